/** Statuspage: the public page's incidents, or those of the manage API with their post-mortems. */
import {type JsonObject, textAt} from "../../containers.js";
import type {Source} from "../source.js";
import {type Shape, firstText, listAt, mapped, namesAt} from "../../tools/shape.js";
import {tool} from "../../tools/tool.js";
import {practice} from "../../tools/words.js";

const MAINTENANCE = /^(scheduled|in_progress|verifying|completed)$/;

const incidents: Shape = {
  kind: "incidents",
  called: "incidents",
  is: ({value}) => "incident_updates" in value && "impact" in value,
  id: "id",
  updated: "updated_at",
  names: ["id", "shortlink"],
  links: {
    title: ["name"],
    body: [
      (value) =>
        listAt(value, "incident_updates")
          .map((update) => textAt(update, "body") ?? "")
          .join("\n")
    ]
  },
  fields: {
    url: "shortlink",
    title: "name",
    severity_raw: ["impact_override", "impact"],
    status_raw: "status",
    status: mapped("status", {
      investigating: "open",
      identified: "open",
      monitoring: "open",
      resolved: "resolved",
      postmortem: "resolved"
    }),
    services: (value) => namesAt(value["components"]),
    summary: (value) => firstWords(value)
  },
  times: {
    started_at: "started_at",
    mitigated_at: "monitoring_at",
    resolved_at: "resolved_at",
    created_at: "created_at"
  },
  excluded: (value) =>
    textAt(value, "impact") === "maintenance" ||
    firstText(value, "scheduled_for") !== null ||
    MAINTENANCE.test(textAt(value, "status") ?? "")
      ? "maintenance"
      : practice(textAt(value, "name")),
  parts: (value) => [
    ...listAt(value, "incident_updates").map((update) => ({
      shape: updates,
      value: {...update, incident_id: value["id"] ?? null}
    })),
    ...(firstText(value, "postmortem_body") === null ? [] : [{shape: retros, value}])
  ]
};

/** What was told first; updates stand newest first. */
const firstWords = (value: JsonObject): string | null => {
  const list = listAt(value, "incident_updates");
  const first = list.toSorted((a, b) => (timeOf(a) < timeOf(b) ? -1 : 1))[0];
  return firstText(first, "body");
};
const timeOf = (update: JsonObject): string => firstText(update, "display_at", "created_at") ?? "";

const updates: Shape = {
  kind: "timeline",
  called: "updates",
  is: () => false,
  id: (value) => `${textAt(value, "incident_id") ?? ""}/${textAt(value, "id") ?? timeOf(value)}`,
  incident: "incident_id",
  fields: {
    kind: () => "note",
    text: (value) =>
      [textAt(value, "status"), textAt(value, "body")].filter((text) => text !== null).join(": ")
  },
  times: {occurred_at: ["display_at", "created_at"]}
};

const retros: Shape = {
  kind: "retros",
  called: "post-mortems",
  is: () => false,
  id: (value) => `${textAt(value, "id") ?? ""}/postmortem`,
  incident: "id",
  fields: {title: "name"},
  report: "postmortem_body",
  reportDay: ["started_at", "created_at"],
  times: {published_at: "postmortem_published_at"},
  excluded: (value) => (value["postmortem_ignored"] === true ? "ignored" : undefined)
};

export const statuspage: Source = tool({
  name: "statuspage",
  folders: ["statuspage", "status-page", "status_page"],
  screens: {mark: /status[-_ ]?page/i, incidents: {severity: "impact override | impact"}},
  shapes: [incidents]
});
