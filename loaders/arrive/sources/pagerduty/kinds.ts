/** What one JSON object of a PagerDuty export is. */
import {type JsonObject, isObject} from "../../containers.js";

export type Kind = "incidents" | "log entries" | "alerts" | "analytics" | "other";

/** Objects that exports hold beside ours: an Airbyte sync brings every stream. */
const OTHERS =
  /^(user|team|service|escalation_policy|schedule|priority|vendor|maintenance_window|business_service)(_reference)?$/;

/** By its own type, else by fields that only this kind has; undefined if it is none of PagerDuty's. */
export function kindOf(value: JsonObject): Kind | undefined {
  const type = typeof value["type"] === "string" ? value["type"] : "";
  if (/_log_entry(_reference)?$/.test(type)) return "log entries";
  if (type === "alert" || "alert_key" in value) return "alerts";
  if ("incident_number" in value) {
    if ("service_name" in value || "seconds_to_resolve" in value) return "analytics";
    if (type === "incident" || isObject(value["service"]) || "created_on" in value) return "incidents";
  }
  if (type === "incident" && ("urgency" in value || "last_status_change_at" in value)) return "incidents";
  return OTHERS.test(type) && "self" in value ? "other" : undefined;
}
