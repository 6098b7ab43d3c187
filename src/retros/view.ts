/** What the Retros page shows of a choice, as plain numbers: worked out in the browser under a filter, else when the site is built. */
import type {OutcomeCurves, Site} from "../schema.js";
import {type Filter, filterRows} from "../shared/rows/filterRows.js";
import {spread} from "../shared/rows/spread.js";
import type {Survival} from "../stats/kaplanMeier.js";
import {
  isShallow,
  type QuarterShare,
  type RetrosFacts,
  retrosFacts,
  type RetrosToDecide,
  retrosToDecide,
  SHALLOW,
  type ShallowPart,
  shallowParts,
  shareByQuarter
} from "./facts.js";
import {timeToRetro} from "./timeToRetro.js";

/** Steps of a curve that are drawn at most. */
const STEPS = 400;

export interface ShallowView {
  /** of all quarters */
  readonly points: readonly QuarterShare[];
  readonly ways: readonly string[];
  readonly parts: readonly ShallowPart[];
}

export interface SoonView {
  readonly curve: Pick<Survival, "n" | "events" | "median" | "medianLow" | "medianHigh">;
  readonly steps: readonly OutcomeCurves[];
  readonly undated: number;
}

export interface RetrosView {
  readonly facts: RetrosFacts;
  readonly shallow: ShallowView;
  readonly soon: SoonView;
  readonly decide: RetrosToDecide;
}

export type RetrosRows = Awaited<ReturnType<typeof retrosRows>>;

export async function retrosRows(load: typeof import("../rows.js")) {
  const [quarters, incidents, retros, phrases] = await Promise.all([
    load.quarterRows(),
    load.incidentRows(),
    load.retroDepthRows(),
    load.blameRows()
  ]);
  const [outcomes, nearMisses, nearConditions] = await Promise.all([
    load.depthOutcomes(),
    load.nearMissRows(),
    load.nearMissConditions()
  ]);
  return {quarters, incidents, retros, phrases, outcomes, nearMisses, nearConditions};
}

/** Wording that blames, by quarter: it is of no service, team or severity. */
export const phrasesOf = ({phrases}: RetrosRows, filter: Filter): RetrosRows["phrases"] =>
  filterRows(phrases, {...filter, services: [], teams: [], severities: []});

export function retrosView(rows: RetrosRows, filter: Filter, {as_of_at}: Site): RetrosView {
  const incidents = filterRows(rows.incidents, filter);
  const retros = filterRows(rows.retros, filter);
  const facts = retrosFacts(retros, incidents);
  const {curve, steps, undated} = timeToRetro(incidents, retros, as_of_at);
  const {n, events, median, medianLow, medianHigh} = curve;
  return {
    facts,
    shallow: {
      points: shareByQuarter(filterRows(rows.retros, filter, {anyPeriod: true}), rows.quarters, isShallow),
      ways: SHALLOW.filter(({test}) => retros.some((row) => test(row) === true)).map(({name}) => name),
      parts: shallowParts(retros)
    },
    soon: {curve: {n, events, median, medianLow, medianHigh}, steps: spread(steps, STEPS), undated},
    decide: retrosToDecide(facts, retros, phrasesOf(rows, filter))
  };
}
