/** The times of an incident as they are found: the first of each name counts, and how it is known is kept. */
import type {Moment} from "../../time/moments.js";
import type {TimeName} from "./labelNames.js";
import type {Field} from "./labels.js";
import {TIME_COLUMNS} from "./times.js";

export interface Taken {
  readonly times: Partial<Record<TimeName, string>>;
  /** what was derived or assumed, as `column: how` */
  readonly basis: string[];
  /** those that only the timeline's words gave */
  readonly derived: Set<TimeName>;
  /** those that are a local midnight as written */
  readonly midnights: Set<TimeName>;
  /** fields whose time can't be read */
  readonly unreadable: Field[];
  /** those that are a clock without a day */
  readonly bare: Map<TimeName, Moment>;
}

export const nothingTaken = (): Taken => ({
  ...{times: {}, basis: [], derived: new Set(), midnights: new Set(), unreadable: [], bare: new Map()}
});

const OF_TIMELINE: ReadonlySet<string | undefined> = new Set(["timeline", "first timeline entry"]);

/** Takes a time unless there is one of that name. */
export function take(taken: Taken, name: TimeName, at: string | undefined, how?: string): void {
  if (at === undefined || taken.times[name] !== undefined) return;
  taken.times[name] = at;
  if (how !== undefined) taken.basis.push(`${TIME_COLUMNS[name]}: ${how}`);
  if (OF_TIMELINE.has(how)) taken.derived.add(name);
}

/** Gives a start back that was taken from the timeline's words. */
export function giveBackStart({times, derived, basis}: Taken): void {
  delete times.startedAt;
  derived.delete("startedAt");
  basis.splice(basis.indexOf("started_at: timeline"), 1);
}
