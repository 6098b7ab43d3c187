/** Takes the records out of whatever they were wrapped in: pages, arrays of pages, JSON:API, Airbyte, one item. */

export type Json = null | boolean | number | string | Json[] | {[name: string]: Json};
export type JsonObject = {[name: string]: Json};

export interface Item {
  /** the name of the list or envelope field it was found under, "" for a bare item */
  readonly key: string;
  /** the page's other fields (time_zone, receiver, …) */
  readonly envelope: JsonObject;
  readonly value: JsonObject;
}

const PLURALS = [
  "incidents",
  "alerts",
  "log_entries",
  "issues",
  "data",
  "results",
  "result",
  "items",
  "values",
  "nodes"
];
const SINGULARS = ["incident", "alert", "log_entry", "issue", "record"];

export const isObject = (value: unknown): value is JsonObject =>
  value !== null && typeof value === "object" && !Array.isArray(value);

/** Every record in a parsed JSON document, in order. Values that are no objects come back as `{value}`. */
export function* unwrap(document: Json, key = "", envelope: JsonObject = {}): Generator<Item> {
  if (Array.isArray(document)) {
    for (const element of document) {
      if (key === "" && isObject(element) && isPage(element)) yield* unwrap(element);
      else if (Array.isArray(element)) yield* unwrap(element, key, envelope);
      else yield {key, envelope, value: isObject(element) ? element : {value: element}};
    }
    return;
  }
  if (!isObject(document)) return;
  if (document["type"] === "RECORD" && isObject(document["record"])) {
    const {stream, data} = document["record"];
    if (isObject(data)) yield {key: typeof stream === "string" ? stream : "", envelope: {}, value: data};
    return;
  }
  const plural = PLURALS.find((name) => Array.isArray(document[name]));
  if (plural !== undefined && isPage(document)) {
    const {[plural]: list, ...rest} = document;
    yield* unwrap(list as Json[], plural, rest);
    return;
  }
  const singular = SINGULARS.find((name) => isObject(document[name]) && Object.keys(document).length === 1);
  if (singular !== undefined) yield {key: singular, envelope: {}, value: document[singular] as JsonObject};
  else yield {key, envelope, value: document};
}

/** A page holds a known list and has no identity of its own. */
function isPage(document: JsonObject): boolean {
  return PLURALS.some((name) => Array.isArray(document[name])) && !("id" in document && "title" in document);
}

/** The text at a dotted path, numbers and booleans as text; null where absent, null or empty. */
export function textAt(value: Json | undefined, path: string): string | null {
  let current: Json | undefined = value;
  for (const name of path.split(".")) {
    if (Array.isArray(current)) current = current[Number(name)];
    else if (isObject(current)) current = Object.hasOwn(current, name) ? current[name] : undefined;
    else return null;
  }
  if (current === undefined || current === null || current === "") return null;
  return typeof current === "object" ? JSON.stringify(current) : String(current);
}
