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
  "nodes",
  "edges",
  "follow_ups",
  "postmortem_documents",
  "incident_alerts",
  "actions",
  "alert_groups",
  "pages"
];
const SINGULARS = ["incident", "alert", "log_entry", "issue", "record"];

/** A field that only a record has. */
const IDENTITY = ["id", "incident_number", "incidentID", "uuid"];
/** What a GraphQL answer wraps its lists in. */
const WRAPPERS = [
  "data",
  "repository",
  "organization",
  "project",
  "group",
  "workspace",
  "team",
  "viewer",
  "search",
  "issues",
  "incidents"
];
/** Lines of Airbyte and Singer that are no records. */
const PROTOCOL = /^(LOG|STATE|TRACE|SCHEMA|SPEC|CATALOG|CONTROL|CONNECTION_STATUS|ACTIVATE_VERSION)$/;

export const isObject = (value: unknown): value is JsonObject =>
  value !== null && typeof value === "object" && !Array.isArray(value);

/** Every record in a parsed JSON document, in order. Values that are no objects come back as `{value}`. */
export function* unwrap(document: Json, key = "", envelope: JsonObject = {}): Generator<Item> {
  if (Array.isArray(document)) {
    for (const element of document) {
      const inner = isObject(element) ? innerOf(element) : undefined;
      if (inner !== undefined) yield {key, envelope, value: inner};
      else if (key === "" && isObject(element) && isPage(element)) yield* unwrap(element);
      else if (Array.isArray(element)) yield* unwrap(element, key, envelope);
      else yield {key, envelope, value: isObject(element) ? element : {value: element}};
    }
    return;
  }
  if (!isObject(document)) return;
  if (document["type"] === "RECORD" && isObject(document["record"])) {
    yield recordOf(document, document["record"]);
    return;
  }
  if (PROTOCOL.test(textAt(document, "type") ?? "") && !("id" in document)) return;
  const plural = PLURALS.find((name) => Array.isArray(document[name]));
  if (plural !== undefined && isPage(document)) {
    const {[plural]: list, ...rest} = document;
    yield* unwrap(list as Json[], plural, rest);
    return;
  }
  const wrapper = WRAPPERS.find((name) => isObject(document[name]) && !("id" in document));
  if (wrapper !== undefined) {
    const {[wrapper]: inner, ...rest} = document;
    const attributes = isObject(inner) ? inner["attributes"] : undefined;
    if (isObject(attributes) && Array.isArray(attributes["incidents"])) {
      yield* unwrap(attributes["incidents"], "incidents", rest);
      return;
    }
    if (inner !== undefined && isList(inner)) {
      yield* unwrap(inner, wrapper, rest);
      return;
    }
    if (isObject(inner) && isObject(attributes)) {
      yield {key: wrapper, envelope: rest, value: inner};
      return;
    }
  }
  const singular = SINGULARS.find((name) => isObject(document[name]) && Object.keys(document).length === 1);
  if (singular !== undefined) yield {key: singular, envelope: {}, value: document[singular] as JsonObject};
  else yield {key, envelope, value: document};
}

/** What an element of GraphQL's edges, or of a list of JSON:API documents, is about. */
function innerOf(element: JsonObject): JsonObject | undefined {
  if (isObject(element["node"])) return element["node"];
  return Object.keys(element).length === 1 && isObject(element["data"]) ? element["data"] : undefined;
}

/** Airbyte keeps a record's fields in `data`, Singer has them at once and the stream beside them. */
function recordOf(line: JsonObject, record: JsonObject): Item {
  const {data, stream = line["stream"]} = record;
  const key = typeof stream === "string" ? stream : "";
  return {key, envelope: {}, value: isObject(data) && "stream" in record ? data : record};
}

/** A page holds a known list and has no identity of its own. */
function isPage(document: JsonObject): boolean {
  return PLURALS.some((name) => Array.isArray(document[name])) && !IDENTITY.some((name) => name in document);
}

/** A list without a record, alone or in an envelope. */
export function isEmptyPage(document: Json): boolean {
  if (Array.isArray(document)) return document.length === 0;
  if (!isObject(document)) return false;
  const lists = [...PLURALS, ...WRAPPERS].filter((name) => name in document);
  return lists.some((name) => isEmptyPage(document[name]!));
}

/** A page somewhere below the wrappers of a GraphQL answer. */
function isList(document: Json | undefined): boolean {
  if (!isObject(document) || "id" in document) return false;
  return isPage(document) || WRAPPERS.some((name) => isList(document[name]));
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
