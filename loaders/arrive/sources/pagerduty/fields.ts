/** What the readers of PagerDuty's records share: times, people, references and rule names. */
import {type Json, type JsonObject, isObject, textAt} from "../../containers.js";
import {hasOffset, instant} from "../../time.js";
import type {RejectedRecord, Text, ZoneNote} from "../source.js";

/** Reads times in one zone and remembers whether it was needed. */
export interface TimeReader {
  /** UTC text; null for none and for what tools write in place of none; undefined if it can't be read. */
  read(text: Text): Text | undefined;
  note(): ZoneNote;
}

const PLACEHOLDER = /^(none|null|nan|nat|n\/a|unknown|unset|\?|-|0|(0001|1970)-01-01.*)$/i;

export function timeReader(zone: ZoneNote): TimeReader {
  let isNeeded = false;
  return {
    read(text) {
      if (text === null || PLACEHOLDER.test(text.trim())) return null;
      const at = instant(text, zone.timeZone);
      if (at !== undefined && !hasOffset(text)) isNeeded = true;
      return at;
    },
    note: () => (isNeeded ? zone : {timeZone: "UTC", timeZoneBasis: "offset"})
  };
}

/** Times that a record can do without, in UTC; `unread` says which are there and can't be read. */
export function optionalTimes<Name extends string>(
  texts: Readonly<Record<Name, Text>>,
  clock: TimeReader
): {readonly [name in Name]: Text} & {readonly unread: Text} {
  const unread: string[] = [];
  const times = Object.entries<Text>(texts).map(([name, text]) => {
    const at = clock.read(text);
    if (at === undefined) unread.push(`${name}: “${text ?? ""}” can't be read`);
    return [name, at ?? null];
  });
  return {
    ...(Object.fromEntries(times) as Record<Name, Text>),
    unread: unread.length > 0 ? unread.join("; ") : null
  };
}

/** The first text among some paths. */
export const textOf = (value: Json | undefined, ...paths: readonly string[]): Text =>
  paths.map((path) => textAt(value, path)).find((text) => text !== null) ?? null;

export const listOf = (value: Json | undefined): readonly JsonObject[] =>
  Array.isArray(value) ? value.filter(isObject) : [];

/** The names of every person in a record, wherever they stand. */
export function peopleIn(value: Json | undefined): string[] {
  if (Array.isArray(value)) return value.flatMap(peopleIn);
  if (!isObject(value)) return [];
  const type = textAt(value, "type") ?? "";
  const isPerson = /^user(_reference)?$/.test(type) || ("email" in value && "name" in value);
  const own = isPerson
    ? [textAt(value, "summary"), textAt(value, "name")].filter((name) => name !== null)
    : [];
  return [...own, ...Object.values(value).flatMap(peopleIn)];
}

/** A text without these names as whole words: PagerDuty writes “Acknowledged by NAME”, be it one word. */
export const withoutPeople = (text: Text, people: readonly string[]): Text =>
  text === null
    ? null
    : people.reduce((rest, name) => {
        const literally = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
        return rest.replace(
          new RegExp(`(?<![\\p{L}\\p{N}])${literally}(?![\\p{L}\\p{N}])`, "gu"),
          "[person]"
        );
      }, text);

export interface IncidentReference {
  readonly id: Text;
  readonly number: Text;
  readonly title: Text;
}

/** `{id, summary: "[#12] Title"}`. */
export function referenceOf(value: Json | undefined): IncidentReference {
  const [, number = null, title = null] =
    /^\[#(\d+)\]\s*((?:\S.*)?)$/s.exec(textAt(value, "summary") ?? "") ?? [];
  return {id: textAt(value, "id"), number, title: title === "" ? null : title};
}

const RULE_KEYS = ["alertname", "alert_name", "rule_name", "rule", "monitor_name", "check_name"] as const;

/** The name of the alerting rule in an event's details; Alertmanager's template writes it into a text. */
export function ruleIn(details: Json | undefined): Text {
  if (typeof details === "string") return /(?:^|[\s-])alertname\s*=\s*(\S+)/.exec(details)?.[1] ?? null;
  if (!isObject(details)) return null;
  const own = textOf(details, ...RULE_KEYS);
  if (own !== null) return own;
  return (
    Object.values(details)
      .map(ruleIn)
      .find((rule) => rule !== null) ?? null
  );
}

export const rejected = (
  recordKind: string,
  row: number,
  reason: string,
  excerpt: string,
  people: readonly string[] = []
): RejectedRecord => ({
  recordKind,
  row,
  rejected: reason,
  remedy: "Export the record again, or correct it.",
  excerpt,
  people
});
