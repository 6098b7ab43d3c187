/** How long it took and from when to when, as a report's fields and opening prose state it. */
import {statedSeconds} from "../../time/durations.js";
import type {Moment, Reading} from "../../time/moments.js";
import {beganAndEnded, lastedIn, rangeIn, toldBeginning} from "../../time/spans.js";
import type {Placed} from "./chronology.js";
import type {StatedSpan} from "./doubts.js";
import type {StatedName} from "./labelNames.js";
import type {Field} from "./labels.js";
import {oneLine} from "./markdown.js";
import type {Section} from "./outline.js";
import type {Times} from "./times.js";

/** Stated in support hours, a duration says nothing about the clock. */
export const NOT_WALL_CLOCK = /\b(support|business|working|office) hours\b|\bM-F\b/i;

/** The durations stated for the whole incident: in fields, else in the opening prose. */
export function spansIn(fields: readonly Field[], sections: readonly Section[]): StatedSpan[] {
  const stated = fields.flatMap(({name, value}): StatedSpan[] => {
    if ((name !== "incidentDuration" && name !== "resolve") || NOT_WALL_CLOCK.test(value)) return [];
    const seconds = statedSeconds(/\(([^\d()]*\d[^()]*)\)/.exec(value)?.[1] ?? value) ?? statedSeconds(value);
    return seconds === undefined || seconds === 0
      ? []
      : [{seconds, written: value, isToRecovery: name === "resolve"}];
  });
  if (stated.length > 0) return stated;
  const told = opening(sections).flatMap((text) => lastedIn(text) ?? [])[0];
  return told ? [{...told, isToRecovery: false}] : [];
}

const OPENING: ReadonlySet<string | undefined> = new Set([undefined, "summary", "impact", "context"]);

const opening = (sections: readonly Section[]): string[] =>
  sections
    .filter(({role}, index) => OPENING.has(role) && (role !== undefined || index < 3))
    .map(({body}) => oneLine(body.filter(({type}) => type === "paragraph" || type === "list")));

/** The first range of clocks in the opening prose. */
export const rangeInSections = (sections: readonly Section[], reading: Reading): Moment | undefined =>
  opening(sections).flatMap((text) => rangeIn(text, reading) ?? beganAndEnded(text, reading) ?? [])[0];

/** The beginning, with the end where it is told, that the opening prose names in words. */
export const beginningInSections = (sections: readonly Section[], reading: Reading): Moment | undefined =>
  opening(sections).flatMap((text) => toldBeginning(text, reading) ?? [])[0];

/** The seconds a field of that name states, in wall-clock time. */
export function secondsOf(fields: readonly Field[], name: StatedName): number | undefined {
  const field = fields.find((one) => one.name === name && !NOT_WALL_CLOCK.test(one.value));
  return field === undefined ? undefined : statedSeconds(field.value);
}

/** Seconds after an instant, both ISO 8601. */
export const later = (at: string, seconds: number): string =>
  new Date(Date.parse(at) + seconds * 1000).toISOString();

/**
 * The start of an incident without one: the entry that lies the stated duration before the end, or the stated time to
 * detect before the detection. Where neither is known but the end, the instant itself; what is known is not moved.
 */
export function startTold(
  {startedAt, detectedAt, resolvedAt}: Times,
  {toDetect, inAll}: {readonly toDetect: number | undefined; readonly inAll: number | undefined},
  entries: readonly string[]
): {readonly at: string; readonly how: string} | undefined {
  if (startedAt !== undefined) return undefined;
  const near = (from: string, seconds: number): string | undefined =>
    entries.find((at) => apart(at, from) <= Math.max(300, seconds / 5) * 1000);
  if (resolvedAt !== undefined && inAll !== undefined) {
    const from = later(resolvedAt, -inAll);
    const at = near(from, inAll) ?? (detectedAt === undefined ? from : undefined);
    const isNearer = (one: string): boolean =>
      detectedAt === undefined || (one < detectedAt && apart(one, from) < apart(detectedAt, from));
    if (at !== undefined && isNearer(at)) return {at, how: "resolved less the stated duration"};
  }
  if (detectedAt === undefined || toDetect === undefined) return undefined;
  const from = later(detectedAt, -toDetect);
  const at = entries.find((one) => apart(one, from) <= 60_000);
  return at === undefined ? undefined : {at, how: "detected less the stated time to detect"};
}

/** The entry that lies a duration before an end, to the minute. */
export const firstBefore = (
  timed: readonly Placed[],
  end: string | undefined,
  seconds: number
): string | undefined =>
  end === undefined
    ? undefined
    : timed.find(({at}) => Math.abs(Date.parse(end) - Date.parse(at!) - 1000 * seconds) < 60_000)?.at;

/** Milliseconds between two instants. */
const apart = (a: string, b: string): number => Math.abs(Date.parse(a) - Date.parse(b));
