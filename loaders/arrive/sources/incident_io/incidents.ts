/** An incident of /v2/incidents, or of the older /v1. */
import {type JsonObject, textAt} from "../../containers.js";
import {conditionParts} from "../../tools/conditions.js";
import {type From, type Shape, firstText, listAt, mapped} from "../../tools/shape.js";
import {FIELD_NAMES, detectedBy} from "../../tools/words.js";
import {incidentUpdates} from "./updates.js";
import {lookUp} from "../../lookUp.js";

/** Names of the account's timestamps, which may be renamed; older accounts leave out "at". */
export const TIMESTAMPS = {
  started_at: /^(impact )?(started|began)/i,
  detected_at: /^(reported|detected|declared)/i,
  acknowledged_at: /^(accepted|acknowledged)/i,
  mitigated_at: /^(fixed|mitigated|stabili[sz]ed)/i,
  resolved_at: /^resolved/i
} as const;

export const LEFT_OUT: Readonly<Record<string, string>> = {
  declined: "declined",
  merged: "merged",
  canceled: "cancelled",
  cancelled: "cancelled",
  triage: "in_triage",
  test: "test",
  tutorial: "test"
};

const timestamp =
  (name: RegExp): From =>
  (value) => {
    const stamps = [...listAt(value, "incident_timestamp_values"), ...listAt(value, "timestamps")];
    const found = stamps.filter((stamp) =>
      name.test(firstText(stamp, "incident_timestamp.name", "name") ?? "")
    );
    return found
      .map((stamp) => firstText(stamp, "value.value", "last_occurred_at"))
      .find((at) => at !== null);
  };

/** What the custom fields of some purpose hold; each value has one of five forms. */
function custom(value: JsonObject, name: RegExp): string[] {
  return listAt(value, "custom_field_entries")
    .filter((entry) => name.test(textAt(entry, "custom_field.name") ?? ""))
    .flatMap((entry) => listAt(entry, "values"))
    .map((entry) =>
      firstText(
        entry,
        "value_option.value",
        "value_catalog_entry.name",
        "value_text",
        "value_link",
        "value_numeric"
      )
    )
    .filter((text) => text !== null);
}

/** Addresses in fields made for one, but for those of other incidents that it only resembles or led to. */
const linked = (value: JsonObject): string =>
  listAt(value, "custom_field_entries")
    .filter((entry) => !OTHERS.test(textAt(entry, "custom_field.name") ?? ""))
    .flatMap((entry) => listAt(entry, "values"))
    .map((entry) => textAt(entry, "value_link") ?? "")
    .join(" ");
const OTHERS = /related|similar|previous|earlier|other|parent|caused|follow|action|runbook|dashboard/i;

const category = (value: JsonObject): string =>
  firstText(value, "incident_status.category", "status_category", "status") ?? "";

export const incidents: Shape = {
  kind: "incidents",
  called: "incidents",
  is: ({value}) =>
    "reference" in value && ("incident_status" in value || ("permalink" in value && "status" in value)),
  id: "id",
  updated: "updated_at",
  names: ["reference", "id", "permalink", "slack_channel_name"],
  links: {
    field: [
      "external_issue_reference.issue_permalink",
      "external_issue_reference.issue_name",
      "postmortem_document_url",
      linked
    ],
    title: ["name"],
    body: ["summary"]
  },
  fields: {
    url: "permalink",
    title: "name",
    severity_raw: "severity.name",
    status_raw: ["incident_status.name", "status"],
    status: mapped(["incident_status.category", "status"], {
      live: "open",
      paused: "open",
      investigating: "open",
      fixing: "open",
      monitoring: "open",
      learning: "resolved",
      closed: "resolved"
    }),
    services: (value) => custom(value, FIELD_NAMES.services),
    team: (value) => custom(value, FIELD_NAMES.team)[0],
    incident_type: "incident_type.name",
    trigger_raw: (value) => custom(value, FIELD_NAMES.trigger)[0],
    detected_by: (value) =>
      detectedBy(custom(value, FIELD_NAMES.detected_by)[0] ?? null) ??
      (textAt(value, "creator.alert.id") === null ? undefined : "alert"),
    summary: "summary"
  },
  times: {
    started_at: timestamp(TIMESTAMPS.started_at),
    detected_at: timestamp(TIMESTAMPS.detected_at),
    acknowledged_at: timestamp(TIMESTAMPS.acknowledged_at),
    mitigated_at: timestamp(TIMESTAMPS.mitigated_at),
    resolved_at: timestamp(TIMESTAMPS.resolved_at),
    created_at: "created_at"
  },
  excluded: (value) => lookUp(LEFT_OUT, textAt(value, "mode") ?? "") ?? lookUp(LEFT_OUT, category(value)),
  parts: (value) => [
    ...conditionParts(textAt(value, "id"), custom(value, FIELD_NAMES.conditions)),
    ...[...listAt(value, "updates"), ...listAt(value, "incident_updates")].map((update) => ({
      shape: incidentUpdates,
      value: {incident_id: value["id"] ?? null, ...update}
    }))
  ]
};
