/** Alerts, and the lists that say which incident each belongs to, or a record of another tool. */
import {type JsonObject, isObject, textAt} from "../../containers.js";
import {type Shape, firstText, listAt} from "../../tools/shape.js";
import {lookUp} from "../../lookUp.js";

export const alerts: Shape = {
  kind: "alerts",
  called: "alerts",
  is: ({value}) => "alert_source_id" in value && "deduplication_key" in value,
  id: "id",
  updated: "updated_at",
  fields: {
    rule: (value) => textAt(value, "title")?.replace(/^\[[A-Z ]+\]\s*/, ""),
    service: (value) => attribute(value, /^services?$/i),
    team: (value) => attribute(value, /^teams?$/i),
    severity: (value) => attribute(value, /^(severity|priority)$/i),
    dedup_key: "deduplication_key"
  },
  times: {fired_at: "created_at", resolved_at: "resolved_at"}
};

/** A value's label, or the first of a list's. */
function attribute(value: JsonObject, name: RegExp): string | undefined {
  const found = listAt(value, "attributes").find((entry) => name.test(textAt(entry, "attribute.name") ?? ""));
  return (
    firstText(found, "value.label", "value.literal", "array_value.0.label", "array_value.0.literal") ??
    undefined
  );
}

export const incidentAlerts: Shape = {
  kind: "alert_links",
  called: "alerts of incidents",
  is: ({value}) => isObject(value["alert"]) && isObject(value["incident"]),
  id: (value) => `${textAt(value, "alert.id") ?? ""}/${textAt(value, "incident.id") ?? ""}`,
  incident: "incident.id",
  fields: {alert_record_id: (value) => `incident_io:${textAt(value, "alert.id") ?? ""}`},
  parts: ({alert}) => (isObject(alert) && "created_at" in alert ? [{shape: alerts, value: alert}] : [])
};

const RESOURCES: Readonly<Record<string, string>> = {
  pager_duty_incident: "pagerduty",
  opsgenie_alert: "opsgenie",
  opsgenie_incident: "opsgenie",
  jira_issue: "jira"
};

/** What people attached to an incident; only pages and tickets are the same thing seen by another tool. */
export const attachments: Shape = {
  kind: "alert_links",
  called: "attachments of incidents",
  is: ({value}) => isObject(value["resource"]) && "incident_id" in value,
  id: "id",
  incident: "incident_id",
  fields: {
    alert_record_id: (value) => {
      const tool = lookUp(RESOURCES, textAt(value, "resource.resource_type") ?? "");
      const id = textAt(value, "resource.external_id");
      return tool === undefined || id === null ? undefined : `${tool}:${id}`;
    }
  },
  excluded: (value) =>
    lookUp(RESOURCES, textAt(value, "resource.resource_type") ?? "") === undefined
      ? "other_record"
      : undefined
};
