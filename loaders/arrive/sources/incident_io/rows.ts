/** The dashboard's CSV of incidents: one column a custom field and a timestamp, named by the account. */
import type {JsonObject} from "../../containers.js";
import {conditionParts} from "../../tools/conditions.js";
import {type From, type Shape, firstText, mapped, wordsOf} from "../../tools/shape.js";
import {ROW} from "../../tools/tool.js";
import {FIELD_NAMES, detectedBy} from "../../tools/words.js";
import {lookUp} from "../../lookUp.js";
import {LEFT_OUT, TIMESTAMPS} from "./incidents.js";

const spaced = (column: string): string => column.replaceAll("_", " ");

/** The first filled column whose name says so. */
const column = (value: JsonObject, name: RegExp): string | undefined =>
  Object.keys(value)
    .filter((key) => name.test(spaced(key)))
    .map((key) => firstText(value, key))
    .find((text) => text !== null) ?? undefined;

const time =
  (name: RegExp): From =>
  (value) =>
    column(
      Object.fromEntries(
        Object.entries(value).filter(([key]) => /_at$|^(reported|fixed|resolved|closed)$/.test(key))
      ),
      name
    );

export const incidentRows: Shape = {
  kind: "incidents",
  called: "incidents (CSV)",
  is: ({key, value}) =>
    key === ROW &&
    ["name", "status", "severity"].every((name) => name in value) &&
    ["reference", "incident_id", "id"].some((name) => name in value) &&
    ["reported_at", "accepted_at", "impact_started_at", "fixed_at", "permalink"].some(
      (name) => name in value
    ),
  id: ["incident_id", "id", "reference"],
  updated: "updated_at",
  names: ["reference", "id", "incident_id", "permalink", "url"],
  links: {title: ["name"], body: ["summary"]},
  fields: {
    url: ["permalink", "url"],
    title: "name",
    severity_raw: "severity",
    status_raw: "status",
    status: mapped(["status_category", "status"], {
      live: "open",
      paused: "open",
      investigating: "open",
      fixing: "open",
      monitoring: "open",
      documenting: "resolved",
      reviewing: "resolved",
      learning: "resolved",
      closed: "resolved"
    }),
    services: (value) => wordsOf(column(value, FIELD_NAMES.services)),
    team: (value) => column(value, FIELD_NAMES.team),
    incident_type: ["incident_type", "type"],
    trigger_raw: (value) => column(value, FIELD_NAMES.trigger),
    detected_by: (value) =>
      detectedBy(column(value, /^(detect\w* (by|method)|how detected|source)/i) ?? null),
    summary: "summary"
  },
  times: {
    started_at: time(TIMESTAMPS.started_at),
    detected_at: time(TIMESTAMPS.detected_at),
    acknowledged_at: time(TIMESTAMPS.acknowledged_at),
    mitigated_at: time(TIMESTAMPS.mitigated_at),
    resolved_at: time(TIMESTAMPS.resolved_at),
    created_at: ["created_at", "reported_at"]
  },
  excluded: (value) => {
    const word = [firstText(value, "mode"), firstText(value, "status_category"), firstText(value, "status")]
      .map((text) =>
        /^(declined|merged|cancell?ed|test|tutorial|triage)$/i.exec(text ?? "")?.[1]?.toLowerCase()
      )
      .find((text) => text !== undefined);
    return word === undefined ? undefined : (lookUp(LEFT_OUT, word) ?? word);
  },
  parts: (value) =>
    conditionParts(
      firstText(value, "incident_id", "id", "reference"),
      wordsOf(column(value, FIELD_NAMES.conditions))
    )
};
