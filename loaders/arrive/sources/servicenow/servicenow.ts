/** ServiceNow: the Table API in any display mode, the CSV of a list, problems with their tasks and changes, and logs of updates. */
import {type Json, type JsonObject, isObject, textAt} from "../../containers.js";
import type {Source} from "../source.js";
import {type From, type Shape, firstText, isFilled, mapped, textFrom} from "../../tools/shape.js";
import {tool} from "../../tools/tool.js";
import {firstLine, practice} from "../../tools/words.js";

const TIME = /(_at|_on|_start|_end|_date|start_date|end_date)$/;

/** A field of the API: a text, a reference, or what `sysparm_display_value=all` gives; times are UTC only as raw values. */
function plain(name: string, field: Json): Json {
  if (!isObject(field)) return field === "?" || field === "UNKNOWN" ? "" : field;
  const {display_value, value} = field;
  if (TIME.test(name)) return value ?? display_value ?? "";
  return display_value !== undefined && display_value !== "" && display_value !== null
    ? display_value
    : (value ?? "");
}

const numbered = (prefix: RegExp, value: JsonObject): boolean => prefix.test(textAt(value, "number") ?? "");
const number = ["number", "sys_id"];
const servicesOf = (value: JsonObject): string[] =>
  [
    firstText(value, "business_service", "service", "cmdb_ci", "configuration_item", "service_offering")
  ].filter((name) => name !== null);

/** What a task's state says, unless it was closed as something that nobody did. */
const endedAs =
  (path: string, words: Readonly<Record<string, string>>): From =>
  (value, item) => {
    const undone = /cancel|reject|not (done|implemented|required)|won.?t/i;
    if (undone.test(firstText(value, "close_code", "closed_code", "resolution_code") ?? "")) return "wont_do";
    return textFrom(mapped(path, words), value, item) ?? undefined;
  };
const OPENED = ["opened_at", "opened", "sys_created_on", "sys_created_at", "created"];
const STATES = {
  "1": "open",
  new: "open",
  "2": "open",
  "in progress": "open",
  active: "open",
  "3": "open",
  "on hold": "open",
  "6": "resolved",
  resolved: "resolved",
  "7": "resolved",
  closed: "resolved"
};
const state = (value: JsonObject): string => firstText(value, "incident_state", "state") ?? "";

/** Rows of one minute keep the order of their count of changes. */
function updated(value: JsonObject): string | undefined {
  const at = firstText(value, "sys_updated_on", "sys_updated_at", "updated");
  const change = Number(firstText(value, "sys_mod_count") ?? 0);
  if (at === null) return undefined;
  return /\s\d{1,2}:\d{2}$/.test(at) && change < 60 ? `${at}:${String(change).padStart(2, "0")}` : at;
}

const incidents: Shape = {
  kind: "incidents",
  called: "incidents",
  is: ({value}) =>
    "number" in value &&
    !numbered(/^(PRB|PTASK|CHG|TASK|RITM|REQ)/, value) &&
    !("problem_state" in value) &&
    OPENED.some((name) => name in value) &&
    ["short_description", "incident_state", "priority"].some((name) => name in value),
  id: number,
  updated,
  names: ["number", "sys_id", "problem_id"],
  links: {title: ["short_description"], body: ["description", "close_notes"]},
  fields: {
    title: ["short_description", "category"],
    severity_raw: "priority",
    status_raw: state,
    status: (value) => (/^awaiting/i.test(state(value)) ? "open" : mappedState(value)),
    services: servicesOf,
    team: "assignment_group",
    incident_type: "category",
    trigger_raw: (value) => (firstText(value, "caused_by") === null ? undefined : "change"),
    detected_by: (value) => {
      const through = firstText(value, "contact_type", "channel") ?? "";
      if (/event|monitor|alert/i.test(through)) return "alert";
      return /phone|mail|self|walk|chat|agent/i.test(through) ? "human" : undefined;
    },
    summary: ["description", "short_description"]
  },
  report: (value) =>
    ["description", "work_notes", "close_notes"].map((name) => firstText(value, name) ?? "").join("\n\n"),
  times: {
    created_at: OPENED,
    resolved_at: (value) =>
      firstText(value, "resolved_at", "resolved") ??
      (mappedState(value) === "resolved" ? firstText(value, "closed_at", "closed") : undefined)
  },
  excluded: (value) => {
    if (/^(8|cancell?ed)$/i.test(state(value))) return "canceled";
    if (/duplicate/i.test(firstText(value, "close_code", "closed_code") ?? "")) return "duplicate";
    return practice(textAt(value, "short_description"));
  },
  parts: (value) =>
    "sys_mod_count" in value && updated(value) !== undefined ? [{shape: updates, value}] : []
};

const mappedState = (value: JsonObject): string | undefined => {
  const from = mapped(["incident_state", "state"], STATES);
  return typeof from === "function"
    ? (from(value, {key: "", envelope: {}, value}) as string | undefined)
    : undefined;
};

/** A log has a row for each update: the newest is the incident, each says what state it was in then. */
const updates: Shape = {
  kind: "timeline",
  called: "updates",
  is: () => false,
  id: (value) => `${firstText(value, ...number) ?? ""}/${textAt(value, "sys_mod_count") ?? ""}`,
  incident: number,
  fields: {
    kind: () => "note",
    text: (value) => `State: ${state(value)}`,
    marks: (value) => (/^(2|in progress|active)$/i.test(state(value)) ? "acknowledged_at" : "state")
  },
  times: {occurred_at: ["sys_updated_on", "sys_updated_at", "updated"]}
};

/** A problem tells the cause of the incidents that name it. */
const problems: Shape = {
  kind: "conditions",
  called: "problems",
  is: ({value}) => "problem_state" in value || numbered(/^PRB/, value),
  id: number,
  updated,
  incident: number,
  fields: {
    condition: (value) => firstLine(firstText(value, "cause_code", "cause_notes", "short_description")),
    place: () => "problem",
    basis: () => "field"
  }
};

const problemTasks: Shape = {
  kind: "actions",
  called: "problem tasks",
  is: ({value}) => numbered(/^PTASK/, value),
  id: number,
  updated,
  incident: ["problem", "parent"],
  names: ["number", "sys_id"],
  links: {title: ["short_description"], body: ["description"]},
  fields: {
    title: "short_description",
    team: "assignment_group",
    has_owner: isFilled("assigned_to"),
    has_ticket: () => "true",
    services: servicesOf,
    status_raw: "state",
    status: endedAs("state", {
      "151": "open",
      new: "open",
      assess: "open",
      "154": "in_progress",
      "work in progress": "in_progress",
      "157": "done",
      closed: "done",
      complete: "done",
      canceled: "wont_do",
      cancelled: "wont_do"
    }),
    priority_raw: "priority"
  },
  times: {created_at: OPENED, due_at: "due_date", closed_at: ["closed_at", "closed"]}
};

/** A change that a problem or an incident asked for is its action; any other is a deploy. */
const origin = ["parent", "problem", "problem_id", "caused_by", "parent_incident", "reason_record"];
const follows = (value: JsonObject): string | undefined =>
  origin.map((name) => firstText(value, name)).find((name) => name !== null && /^(PRB|INC)/i.test(name)) ??
  undefined;

const changes: Shape = {
  kind: "actions",
  called: "changes that follow from a problem",
  is: ({value}) => numbered(/^CHG/, value) && follows(value) !== undefined,
  id: number,
  updated,
  incident: follows,
  names: ["number", "sys_id"],
  links: {title: ["short_description"], body: ["description", "justification"]},
  fields: {
    title: "short_description",
    team: "assignment_group",
    has_owner: isFilled("assigned_to"),
    has_ticket: () => "true",
    services: servicesOf,
    status_raw: "state",
    status: endedAs("state", {
      "-5": "open",
      new: "open",
      "-4": "open",
      assess: "open",
      "-3": "open",
      authorize: "open",
      "-2": "open",
      scheduled: "open",
      "-1": "in_progress",
      implement: "in_progress",
      "0": "in_progress",
      review: "in_progress",
      "3": "done",
      closed: "done",
      "4": "wont_do",
      canceled: "wont_do",
      cancelled: "wont_do"
    }),
    priority_raw: "priority"
  },
  times: {created_at: OPENED, due_at: "requested_by_date", closed_at: ["work_end", "closed_at", "closed"]}
};

const releases: Shape = {
  kind: "deploys",
  called: "changes",
  is: ({value}) => numbered(/^CHG/, value),
  id: number,
  updated,
  fields: {
    service: (value) => servicesOf(value)[0],
    kind: () => "deploy",
    title: "short_description",
    status: (value) => firstText(value, "close_code", "closed_code", "state") ?? undefined
  },
  times: {occurred_at: ["work_start", "start_date", "planned_start_date", "work_end", "closed_at"]},
  excluded: (value) =>
    /^(closed|3|review|0)$/i.test(firstText(value, "state") ?? "") ? undefined : "not_deployed"
};

export const servicenow: Source = tool({
  name: "servicenow",
  folders: ["servicenow", "service-now", "service_now"],
  prepare: (value) =>
    Object.fromEntries(Object.entries(value).map(([name, field]) => [name, plain(name, field)])),
  shapes: [problemTasks, changes, releases, problems, incidents]
});
