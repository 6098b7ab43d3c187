import {VERDICTS, type Verdict} from "../../domain.js";
import type {QuarterRows, VerdictRows} from "../../schema.js";
import {isHeadline} from "./headline.js";

export interface VerdictMix {
  readonly quarter: string;
  readonly isPartial: boolean;
  readonly counts: Readonly<Record<Verdict, number>>;
}

/**
 * How the verdicts of today's records stood at the end of each of the last quarters, oldest first: a verdict counts from the
 * day it was told (one without a change from the end of its follow-up), and was too early before. What was filed later is
 * left out; what has no date at all stands in every quarter.
 */
export function verdictHistory(
  rows: readonly VerdictRows[],
  quarters: readonly QuarterRows[],
  most: number
): readonly VerdictMix[] {
  const headline = rows.filter(isHeadline);
  return quarters.slice(-most).map(({quarter, to_at, is_partial}) => {
    const counts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0])) as Record<Verdict, number>;
    for (const row of headline) {
      const filed = row.created_at ?? row.retro_at ?? row.incident_at ?? row.closed_at;
      if (filed === null || filed < to_at) counts[verdictThen(row, to_at)] += 1;
    }
    return {quarter, isPartial: is_partial, counts};
  });
}

function verdictThen({verdict, verdict_at, followup_to}: VerdictRows, end: Date): Verdict {
  if (verdict === "too_early" || verdict === "not_measurable") return verdict;
  const told = verdict_at ?? followup_to;
  return told === null || told <= end ? verdict : "too_early";
}
