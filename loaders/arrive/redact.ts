/** The one way into the warehouse: people, addresses, secrets and numbers leave every value before it is landed. */
import {withoutAddresses} from "./redact/addresses.js";
import {type Span, finderOf} from "./redact/known.js";
import {withoutIps, withoutPhones} from "./redact/numbers.js";
import type {Person} from "./redact/person.js";
import {withoutSecrets} from "./redact/secrets.js";
import {strangersIn, withCompany} from "./redact/strangers.js";
import {fold, tokensOf} from "./redact/tokens.js";
import {UNSEEN} from "../terminal.js";

/** What a data folder says of people. */
export interface Known {
  /** removed from the texts of every file */
  readonly people: readonly Person[];
  /** file → people removed from its own texts only, since a single word may be no name elsewhere */
  readonly inFile: ReadonlyMap<string, readonly Person[]>;
  /** folded names of teams, services and the like, and the words of them */
  readonly others: ReadonlySet<string>;
}

export interface Masks {
  readonly phones: boolean;
  readonly ips: boolean;
}

/** Kinds of secrets found in a value go here. */
export type Report = (kind: string) => void;

export interface Redactor {
  /** A text without people, addresses, secrets, numbers and characters that can't be seen; well-formed Unicode. */
  text(text: string, file?: string, report?: Report): string;
  /** As text(); inside of JSON each string on its own, so that it stays JSON. */
  value(value: string, file?: string, report?: Report): string;
}

const NOBODY: Known = {people: [], inFile: new Map(), others: new Set()};
/** times, numbers and signs hold nothing to remove; telephone numbers are longer */
const NOTHING = /^(?:\d{4}-\d\d-\d\dT[\d:.]+Z|\d{1,6}(?:\.\d+)?|true|false|\[\]|\P{L}{0,3})$/u;
/** texts of this length and less are remembered, up to so many */
const SHORT = 300;
const REMEMBERED = 50_000;

export function redactor(known: Known = NOBODY, masks: Masks = {phones: true, ips: false}): Redactor {
  const find = finderOf(known.people, known.others);
  const finders = new Map([...known.inFile].map(([file, people]) => [file, finderOf(people, known.others)]));
  const remembered = new Map<string, string>();

  const cleaned = (given: string, file: string | undefined, report: Report | undefined): string => {
    const masked = withoutSecrets(given);
    for (const kind of masked.kinds) report?.(kind);
    const text = withoutAddresses(masked.text, known.others);
    const tokens = tokensOf(text);
    const own = file === undefined ? undefined : finders.get(file);
    const spans = [
      ...find(text, tokens),
      ...(own?.(text, tokens) ?? []),
      ...strangersIn(text, tokens, known.others)
    ];
    const named = spans.length === 0 ? text : without(text, withCompany(text, tokens, spans, known.others));
    const numbered = masks.phones ? withoutPhones(named) : named;
    return masks.ips ? withoutIps(numbered) : numbered;
  };

  const text: Redactor["text"] = (given, file, report) => {
    const wellFormed = given.toWellFormed().replace(UNSEEN, "");
    if (NOTHING.test(wellFormed)) return wellFormed;
    if (wellFormed.length > SHORT || finders.has(file ?? "")) return cleaned(wellFormed, file, report);
    const before = remembered.get(wellFormed);
    if (before !== undefined) return before;
    const kinds: string[] = [];
    const after = cleaned(wellFormed, file, (kind) => void kinds.push(kind));
    for (const kind of kinds) report?.(kind);
    if (remembered.size >= REMEMBERED) remembered.clear();
    if (kinds.length === 0) remembered.set(wellFormed, after);
    return after;
  };
  return {text, value: (value, file, report) => withinJson(value, (inner) => text(inner, file, report))};
}

/** Cleans the strings of a JSON text, or the text itself where it is none; untouched JSON keeps its bytes. */
function withinJson(value: string, clean: (text: string) => string): string {
  if (!/^\s*[[{"]/.test(value)) return clean(value);
  let parsed: unknown;
  try {
    parsed = JSON.parse(value);
  } catch {
    return clean(value);
  }
  const walk = (node: unknown): unknown => {
    if (typeof node === "string") return clean(node);
    if (Array.isArray(node)) return node.map(walk);
    if (node === null || typeof node !== "object") return node;
    return Object.fromEntries(Object.entries(node).map(([name, inner]) => [clean(name), walk(inner)]));
  };
  const after = JSON.stringify(walk(parsed));
  return after === JSON.stringify(parsed) ? value : after;
}

/** People who stand side by side are one [person]. */
function without(text: string, spans: readonly Span[]): string {
  const sorted = spans.toSorted((a, b) => a.start - b.start || b.end - a.end);
  let done = "";
  let from = 0;
  for (const {start, end} of sorted) {
    if (end <= from) continue;
    const gap = text.slice(from, Math.max(start, from));
    if (!(from > 0 && done.endsWith("[person]") && /^ ?$/.test(gap))) done += `${gap}[person]`;
    from = end;
  }
  return (done + text.slice(from)).replace(/\[person\](?:[ ]?\[person\])+/g, "[person]");
}

/** The words of names of teams and services, as `others` wants them: whole and by word, folded. */
export const othersIn = (names: Iterable<string>): Set<string> =>
  new Set([...names].flatMap((name) => [fold(name.trim()), ...tokensOf(name).map(({folded}) => folded)]));

/** The beginning of a record, for a report: one line, cleaned of control characters. */
export function excerpt(text: string, length = 160): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, " ").trim();
  return line.length > length ? `${line.slice(0, length - 1)}…`.toWellFormed() : line;
}
