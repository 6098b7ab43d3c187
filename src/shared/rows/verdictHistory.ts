import {JUDGED, type Verdict} from "../../domain.js";
import type {QuarterRows, VerdictRows} from "../../schema.js";
import {isHeadline, verdictCounts} from "./headline.js";

export interface VerdictMix {
  readonly quarter: string;
  readonly isPartial: boolean;
  readonly counts: Readonly<Record<Verdict, number>>;
}

/** How the verdicts of today's records stood at the end of each of the last quarters, oldest first. */
export const verdictHistory = (
  rows: readonly VerdictRows[],
  quarters: readonly QuarterRows[],
  most: number
): readonly VerdictMix[] => {
  const headline = rows.filter(isHeadline);
  return quarters.slice(-most).map(({quarter, to_at, is_partial}) => ({
    quarter,
    isPartial: is_partial,
    counts: verdictCounts(verdictsAt(headline, to_at))
  }));
};

/**
 * Verdicts of today's records as they stood at `end`: what was filed later is left out, what was closed later was still open,
 * and a verdict counts from the day it was told (one without a change from the end of its follow-up); until then it was too
 * early, and due on that day. What has no date at all stands as it is.
 */
export const verdictsAt = (rows: readonly VerdictRows[], end: Date): readonly VerdictRows[] =>
  rows.flatMap((row) => {
    const filed = row.created_at ?? row.retro_at ?? row.incident_at ?? row.closed_at;
    return filed !== null && filed >= end ? [] : [standing(row, end)];
  });

const DAY_MS = 86_400_000;

/** The day from which a verdict counts: one without a change is told on the last day of its follow-up. */
export const toldAt = ({verdict_at, followup_to}: VerdictRows): Date | null =>
  verdict_at ?? (followup_to && new Date(followup_to.getTime() - DAY_MS));

/** Whether a judged verdict was told in a quarter. */
export function isToldIn(
  row: VerdictRows,
  {from_at, to_at}: Pick<QuarterRows, "from_at" | "to_at">
): boolean {
  const at = JUDGED.some((one) => one === row.verdict) ? toldAt(row) : null;
  return at !== null && at >= from_at && at < to_at;
}

function standing(row: VerdictRows, end: Date): VerdictRows {
  const closed = row.set_closed_at ?? row.closed_at;
  if (row.verdict !== "not_measurable" && closed !== null && closed >= end)
    return {...row, verdict: "too_early", verdict_reason: "action_not_closed", verdict_strength: null};
  if (row.verdict === "not_measurable" || row.verdict === "too_early") return row;
  const told = toldAt(row);
  if (told === null || told <= end) return row;
  return {
    ...row,
    ...{verdict: "too_early", verdict_reason: "evidence_still_building", verdict_strength: null},
    ...{planned_look_at: null, earliest_verdict_at: told}
  };
}
