/** The Retros page in sentences. Depth is of the retro, never of whoever wrote it. */
import {type Decision, decisions} from "../shared/findings/decision.js";
import {greatest, least} from "d3-array";
import {count, counted, decimal, FEW, list, percent, share, the} from "../format.js";
import {retroShare} from "../shared/findings/retroShare.js";
import {wilson} from "../stats/wilson.js";
import type {RetrosFacts, RetrosToDecide} from "./facts.js";

/** The claim: how many go deeper than one cause, an event, or people. */
export function retrosClaim({retros, withCause, shallow}: RetrosFacts): string {
  if (retros === 0) return "No retro of this selection is loaded";
  if (withCause === 0) return "No retro names a cause, so how deep they went can’t be told";
  if (withCause < FEW) return "Too few retros name a cause to say how deep they go";
  return `${count(withCause - shallow)} of ${counted(withCause, "retro")} go beyond one cause, an event or people`;
}

/** The share behind the claim, how many incidents had a retro, and whether depth pays. */
export function retrosFinding(
  {retros, withCause, shallow, incidents, held, isGiven}: RetrosFacts,
  pays: string
): string {
  if (retros === 0)
    return incidents === 0
      ? "No incidents in this selection, so no retros."
      : `None of ${counted(incidents, "incident")} of this selection has a retro that is loaded.`;
  const had = retroShare({n: held, of: incidents, isGiven}, "had");
  if (withCause < FEW)
    return `${had}; ${count(withCause)} of the retros ${withCause === 1 ? "names" : "name"} a cause.`;
  const {p, low, high} = wilson(withCause - shallow, withCause);
  return `That is ${percent(p)} of the retros that name a cause (95% interval ${percent(low)} to ${percent(high)}); ${had}. Does depth pay? By layers covered, ${pays}.`;
}

/**
 * Learning alone is enough: retros without actions are counted, not scored down. `read` are those of the retros whose
 * actions, or that there are none, were understood; the others are not said to have none.
 */
export function learningFinding(retros: number, read: number, without: number, tooMany: number): string {
  if (retros === 0) return "";
  const unread =
    read < retros ? ` (what ${count(retros - read)} more say of actions was not understood)` : "";
  return `${count(without)} retros led to no action, ${count(tooMany)} to more than five${unread}`;
}

/** Blaming phrases of the last quarters, and how to say it instead. */
export function blameFinding(phrases: number, retros: number): string {
  if (retros === 0) return "No retros to read";
  if (phrases === 0) return `No retro of this selection puts an incident on a person (n = ${count(retros)})`;
  return `${counted(phrases, "phrase")} in ${counted(retros, "retro")} ${phrases === 1 ? "puts" : "put"} an incident on a person`;
}

/** How soon retros are held; those not held yet are censored. */
export function soonFinding({
  n,
  events,
  median
}: {
  readonly n: number;
  readonly events: number;
  readonly median: number | undefined;
  readonly medianLow: number | undefined;
  readonly medianHigh: number | undefined;
}): string {
  if (n === 0) return "No retro says when it was held";
  if (events < FEW) return `Too few retros have a date to say how soon they are held (n = ${events} of ${n})`;
  if (median === undefined) return `Fewer than half of ${counted(n, "incident")} had a dated retro so far`;
  return `Half of the incidents had their retro within ${decimal(median)} days`;
}

/** How sure the median is, and how many have no retro so far. */
export function soonSure({
  n,
  events,
  medianLow,
  medianHigh
}: Omit<Parameters<typeof soonFinding>[0], "median">): string {
  const limit = (x: number | undefined): string => (x === undefined ? "not reached" : decimal(x));
  const interval =
    medianLow === undefined && medianHigh === undefined
      ? ""
      : `95% interval ${limit(medianLow)} to ${limit(medianHigh)} days; `;
  return `${interval}n = ${count(n)}, ${count(n - events)} without a retro so far.`;
}

/** What is known of how depth and outcomes go together, as part of a sentence; `what` is a clause. */
export function depthPaysFinding(
  groups: readonly {readonly group: string; readonly n: number; readonly of: number}[],
  what: string
): string {
  const told = groups.filter(({of}) => of >= FEW);
  if (told.length < 2) return `too few to compare how often ${what}`;
  const intervals = told.map((row) => ({...row, ...wilson(row.n, row.of)}));
  const seldom = least(intervals, ({n, of}) => n / of)!;
  const often = greatest(intervals, ({n, of}) => n / of)!;
  if (seldom.high >= often.low) return `no difference in how often ${what} can be told from chance`;
  return `${what} more often with “${often.group}” (${share(often.n, often.of)}) than with “${seldom.group}” (${share(seldom.n, seldom.of)})`;
}

/** Every decision that the page's numbers ask for, or that there is none. */
export const retrosDecision = ({
  withoutRetro,
  shallow,
  blame,
  tooMany,
  unknown
}: RetrosToDecide): readonly Decision[] =>
  decisions(
    [
      shallow > 0 && {text: `Choose whether to open ${the(shallow, "shallow retro")} again.`},
      withoutRetro > 0 && {
        text: `Choose whether ${the(withoutRetro, "incident")} without a retro still ${withoutRetro === 1 ? "deserves" : "deserve"} one.`,
        page: "incidents",
        query: {sort: "has_retro.asc"}
      },
      tooMany > 0 && {text: `Drop actions of ${the(tooMany, "retro")} with more than five.`},
      blame > 0 && {
        text: `Reword ${the(blame, "phrase")} that ${blame === 1 ? "puts" : "put"} an incident on a person.`
      },
      unknown.length > 0 && {text: `Record ${list(unknown.map((name) => name.toLowerCase()))} of retros.`}
    ],
    "Nothing asks for a decision: keep going."
  );

export const namedFinding = (what: "conditions" | "layers", several: number, retros: number): string =>
  `${count(several)} of ${counted(retros, "retro")} name ${what === "conditions" ? "two conditions or more" : "conditions of two layers or more"}`;

export const shallowFinding = (shallow: number, of: number): string =>
  `${count(shallow)} of ${counted(of, "retro")} that name a cause stay shallow`;

export const shallowKinds = (kinds: readonly {readonly name: string; readonly n: number}[]): string =>
  `${kinds.map(({name, n}) => `${count(n)} ${name}`).join(", ")}.`;

export const deepenFinding = (shallow: number): string =>
  shallow === 0 ? "No shallow retro in this selection" : `${counted(shallow, "retro")} to look at again`;
