/** A row of a tool's table of action items, follow-ups or tasks as a record, by the names that its columns have. */
import type {JsonObject} from "../../containers.js";
import {type Shape, cellWords} from "../shape.js";
import {firstLine} from "../words.js";
import {ACTION, INCIDENT, type Names} from "./names.js";
import {cellsOf, rowFields, withOwn, wordsOfName} from "./renamed.js";
import {referenceName} from "./references.js";
import {actionStatus} from "./words.js";

const OF_INCIDENTS = ["started_at", "detected_at", "acknowledged_at", "mitigated_at", "services"];
/** A column that is called by what it lists. */
const OWN_TITLE =
  /^(?:action items?|follow ?ups?|actions?|tasks?|todos?|to do|maßnahme|aufgabe|tâche|tarea|tarefa)\b/;

export function actionTable(own?: Names): Shape {
  const fields = rowFields(withOwn(ACTION, own), "action");
  const incidents = rowFields(INCIDENT, "incident");
  const {cell, at, has} = cellsOf(fields);
  const title = (value: JsonObject): string | null => firstLine(cell(value, "title"));
  const incident = (value: JsonObject): string | undefined => {
    const named = cell(value, "incident");
    return named === null ? undefined : referenceName(named);
  };
  const id = (value: JsonObject): string | null => {
    const own = cell(value, "id") ?? cell(value, "url");
    const text = title(value);
    return own ?? (text === null ? null : `${incident(value)?.split("/").at(-1) ?? ""}/${text}`);
  };
  /** Addresses and keys of the tickets that stand for it. */
  const tickets = (value: JsonObject): string =>
    [...fields.all(value, "ticket"), cell(value, "url") ?? ""].filter((text) => text !== "").join(" ");
  return {
    kind: "actions",
    called: "action items (table)",
    columns: fields.columns,
    is: ({value}) => {
      const names = Object.keys(value);
      const ofIncidents = incidents.columns(names);
      return (
        has(value, "title") &&
        ["status", "closed_at", "due_at"].some((field) => has(value, field)) &&
        (has(value, "due_at") ||
          names.some((name) => OWN_TITLE.test(wordsOfName(name))) ||
          (has(value, "incident") && ["closed_at", "kind", "owner"].some((field) => has(value, field)))) &&
        OF_INCIDENTS.filter((field) => ofIncidents.has(field)).length < 2
      );
    },
    id,
    updated: at("updated_at"),
    incident,
    names: [at("id"), at("url"), at("ticket")],
    links: {field: [tickets], title: [title], body: [at("summary")]},
    fields: {
      url: (value) => tickets(value).match(/https?:\/\/\S+/)?.[0],
      title,
      team: (value) => cellWords(cell(value, "team"))[0],
      has_owner: (value) => (has(value, "owner") ? String(cell(value, "owner") !== null) : undefined),
      has_ticket: (value) =>
        has(value, "ticket") || has(value, "url") ? String(tickets(value) !== "") : undefined,
      status_raw: at("status"),
      status: (value) =>
        actionStatus(cell(value, "status")) ??
        (cell(value, "status") === null && cell(value, "closed_at") !== null ? "done" : undefined),
      priority_raw: at("priority"),
      labels: (value) => cellWords(cell(value, "tags"))
    },
    times: {created_at: at("created_at"), due_at: at("due_at"), closed_at: at("closed_at")},
    excluded: (value) => {
      if (/^(?:deleted|discarded)$/i.test(cell(value, "status") ?? "")) return "deleted";
      const kind = wordsOfName(cell(value, "kind") ?? "");
      return /^tasks?$/.test(kind) ? "response_task" : kind === "incident" ? "incident_ticket" : undefined;
    }
  };
}
