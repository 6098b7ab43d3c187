/** Netflix Dispatch: the CSVs of incidents and tasks, pages of its API, and a dump of its database. */
import {createHash} from "node:crypto";
import {type JsonObject, textAt} from "../../containers.js";
import type {Source} from "../source.js";
import {conditionParts, taggedConditions} from "../../tools/conditions.js";
import {type From, type Shape, firstText, isFilled, listAt, mapped, wordsOf} from "../../tools/shape.js";
import {tool} from "../../tools/tool.js";
import {practice} from "../../tools/words.js";
import {dispatchDump} from "./dump.js";

/** A table's columns are the API's paths with their dots gone. */
const at = (path: string): string[] => [path, path.replaceAll(".", "_")];
const PLACEHOLDER = /^Description of the actions taken to resolve the incident\.?$/i;

const severity: From = (value) => {
  const given = firstText(value, ...at("incident_severity.name"));
  return given === null || /^undetermined$/i.test(given)
    ? firstText(value, ...at("incident_priority.name"))
    : given;
};

const tags = (value: JsonObject): string[] =>
  typeof value["tags"] === "string"
    ? wordsOf(value["tags"])
    : listAt(value, "tags").map((tag) =>
        [textAt(tag, "tag_type.name"), textAt(tag, "name")].filter(Boolean).join("/")
      );

const incidents: Shape = {
  kind: "incidents",
  called: "incidents",
  is: ({value}) => "name" in value && "title" in value && "reported_at" in value && "stable_at" in value,
  id: "name",
  updated: "updated_at",
  names: [
    "name",
    at("ticket.weblink"),
    at("incident_document.weblink"),
    at("incident_review_document.weblink")
  ],
  links: {
    field: [at("ticket.weblink"), at("incident_review_document.weblink")],
    title: ["title"],
    body: ["description", (value) => resolution(value)]
  },
  fields: {
    url: at("ticket.weblink"),
    title: "title",
    severity_raw: severity,
    status_raw: "status",
    status: mapped("status", {active: "open", stable: "open", closed: "resolved"}),
    team: at("project.name"),
    incident_type: at("incident_type.name"),
    summary: ["description"]
  },
  times: {
    detected_at: "reported_at",
    mitigated_at: "stable_at",
    resolved_at: "closed_at",
    created_at: ["created_at", "reported_at"]
  },
  excluded: (value) =>
    firstText(value, "duplicate_id", "duplicates.0.name") === null
      ? practice(textAt(value, "title"))
      : "duplicate",
  parts: (value) => [
    ...conditionParts(textAt(value, "name"), taggedConditions(tags(value)), "tag"),
    ...(firstText(value, ...at("incident_review_document.weblink")) === null
      ? []
      : [{shape: reviews, value}]),
    ...[...listAt(value, "events")].map((event) => ({
      shape: events,
      value: {...event, incident: value["name"] ?? null}
    }))
  ]
};

const resolution = (value: JsonObject): string | undefined => {
  const text = textAt(value, "resolution") ?? "";
  return PLACEHOLDER.test(text.trim()) ? undefined : text;
};

const reviews: Shape = {
  kind: "retros",
  called: "review documents",
  is: () => false,
  id: (value) => `${textAt(value, "name") ?? ""}/review`,
  incident: "name",
  names: [at("incident_review_document.weblink")],
  links: {field: [at("incident_review_document.weblink")], title: ["title"]},
  fields: {url: at("incident_review_document.weblink"), title: "title"}
};

const events: Shape = {
  kind: "timeline",
  called: "events",
  is: ({value}) => "ended_at" in value && "description" in value && "incident" in value && "source" in value,
  id: (value) => textAt(value, "uuid") ?? textAt(value, "id"),
  incident: ["incident.name", "incident"],
  fields: {kind: () => "note", text: "description"},
  times: {occurred_at: "started_at"}
};

/** Tells tasks of one incident and instant apart. */
const wordsHash = (text: string | null): string =>
  createHash("sha256")
    .update(text ?? "")
    .digest("hex")
    .slice(0, 8);

const tasks: Shape = {
  kind: "actions",
  called: "tasks",
  is: ({value}) => "resolve_by" in value && "description" in value && "status" in value,
  id: (value) =>
    firstText(value, "id", "resource_id") ??
    [
      firstText(value, ...at("incident.name")),
      textAt(value, "created_at"),
      wordsHash(textAt(value, "description"))
    ]
      .filter((part) => part !== null)
      .join("/"),
  updated: "updated_at",
  incident: at("incident.name"),
  names: ["weblink"],
  links: {field: ["weblink"], title: ["description"]},
  fields: {
    url: "weblink",
    title: "description",
    has_owner: isFilled("owner", "owner_id", "owner_individual_email", "assignees"),
    status_raw: "status",
    status: mapped("status", {open: "open", resolved: "done"}),
    priority_raw: "priority"
  },
  times: {created_at: "created_at", due_at: "resolve_by", closed_at: "resolved_at"}
};

export const dispatch: Source = tool({
  name: "dispatch",
  folders: ["dispatch"],
  open: dispatchDump,
  shapes: [incidents, events, tasks],
  tables: [incidents, events, tasks],
  screens: {mark: /netflix[-_ ]?dispatch/i}
});
