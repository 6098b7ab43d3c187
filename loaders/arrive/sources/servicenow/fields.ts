/** What records of all of ServiceNow's tables have in common. */
import {type JsonObject, textAt} from "../../containers.js";
import {firstText} from "../../tools/shape.js";

export const numbered = (prefix: RegExp, value: JsonObject): boolean =>
  prefix.test(textAt(value, "number") ?? "");
export const number = ["number", "sys_id"];
export const servicesOf = (value: JsonObject): string[] =>
  [
    firstText(value, "business_service", "service", "cmdb_ci", "configuration_item", "service_offering")
  ].filter((name) => name !== null);

export const OPENED = ["opened_at", "opened", "sys_created_on", "sys_created_at", "created"];

/** Rows of one minute keep the order of their count of changes. */
export function updated(value: JsonObject): string | undefined {
  const at = firstText(value, "sys_updated_on", "sys_updated_at", "updated");
  const change = Number(firstText(value, "sys_mod_count") ?? 0);
  if (at === null) return undefined;
  return /\s\d{1,2}:\d{2}$/.test(at) && change < 60 ? `${at}:${String(change).padStart(2, "0")}` : at;
}
