/** Opsgenie's incidents and alerts as tables. */
import {type JsonObject, textAt} from "../../containers.js";
import {conditionParts, taggedConditions} from "../../tools/conditions.js";
import {type Shape, firstText, mapped, wordsOf} from "../../tools/shape.js";
import {ROW} from "../../tools/tool.js";
import {practice} from "../../tools/words.js";

export const STATUS = {open: "open", resolved: "resolved", closed: "resolved"};

/** A cell's names; the list in it may stand in brackets and quotes: `[Data, Core]`. */
const listed = (value: JsonObject, column: string): string[] =>
  wordsOf(firstText(value, column)?.replace(/^\[(.*)\]$/s, "$1")).map((word) =>
    word.replace(/^(["'])(.*)\1$/, "$2")
  );

export const alertRows: Shape = {
  kind: "alerts",
  called: "alerts (CSV)",
  is: ({key, value}) =>
    key === ROW && ["alert_id", "alias", "tiny_id", "message", "created_at"].every((name) => name in value),
  id: "alert_id",
  updated: ["updated_at", "updated_at_date"],
  fields: {
    rule: "message",
    team: (value) => listed(value, "teams")[0],
    severity: "priority",
    dedup_key: "alias"
  },
  times: {fired_at: ["created_at", "created_at_date"]},
  excluded: (value) => practice(textAt(value, "message"))
};

/** Incidents as scripts write them from the API to a table. */
export const incidentRows: Shape = {
  kind: "incidents",
  called: "incidents (CSV)",
  is: ({key, value}) =>
    key === ROW &&
    ["tiny_id", "message", "status", "created_at"].every((name) => name in value) &&
    ["impact_start_date", "impacted_services", "impact_end_date"].some((name) => name in value),
  id: ["id", "incident_id"],
  updated: "updated_at",
  links: {title: ["message"], body: ["description"]},
  fields: {
    title: "message",
    severity_raw: "priority",
    status_raw: "status",
    status: mapped("status", STATUS),
    services: (value) => listed(value, "impacted_services"),
    team: (value) => firstText(value, "owner_team") ?? listed(value, "teams")[0],
    summary: "description"
  },
  times: {
    started_at: "impact_start_date",
    detected_at: "impact_detect_date",
    resolved_at: "impact_end_date",
    created_at: "created_at"
  },
  excluded: (value) => practice(textAt(value, "message")),
  parts: (value) =>
    conditionParts(firstText(value, "id", "incident_id"), taggedConditions(listed(value, "tags")), "tag")
};
