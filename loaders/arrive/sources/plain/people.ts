/** Columns of our own files that hold people. They are never landed; the names in them leave every text. */
import {peopleIn} from "../pagerduty/fields.js";
import type {Json} from "../../containers.js";
import {isPersonField} from "../../redact/fields.js";

/** Counts such as has_owner or participant_count are no people. */
export const isPeopleColumn = isPersonField;

/** The full names in a record's people columns; a team or service named as an owner is no person. */
export function peopleOf(cells: Readonly<Record<string, string>>): string[] {
  const others = new Set([cells["team"], cells["service"]].map((name) => name?.trim().toLowerCase()));
  return Object.entries(cells)
    .filter(([column]) => isPeopleColumn(column))
    .flatMap(([, cell]) => namesIn(cell))
    .map((name) => name.replace(/<[^>]{0,200}>|\([^)]{0,200}\)/g, "").trim())
    .filter((name) => !others.has(name.toLowerCase()));
}

/** Names joined by ; or , or a JSON list of names or of objects with one. */
function namesIn(cell: string): string[] {
  if (!/^\s*[[{]/.test(cell)) return cell.split(/[;,\n]/);
  try {
    const value = JSON.parse(cell) as Json;
    const texts = Array.isArray(value) ? value.filter((name) => typeof name === "string") : [];
    return [...texts, ...peopleIn(value), ...namesOf(value)];
  } catch {
    return [cell];
  }
}

function namesOf(value: Json): string[] {
  if (Array.isArray(value)) return value.flatMap(namesOf);
  if (value === null || typeof value !== "object") return [];
  return ["name", "display_name", "displayName", "full_name"]
    .map((field) => value[field])
    .filter((name) => typeof name === "string");
}
