/** What the Incidents page's finding needs. */
import {areKnownByReports} from "../shared/rows/knownByReports.js";
import {median} from "../stats/median.js";

export interface IncidentsFacts {
  readonly incidents: number;
  readonly open: number;
  /** of the worst severity; null where none states its severity */
  readonly worst: number | null;
  /** of the resolved ones whose duration is known */
  readonly medianS: number | null;
  readonly timed: number;
  readonly withRetro: number;
  /** reports are the only source, so that every incident has one */
  readonly isRetroGiven?: boolean;
}

/** Median over resolved incidents whose duration is known; null without any. */
export function incidentsFacts(
  rows: readonly {
    readonly status: string | null;
    readonly severity?: number | null;
    readonly duration_s: number | null;
    readonly has_retro: boolean;
    readonly source?: string;
  }[]
): IncidentsFacts {
  const durations = rows.flatMap(({duration_s}) => (duration_s === null ? [] : [duration_s]));
  return {
    incidents: rows.length,
    open: rows.filter(({status}) => status === "open").length,
    worst: rows.every(({severity}) => severity == null)
      ? null
      : rows.filter(({severity}) => severity === 1).length,
    medianS: durations.length === 0 ? null : median(durations),
    timed: durations.length,
    withRetro: rows.filter(({has_retro}) => has_retro).length,
    ...(areKnownByReports(rows) ? {isRetroGiven: true} : {})
  };
}

/** Those still open first, then the newest. */
export const openFirst = <Row extends {readonly status: string | null; readonly occurred_at: Date | null}>(
  rows: readonly Row[]
): Row[] =>
  rows.toSorted(
    (a, b) =>
      Number(b.status === "open") - Number(a.status === "open") ||
      (b.occurred_at?.getTime() ?? -Infinity) - (a.occurred_at?.getTime() ?? -Infinity)
  );
