/** What the Review counts beside the quarter itself: proofs, response and paging in brief. */
import {mean} from "d3";
import type {ActionPaths, AlertQuarters, QuarterRows, ResponseQuarters, VerdictRows} from "../schema.js";
import {isOpen} from "../shared/rows/actionStatus.js";
import {weeklyOf} from "../shared/rows/alertCounts.js";
import {isHeadline} from "../shared/rows/headline.js";
import {defaults} from "../stats/defaults.js";
import {wilson} from "../stats/wilson.js";

/** Headline improvements, the largest after shrinkage first. */
export function strongestProofs(verdicts: readonly VerdictRows[], most: number): VerdictRows[] {
  return verdicts
    .filter((row) => isHeadline(row) && row.verdict === "improved")
    .toSorted(
      (a, b) =>
        (a.shrunken_ratio ?? 9) - (b.shrunken_ratio ?? 9) || a.action_id.localeCompare(b.action_id, "en")
    )
    .slice(0, most);
}

/** Open actions whose condition later incidents carried, most minutes first. */
export function openWhileItCame(actions: readonly ActionPaths[], most: number): ActionPaths[] {
  return actions
    .filter((row) => isOpen(row) && row.missed_incidents > 0)
    .toSorted((a, b) => b.missed_minutes - a.missed_minutes || a.action_id.localeCompare(b.action_id, "en"))
    .slice(0, most);
}

export interface ResponseInBrief {
  readonly rows: readonly ResponseQuarters[];
  /** "mitigated" */
  readonly done: string;
  readonly now: ResponseQuarters | undefined;
}

/** Mitigation where at least as many quarters state it, else resolution. */
export function responseInBrief(rows: readonly ResponseQuarters[], quarter: string): ResponseInBrief {
  const of = (metric: string) => rows.filter((row) => row.metric === metric);
  const told = (own: readonly ResponseQuarters[]): number =>
    own.filter(({n}) => n >= defaults.minToSummarise).length;
  const [mitigate, resolve] = [of("time_to_mitigate"), of("time_to_resolve")];
  const [own, done] = told(mitigate) >= told(resolve) ? [mitigate, "mitigated"] : [resolve, "resolved"];
  return {rows: own, done, now: own.find((row) => row.quarter === quarter)};
}

export interface PagingQuarter {
  readonly quarter: string;
  readonly isPartial: boolean;
  /** pages labelled worth acting on, of all labelled, with Wilson's 95% interval */
  readonly n: number;
  readonly of: number;
  readonly low: number;
  readonly high: number;
}

export interface PagingInBrief {
  readonly quarter: string;
  /** pages a week over the whole weeks of the quarter, and of the one before; undefined without one */
  readonly weekly: number | undefined;
  readonly weeklyBefore: number | undefined;
  readonly actionable: number;
  readonly labelled: number;
  readonly points: readonly PagingQuarter[];
}

/** How much paging there was in the quarter, and what of it was worth acting on, quarter by quarter. */
export function pagingInBrief(
  rows: readonly AlertQuarters[],
  quarters: readonly QuarterRows[],
  quarter: string
): PagingInBrief {
  const own = new Map(rows.map((row) => [row.quarter, row]));
  const perWeek = (name: string | undefined): number | undefined => {
    const row = own.get(name ?? "");
    return row && mean(weeklyOf(row));
  };
  const place = quarters.findIndex((row) => row.quarter === quarter);
  return {
    quarter,
    weekly: perWeek(quarter),
    weeklyBefore: place > 0 ? perWeek(quarters[place - 1]!.quarter) : undefined,
    actionable: own.get(quarter)?.actionable ?? 0,
    labelled: own.get(quarter)?.labelled ?? 0,
    points: quarters.map(({quarter: name, is_partial}) => {
      const [n, of] = [own.get(name)?.actionable ?? 0, own.get(name)?.labelled ?? 0];
      const {low, high} = wilson(n, of);
      return {quarter: name, isPartial: is_partial, n, of, low, high};
    })
  };
}
