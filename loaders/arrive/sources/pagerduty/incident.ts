/** An incident of REST v2 or v1, with the log entries and alerts that some collectors store inside it. */
import {type Json, type JsonObject, isObject, textAt} from "../../containers.js";
import {type Mention, mentionsJson, normalName} from "../mentions.js";
import {alertRecord} from "./alert.js";
import {type TimeReader, listOf, optionalTimes, peopleIn, rejected, ruleIn, textOf} from "./fields.js";
import {logRecord} from "./logEntry.js";
import type {Outcome, Text} from "../source.js";

export const INCIDENT_COLUMNS = [
  "incident_number",
  "title",
  "url",
  "names",
  "status",
  "urgency",
  "priority",
  "service",
  "team",
  "incident_type",
  "incident_key",
  "rule",
  "created_at",
  "acknowledged_at",
  "resolved_at",
  "changed_at",
  "changed_by",
  "resolve_reason",
  "merged_into",
  "triggered_through",
  "alerts",
  "summary",
  "mentions",
  "unread"
] as const;

export function* incidentRecords(value: JsonObject, row: number, clock: TimeReader): Generator<Outcome> {
  yield incidentRecord(value, row, clock);
  const own = {...value, log_entries: null, alerts: null};
  for (const entry of listOf(value["log_entries"])) yield logRecord({incident: own, ...entry}, row, clock);
  for (const note of listOf(value["notes"]))
    if ("id" in note)
      yield logRecord({incident: own, type: "annotate_log_entry", ...noteEntry(note)}, row, clock);
  for (const alert of listOf(value["alerts"]))
    if ("id" in alert) yield alertRecord({incident: own, ...alert}, row, clock);
}

/** A note as its log entry tells it; the command line's `--notes` puts notes into their incident. */
const noteEntry = (note: JsonObject): JsonObject => ({
  id: note["id"] ?? null,
  created_at: note["created_at"] ?? null,
  agent: note["user"] ?? null,
  channel: {type: "note", summary: note["content"] ?? null}
});

function incidentRecord(value: JsonObject, row: number, clock: TimeReader): Outcome {
  const id = textAt(value, "id");
  if (id === null) return rejected("incident", row, "id is empty", JSON.stringify(value), peopleIn(value));
  const created = textOf(value, "created_at", "created_on");
  const createdAt = clock.read(created);
  if (!createdAt)
    return rejected(
      "incident",
      row,
      `created_at: “${created ?? ""}” is no time`,
      JSON.stringify(value),
      peopleIn(value)
    );
  const {resolved_at, changed_at, updated_at, unread} = optionalTimes(
    {
      resolved_at: textAt(value, "resolved_at"),
      changed_at: textOf(value, "last_status_change_at", "last_status_change_on"),
      updated_at: textAt(value, "updated_at")
    },
    clock
  );
  const number = textAt(value, "incident_number");
  const url = textAt(value, "html_url");
  const title = titleOf(value);
  const body = textAt(value, "body.details");
  const trigger = value["first_trigger_log_entry"];
  const isMerged = textAt(value, "resolve_reason.type") === "merge_resolve_reason";
  return {
    entity: "incidents",
    row,
    id: `pagerduty:${id}`,
    updatedAt: updated_at ?? changed_at ?? createdAt,
    at: createdAt,
    people: peopleIn(value),
    values: {
      incident_number: number,
      title,
      url,
      names: JSON.stringify(namesOf(id, url, number)),
      status: textAt(value, "status"),
      urgency: textAt(value, "urgency"),
      priority: textOf(value, "priority.summary", "priority.name"),
      service: textOf(value, "service.summary", "service.name"),
      team: textOf(value, "teams.0.summary", "teams.0.name"),
      incident_type: textAt(value, "incident_type.name"),
      incident_key: textAt(value, "incident_key"),
      rule:
        ruleIn(isObject(trigger) ? at(trigger["channel"], "details") : undefined) ??
        ruleIn(at(value["body"], "details")),
      created_at: createdAt,
      acknowledged_at: firstAcknowledged(value, clock),
      resolved_at,
      changed_at,
      changed_by: changedBy(value),
      resolve_reason: textAt(value, "resolve_reason.type"),
      merged_into: isMerged ? textAt(value, "resolve_reason.incident.id") : null,
      triggered_through: triggeredThrough(value),
      alerts: textAt(value, "alert_counts.all"),
      summary: body,
      mentions: mentionsJson([[title, "title"], [body, "body"], ...linksOf(value)]),
      unread
    }
  };
}

const at = (value: Json | undefined, name: string): Json | undefined =>
  isObject(value) ? value[name] : undefined;

/** v1 has no title; `summary` is it with the number in front. */
const titleOf = (value: JsonObject): Text =>
  textOf(value, "title", "trigger_summary_data.subject", "trigger_summary_data.description", "description") ??
  textAt(value, "summary")?.replace(/^\[#\d+\]\s*/, "") ??
  textAt(value, "incident_key");

/** Its id, its page, and its page by number, as people paste them. */
function namesOf(id: string, url: Text, number: Text): string[] {
  const byNumber = url !== null && number !== null ? url.replace(/(?<![^/])[^/]+$/, number) : null;
  return [...new Set([id, url, byNumber].filter((name) => name !== null).map(normalName))];
}

/** Only while it is acknowledged: PagerDuty empties the list when it is resolved. */
function firstAcknowledged(value: JsonObject, clock: TimeReader): Text {
  const times = listOf(value["acknowledgements"]).map((entry) => clock.read(textAt(entry, "at")));
  return times.filter((time) => typeof time === "string").sort()[0] ?? null;
}

/** website, api, email … : from the channel of the first trigger, its summary, or v1's trigger type. */
function triggeredThrough(value: JsonObject): Text {
  const summary = textAt(value, "first_trigger_log_entry.summary") ?? "";
  return (
    textOf(value, "first_trigger_log_entry.channel.type", "trigger_type") ??
    /through (?:the |an? )?(\w+)/i.exec(summary)?.[1]?.toLowerCase() ??
    null
  );
}

/** user_reference, service_reference … : whether the last change, mostly the resolving, was a person's. */
const changedBy = (value: JsonObject): Text =>
  textAt(value, "last_status_change_by.type") ??
  (textAt(value, "last_status_change_by.email") === null ? null : "user");

const NAMES_A_RECORD = /ticket|issue|jira|retro|post.?mortem|incident|tracker/i;

/** Texts that may name other records: references made by integrations, custom fields, notes. */
function linksOf(value: JsonObject): (readonly [Text, Mention["basis"]])[] {
  const references = listOf(value["external_references"]).flatMap((reference) => [
    [textAt(reference, "external_url"), "field"] as const,
    [textAt(reference, "external_id"), "field"] as const
  ]);
  const fields = listOf(value["custom_fields"]).map((field) => {
    const isLink =
      textAt(field, "data_type") === "url" ||
      NAMES_A_RECORD.test(textOf(field, "name", "display_name") ?? "");
    return [textAt(field, "value"), isLink ? "field" : "body"] as const;
  });
  const notes = listOf(value["notes"]).map((note) => [textAt(note, "content"), "body"] as const);
  return [...references, ...fields, ...notes];
}
