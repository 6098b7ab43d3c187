/** Opsgenie: incidents (v1) with their timelines, alerts (v2), CSV of either, and the names of services. */
import {type JsonObject, textAt} from "../../containers.js";
import type {Source} from "../source.js";
import {isoTime} from "../../time.js";
import {conditionParts, taggedConditions} from "../../tools/conditions.js";
import {type Shape, firstText, listAt, mapped, wordsOf} from "../../tools/shape.js";
import {tool} from "../../tools/tool.js";
import {detectedBy, practice} from "../../tools/words.js";
import {alertRows} from "./rows.js";

const STATUS = {open: "open", resolved: "resolved", closed: "resolved"};

const isAlert = ({value}: {value: JsonObject}): boolean =>
  "tinyId" in value && "message" in value && ("alias" in value || "acknowledged" in value);

const incidents: Shape = {
  kind: "incidents",
  called: "incidents",
  is: (item) =>
    "tinyId" in item.value && "message" in item.value && "impactedServices" in item.value && !isAlert(item),
  id: "id",
  updated: "updatedAt",
  names: ["id", "links.web"],
  links: {
    title: ["message"],
    body: [
      "description",
      (value) =>
        Object.values(extra(value))
          .map((text) => String(text))
          .join(" ")
    ]
  },
  fields: {
    url: "links.web",
    title: "message",
    severity_raw: "priority",
    status_raw: "status",
    status: mapped("status", STATUS),
    services: (value) => wordsOf(value["impactedServices"]),
    team: ["ownerTeam.name", "ownerTeam"],
    detected_by: (value) =>
      detectedBy(firstText(value, "extraProperties.detected_by", "extraProperties.detection")),
    summary: "description"
  },
  times: {
    started_at: "impactStartDate",
    detected_at: "impactDetectDate",
    acknowledged_at: (value) => firstEvent(value, "ResponderAlertAcked"),
    resolved_at: (value) =>
      firstText(value, "impactEndDate") ??
      firstEvent(value, "IncidentResolved") ??
      firstEvent(value, "IncidentClosed"),
    created_at: "createdAt"
  },
  derived: {acknowledged_at: "first responder alert acknowledged"},
  excluded: (value) => practice(textAt(value, "message")),
  parts: (value) => [
    ...conditionParts(textAt(value, "id"), taggedConditions(wordsOf(value["tags"])), "tag"),
    ...listAt(value, "timelines").map((entry) => ({
      shape: timeline,
      value: {...entry, incident_id: value["id"] ?? null}
    })),
    ...wordsOf(value["actions"]).map((title) => ({
      shape: actions,
      value: {title, incident_id: value["id"] ?? null}
    }))
  ]
};

/** Plain words: neither a status nor an owner is told of them. */
const actions: Shape = {
  kind: "actions",
  called: "actions of incidents",
  is: () => false,
  id: (value) => `${textAt(value, "incident_id") ?? ""}/${textAt(value, "title") ?? ""}`,
  incident: "incident_id",
  fields: {title: "title"}
};

const extra = (value: JsonObject): Record<string, string | number | boolean> =>
  Object.fromEntries(
    Object.entries((value["extraProperties"] ?? {}) as JsonObject).filter(
      ([, text]) => typeof text !== "object"
    )
  ) as Record<string, string | number | boolean>;

/** When a kind of event first happened; what the API itself did at the end is no acknowledgement. */
function firstEvent(value: JsonObject, type: string): string | undefined {
  return listAt(value, "timelines")
    .filter((entry) => entry["type"] === type)
    .filter((entry) => type !== "ResponderAlertAcked" || textAt(entry, "actor.type") !== "api")
    .map((entry) => textAt(entry, "eventTime"))
    .filter((at) => at !== null)
    .sort()[0];
}

const timeline: Shape = {
  kind: "timeline",
  called: "timeline",
  is: () => false,
  id: (value) =>
    `${textAt(value, "incident_id") ?? ""}/${textAt(value, "id") ?? textAt(value, "eventTime") ?? ""}`,
  incident: "incident_id",
  fields: {
    kind: (value) => {
      const type = textAt(value, "type") ?? "";
      if (/^Responder(User|Team)|ResponderUserAdded|ResponderTeamAdded/.test(type)) return "page";
      return /Acked|Resolved|Closed|Reopened/.test(type)
        ? "action"
        : type === "IncidentOpened"
          ? "signal"
          : "note";
    },
    text: ["description.content", "title.content", "type"]
  },
  times: {occurred_at: "eventTime"}
};

const CLOSED_BY_PERSON = /@/;

const alerts: Shape = {
  kind: "alerts",
  called: "alerts",
  is: isAlert,
  id: "id",
  updated: "updatedAt",
  fields: {
    rule: "message",
    service: ["entity", "details.service"],
    team: ["teams.0.name", "ownerTeam"],
    severity: "priority",
    dedup_key: "alias",
    auto_resolved: (value) => {
      const by = textAt(value, "report.closedBy");
      return by === null ? undefined : String(!CLOSED_BY_PERSON.test(by));
    }
  },
  times: {
    fired_at: "createdAt",
    acknowledged_at: (value) => after(value, "report.ackTime"),
    resolved_at: (value) => after(value, "report.closeTime")
  },
  derived: {
    acknowledged_at: "createdAt and report.ackTime",
    resolved_at: "createdAt and report.closeTime"
  },
  excluded: (value) => practice(textAt(value, "message"))
};

/** The report counts milliseconds since the alert was created. */
function after(value: JsonObject, path: string): string | undefined {
  const [created, milliseconds] = [Date.parse(textAt(value, "createdAt") ?? ""), textAt(value, path)];
  return milliseconds === null ? undefined : isoTime(created + Number(milliseconds));
}

/** Incidents name services by id alone. */
const services: Shape = {
  kind: "services",
  called: "services",
  is: ({value}) =>
    "id" in value && "name" in value && "teamId" in value && !("message" in value) && !("alias" in value),
  id: "id",
  fields: {name: "name"}
};

export const opsgenie: Source = tool({
  name: "opsgenie",
  folders: ["opsgenie", "jsm_operations"],
  shapes: [incidents, alerts, services],
  tables: [alertRows],
  screens: {
    mark: /opsgenie|jsm[-_ ]?operations/i,
    distinct: ["tiny id", "impact start date"],
    incidents: {services: "impacted services"}
  }
});
