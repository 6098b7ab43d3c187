/** settings `sources:` → how files of any tool's columns are read as tables of our own. */
import {type Json, type JsonObject, isObject, textAt} from "../../containers.js";
import type {ExportFile} from "../../files.js";
import type {FieldMapping, FileMapping, Settings} from "../../../settings/settings.js";

/** The mapping whose pattern a file's path matches, the first as written; undefined for any other file. */
export function mappingFor(file: ExportFile, settings: Settings): FileMapping | undefined {
  const path = file.path.toLowerCase();
  return Object.entries(settings.sources).find(([pattern]) => matches(path, pattern.toLowerCase()))?.[1];
}

/** `*` stands for anything inside a name, `**` for any folders; a pattern without a folder fits in every one. */
export function matches(path: string, pattern: string): boolean {
  const parts = (pattern.includes("/") ? pattern : `**/${pattern}`).split(/(\*\*\/|\*\*|\*|\?)/);
  const expression = parts.map((part) => WILD[part] ?? part.replace(/[.+^${}()|[\]\\]/g, "\\$&")).join("");
  return new RegExp(`^${expression}$`).test(path);
}

const WILD: Readonly<Record<string, string>> = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"};

/** A record's cells by our column names; `row` names a record that has no id. */
export function mappedCells(value: JsonObject, {fields}: FileMapping, row: number): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([column, from]) => [column, cellOf(value, from, row)] as const)
  );
}

function cellOf(value: JsonObject, field: FieldMapping, row: number): string {
  const {from, values, constant} = typeof field === "string" ? {from: field} : field;
  if (constant !== undefined) return String(constant);
  if (from === ROW) return `row-${row}`;
  const text = from === undefined ? "" : (valueAt(value, from) ?? "");
  if (values === undefined) return text;
  const known = Object.entries(values).find(
    ([raw]) => raw.trim().toLowerCase() === text.trim().toLowerCase()
  );
  return known === undefined ? text : String(known[1]);
}

/** What stands for a row's own number in a mapping. */
export const ROW = "(row)";

/** A column of that very name, else what stands at the dotted path. */
function valueAt(value: JsonObject, path: string): string | null {
  const own = value[path];
  if (own !== undefined) return textAt({own}, "own");
  return textAt(value, path);
}

/** The records at a path of a document: a list of objects, or one; none where the path leads nowhere. */
export function recordsAt(document: Json, path: string): JsonObject[] {
  const found = path
    .split(".")
    .reduce<Json | undefined>(
      (at, step) => (isObject(at) ? at[step] : Array.isArray(at) ? at[Number(step)] : undefined),
      document
    );
  if (Array.isArray(found)) return found.filter(isObject);
  return isObject(found) ? [found] : [];
}
