/** Custom fields: which of ours each one is (by settings jira.fields, or by a telling name), and its values as text. */
import {type Json, type JsonObject, isObject, textAt} from "../../containers.js";
import {JIRA_FIELDS, type Settings} from "../../../settings/settings.js";
import {plainText} from "./adf.js";

/** Our names for what a custom field may hold; the keys of settings `jira.fields`. */
export type OurField = (typeof JIRA_FIELDS)[number];

/** Values by our name; a field that is absent or empty has none. */
export type FieldValues = ReadonlyMap<OurField | "epic", readonly string[]>;

const CONDITION =
  /contributing (factor|condition|cause)|^conditions?$|root cause|causa ra[ií]z|grundursache|cause racine/i;
const JUNK = /^(\{\}|\[\]|null|None)$|^com\.atlassian\.|CFValue\b|@[0-9a-f]{6,8}$|^\d\|[a-z0-9]+:?$/;

/** What a field is to us, given all its names (id and display name). */
export function ourFields(names: readonly string[], settings: Settings): readonly (OurField | "epic")[] {
  const known = names.map((name) => name.trim().toLowerCase());
  const configured = JIRA_FIELDS.filter((ours) => {
    const theirs = settings.jira.fields[ours]?.trim().toLowerCase();
    return theirs !== undefined && known.includes(theirs);
  });
  if (configured.length > 0) return configured;
  if (known.includes("epic link")) return ["epic"];
  return names.some((name) => CONDITION.test(name)) ? ["conditions"] : [];
}

/** The values of a field in a REST export. People and service-level clocks have none. */
export function valuesOf(value: Json | undefined): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(valuesOf);
  if (isObject(value)) return objectValues(value);
  return value === undefined || value === null ? [] : cellValues(String(value));
}

/** The value of a cell of a screen export: none where it is empty or an object's debug text. */
export function cellValues(cell: string | undefined): readonly string[] {
  const text = (cell ?? "").trim();
  return text === "" || JUNK.test(text) ? [] : [text];
}

function objectValues(value: JsonObject): readonly string[] {
  if (value["type"] === "doc") return cellValues(plainText(value) ?? "");
  if (["accountId", "displayName", "emailAddress"].some((name) => Object.hasOwn(value, name))) return [];
  const child = textAt(value, "child.value");
  const own = ["value", "name", "title", "label", "key"]
    .map((name) => textAt(value, name))
    .find((text) => text !== null);
  if (own === undefined) return [];
  return cellValues(child === null ? own : `${own} - ${child}`);
}
