/** ServiceNow: the Table API in any display mode, the CSV of a list, problems with their tasks and changes, and logs of updates. */
import {type Json, type JsonObject, isObject, textAt} from "../../containers.js";
import type {Source} from "../source.js";
import {incidentStatus, leftOut} from "../../tools/screens/words.js";
import {lookUp} from "../../lookUp.js";
import {type Shape, firstText} from "../../tools/shape.js";
import {tool} from "../../tools/tool.js";
import {firstLine, practice} from "../../tools/words.js";
import {OPENED, number, numbered, servicesOf, updated} from "./fields.js";
import {fieldsOfLabels} from "./labels.js";
import {changes, problemTasks, releases} from "./work.js";

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

/** Codes of states; what lists show instead are words. */
const STATES: Readonly<Record<string, string>> = {
  "1": "open",
  "2": "open",
  "3": "open",
  "6": "resolved",
  "7": "resolved"
};
const state = (value: JsonObject): string => firstText(value, "incident_state", "state") ?? "";

/** Numbers of tables that hold no incidents; those of problems and changes have shapes of their own. */
const OTHER_TABLES = /^(PRB|PTASK|CHG|CTASK|S?C?TASK|RITM|REQ|KB|STRY|DFCT|CS|HRC|SIR|VIT)\d/;

const incidents: Shape = {
  kind: "incidents",
  called: "incidents",
  is: ({value}) =>
    "number" in value &&
    !numbered(OTHER_TABLES, value) &&
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
    if (/^8$/.test(state(value))) return "cancelled";
    const reason = leftOut(state(value));
    if (reason !== undefined) return reason;
    if (/duplicate/i.test(firstText(value, "close_code", "closed_code") ?? "")) return "duplicate";
    return practice(textAt(value, "short_description"));
  },
  parts: (value) =>
    "sys_mod_count" in value && updated(value) !== undefined ? [{shape: updates, value}] : []
};

const mappedState = (value: JsonObject): string | undefined =>
  lookUp(STATES, state(value).toLowerCase()) ?? incidentStatus(state(value));

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

/** A problem tells the cause of the incidents that name it, and of those that it names. */
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
    basis: () => "field",
    through: "sys_id"
  },
  parts: (value) =>
    RELATED.flatMap((name) => firstText(value, name)?.match(/\bINC\d+\b/g) ?? [])
      .filter((incident, place, all) => all.indexOf(incident) === place)
      .map((incident) => ({shape: related, value: {...value, incident}}))
};

/** Fields that list a problem's incidents, where an instance keeps their numbers and not their count. */
const RELATED = ["related_incidents", "u_related_incidents", "incidents", "first_reported_by_task"];

const related: Shape = {
  ...problems,
  id: (value) => `${firstText(value, ...number) ?? ""}/${textAt(value, "incident") ?? ""}`,
  incident: "incident",
  fields: {...problems.fields, through: (value) => firstText(value, ...number)},
  parts: () => []
};

const isUser = (value: JsonObject): boolean =>
  "user_name" in value || ("first_name" in value && "last_name" in value);
const hasName = (value: JsonObject): boolean => "sys_id" in value && "name" in value && !("number" in value);

/** Services, items of the configuration and groups: other tables call them by their sys_id where they hold raw values. */
const named: Shape = {
  kind: "services",
  called: "names of services and groups",
  is: ({value}) => hasName(value) && !isUser(value),
  id: "sys_id",
  fields: {name: "name"}
};

export const servicenow: Source = tool({
  name: "servicenow",
  folders: ["servicenow", "service-now", "service_now"],
  prepare: (value) =>
    Object.fromEntries(
      Object.entries(fieldsOfLabels(value)).map(([name, field]) => [name, plain(name, field)])
    ),
  shapes: [
    problemTasks,
    changes,
    releases,
    problems,
    incidents,
    named,
    {
      kind: "other",
      called: "users",
      is: ({value}) => hasName(value) && isUser(value),
      id: "sys_id"
    },
    {
      kind: "other",
      called: "records of other tables",
      is: ({value}) => numbered(OTHER_TABLES, value) && OPENED.some((name) => name in value),
      id: number
    }
  ]
});
