/** How one kind of record of a tool is described: paths and small functions, no code of its own. */
import {type Item, type Json, type JsonObject, isObject, textAt} from "../containers.js";
import type {Text} from "../sources/source.js";
import type {Kind, TIMES} from "./columns.js";

export type TimeColumn = (typeof TIMES)[number];

/** Where a value stands: a dotted path, several in order of preference, or what a function finds. */
export type From =
  string | readonly string[] | ((value: JsonObject, item: Item) => Json | readonly string[] | undefined);

export interface Shape {
  /** what a record becomes; "other" for records of the tool that hold nothing of ours */
  readonly kind: Kind | "other";
  /** what the load report calls such an export */
  readonly called: string;
  readonly is: (item: Item) => boolean;
  /** of a table that is read by what its columns are called: the columns of each field, best first */
  readonly columns?: (header: readonly string[]) => ReadonlyMap<string, readonly string[]>;
  /** native id, unique in the tool and kind */
  readonly id: From;
  readonly updated?: From;
  /** native id of the incident it belongs to */
  readonly incident?: From;
  /** all names by which other tools' records may call it */
  readonly names?: readonly From[];
  /** texts that may name other records, by where they stand */
  readonly links?: Readonly<Partial<Record<"field" | "title" | "body", readonly From[]>>>;
  readonly fields?: Readonly<Record<string, From>>;
  readonly times?: Readonly<Partial<Record<TimeColumn, From>>>;
  /** a text that is read as a report: a retro's always, any other's where its headings say that it is one */
  readonly report?: From;
  /** when what the report tells of began: the day of its clocks without a date; else the record's principal time, of a retro none */
  readonly reportDay?: From;
  /** how a time was come by, where the tool has no field for it: told wherever the record has it */
  readonly derived?: Readonly<Partial<Record<TimeColumn, string>>>;
  /** why a record does not count (test, merged …), undefined if it does */
  readonly excluded?: (value: JsonObject, item: Item) => string | undefined;
  /** records that lie inside this one */
  readonly parts?: (value: JsonObject, item: Item) => readonly Part[];
}

export interface Part {
  readonly shape: Shape;
  readonly value: JsonObject;
}

/** A value as text: numbers and booleans too, lists and objects as JSON; null where absent or empty. */
export function textFrom(from: From | undefined, value: JsonObject, item: Item): Text {
  if (from === undefined) return null;
  if (typeof from === "string") return textAt(value, from);
  if (typeof from === "function") {
    const found = from(value, item) as Json | undefined;
    return textAt({found: found ?? null}, "found");
  }
  return firstText(value, ...from);
}

/** The first text among some paths; what tools write for none counts as none. */
export const firstText = (value: Json | undefined, ...paths: readonly string[]): Text =>
  paths.map((path) => textAt(value, path)).find((text) => text !== null && !isNone(text)) ?? null;

export const isNone = (text: string): boolean =>
  /^(none|null|nan|n\/a|unset|unknown|\?|-)$/i.test(text.trim());

/** The text at a path as our word for it; undefined for a word that is not in the map. */
export const mapped =
  (path: string | readonly string[], words: Readonly<Record<string, string>>): From =>
  (value) => {
    const text = firstText(value, ...(typeof path === "string" ? [path] : path))?.toLowerCase();
    return text !== undefined && Object.hasOwn(words, text) ? words[text] : undefined;
  };

/** "true" where one of the paths holds something, else "false"; undefined where no path is in the record. */
export const isFilled =
  (...paths: readonly string[]): From =>
  (value) =>
    paths.every((path) => !(path in value))
      ? undefined
      : String(paths.some((path) => ![null, "[]", "{}"].includes(firstText(value, path))));

export const listAt = (value: Json | undefined, ...path: readonly string[]): readonly JsonObject[] => {
  const list = path.reduce<Json | undefined>((at, name) => (isObject(at) ? at[name] : undefined), value);
  return Array.isArray(list) ? list.filter(isObject) : [];
};

/** The texts at a path of each object of a list. */
export const textsAt = (list: readonly JsonObject[], path: string): string[] =>
  list.map((entry) => textAt(entry, path)).filter((text) => text !== null);

/** A cell's words, or a list's, separated by any of the usual marks. */
export const wordsOf = (value: Json | undefined): string[] =>
  Array.isArray(value)
    ? value.flatMap((entry) =>
        isObject(entry) ? (firstText(entry, "name", "value") ?? []) : (textAt({entry}, "entry") ?? [])
      )
    : typeof value === "string"
      ? value
          .split(/[,;\n]/)
          .map((word) => word.trim())
          .filter((word) => word !== "")
      : [];

/** As wordsOf, of a cell in which a list may stand in brackets and quotes: `[Data, Core]`, `["a","b"]`. */
export const cellWords = (text: Text | undefined): string[] =>
  wordsOf(text?.replace(/^\[(.*)\]$/s, "$1")).map((word) => word.replace(/^(["'])(.*)\1$/, "$2"));

/** Names of a list of things, or of JSON:API's `{data: […]}` of them. */
export function namesAt(value: Json | undefined): string[] {
  const list = isObject(value) ? value["data"] : value;
  if (!Array.isArray(list)) return [];
  return list
    .map((entry) =>
      typeof entry === "string"
        ? entry
        : firstText(entry, "name", "attributes.name", "data.attributes.name", "summary", "title")
    )
    .filter((name) => name !== null);
}

/** The path at which a text stands in a record. */
export function holding(value: Json, text: Text): string | undefined {
  if (!isObject(value)) return undefined;
  for (const [name, child] of Object.entries(value)) {
    if (child === text) return name;
    const below = Array.isArray(child)
      ? child.map((one) => holding(one, text)).find((path) => path !== undefined)
      : holding(child, text);
    if (below !== undefined) return `${name}.${below}`;
  }
  return undefined;
}

/** JSON:API keeps a record's fields in `attributes`: they come up beside its id, type and relationships. */
export function flat(value: JsonObject): JsonObject {
  const {attributes, ...rest} = value;
  return isObject(attributes) ? {...attributes, ...rest} : value;
}

/** Field names in snake case, at every depth: some client libraries write them in camel case. */
export function snaked(value: Json): Json {
  if (Array.isArray(value)) return value.map(snaked);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, child]) => [
      name.replace(/([a-z\d])([A-Z])/g, "$1_$2").toLowerCase(),
      snaked(child)
    ])
  );
}
