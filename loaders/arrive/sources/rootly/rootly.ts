/** Rootly: JSON:API pages, or the same records with their attributes flattened. */
import {type Item, type JsonObject, isObject, textAt} from "../../containers.js";
import type {Source} from "../source.js";
import {conditionParts} from "../../tools/conditions.js";
import {type Shape, firstText, flat, listAt, mapped, namesAt, textsAt, wordsOf} from "../../tools/shape.js";
import {tool} from "../../tools/tool.js";
import {practice} from "../../tools/words.js";
import {actions, alerts, events, isA, retros, tickets} from "./records.js";
import {besideAll, ofIncident} from "./included.js";
import {lookUp} from "../../lookUp.js";

const LEFT_OUT: Readonly<Record<string, string>> = {
  cancelled: "cancelled",
  canceled: "cancelled",
  scheduled: "maintenance",
  planning: "maintenance",
  planned: "maintenance",
  in_triage: "in_triage"
};

const incidents: Shape = {
  kind: "incidents",
  called: "incidents",
  is: ({value}) =>
    "sequential_id" in value && "status" in value && ["slug", "title", "kind"].some((name) => name in value),
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
    services: (value, item) => named(value, item, "services"),
    team: (value, item) => named(value, item, "groups")[0] ?? named(value, item, "teams")[0],
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
    ...ofIncident(value, item),
    ...besideAll(value, item)
  ]
};

/** Names of its services or teams, which stand in it or beside the page's incidents. */
function named(value: JsonObject, {envelope}: Item, field: string): string[] {
  const own = typeof value[field] === "string" ? wordsOf(value[field]) : namesAt(value[field]);
  if (own.length > 0) return own;
  const ids = new Set(textsAt(listAt(value, "relationships", field, "data"), "id"));
  return namesAt(
    listAt(envelope, "included").filter(
      (entry) => entry["type"] === field && ids.has(textAt(entry, "id") ?? "")
    )
  );
}

const base = tool({
  name: "rootly",
  folders: ["rootly"],
  screens: {mark: /rootly/i},
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

/** What names no incident is said: it counts, as of none. */
export const rootly: Source = {
  ...base,
  async *read(file, settings) {
    let alone = 0;
    for await (const outcome of base.read(file, settings)) {
      if ("values" in outcome && /^(actions|retros)$/.test(outcome.entity))
        alone += Number(outcome.values["incident_record_id"] === null);
      yield outcome;
    }
    if (alone > 0)
      yield {note: `action items and retrospectives that name no incident: ${alone}; they count as of none`};
  }
};
