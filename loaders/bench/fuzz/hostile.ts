/** Values that exports should not hold, and what becomes of a document or a text when some stand in it. */
import {type Random, integer, pick} from "../../sample/random.js";
import type {Json} from "../../arrive/containers.js";

/** What may stand in any field: half characters, names of JavaScript's own, other languages' beginnings, extremes. */
export const HOSTILE: readonly Json[] = [
  "\ud800 half \udfff",
  "\u0000\u001b[2J\u009b31m\u202e",
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "'; drop table incidents; --",
  '<script>alert(1)</script><img src=x onerror="a()">',
  '=HYPERLINK("https://x.example")',
  "../../../etc/passwd",
  "{{7*7}} ${7*7} %s %n",
  '{"a": [1, 2',
  "[[[[[[",
  "2026-02-30T25:61:00Z",
  "99999-12-31",
  "-1",
  "1e999",
  "NaN",
  "0000-00-00 00:00:00",
  "\ufeff",
  "a".repeat(5000),
  "@".repeat(2000),
  "```\n".repeat(50),
  "| a | b |\n|---|---|\n".repeat(30),
  "e\u0301".repeat(300),
  "",
  " ",
  null,
  true,
  false,
  0,
  -1,
  1e300,
  9007199254740993,
  [],
  {},
  [null],
  [[]],
  {"": ""},
  {id: null, name: {name: {name: []}}}
];
const NAMES = ["__proto__", "constructor", "prototype", "id", "", "\u0000", "type", "data", "toString"];

/** The places of a document's values, each as the names and numbers that lead there; its own first. */
export function placesIn(document: Json, place: readonly string[] = []): (readonly string[])[] {
  if (document === null || typeof document !== "object") return [place];
  return [place, ...Object.entries(document).flatMap(([name, inner]) => placesIn(inner, [...place, name]))];
}

/** The document with another value at a place, or without it where that is undefined. */
export function replaced(document: Json, place: readonly string[], value: Json | undefined): Json {
  const [name, ...rest] = place;
  if (name === undefined || document === null || typeof document !== "object") return value ?? null;
  const entries = Object.entries(document).flatMap(([own, inner]): [string, Json][] => {
    if (own !== name) return [[own, inner]];
    return rest.length === 0 && value === undefined ? [] : [[own, replaced(inner, rest, value)]];
  });
  return Array.isArray(document) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}

/** A document with one fault: a hostile value, a value gone, wrapped, doubled, or under another name. */
export function brokenDocument(document: Json, random: Random): Json {
  const place = pick(random, placesIn(document));
  const here = valueAt(document, place);
  const kind = integer(random, 0, 5);
  if (kind === 0) return replaced(document, place, undefined);
  if (kind === 1) return replaced(document, place, [here, here]);
  if (kind === 2 && here !== null && typeof here === "object" && !Array.isArray(here))
    return replaced(document, place, {...here, ...Object.fromEntries([[pick(random, NAMES), here]])});
  return replaced(document, place, pick(random, HOSTILE));
}

const valueAt = (document: Json, place: readonly string[]): Json =>
  place.reduce<Json>((value, name) => (value as Record<string, Json>)[name] ?? null, document);

/** A text with one fault: cut, a part gone or doubled or moved, something hostile or a stray byte put in. */
export function brokenText(text: string, random: Random): string {
  const at = integer(random, 0, text.length);
  const end = Math.min(text.length, at + integer(random, 1, 200));
  switch (integer(random, 0, 5)) {
    case 0:
      return text.slice(0, at);
    case 1:
      return text.slice(0, at) + text.slice(end);
    case 2:
      return text.slice(0, end) + text.slice(at);
    case 3:
      return text.slice(end) + text.slice(0, end);
    case 4:
      return (
        text.slice(0, at) +
        pick(random, ['"', "\n", "\t", ",", ";", "{", "]", "|", "#", "\u0000"]) +
        text.slice(at)
      );
    default:
      return text.slice(0, at) + JSON.stringify(pick(random, HOSTILE)) + text.slice(at);
  }
}
