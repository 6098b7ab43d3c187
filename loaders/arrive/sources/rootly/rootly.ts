/** Rootly: JSON:API pages, or the same records with their attributes flattened. */
import {type Item, type JsonObject, isObject, textAt} from "../../containers.js";
import type {Source} from "../source.js";
import {conditionParts} from "../../tools/conditions.js";
import {type Part, type Shape, firstText, flat, listAt, mapped, namesAt} from "../../tools/shape.js";
import {tool} from "../../tools/tool.js";
import {practice} from "../../tools/words.js";
import {actions, alerts, events, isA, retros, tickets} from "./records.js";
import {lookUp} from "../../lookUp.js";

const LEFT_OUT: Readonly<Record<string, string>> = {
  cancelled: "canceled",
  canceled: "canceled",
  scheduled: "maintenance",
  planning: "maintenance",
  planned: "maintenance",
  in_triage: "in_triage"
};

const incidents: Shape = {
  kind: "incidents",
  called: "incidents",
  is: ({value}) => "sequential_id" in value && "slug" in value && "status" in value,
  id: "id",
  updated: "updated_at",
  names: ["id", "url", "short_url"],
  links: {field: [tickets], title: ["title"], body: ["summary", "mitigation_message", "resolution_message"]},
  fields: {
    url: ["url", "short_url"],
    title: "title",
    severity_raw: (value) =>
      isObject(value["severity"])
        ? firstText(
            value["severity"],
            "data.attributes.name",
            "name",
            "data.attributes.severity",
            "severity",
            "slug"
          )
        : firstText(value, "severity"),
    status_raw: "status",
    status: mapped("status", {
      started: "open",
      detected: "open",
      acknowledged: "open",
      mitigated: "open",
      in_progress: "open",
      resolved: "resolved",
      closed: "resolved",
      completed: "resolved"
    }),
    services: (value) => namesAt(value["services"]),
    team: (value) => namesAt(value["groups"])[0] ?? namesAt(value["teams"])[0],
    incident_type: (value) => namesAt(value["incident_types"])[0],
    summary: "summary"
  },
  report: (value) =>
    ["summary", "mitigation_message", "resolution_message"]
      .map((name) => firstText(value, name) ?? "")
      .join("\n\n"),
  times: {
    started_at: "started_at",
    detected_at: "detected_at",
    acknowledged_at: "acknowledged_at",
    mitigated_at: "mitigated_at",
    resolved_at: "resolved_at",
    created_at: "created_at"
  },
  excluded: (value) => {
    const kind = firstText(value, "kind") ?? "";
    if (/^(test|example)/.test(kind)) return "test";
    if (kind.startsWith("scheduled")) return "maintenance";
    if (firstText(value, "duplicate_incident_id") !== null) return "duplicate";
    return lookUp(LEFT_OUT, textAt(value, "status") ?? "") ?? practice(textAt(value, "title"));
  },
  parts: (value, item) => [
    ...conditionParts(textAt(value, "id"), namesAt(value["causes"])),
    ...includedIn(value, item)
  ]
};

/** Records that a page brings beside its incidents, where this incident's relationships name them. */
function includedIn(value: JsonObject, {envelope}: Item): Part[] {
  const own = new Set(
    Object.values((value["relationships"] ?? {}) as JsonObject)
      .flatMap((relation) => listAt(relation, "data"))
      .map((entry) => textAt(entry, "id"))
  );
  return listAt(envelope, "included")
    .filter((entry) => own.has(textAt(entry, "id")))
    .map((entry) => ({...flat(entry), incident_id: value["id"] ?? null}))
    .flatMap((entry) =>
      [actions, events, retros]
        .filter((shape) => shape.is({key: "included", envelope: {}, value: entry}))
        .map((shape) => ({shape, value: entry}))
    );
}

export const rootly: Source = tool({
  name: "rootly",
  folders: ["rootly"],
  prepare: flat,
  shapes: [
    incidents,
    actions,
    retros,
    events,
    alerts,
    {
      kind: "other",
      called: "other records",
      is: ({value}) =>
        isA(
          /^(users|services|groups|severities|environments|functionalities|causes|incident_types|teams)$/,
          value
        ),
      id: "id"
    }
  ]
});
