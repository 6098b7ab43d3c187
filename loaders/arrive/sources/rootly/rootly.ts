/** Rootly: JSON:API pages, or the same records with their attributes flattened. */
import {type Item, type JsonObject, isObject, textAt} from "../../containers.js";
import type {Source} from "../source.js";
import {conditionParts} from "../tools/conditions.js";
import {type Part, type Shape, firstText, flat, isFilled, listAt, mapped, namesAt} from "../tools/shape.js";
import {tool} from "../tools/tool.js";
import {practice} from "../tools/words.js";

const isA = (type: RegExp, value: JsonObject): boolean => type.test(textAt(value, "type") ?? "");
const OWNER = ["incident_id", "relationships.incident.data.id"];

const LEFT_OUT: Readonly<Record<string, string>> = {
  cancelled: "canceled",
  canceled: "canceled",
  scheduled: "maintenance",
  planning: "maintenance",
  planned: "maintenance",
  in_triage: "in_triage"
};

/** Fields such as jira_issue_url, and the key beside it. */
const tickets = (value: JsonObject): string =>
  Object.entries(value)
    .filter(([name, text]) => /_(issue|ticket|page|task)_(url|key)$/.test(name) && typeof text === "string")
    .map(([, text]) => text as string)
    .join(" ");

const incidents: Shape = {
  kind: "incidents",
  called: "incidents",
  is: ({value}) => "sequential_id" in value && "slug" in value && "status" in value,
  id: "id",
  updated: "updated_at",
  names: ["id", "url", "short_url"],
  links: {field: [tickets], title: ["title"], body: ["summary", "mitigation_message", "resolution_message"]},
  fields: {
    url: ["url", "short_url"],
    title: "title",
    severity_raw: (value) =>
      isObject(value["severity"])
        ? firstText(
            value["severity"],
            "data.attributes.name",
            "name",
            "data.attributes.severity",
            "severity",
            "slug"
          )
        : firstText(value, "severity"),
    status_raw: "status",
    status: mapped("status", {
      started: "open",
      detected: "open",
      acknowledged: "open",
      mitigated: "open",
      in_progress: "open",
      resolved: "resolved",
      closed: "resolved",
      completed: "resolved"
    }),
    services: (value) => namesAt(value["services"]),
    team: (value) => namesAt(value["groups"])[0] ?? namesAt(value["teams"])[0],
    incident_type: (value) => namesAt(value["incident_types"])[0],
    summary: "summary"
  },
  times: {
    started_at: "started_at",
    detected_at: "detected_at",
    acknowledged_at: "acknowledged_at",
    mitigated_at: "mitigated_at",
    resolved_at: "resolved_at",
    created_at: "created_at"
  },
  excluded: (value) => {
    const kind = firstText(value, "kind") ?? "";
    if (/^(test|example)/.test(kind)) return "test";
    if (kind.startsWith("scheduled")) return "maintenance";
    if (firstText(value, "duplicate_incident_id") !== null) return "duplicate";
    return LEFT_OUT[textAt(value, "status") ?? ""] ?? practice(textAt(value, "title"));
  },
  parts: (value, item) => [
    ...conditionParts(textAt(value, "id"), namesAt(value["causes"])),
    ...includedIn(value, item)
  ]
};

/** Records that a page brings beside its incidents, where this incident's relationships name them. */
function includedIn(value: JsonObject, {envelope}: Item): Part[] {
  const own = new Set(
    Object.values((value["relationships"] ?? {}) as JsonObject)
      .flatMap((relation) => listAt(relation, "data"))
      .map((entry) => textAt(entry, "id"))
  );
  return listAt(envelope, "included")
    .filter((entry) => own.has(textAt(entry, "id")))
    .map((entry) => ({...flat(entry), incident_id: value["id"] ?? null}))
    .flatMap((entry) =>
      [actions, events, retros]
        .filter((shape) => shape.is({key: "included", envelope: {}, value: entry}))
        .map((shape) => ({shape, value: entry}))
    );
}

const actions: Shape = {
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

const retros: Shape = {
  kind: "retros",
  called: "retrospectives",
  is: ({value}) =>
    isA(/post_mortems$/, value) || ("content" in value && "mitigated_at" in value && "status" in value),
  id: "id",
  updated: "updated_at",
  incident: OWNER,
  names: ["id", "url"],
  links: {field: ["url"], title: ["title"]},
  fields: {
    url: "url",
    title: "title",
    body: (value) =>
      textAt(value, "content")
        ?.replace(/<[^>]*>/g, " ")
        .replace(/\s+/g, " ")
        .trim()
  },
  times: {created_at: "created_at", published_at: "published_at"},
  excluded: (value) => (textAt(value, "status") === "draft" ? "draft" : undefined)
};

const events: Shape = {
  kind: "timeline",
  called: "events",
  is: ({value}) => isA(/^incident_events$/, value),
  id: "id",
  incident: OWNER,
  fields: {kind: () => "note", text: "event"},
  times: {occurred_at: ["occurred_at", "created_at"]}
};

const alerts: Shape = {
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

export const rootly: Source = tool({
  name: "rootly",
  folders: ["rootly"],
  prepare: flat,
  shapes: [
    incidents,
    actions,
    retros,
    events,
    alerts,
    {
      kind: "other",
      called: "other records",
      is: ({value}) =>
        isA(
          /^(users|services|groups|severities|environments|functionalities|causes|incident_types|teams)$/,
          value
        ),
      id: "id"
    }
  ]
});
