/** Retros by quarter: how deep they went and how they were held. What is not known is counted, never taken for no. */
import {sum} from "d3-array";
import {textList} from "../format.js";
import type {BlameRows, IncidentRows, QuarterRows, RetroDepthRows} from "../schema.js";
import {wilson} from "../stats/wilson.js";

export interface QuarterShare {
  readonly quarter: string;
  readonly isPartial: boolean;
  readonly n: number;
  /** retros for which it is known */
  readonly of: number;
  readonly low: number;
  readonly high: number;
}

type Test = (row: RetroDepthRows) => boolean | null;

/** A share a quarter, with Wilson's interval. */
export function shareByQuarter(
  rows: readonly RetroDepthRows[],
  quarters: readonly QuarterRows[],
  test: Test
): QuarterShare[] {
  return quarters.map(({quarter, is_partial}) => {
    const told = rows
      .filter((row) => row.quarter === quarter)
      .map(test)
      .filter((value) => value !== null);
    const n = told.filter(Boolean).length;
    const {low, high} = wilson(n, told.length);
    return {quarter, isPartial: is_partial, n, of: told.length, low, high};
  });
}

/** One cause only, an event as a cause, or human causes only; unknown where no cause is named. */
export const isShallow: Test = ({conditions, one_cause, event_cause, human_only}) =>
  conditions === 0 ? null : one_cause === true || event_cause === true || human_only === true;

/** The kinds of shallow, in the order in which they are listed. */
export const SHALLOW: readonly {readonly name: string; readonly test: Test}[] = [
  {name: "one cause", test: ({one_cause}) => one_cause},
  {name: "an event as a cause", test: ({event_cause}) => event_cause},
  {name: "people only", test: ({human_only}) => human_only}
];

/** A way of staying shallow, and how many retros stay so in this way alone. */
export interface ShallowPart {
  readonly name: string;
  readonly n: number;
}

/** The shallow retros in parts that add up to them: by the only way in which each is shallow, and those that are so in several. */
export function shallowParts(rows: readonly RetroDepthRows[]): ShallowPart[] {
  const ways = rows
    .filter((row) => isShallow(row) === true)
    .map((row) => SHALLOW.filter(({test}) => test(row) === true).map(({name}) => name));
  const parts = SHALLOW.map(({name}) => ({
    name,
    n: ways.filter((own) => own.length === 1 && own[0] === name).length
  }));
  return [...parts, {name: "in several ways", n: ways.filter((own) => own.length > 1).length}].filter(
    ({n}) => n > 0
  );
}

/** How many layers its conditions cover. */
export const layersCovered = ({layers}: RetroDepthRows): number => textList(layers).length;

/** Actions of one retro above which it is said that there are many. */
export const MANY_ACTIONS = 5;

/** How a retro was held: a row a field, with how many say it. */
export interface HeldField {
  readonly field: string;
  /** in words */
  readonly finding: string;
  readonly known: number;
  readonly of: number;
}

export const LENGTH = [60, 90] as const;

export function heldFields(rows: readonly RetroDepthRows[]): HeldField[] {
  const of = rows.length;
  const yes = (test: Test) => {
    const told = rows.map(test).filter((value) => value !== null);
    return {known: told.length, n: told.filter(Boolean).length};
  };
  const minutes = rows.flatMap(({duration_s}) => (duration_s === null ? [] : [duration_s / 60]));
  const inside = minutes.filter((length) => length >= LENGTH[0] && length <= LENGTH[1]).length;
  const people = rows.flatMap(({participant_count}) =>
    participant_count === null ? [] : [participant_count]
  );
  const functions = rows.flatMap((row) => (row.functions === null ? [] : [textList(row.functions)]));
  const timeline = yes(({has_timeline}) => has_timeline);
  const owner = yes(({timeline_owner}) => timeline_owner);
  const earlier = yes(({names_earlier}) => names_earlier);
  const several = functions.filter((list) => list.length > 1).length;
  return [
    {
      field: "Length",
      finding: `${inside} of ${minutes.length} between ${LENGTH[0]} and ${LENGTH[1]} minutes`,
      known: minutes.length,
      of
    },
    {field: "Timeline kept", finding: `${timeline.n} of ${timeline.known}`, known: timeline.known, of},
    {
      field: "Somebody kept the timeline",
      finding: `${owner.n} of ${owner.known}`,
      known: owner.known,
      of
    },
    {
      field: "Several functions took part",
      finding: `${several} of ${functions.length}`,
      known: functions.length,
      of
    },
    {
      field: "Five people or more took part",
      finding: `${people.filter((n) => n >= 5).length} of ${people.length}`,
      known: people.length,
      of
    },
    {
      field: "Speaks of an earlier incident or its action",
      finding: `${earlier.n} of ${earlier.known}`,
      known: earlier.known,
      of
    }
  ];
}

export interface FunctionCount {
  readonly name: string;
  readonly n: number;
  readonly of: number;
}

/** In how many retros each function took part, of those that say who did. */
export function functionCounts(rows: readonly RetroDepthRows[]): FunctionCount[] {
  const lists = rows.flatMap((row) => (row.functions === null ? [] : [new Set(textList(row.functions))]));
  const names = [...new Set(lists.flatMap((list) => [...list]))];
  return names
    .map((name) => ({name, n: lists.filter((list) => list.has(name)).length, of: lists.length}))
    .toSorted((a, b) => b.n - a.n || a.name.localeCompare(b.name, "en"));
}

export interface RetrosFacts {
  readonly retros: number;
  /** that name a cause */
  readonly withCause: number;
  readonly shallow: number;
  readonly incidents: number;
  /** incidents with a retro */
  readonly held: number;
}

export const retrosFacts = (
  retros: readonly RetroDepthRows[],
  incidents: readonly IncidentRows[]
): RetrosFacts => ({
  retros: retros.length,
  withCause: retros.filter(({conditions}) => conditions > 0).length,
  shallow: retros.filter((row) => isShallow(row) === true).length,
  incidents: incidents.length,
  held: incidents.filter(({has_retro}) => has_retro).length
});

export interface RetrosToDecide {
  readonly withoutRetro: number;
  readonly shallow: number;
  /** phrases that put an incident on a person */
  readonly blame: number;
  readonly tooMany: number;
  /** fields that fewer than half of the retros state */
  readonly unknown: readonly string[];
}

export const retrosToDecide = (
  {incidents, held, shallow}: RetrosFacts,
  retros: readonly RetroDepthRows[],
  phrases: readonly BlameRows[]
): RetrosToDecide => ({
  withoutRetro: incidents - held,
  shallow,
  blame: sum(phrases, ({times}) => times),
  tooMany: retros.filter(({actions}) => actions > MANY_ACTIONS).length,
  unknown: heldFields(retros)
    .filter(({known, of}) => of > 0 && 2 * known < of)
    .map(({field}) => field)
});
