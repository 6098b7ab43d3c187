/** What the Incidents page's finding needs. */
import {areKnownByReports} from "../shared/rows/knownByReports.js";
import {durationSummary} from "../stats/durationSummary.js";

export interface IncidentsFacts {
  readonly incidents: number;
  readonly open: number;
  /** of the worst severity; null where none states its severity */
  readonly worst: number | null;
  /** the median time to resolve in seconds, as everywhere: what is open is censored; null without one */
  readonly medianS: number | null;
  /** incidents whose time to resolve is known, or goes on */
  readonly timed: number;
  readonly timedOpen: number;
  readonly withRetro: number;
  /** reports are the only source, so that every incident has one */
  readonly isRetroGiven?: boolean;
}

/** The median is null without any time, and where more than half go on. */
export function incidentsFacts(
  rows: readonly {
    readonly status: string | null;
    readonly severity?: number | null;
    readonly duration_s: number | null;
    readonly open_s?: number | null;
    readonly has_retro: boolean;
    readonly source?: string;
  }[]
): IncidentsFacts {
  const {n, open, median} = durationSummary(
    rows.flatMap(({duration_s, open_s}) => {
      const duration = duration_s ?? open_s ?? null;
      return duration === null ? [] : [{duration, isOpen: duration_s === null}];
    })
  );
  return {
    incidents: rows.length,
    open: rows.filter(({status}) => status === "open").length,
    worst: rows.every(({severity}) => severity == null)
      ? null
      : rows.filter(({severity}) => severity === 1).length,
    medianS: median ?? null,
    timed: n,
    timedOpen: open,
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
