/** Incidents → counts per quarter and severity, stacked for drawing; every quarter appears, also at zero. */
import {rollup} from "d3-array";
import {SEVERITIES} from "../../domain.js";
import type {QuarterRows} from "../../schema.js";

export interface QuarterPart {
  readonly severity: number | null;
  readonly incidents: number;
  /** where this severity begins and ends on the stack, worst at the base */
  readonly from: number;
  readonly to: number;
}

export interface QuarterCount {
  readonly quarter: string;
  readonly isPartial: boolean;
  readonly incidents: number;
  /** limits of the count's 95% interval */
  readonly low: number;
  readonly high: number;
  readonly parts: readonly QuarterPart[];
}

export type CountInterval = (count: number) => {readonly low: number; readonly high: number};

/** One row a quarter in the order given; `interval` is the count's (Garwood's, from src/stats). */
export function quarterCounts(
  incidents: readonly {readonly quarter: string | null; readonly severity: number | null}[],
  quarters: readonly QuarterRows[],
  interval: CountInterval
): QuarterCount[] {
  const counts = rollup(
    incidents,
    (own) => own.length,
    ({quarter}) => quarter,
    ({severity}) => severity
  );
  return quarters.map(({quarter, is_partial}) => {
    const parts = stacked(counts.get(quarter) ?? new Map<number | null, number>());
    const total = parts.at(-1)?.to ?? 0;
    return {quarter, isPartial: is_partial, incidents: total, ...interval(total), parts};
  });
}

function stacked(bySeverity: ReadonlyMap<number | null, number>): QuarterPart[] {
  const parts: QuarterPart[] = [];
  for (const severity of [...SEVERITIES, null]) {
    const incidents = bySeverity.get(severity) ?? 0;
    const from = parts.at(-1)?.to ?? 0;
    if (incidents > 0) parts.push({severity, incidents, from, to: from + incidents});
  }
  return parts;
}
