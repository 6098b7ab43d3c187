/** People are counted and their names kept out: who attended, who owns, which full names must go from every text. */

import {labelName} from "./labelNames.js";
import type {Field} from "./labels.js";
import {type FrontMatter, textOf} from "./markdown.js";
import type {Section} from "./outline.js";

const NOT_A_PERSON =
  /\b(team|squad|group|guild|crew|platform|sre|ops|devops|engineering|support|on-?call|security|infra(structure)?|service|department|n\/a|none|tbd|tba|unknown|nobody|everyone|todo)\b/i;

/** The names in a list cell or line: “A. Ray, Bo Lund and RF”. Functions in parentheses are left out. */
export function namesIn(text: string): string[] {
  return text
    .replace(/\([^)]{0,500}\)/g, " ")
    .split(/[,;&/\n]|\band\b|\s[-–—]\s/)
    .map((name) => name.replace(/^[\s@*-]+/, "").replace(/(?<![\s.*])[\s.*]+$/, ""))
    .filter(
      (name) =>
        /^[\p{L}][\p{L}.'’ -]{1,40}$/u.test(name) && !NOT_A_PERSON.test(name) && name.split(" ").length <= 4
    );
}

/** Of some names those that are a first and a last name, for removal from texts. */
export const fullNames = (names: readonly string[]): string[] =>
  names.filter((name) => /^\p{Lu}[\p{L}.'’-]+(?:\s+(?:\p{Ll}{2,3}\s+){0,2}\p{Lu}[\p{L}.'’-]*)+$/u.test(name));

/** The functions given in parentheses after names: “Bo Lund (support)”. */
export const functionsIn = (text: string): string[] =>
  [...text.matchAll(/\p{L}\s*\(([\p{L} /&-]{2,40})\)/gu)].map((match) => match[1]!.trim().toLowerCase());

/** Who took part: names are for removal, never for landing. */
export interface Participants {
  readonly count?: number;
  readonly names: readonly string[];
  readonly functions: readonly string[];
}

/** Attendees, else authors; from the front matter, `Attendees: …` lines and sections. */
export function participantsOf(
  front: FrontMatter,
  fields: readonly Field[],
  sections: readonly Section[]
): Participants {
  const told = Object.entries(front.values).filter(([key]) => labelName(key) === "attendees");
  const items = told.flatMap(([, value]): unknown[] => (Array.isArray(value) ? (value as unknown[]) : []));
  const objects = items.filter((item) => typeof item === "object" && item !== null) as Readonly<
    Record<string, unknown>
  >[];
  const textOfKey = (keys: readonly string[]): string[] =>
    objects.flatMap((item) => keys.flatMap((key) => (typeof item[key] === "string" ? [item[key]] : [])));
  const lines = (role: "attendees" | "authors"): string[] => [
    ...fields.filter((field) => field.name === role).map((field) => field.value),
    ...sections.filter((section) => section.role === role).flatMap((section) => section.body.map(textOf))
  ];
  const attendees = [...textOfKey(["name"]), ...lines("attendees")];
  const unique = (texts: readonly string[]): string[] => [...new Set(texts.flatMap(namesIn))];
  const names = [attendees, lines("authors")].map(unique);
  const number = fields
    .map((field) => field.name === "attendees" && /^\d{1,3}$/.test(field.value) && Number(field.value))
    .find(Boolean);
  const count = number || objects.length || names.find((group) => group.length > 0)?.length;
  const functions = Object.entries(front.values)
    .filter(([key]) => /^(participants?_)?functions$/.test(key))
    .flatMap(([, value]) => (Array.isArray(value) ? (value as unknown[]) : [value]))
    .filter((item) => typeof item === "string");
  return {
    ...(count ? {count} : {}),
    names: names.flat(),
    functions: [
      ...new Set([...functions, ...textOfKey(["function", "role"]), ...attendees.flatMap(functionsIn)])
    ]
  };
}
