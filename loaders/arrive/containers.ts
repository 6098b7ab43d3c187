/** Takes the records out of whatever they were wrapped in: pages, arrays of pages, JSON:API, Airbyte, one item. */
import {IDENTITY, PAGE_INFO, PLURALS, PROTOCOL, SINGULARS, WRAPPERS} from "./containerNames.js";

export type Json = null | boolean | number | string | Json[] | {[name: string]: Json};
export type JsonObject = {[name: string]: Json};

export interface Item {
  /** the name of the list or envelope field it was found under, "" for a bare item */
  readonly key: string;
  /** the page's other fields (time_zone, receiver, …) */
  readonly envelope: JsonObject;
  readonly value: JsonObject;
  /** of a page that brings other records beside its own (JSON:API's `included`): all of its own */
  readonly siblings?: readonly Json[];
}

export const isObject = (value: unknown): value is JsonObject =>
  value !== null && typeof value === "object" && !Array.isArray(value);

/** Every record in a parsed JSON document, in order. Values that are no objects come back as `{value}`. */
export function* unwrap(document: Json, key = "", envelope: JsonObject = {}): Generator<Item> {
  if (Array.isArray(document)) {
    const page = "included" in envelope ? {siblings: document} : {};
    for (const element of document) {
      const inner = isObject(element) ? innerOf(element) : undefined;
      if (inner !== undefined) yield {key, envelope, value: inner, ...page};
      else if (key === "" && isObject(element) && isPage(element)) yield* unwrap(element);
      else if (Array.isArray(element)) yield* unwrap(element, key, envelope);
      else yield {key, envelope, value: isObject(element) ? element : {value: element}, ...page};
    }
    return;
  }
  if (!isObject(document)) return;
  if (document["type"] === "RECORD" && isObject(document["record"])) {
    yield recordOf(document, document["record"]);
    return;
  }
  if (PROTOCOL.test(textAt(document, "type") ?? "") && !("id" in document)) return;
  const landed = airbyteData(document);
  if (landed !== undefined) {
    yield {key, envelope: {}, value: landed};
    return;
  }
  const plural = listName(document);
  if (plural !== undefined) {
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
    const isAlone = Object.keys(rest).every((name) => PAGE_INFO.test(name) || name === "included");
    if (isObject(inner) && (isObject(attributes) || (isAlone && IDENTITY.some((name) => name in inner)))) {
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

/** What Airbyte landed of a record, as an object or as its text. */
function airbyteData(document: JsonObject): JsonObject | undefined {
  const data = document["_airbyte_data"];
  if (isObject(data)) return data;
  if (typeof data !== "string" || !data.startsWith("{")) return undefined;
  try {
    return JSON.parse(data) as JsonObject;
  } catch {
    return undefined;
  }
}

/** A page holds a list, of a known name or beside nothing but what pages have, and has no identity of its own. */
const isPage = (document: JsonObject): boolean => listName(document) !== undefined;

function listName(document: JsonObject): string | undefined {
  if (IDENTITY.some((name) => name in document)) return undefined;
  const known = PLURALS.find((name) => Array.isArray(document[name]));
  if (known !== undefined) return known;
  const [only, ...others] = Object.keys(document).filter((name) => !PAGE_INFO.test(name));
  const list = only === undefined ? undefined : document[only];
  return others.length === 0 && Array.isArray(list) && list.every(isObject) ? only : undefined;
}

/** A list without a record, alone or in an envelope. */
export function isEmptyPage(document: Json): boolean {
  if (Array.isArray(document)) return document.length === 0;
  if (!isObject(document)) return false;
  const list = listName(document);
  if (list !== undefined) return isEmptyPage(document[list]!);
  return WRAPPERS.some((name) => name in document && isEmptyPage(document[name]!));
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
