/** The dashboard's CSVs: of incidents, one column a custom field and a timestamp, named by the account; of follow-ups. */
import type {JsonObject} from "../../containers.js";
import {conditionParts} from "../../tools/conditions.js";
import {type From, type Shape, firstText, isFilled, mapped, wordsOf} from "../../tools/shape.js";
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

/** A follow-up's own columns, and those that say which incident it is of. */
const INCIDENT = ["incident_id", "incident_reference", "incident", "reference"];
const ISSUE = ["external_issue_url", "external_issue_permalink", "external_issue", "issue_url", "ticket"];

export const followUpRows: Shape = {
  kind: "actions",
  called: "follow-ups (CSV)",
  is: ({key, value}) =>
    key === ROW &&
    ["title", "status"].every((name) => name in value) &&
    ["completed_at", "completed"].some((name) => name in value) &&
    ["priority", "owner", "assignee"].some((name) => name in value) &&
    INCIDENT.some((name) => name in value) &&
    !("severity" in value),
  id: (value) =>
    firstText(value, "id", "follow_up_id") ??
    `${firstText(value, ...INCIDENT) ?? ""}/${firstText(value, "title") ?? ""}`,
  updated: "updated_at",
  incident: (value) => {
    const named = firstText(value, ...INCIDENT);
    return /^\s*(?:#\s*)?([A-Z][A-Z0-9]*-\d+)\b/.exec(named ?? "")?.[1] ?? named;
  },
  names: ["id", "follow_up_id", "url", "permalink"],
  links: {field: ISSUE, title: ["title"], body: ["description"]},
  fields: {
    url: [...ISSUE, "url", "permalink"],
    title: "title",
    team: ["team", "owner_team", "assignee_team"],
    has_owner: isFilled("owner", "assignee"),
    has_ticket: isFilled(...ISSUE),
    status_raw: "status",
    status: (value) =>
      lookUp(FOLLOW_UP, (firstText(value, "status") ?? "").toLowerCase().replaceAll(/[ _-]+/g, " ")),
    priority_raw: "priority",
    labels: (value) => wordsOf(firstText(value, "labels", "tags") ?? undefined)
  },
  times: {
    created_at: ["created_at", "created"],
    due_at: ["due_at", "due_date", "due"],
    closed_at: ["completed_at", "completed"]
  },
  excluded: (value) => (/^deleted$/i.test(firstText(value, "status") ?? "") ? "deleted" : undefined)
};

const FOLLOW_UP: Readonly<Record<string, string>> = {
  outstanding: "open",
  open: "open",
  completed: "done",
  done: "done",
  "not doing": "wont_do"
};
