/** Squadcast: incidents of its export. */
import {type JsonObject, textAt} from "../../containers.js";
import type {Source} from "../source.js";
import {type From, type Shape, firstText, listAt, mapped} from "../../tools/shape.js";
import {tool} from "../../tools/tool.js";
import {practice} from "../../tools/words.js";
import {pageOf} from "../../tools/pager.js";

/** From a field, or from the incident's log of actions. */
const logged =
  (field: string, action: string): From =>
  (value: JsonObject) =>
    firstText(value, field) ??
    listAt(value, "logs")
      .filter((entry) => textAt(entry, "action") === action)
      .map((entry) => firstText(entry, "time", "timestamp", "created_at") ?? "")
      .sort()[0];

const incidents: Shape = {
  kind: "incidents",
  called: "incidents",
  is: ({value}) =>
    "status" in value &&
    "created_at" in value &&
    ["alert_source", "alert_source_id", "event_count", "acknowledged_at"].some((name) => name in value) &&
    ["message", "title"].some((name) => name in value) &&
    ("service" in value || "service_id" in value),
  id: ["id", "_id"],
  updated: ["updated_at", "resolved_at", "acknowledged_at"],
  names: ["url"],
  links: {title: [["title", "message"]], body: ["description"]},
  fields: {
    url: "url",
    title: ["title", "message"],
    severity_raw: ["priority", "tags.severity.value", "tags.severity"],
    status_raw: "status",
    status: mapped("status", {triggered: "open", acknowledged: "open", resolved: "resolved"}),
    services: (value) => [serviceOf(value)].filter((name) => name !== null),
    team: ["team.name", "owner.name"],
    summary: "description"
  },
  times: {
    created_at: "created_at",
    acknowledged_at: logged("acknowledged_at", "acknowledged"),
    resolved_at: logged("resolved_at", "resolved")
  },
  excluded: (value) =>
    textAt(value, "status") === "suppressed" ? "suppressed" : practice(firstText(value, "title", "message"))
};

const serviceOf = (value: JsonObject): string | null =>
  typeof value["service"] === "string" ? value["service"] : firstText(value, "service.name", "service_name");

export const squadcast: Source = tool({
  name: "squadcast",
  folders: ["squadcast"],
  screens: {mark: /squadcast/i, distinct: ["alert source", "event count"], isPager: true},
  shapes: [
    {
      ...incidents,
      parts: pageOf(incidents, {rule: ["title", "message"], service: serviceOf, severity: "priority"})
    }
  ]
});
