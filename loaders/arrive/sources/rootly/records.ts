/** What Rootly keeps beside an incident: action items, retrospectives, events and alerts. */
import {type JsonObject, textAt} from "../../containers.js";
import {type Shape, firstText, isFilled, listAt, mapped, namesAt} from "../../tools/shape.js";

export const isA = (type: RegExp, value: JsonObject): boolean => type.test(textAt(value, "type") ?? "");
export const OWNER = ["incident_id", "relationships.incident.data.id"];

/** Fields such as jira_issue_url, and the key beside it. */
export const tickets = (value: JsonObject): string =>
  Object.entries(value)
    .filter(([name, text]) => /_(issue|ticket|page|task)_(url|key)$/.test(name) && typeof text === "string")
    .map(([, text]) => text as string)
    .join(" ");

export const actions: Shape = {
  kind: "actions",
  called: "action items",
  is: ({value}) =>
    isA(/action_items$/, value) || ("kind" in value && "due_date" in value && "summary" in value),
  id: "id",
  updated: "updated_at",
  incident: OWNER,
  names: ["id", "url", "short_url", "jira_issue_key", "jira_issue_url"],
  links: {field: [tickets], title: ["summary"], body: ["description"]},
  fields: {
    url: ["jira_issue_url", "url", "short_url"],
    title: "summary",
    team: (value) => namesAt(value["groups"])[0],
    has_owner: isFilled("assigned_to", "assigned_to_user", "assigned_to_user_id"),
    has_ticket: (value) => String(tickets(value) !== ""),
    status_raw: "status",
    status: mapped("status", {open: "open", in_progress: "in_progress", done: "done", cancelled: "wont_do"}),
    priority_raw: "priority"
  },
  times: {created_at: "created_at", due_at: "due_date", closed_at: ["completed_at"]},
  excluded: (value) => (textAt(value, "kind") === "task" ? "response_task" : undefined)
};

export const retros: Shape = {
  kind: "retros",
  called: "retrospectives",
  is: ({value}) =>
    isA(/post_mortems$/, value) || ("content" in value && "mitigated_at" in value && "status" in value),
  id: "id",
  updated: "updated_at",
  incident: OWNER,
  names: ["id", "url"],
  links: {field: ["url"], title: ["title"]},
  fields: {url: "url", title: "title"},
  report: "content",
  reportDay: ["started_at", "mitigated_at", "resolved_at"],
  times: {created_at: "created_at", published_at: "published_at"},
  excluded: (value) => (textAt(value, "status") === "draft" ? "draft" : undefined)
};

export const events: Shape = {
  kind: "timeline",
  called: "events",
  is: ({value}) => isA(/^incident_events$/, value),
  id: "id",
  incident: OWNER,
  fields: {kind: () => "note", text: "event"},
  times: {occurred_at: ["occurred_at", "created_at"]},
  excluded: (value) => (firstText(value, ...OWNER) === null ? "no_incident_named" : undefined)
};

export const alerts: Shape = {
  kind: "alerts",
  called: "alerts",
  is: ({value}) => isA(/^alerts$/, value) || ("short_id" in value && "noise" in value),
  id: "id",
  updated: "updated_at",
  incident: ["incident_id", "relationships.incidents.data.0.id", "incidents.0.id"],
  fields: {
    rule: "summary",
    service: (value) => namesAt(value["services"])[0],
    team: (value) => namesAt(value["groups"])[0],
    severity: (value) =>
      listAt(value, "labels")
        .filter((label) => /^(severity|priority)$/i.test(textAt(label, "key") ?? ""))
        .map((label) => textAt(label, "value"))[0],
    dedup_key: ["deduplication_key", "external_id"]
  },
  times: {fired_at: ["started_at", "created_at"], resolved_at: "ended_at"}
};
