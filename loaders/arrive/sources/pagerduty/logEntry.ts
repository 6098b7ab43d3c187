/** An entry of an incident's log: triggered, notified, acknowledged, … */
import {type JsonObject, isObject, textAt} from "../../containers.js";
import {type TimeReader, peopleIn, referenceOf, rejected, ruleIn, textOf, withoutPeople} from "./fields.js";
import type {Outcome} from "../source.js";

export const LOG_COLUMNS = [
  "incident_id",
  "incident_number",
  "incident_title",
  "service",
  "team",
  "type",
  "created_at",
  "agent_type",
  "channel_type",
  "text",
  "rule"
] as const;

export function logRecord(value: JsonObject, row: number, clock: TimeReader): Outcome {
  const id = textAt(value, "id");
  const incident = referenceOf(value["incident"]);
  const created = textAt(value, "created_at");
  const createdAt = clock.read(created);
  const fault =
    id === null
      ? "id is empty"
      : incident.id === null
        ? "incident.id is empty"
        : !createdAt
          ? `created_at: “${created ?? ""}” is no time`
          : undefined;
  if (fault !== undefined || !createdAt)
    return rejected("log_entry", row, fault ?? "", JSON.stringify(value), peopleIn(value));
  const people = peopleIn(value);
  const channel = isObject(value["channel"]) ? value["channel"] : {};
  const type = (textAt(value, "type") ?? "").replace(/_log_entry(_reference)?$/, "");
  const note = type === "annotate" ? textOf(channel, "summary", "content") : null;
  return {
    entity: "log_entries",
    row,
    id: `pagerduty:${id}`,
    updatedAt: createdAt,
    at: createdAt,
    people,
    values: {
      incident_id: incident.id,
      incident_number: incident.number ?? textAt(value, "incident.incident_number"),
      incident_title: incident.title,
      service: textOf(value, "service.summary", "incident.service.summary"),
      team: textOf(value, "teams.0.summary", "teams.0.name"),
      type,
      created_at: createdAt,
      agent_type: textAt(value, "agent.type"),
      channel_type: textAt(channel, "type"),
      text: withoutPeople(note ?? textAt(value, "summary"), people),
      rule: type === "trigger" ? ruleIn(channel["details"]) : null
    }
  };
}
