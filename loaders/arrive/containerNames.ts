/** What lists of records and their envelopes are called. */

export const PLURALS = [
  "incidents",
  "alerts",
  "log_entries",
  "issues",
  "data",
  "results",
  "result",
  "items",
  "values",
  "nodes",
  "edges",
  "follow_ups",
  "postmortem_documents",
  "incident_alerts",
  "actions",
  "alert_groups",
  "pages",
  "retros",
  "conditions",
  "timeline",
  "deploys",
  "notes",
  "priorities"
];
export const SINGULARS = ["incident", "alert", "log_entry", "issue", "record"];

/** A field that only a record has. */
export const IDENTITY = [
  "id",
  "incident_number",
  "incidentID",
  "uuid",
  "incident_id",
  "action_id",
  "alert_id",
  "retro_id",
  "deploy_id",
  "sys_id",
  "tinyId",
  "unique_id",
  "key",
  "reference"
];
/** What stands beside the list of a page, whatever the list is called. */
export const PAGE_INFO =
  /^(pagination(_?meta)?|paging|pages?|page_?(number|size|info|token|count)|meta(data)?|_?links?|next(_?page_?token|_?cursor)?|prev(ious)?|first|last|total(_?(count|pages|items|results|records))?|count|limit|offset|size|per_?page|has_?more|more|is_?last|cursor|request_?id|took|status|success|ok|code|message|errors?|version|generated_?at|exported_?at|(time_?)?zone|sort|order(_by)?|query|filters?|self|start_?at|max_?results|expand|names|items_?per_?page)$/i;
/** What a GraphQL answer wraps its lists in. */
export const WRAPPERS = [
  "data",
  "repository",
  "organization",
  "project",
  "group",
  "workspace",
  "team",
  "viewer",
  "search",
  "issues",
  "incidents",
  "response",
  "result",
  "results",
  "body",
  "payload"
];
/** Lines of Airbyte and Singer that are no records. */
export const PROTOCOL = /^(LOG|STATE|TRACE|SCHEMA|SPEC|CATALOG|CONTROL|CONNECTION_STATUS|ACTIVATE_VERSION)$/;
