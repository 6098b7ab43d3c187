/** The Retros page in sentences. Depth is of the retro, never of whoever wrote it. */
import {type Decision, decisions} from "../shared/findings/decision.js";
import {count, counted, decimal, FEW, percent, share, the} from "../format.js";
import {wilson} from "../stats/wilson.js";
import type {DepthComparison, DepthShare} from "./depth.js";
import type {RetrosFacts, RetrosToDecide, ShallowPart} from "./facts.js";

/** The answer: whether changes improve more often after deeper retros, by the layers that they cover. */
export function retrosClaim(retros: number, layers: DepthComparison | undefined): string {
  if (retros === 0) return "No retro of this selection is loaded";
  if (layers === undefined) return "Too few changes are judged to say whether deeper retros pay";
  if (layers.moved === null) return "Can’t be told yet whether deeper retros bring better changes";
  return `Changes improve ${layers.moved === "deeper" ? "more" : "less"} often after deeper retros`;
}

/** What the answer rests on. */
export function retrosFinding(
  {retros, incidents}: RetrosFacts,
  layers: DepthComparison | undefined,
  {isNarrowed, isShared}: {readonly isNarrowed: boolean; readonly isShared: boolean}
): string {
  if (retros === 0)
    return incidents === 0
      ? "No incidents in this selection, so no retros."
      : `None of ${counted(incidents, "incident")} of this selection has a retro that is loaded.`;
  if (layers === undefined) return "Five judged changes after retros of each of two depths are needed.";
  const {seldom, often, moved} = layers;
  const side = ({group, n, of}: DepthShare): string =>
    `${share(n, of)} after retros of ${group === "none" ? "no layer" : counted(Number(group), "layer")}`;
  const luck =
    moved === null ? "chance alone can do that" : "clear, though no proof that depth is what helps";
  return `${isNarrowed ? "All retros, whatever the filters. " : ""}Judged changes improved: ${side(often)}, ${side(seldom)}; ${luck}.${isShared ? " A change that came of retros of several depths counts in each." : ""}`;
}

/** How many stay shallow, and in which ways. */
export function shallowFinding({retros, withCause, shallow}: RetrosFacts, ways: readonly string[]): string {
  if (retros === 0) return "No retro of this selection is loaded";
  if (withCause === 0) return "No retro names a cause, so how deep they went can’t be told";
  if (withCause < FEW) return "Too few retros name a cause to say how deep they go";
  const of = `${count(withCause)} retros${withCause < retros ? " that name causes" : ""}`;
  return shallow === 0
    ? `None of ${of} stays shallow`
    : `${count(shallow)} of ${of} ${shallow === 1 ? "stays" : "stay"} shallow: ${orList(ways)}`;
}

const orList = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)!}`;

/** How sure that is, and the parts of the shallow ones, which add up to them. */
export function shallowSure(
  {withCause, shallow, retros}: RetrosFacts,
  parts: readonly ShallowPart[]
): string {
  if (withCause < FEW) return `${count(withCause)} of ${counted(retros, "retro")} name a cause.`;
  const {low, high} = wilson(shallow, withCause);
  const sum = parts.length < 2 ? "" : `: ${parts.map(({name, n}) => `${count(n)} ${name}`).join(" + ")}`;
  return `${share(shallow, withCause)}${sum}; 95% interval ${percent(low)} to ${percent(high)}.`;
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
  if (events === 0) return "No retro says when it was held";
  if (events < FEW) return "Too few retros have a date to say how soon they are held";
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
  const low = medianLow === undefined ? "" : decimal(medianLow);
  const interval =
    medianHigh !== undefined
      ? `95% interval ${low === "" ? "up" : low} to ${decimal(medianHigh)} days; `
      : low === ""
        ? ""
        : `95% interval from ${low} days, no upper end yet; `;
  const waiting = n - events;
  if (events === 0) return `${counted(n, "incident")} ${n === 1 ? "has" : "have"} no retro so far.`;
  return `${interval}n = ${count(n)}${waiting === 0 ? "" : `, ${count(waiting)} without a retro so far`}.`;
}

/** What is known of how depth and outcomes go together, as part of a sentence; `what` is a clause. */
export function depthPaysFinding(compared: DepthComparison | undefined, what: string): string {
  if (compared === undefined) return `too few to compare how often ${what}`;
  const {moved, seldom, often} = compared;
  if (moved === null) return `no difference in how often ${what} can be told from chance`;
  return `${what} more often with “${often.group}” (${share(often.n, often.of)}) than with “${seldom.group}” (${share(seldom.n, seldom.of)})`;
}

/** Every decision that the page's numbers ask for, or that there is none; where they are of all time, their lists are. */
export const retrosDecision = (
  {withoutRetro, shallow, blame, tooMany, unknown}: RetrosToDecide,
  isAllTime = false
): readonly Decision[] =>
  decisions(
    [
      shallow > 0 && {
        text: `Choose whether to open ${the(shallow, "shallow retro")} again.`,
        page: "retros",
        query: {list: "shallow"}
      },
      withoutRetro > 0 && {
        text: `Choose whether ${the(withoutRetro, "incident")} without a retro still ${withoutRetro === 1 ? "deserves" : "deserve"} one.`,
        page: "incidents",
        query: {retro: "no", ...(isAllTime ? {span: "all"} : {})}
      },
      tooMany > 0 && {
        text: `Drop actions of ${the(tooMany, "retro")} with more than five.`,
        page: "retros",
        query: {list: "actions_in_retro:more than 5"}
      },
      blame > 0 && {
        text: `Reword ${the(blame, "phrase")} that ${blame === 1 ? "puts" : "put"} an incident on a person.`,
        page: "retros",
        query: {list: "blame"}
      },
      unknown.length > 0 && {
        text: `Record of each retro: ${unknown.map((name) => name.toLowerCase()).join("; ")}.`
      }
    ],
    "Nothing asks for a decision: keep going."
  );

export const namedFinding = (what: "conditions" | "layers", several: number, retros: number): string =>
  `${count(several)} of ${counted(retros, "retro")} name ${what === "conditions" ? "two conditions or more" : "conditions of two layers or more"}`;

export const deepenFinding = (shallow: number): string =>
  shallow === 0 ? "No shallow retro in this selection" : `${counted(shallow, "retro")} to look at again`;
