import type {Group} from "./recordIndex.js";
import {sortedDays} from "./sortedDays.js";
import {daysOf, type Item, type Target} from "./targets.js";

/** Records a background is drawn from, with the closings of everything they count for. */
export interface Pool {
  readonly groups: readonly Group[];
  /** ascending */
  readonly days: Float64Array;
  /** the records of groups that some target counts, ascending */
  readonly actedOn: () => ActedOn;
  /** the records of the other groups, ascending */
  readonly untouched: () => Float64Array;
  /** on each target that is the one of some group's that most closed on */
  readonly quiet: (closings: Closings) => Quiet;
  readonly placeOf: ReadonlyMap<Group, number>;
  /** places of the targets of each group */
  readonly targetsOf: Int32Array;
  /** where each group's begin in `targetsOf`; one more at the end */
  readonly targetsFrom: Int32Array;
}

/** Records that may be left out of a background. */
export interface ActedOn {
  readonly days: Float64Array;
  /** the place of each one's group */
  readonly groups: Int32Array;
  /** room to say what a group is by its place; −1 when nobody is counting */
  readonly slots: Int32Array;
}

/** Stretches in which nothing closed on a target, the longest first. */
export interface Quiet {
  /** the closing before, −∞ without one, and the next, ∞ without one */
  readonly after: Float64Array;
  readonly until: Float64Array;
  /** the places of the groups of whose targets most closed on that one */
  readonly places: readonly (readonly number[])[];
}

/** Days of closings by place of the target, ascending. */
export type Closings = readonly Float64Array[];

/** What a set counts of a pool itself. */
export interface OwnRecords {
  /** its groups, by place; each has a target, the set's own */
  readonly places: readonly number[];
  /** ascending */
  readonly days: Float64Array;
}

/** Closings of each target's actions. */
export function closingsOf(items: readonly Item[], targets: readonly Target[]): Closings {
  const lists: number[][] = targets.map(() => []);
  for (const {target, closed} of items) lists[target.index]!.push(closed);
  return lists.map((list) => Float64Array.from(list).sort());
}

/** A pool of groups; `targetsOfGroup` are those with a closed action. O(records). */
export function poolOf(
  groups: readonly Group[],
  targetsOfGroup: ReadonlyMap<Group, readonly number[]>
): Pool {
  const days = sortedDays(groups.map((group) => group.days));
  const targets = groups.map((group) => targetsOfGroup.get(group) ?? []);
  const targetsFrom = new Int32Array(groups.length + 1);
  targets.forEach((list, place) => {
    targetsFrom[place + 1] = targetsFrom[place]! + list.length;
  });
  let actedOn: ActedOn | undefined;
  let untouched: Float64Array | undefined;
  let quiet: Quiet | undefined;
  return {
    groups,
    days,
    targetsOf: Int32Array.from(targets.flat()),
    targetsFrom,
    actedOn: () => (actedOn ??= recordsOf(groups, (place) => targets[place]!.length > 0)),
    untouched: () => (untouched ??= daysOf(groups.filter((_, place) => targets[place]!.length === 0))),
    quiet: (closings) => (quiet ??= quietOf(busiestOf(targets, closings), closings)),
    placeOf: new Map(groups.map((group, place) => [group, place]))
  };
}

/** The pool's records among the groups. */
export function ownRecords({placeOf}: Pool, groups: readonly Group[]): OwnRecords {
  const own = groups.filter((group) => placeOf.has(group));
  return {places: own.map((group) => placeOf.get(group)!), days: daysOf(own)};
}

function recordsOf(groups: readonly Group[], isMeant: (place: number) => boolean): ActedOn {
  const places = groups.flatMap((_, place) => (isMeant(place) ? [place] : []));
  const days = new Float64Array(places.reduce((n, place) => n + groups[place]!.days.length, 0));
  const owners = new Int32Array(days.length);
  let at = 0;
  for (const place of places) {
    days.set(groups[place]!.days, at);
    at += groups[place]!.days.length;
    owners.fill(place, at - groups[place]!.days.length, at);
  }
  const order = Uint32Array.from(days.keys()).sort((a, b) => days[a]! - days[b]!);
  return {
    days: Float64Array.from(order, (i) => days[i]!),
    groups: Int32Array.from(order, (i) => owners[i]!),
    slots: new Int32Array(groups.length).fill(-1)
  };
}

function busiestOf(
  targets: readonly (readonly number[])[],
  closings: Closings
): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>();
  targets.forEach((list, place) => {
    if (list.length === 0) return;
    const busiest = list.reduce((a, b) => (closings[b]!.length > closings[a]!.length ? b : a));
    const known = places.get(busiest);
    if (known) known.push(place);
    else places.set(busiest, [place]);
  });
  return places;
}

function quietOf(busiest: ReadonlyMap<number, readonly number[]>, closings: Closings): Quiet {
  const stretches = [...busiest].flatMap(([target, places]) => {
    const days = [-Infinity, ...closings[target]!, Infinity];
    return days.slice(1).map((until, i) => ({after: days[i]!, until, places}));
  });
  stretches.sort((a, b) => b.until - b.after - (a.until - a.after) || 0);
  return {
    after: Float64Array.from(stretches, ({after}) => after),
    until: Float64Array.from(stretches, ({until}) => until),
    places: stretches.map(({places}) => places)
  };
}
