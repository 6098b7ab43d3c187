/** Grafana OnCall: alert groups. */
import {textAt} from "../../containers.js";
import type {Source} from "../source.js";
import {type Shape, listAt} from "../../tools/shape.js";
import {tool} from "../../tools/tool.js";

const label = (name: RegExp) => (value: Parameters<typeof listAt>[0]) =>
  listAt(value, "labels")
    .filter((entry) => name.test(textAt(entry, "key.name") ?? textAt(entry, "key") ?? ""))
    .map((entry) => textAt(entry, "value.name") ?? textAt(entry, "value"))[0] ?? undefined;

const alertGroups: Shape = {
  kind: "alerts",
  called: "alert groups",
  is: ({value}) => "alerts_count" in value && "state" in value && "created_at" in value,
  id: "id",
  updated: ["resolved_at", "acknowledged_at", "created_at"],
  fields: {
    rule: (value) => textAt(value, "last_alert.payload.commonLabels.alertname") ?? textAt(value, "title"),
    service: (value) =>
      label(/^service(_name)?$/i)(value) ?? textAt(value, "last_alert.payload.commonLabels.service"),
    team: (value) => label(/^(team|squad)$/i)(value) ?? textAt(value, "team_id"),
    severity: (value) =>
      label(/^severity$/i)(value) ?? textAt(value, "last_alert.payload.commonLabels.severity"),
    dedup_key: "last_alert.payload.groupKey"
  },
  times: {fired_at: "created_at", acknowledged_at: "acknowledged_at", resolved_at: "resolved_at"}
};

export const grafanaOncall: Source = tool({
  name: "grafana_oncall",
  folders: ["grafana_oncall", "grafana-oncall", "oncall"],
  shapes: [alertGroups]
});
