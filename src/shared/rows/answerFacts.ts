/** Did it work? What the Review and the report's first page answer from: verdicts, all changes together, when more is known. */
import {isToldIn} from "./verdictHistory.js";
import {max, min, union} from "d3-array";
import {JUDGED} from "../../domain.js";
import type {Programme, QuarterRows, VerdictRows} from "../../schema.js";
import {isHeadline} from "./headline.js";
import {type OutcomeFacts, outcomeFacts} from "./outcomeFacts.js";
import {isSilencing} from "./silencing.js";

export interface AnswerFacts {
  readonly outcomes: OutcomeFacts;
  /** measurable changes on incidents, and those of them that improved */
  readonly onIncidents: {readonly measurable: number; readonly improved: number};
  /** what the improved changes count: incidents, response times, pages */
  readonly improvedOn: Readonly<Record<"incidents" | "response times" | "pages", number>>;
  /** improved changes on pages that ended their alert or sent it elsewhere, which proves nothing by itself */
  readonly ended: number;
  /** all changes together, as known today; undefined before any can be pooled, and of a selection nobody pooled */
  readonly together: Programme | undefined;
  /** what the pooled changes count: "incidents", "pages" */
  readonly counted: readonly string[];
  /** the first day on which a change that is followed can be told; null where no day is known */
  readonly firstDue: Date | null;
  /** why headline rows have no verdict yet, and how many of each reason */
  readonly reasons: ReadonlyMap<string, number>;
}

/** The day on which a change that waits can be told at the earliest; null while it is open. */
export const dueAt = (row: VerdictRows): Date | null =>
  row.verdict === "too_early" && row.closed_at !== null
    ? (row.planned_look_at ?? row.earliest_verdict_at)
    : null;

export function answerFacts(
  rows: readonly VerdictRows[],
  together: Programme | undefined,
  asOf: Date | null
): AnswerFacts {
  const headline = rows.filter(isHeadline);
  const judged = rows.filter(({basis}) => basis !== "inferred");
  const followed = headline.filter(
    (row) => row.verdict !== "not_measurable" && row.verdict_reason !== "action_not_closed"
  );
  const incidents = followed.filter(({metric}) => metric === "incidents");
  const improvedOn = (is: (metric: string) => boolean): number =>
    followed.filter(({verdict, metric}) => verdict === "improved" && is(metric)).length;
  const reasons = new Map<string, number>();
  for (const {verdict, verdict_reason} of headline)
    if (!JUDGED.some((one) => one === verdict))
      reasons.set(verdict_reason, (reasons.get(verdict_reason) ?? 0) + 1);
  const due = headline.map(dueAt).filter((at) => at !== null);
  return {
    outcomes: outcomeFacts(judged, rows, false),
    onIncidents: {
      measurable: incidents.length,
      improved: incidents.filter(({verdict}) => verdict === "improved").length
    },
    improvedOn: {
      incidents: improvedOn((metric) => metric === "incidents"),
      "response times": improvedOn((metric) => metric !== "incidents" && metric !== "pages"),
      pages: improvedOn((metric) => metric === "pages")
    },
    ended: followed.filter((row) => row.verdict === "improved" && isSilencing(row)).length,
    together,
    counted: [...union(rows.filter(({is_pooled}) => is_pooled).map(({metric}) => metric))].toSorted(),
    firstDue: min(due, (at) => max([at, asOf ?? at])!) ?? null,
    reasons
  };
}

export interface QuarterAnswer {
  /** verdicts first told in the quarter */
  readonly told: number;
  /** actions filed for its incidents */
  readonly filed: number;
  /** verdicts that can come by a day that still lies ahead; undefined for a quarter whose next one is over */
  readonly due: {readonly n: number; readonly by: Date} | undefined;
}

/** What the quarter itself brought: `by` is the end of the quarter that runs when the data is cut. */
export function quarterAnswer(
  rows: readonly VerdictRows[],
  {chosen, filed, asOf}: {readonly chosen: QuarterRows; readonly filed: number; readonly asOf: Date | null}
): QuarterAnswer {
  const headline = rows.filter(isHeadline);
  const told = headline.filter((row) => isToldIn(row, chosen)).length;
  const by = chosen.is_partial ? chosen.to_at : threeMonthsAfter(chosen.to_at);
  const isAhead = asOf === null || by > asOf;
  const n = headline.map(dueAt).filter((at) => at !== null && at < by).length;
  return {told, filed, due: isAhead ? {n, by} : undefined};
}

/** The end of the quarter after the one that ends then, less an hour where clocks may have changed between. */
function threeMonthsAfter(at: Date): Date {
  const month = new Date(at.getTime() + DAY_MS);
  const first = (months: number): number => Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + months, 1);
  return new Date(first(3) - (first(0) - at.getTime()) - HOUR_MS);
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
