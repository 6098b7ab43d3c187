/** Which rows totals are made of, and their verdicts counted: the one definition of a headline on the pages. */
import {rollup} from "d3-array";
import {VERDICTS, type Verdict} from "../../domain.js";
import {onceAChange} from "./changes.js";

export interface Counted {
  /** true once a change set, on a target that somebody named or on none: loaders/sql/pages/verdict_rows.sql decides */
  readonly is_headline: boolean | null;
}

export const isHeadline = ({is_headline}: Counted): boolean => is_headline === true;

/** The rows that totals are made of: headline ones, or all of them once a change set when inferred targets are let in. */
export function countedRows<Row extends Counted & {readonly set_id: string | null}>(
  rows: readonly Row[],
  withInferred: boolean
): readonly Row[] {
  if (!withInferred) return rows.filter(isHeadline);
  return onceAChange(rows);
}

/** How many of them wait for their action to close: measuring has not begun. */
export const stillOpen = (rows: readonly {readonly verdict_reason: string | null}[]): number =>
  rows.filter(({verdict_reason}) => verdict_reason === "action_not_closed").length;

/** How many of the rows given have each verdict; those without one count nowhere. */
export function verdictCounts(
  rows: readonly {readonly verdict: string | null}[]
): Readonly<Record<Verdict, number>> {
  const counts = rollup(
    rows,
    (own) => own.length,
    ({verdict}) => verdict
  );
  return Object.fromEntries(VERDICTS.map((verdict) => [verdict, counts.get(verdict) ?? 0])) as Record<
    Verdict,
    number
  >;
}
