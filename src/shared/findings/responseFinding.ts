/** The Response page in sentences: how long it takes, against the quarters before, and how little a mean would say. */
import {count, counted, duration, FEW, percent, share, spelled} from "../../format.js";
import {unwatchedWords} from "./reviewFinding.js";
import {LENGTH, sizeWords} from "./size.js";
import type {DurationSummary} from "../../stats/durationSummary.js";
import {responseComparability, type ResponseFacts} from "../rows/responseFacts.js";
import type {WithinLimit} from "../rows/responseTimes.js";

const limits = (low: number | undefined, high: number | undefined): string =>
  low === undefined && high === undefined
    ? "too few for an interval"
    : `95% interval ${low === undefined ? "from the shortest" : duration(low)} to ${high === undefined ? "not reached" : duration(high)}`;

/** The headline: median and 90th percentile of the quarter with n, or why there is none. */
export function responseFinding(facts: ResponseFacts | undefined): string {
  if (facts === undefined) return "No incidents are loaded yet, so there is no response to time.";
  const {quarter, isPartial, done, now, incidents} = facts;
  const when = isPartial ? `${quarter} so far` : quarter;
  if (incidents === 0) return `${when}: no incidents in this selection.`;
  const open = now.open > 0 ? `, ${count(now.open)} still open` : "";
  if (now.n === 0) return `None of ${counted(incidents, "incident")} of ${when} states when it was ${done}.`;
  if (now.n < FEW)
    return `${when}: too few incidents say when they were ${done} for a median (n = ${now.n} of ${incidents}${open}).`;
  if (now.median === undefined)
    return `${when}: more than half of ${counted(now.n, "incident")} are not ${done} yet (${count(now.open)} open), so there is no median.`;
  const ninth = now.p90 === undefined ? "" : `, nine in ten within ${duration(now.p90)}`;
  return `${when}: half of the incidents were ${done} within ${duration(now.median)} (${limits(now.medianLow, now.medianHigh)}; n = ${now.n} of ${incidents}${open})${ninth}.`;
}

/** A direction only where the interval of the ratio leaves out ×1. */
export function responseComparison(facts: ResponseFacts): string {
  const {quarter, before, now, ratio, compared} = facts;
  if (before === undefined || before.quarters === 0)
    return `There is no earlier quarter to hold ${quarter} against.`;
  const span =
    before.quarters === 1 ? "the quarter before" : `the ${spelled(before.quarters)} quarters before`;
  const {summary} = before;
  if (responseComparability(facts) === "unwatched")
    return `Nothing to compare with ${span}: ${counted(compared!.leftOut, "incident")} ${unwatchedWords(compared!.leftOut)}.`;
  if (ratio === undefined)
    return `Too few to compare with ${span} (n = ${now.n} against ${summary.n}; five on each side are needed).`;
  const against =
    compared === undefined
      ? `${span} (median ${duration(summary.median)}, n = ${summary.n})`
      : `${span} (${count(compared.now)} against ${counted(compared.before, "incident")} of sources watched throughout)`;
  const size = (value: number): string => sizeWords(value, LENGTH);
  const change = `${size(ratio.ratio)}, 95% interval ${size(ratio.low)} to ${size(ratio.high)}`;
  if (ratio.high < 1) return `Clearly shorter than in ${against}: ${change}.`;
  if (ratio.low > 1) return `Clearly longer than in ${against}: ${change}.`;
  return `Against ${against}, the difference could be chance: 95% interval ${size(ratio.low)} to ${size(ratio.high)}.`;
}

/** A strip's title. */
export function responseStripTitle(
  done: string,
  quarter: string,
  {n, open, median, p90}: DurationSummary
): string {
  if (n === 0) return `No incident of ${quarter} says when it was ${done}`;
  if (n < FEW || median === undefined)
    return `${quarter}: too few for a median of time until ${done} (n = ${n}${open > 0 ? `, ${open} open` : ""})`;
  return `Half ${done} within ${duration(median)}, nine in ten within ${p90 === undefined ? "a time not reached yet" : duration(p90)} (${quarter}, n = ${n}${open > 0 ? `, ${open} open` : ""})`;
}

/** "18 of 24 (75%) …", with Wilson's interval. */
export function withinFinding(
  {within, of, undecided, low, high}: WithinLimit,
  {limit, done, quarter}: {limit: number; done: string; quarter: string}
): string {
  const left = undecided > 0 ? `; ${count(undecided)} younger than that and open, left out` : "";
  if (of === 0)
    return `No incident of ${quarter} says whether it was ${done} within ${duration(limit)}${left}.`;
  const interval = of < FEW ? "" : ` (95% interval ${percent(low)} to ${percent(high)})`;
  return `${share(within, of)} were ${done} within ${duration(limit)} in ${quarter}${interval}${left}.`;
}

/** Why no mean is shown (METHODS B6). */
export function meanCaution(
  {n0, n1, chance}: {n0: number; n1: number; chance: number | undefined},
  improvement: number
): string {
  if (chance === undefined || Math.min(n0, n1) < FEW)
    return "No mean is shown: with so few incidents one long one decides it.";
  return `No mean is shown: durations as spread as these make a mean look at least ${percent(improvement)} better in ${percent(chance)} of quarters in which nothing changed (n = ${n0} and ${n1}).`;
}
