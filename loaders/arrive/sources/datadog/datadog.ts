/** Datadog: incidents (lists, searches, details), todos, attachments, and monitor events. */
import {type JsonObject, isObject, textAt} from "../../containers.js";
import type {Source} from "../source.js";
import {conditionParts} from "../../tools/conditions.js";
import {
  type From,
  type Shape,
  firstText,
  flat,
  isFilled,
  listAt,
  mapped,
  snaked,
  wordsOf
} from "../../tools/shape.js";
import {tool} from "../../tools/tool.js";
import {detectedBy, practice} from "../../tools/words.js";
import {monitorEvents} from "./events.js";

const isA = (type: string, value: JsonObject): boolean => textAt(value, "type") === type;

/** When an incident was first in a state; these spans are in seconds since 1970. */
const since =
  (state: string): From =>
  (value) => {
    const spans = listAt(value, "field_analytics", "state", state, "spans");
    return spans
      .map((span) => textAt(span, "start"))
      .filter((start) => start !== null)
      .sort()[0];
  };
const stable = since("stable") as (value: JsonObject) => string | undefined;
const resolved = since("resolved") as (value: JsonObject) => string | undefined;

const incidents: Shape = {
  kind: "incidents",
  called: "incidents",
  is: ({value}) => isA("incidents", value) && "customer_impacted" in value,
  id: "id",
  updated: "modified",
  names: ["id", "fields.slug.value"],
  links: {title: ["title"], body: ["fields.summary.value", "customer_impact_scope"]},
  fields: {
    title: "title",
    severity_raw: ["severity", "fields.severity.value"],
    status_raw: ["state", "fields.state.value"],
    status: mapped(["state", "fields.state.value"], {
      active: "open",
      stable: "open",
      resolved: "resolved",
      completed: "resolved"
    }),
    services: (value) => wordsOf(fieldOf(value, "services")),
    team: (value) => wordsOf(fieldOf(value, "teams"))[0],
    detected_by: (value) => detectedBy(firstText(value, "fields.detection_method.value")),
    impact_minutes: (value) => {
      const seconds = Number(firstText(value, "customer_impact_duration") ?? 0);
      return seconds > 0 ? seconds / 60 : undefined;
    },
    summary: ["fields.summary.value", "customer_impact_scope"]
  },
  times: {
    started_at: "customer_impact_start",
    detected_at: "detected",
    mitigated_at: stable,
    resolved_at: (value) => firstText(value, "resolved") ?? resolved(value),
    created_at: ["declared", "created"]
  },
  derived: {mitigated_at: "first stable"},
  excluded: (value) =>
    value["is_test"] === true ? "test" : "is_test" in value ? undefined : practice(textAt(value, "title")),
  parts: (value) => conditionParts(textAt(value, "id"), wordsOf(fieldOf(value, "root_cause")))
};

/** A field's value; a text of several words is one. */
function fieldOf(value: JsonObject, name: string): string[] | undefined {
  const fields = value["fields"];
  const field = isObject(fields) ? fields[name] : undefined;
  const found = isObject(field) ? field["value"] : undefined;
  return typeof found === "string" ? [found] : Array.isArray(found) ? wordsOf(found) : undefined;
}

const todos: Shape = {
  kind: "actions",
  called: "todos",
  is: ({value}) => isA("incident_todos", value),
  id: "id",
  updated: "modified",
  incident: ["incident_id", "relationships.incident.data.id"],
  names: ["id"],
  links: {title: ["content"]},
  fields: {
    title: "content",
    has_owner: isFilled("assignees"),
    status: (value) => (firstText(value, "completed") === null ? "open" : "done")
  },
  times: {created_at: "created", due_at: "due_date", closed_at: "completed"}
};

/** Post-mortems are linked to incidents as attachments; other links are none. */
const attachments: Shape = {
  kind: "retros",
  called: "attachments",
  is: ({value}) => isA("incident_attachments", value),
  id: "id",
  updated: "modified",
  incident: "relationships.incident.data.id",
  names: ["attachment.document_url"],
  links: {field: ["attachment.document_url"], title: ["attachment.title"]},
  fields: {url: "attachment.document_url", title: "attachment.title"},
  excluded: (value) => (textAt(value, "attachment_type") === "postmortem" ? undefined : "other_link")
};

export const datadog: Source = tool({
  name: "datadog",
  folders: ["datadog"],
  screens: {
    mark: /datadog(?:hq)?/i,
    incidents: {services: "fields services", team: "fields teams", causes: "fields root cause"}
  },
  prepare: (value) => flat(snaked(value) as JsonObject),
  shapes: [
    incidents,
    todos,
    attachments,
    monitorEvents,
    {
      kind: "other",
      called: "other records",
      is: ({value}) =>
        ["users", "incident_impacts", "incident_integrations", "incident_types", "user_defined_field"].some(
          (type) => isA(type, value)
        ),
      id: "id"
    }
  ]
});
