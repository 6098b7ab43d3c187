import type {SinceLast, VerdictRows} from "../schema.js";
import {freshVerdicts, verdictKey} from "../shared/rows/sinceFacts.js";

export interface FreshRows {
  /** the quarter that was frozen last */
  readonly period: string;
  readonly n: number;
  /** those of them that the ledger has */
  readonly rows: readonly VerdictRows[];
}

/** The verdicts that came since the last frozen quarter; undefined where none did. */
export function freshRows(
  verdicts: readonly VerdictRows[],
  since: readonly SinceLast[]
): FreshRows | undefined {
  const fresh = freshVerdicts(since, verdicts);
  if (fresh === undefined) return undefined;
  const keys = new Set(fresh.keys);
  return {
    period: fresh.period,
    n: fresh.keys.length,
    rows: verdicts.filter((row) => keys.has(verdictKey(row)))
  };
}
