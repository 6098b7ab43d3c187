/** How long it took and from when to when, as a report's fields and opening prose state it. */
import {statedSeconds} from "../../time/durations.js";
import type {Moment, Reading} from "../../time/moments.js";
import {lastedIn, rangeIn} from "../../time/spans.js";
import type {StatedSpan} from "./doubts.js";
import type {Field} from "./labels.js";
import {oneLine} from "./markdown.js";
import type {Section} from "./outline.js";

/** Stated in support hours, a duration says nothing about the clock. */
export const NOT_WALL_CLOCK = /\b(support|business|working|office) hours\b|\bM-F\b/i;

/** The durations stated for the whole incident: in fields, else in the opening prose. */
export function spansIn(fields: readonly Field[], sections: readonly Section[]): StatedSpan[] {
  const stated = fields.flatMap(({name, value}): StatedSpan[] => {
    if ((name !== "incidentDuration" && name !== "resolve") || NOT_WALL_CLOCK.test(value)) return [];
    const seconds = statedSeconds(/\(([^()]*\d[^()]*)\)/.exec(value)?.[1] ?? value) ?? statedSeconds(value);
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
  opening(sections).flatMap((text) => rangeIn(text, reading) ?? [])[0];
