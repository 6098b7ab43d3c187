/** An alert below an incident, of `/incidents/ID/alerts` or `/alerts`. */
import {type JsonObject, isObject, textAt} from "../../containers.js";
import {type TimeReader, peopleIn, referenceOf, rejected, ruleIn, textOf} from "./fields.js";
import type {Outcome} from "../source.js";

export const ALERT_COLUMNS = [
  "incident_id",
  "incident_number",
  "incident_title",
  "title",
  "rule",
  "severity",
  "status",
  "alert_key",
  "service",
  "team",
  "integration",
  "suppressed",
  "created_at"
] as const;

export function alertRecord(value: JsonObject, row: number, clock: TimeReader): Outcome {
  const id = textAt(value, "id");
  if (id === null) return rejected("alert", row, "id is empty", JSON.stringify(value), peopleIn(value));
  const created = textAt(value, "created_at");
  const createdAt = clock.read(created);
  if (!createdAt)
    return rejected(
      "alert",
      row,
      `created_at: “${created ?? ""}” is no time`,
      JSON.stringify(value),
      peopleIn(value)
    );
  const incident = referenceOf(value["incident"]);
  return {
    entity: "alerts",
    row,
    id: `pagerduty:${id}`,
    updatedAt: clock.read(textAt(value, "updated_at")) ?? createdAt,
    at: createdAt,
    people: peopleIn(value),
    values: {
      incident_id: incident.id,
      incident_number: incident.number ?? textAt(value, "incident.incident_number"),
      incident_title: incident.title,
      title: textOf(value, "summary", "description"),
      rule: isObject(value["body"])
        ? (ruleIn(value["body"]["details"]) ?? ruleIn(value["body"]["cef_details"]))
        : null,
      severity: textAt(value, "severity"),
      status: textAt(value, "status"),
      alert_key: textAt(value, "alert_key"),
      service: textAt(value, "service.summary"),
      team: textAt(value, "teams.0.summary"),
      integration: textAt(value, "integration.summary"),
      suppressed: textAt(value, "suppressed"),
      created_at: createdAt
    }
  };
}
