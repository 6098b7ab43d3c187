/** A row of a tool's table of incidents as a record, by the names that its columns have. */
import type {JsonObject} from "../../containers.js";
import {conditionParts, taggedConditions} from "../conditions.js";
import {pageOf} from "../pager.js";
import {type Part, type Shape, cellWords} from "../shape.js";
import {FIELD_NAMES, detectedBy, firstLine, practice} from "../words.js";
import {INCIDENT, type Names} from "./names.js";
import {numberNames} from "./references.js";
import {cellsOf, isSpan, rowFields, withOwn, wordsOfName} from "./renamed.js";
import {incidentStatus, leftOut} from "./words.js";

export interface IncidentTable {
  readonly source: string;
  /** what only this tool calls its columns */
  readonly own?: Names;
  /** whether each incident is a page too */
  readonly isPager?: boolean;
}

const TIMES = ["started_at", "detected_at", "acknowledged_at", "mitigated_at", "created_at"] as const;
const YES = /^(?:true|yes|y|1|x|ja|oui|sí|sim)$/i;

export function incidentTable({source, own, isPager = false}: IncidentTable): Shape {
  const fields = rowFields(withOwn(INCIDENT, own), "incident");
  const {cell, at, has} = cellsOf(fields);
  const id = (value: JsonObject): string | null =>
    cell(value, "id")?.replace(/^#\s*/, "") ?? cell(value, "url");
  const tags = (value: JsonObject): string[] => cellWords(cell(value, "tags"));
  const services = (value: JsonObject): string[] => {
    const told = cellWords(cell(value, "services") ?? named(value, FIELD_NAMES.services));
    return told.length > 0 ? told : tagged(tags(value), /^services?(?:[_ ]name)?$/i);
  };
  const team = (value: JsonObject): string | undefined =>
    cellWords(cell(value, "team") ?? named(value, FIELD_NAMES.team))[0] ??
    tagged(tags(value), /^(?:team|squad)$/i)[0];
  const title = (value: JsonObject): string | null => firstLine(cell(value, "title"));
  const shape: Shape = {
    kind: "incidents",
    called: "incidents (table)",
    columns: fields.columns,
    is: ({value}) =>
      ["id", "url"].some((field) => has(value, field)) &&
      has(value, "title") &&
      TIMES.some((field) => has(value, field)),
    id,
    updated: at("updated_at"),
    names: [id, at("url"), at("slug"), ...numberNames(source, (value) => cell(value, "number"))],
    links: {title: [title], body: [at("summary")]},
    fields: {
      url: at("url"),
      title,
      severity_raw: (value) =>
        cell(value, "severity") ?? tagged(tags(value), /^(?:severity|sev|priority)$/i)[0],
      status_raw: at("status"),
      status: (value) => incidentStatus(cell(value, "category")) ?? incidentStatus(cell(value, "status")),
      services,
      team,
      incident_type: at("type"),
      trigger_raw: at("trigger"),
      detected_by: (value) => detectedBy(cell(value, "detection")),
      impact_minutes: (value) => /^\d+(?:\.\d+)?$/.exec(cell(value, "impact_minutes") ?? "")?.[0],
      summary: at("summary")
    },
    times: {
      ...Object.fromEntries(TIMES.map((time) => [time, at(time)])),
      resolved_at: (value) => cell(value, has(value, "resolved_at") ? "resolved_at" : "closed_at")
    },
    report: (value) => [cell(value, "summary") ?? "", ...fields.all(value, "story")].join("\n\n"),
    excluded: (value) => {
      if (cell(value, "merged") !== null) return "merged";
      const duplicate = cell(value, "duplicate");
      if (duplicate !== null && !/^(?:false|no|n|0|nein|non)$/i.test(duplicate)) return "duplicate";
      if (YES.test(cell(value, "test") ?? ""))
        return wordsOfName(columnOf(value, "test")).includes("test") ? "test" : "drill";
      return (
        ["mode", "type", "category", "status"]
          .map((field) => leftOut(cell(value, field)))
          .find((reason) => reason !== undefined) ?? practice(title(value))
      );
    },
    parts: (value) => [
      ...conditionParts(id(value), cellWords(cell(value, "causes") ?? named(value, FIELD_NAMES.conditions))),
      ...conditionParts(id(value), taggedConditions(tags(value)), "tag")
    ]
  };
  const columnOf = (value: JsonObject, field: string): string =>
    fields.columns(Object.keys(value)).get(field)?.[0] ?? "";
  if (!isPager) return shape;
  const page = pageOf(shape, {
    rule: title,
    service: (value) => services(value)[0],
    severity: at("severity"),
    dedup_key: at("dedup"),
    paged: (value) =>
      leftOut(cell(value, "status")) === "suppressed"
        ? "false"
        : URGENCIES[(cell(value, "urgency") ?? "").toLowerCase()]
  });
  return {
    ...shape,
    parts: (value, item): readonly Part[] => [...page(value), ...(shape.parts?.(value, item) ?? [])]
  };
}

const URGENCIES: Readonly<Record<string, string>> = {high: "true", low: "false"};

/** What the first filled column holds whose own name, given by the account, says what it is for; times are none. */
function named(value: JsonObject, name: RegExp): string | null {
  const column = Object.keys(value).find((key) => {
    const text = value[key];
    return (
      name.test(wordsOfName(key)) &&
      typeof text === "string" &&
      text !== "" &&
      !isSpan(text) &&
      !/_(?:at|on|date|time)$/.test(key)
    );
  });
  return column === undefined ? null : (value[column] as string);
}

/** The values of tags such as `service:checkout` or `team=Web`. */
const tagged = (tags: readonly string[], key: RegExp): string[] =>
  tags.flatMap((tag) => {
    const [, name, text] = /^([^:=]+)[:=](.+)$/.exec(tag) ?? [];
    return name !== undefined && key.test(name.trim()) ? [text!.trim()] : [];
  });
