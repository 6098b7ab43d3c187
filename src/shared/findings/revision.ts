import {REVISION_REASONS} from "../../domain.js";
import {counted, words} from "../../format.js";
import type {VerdictRows} from "../../schema.js";

/** What a verdict was when it was last published, and why it is not any more: "improved in 2026-Q2; the rule of verdicts changed". */
export function revisionWords(
  row: Pick<VerdictRows, "revised_from" | "revised_period" | "revised_because">
): string | null {
  const {revised_from: from, revised_period: period, revised_because: because} = row;
  if (from === null) return null;
  const why = because === null ? "" : `; ${REVISION_REASONS[because]}`;
  return `${words(from)} in ${period ?? "the last report"}${why}`;
}

/** "2 verdicts came since 2026-Q2 was frozen". */
export const freshTitle = (n: number, period: string): string =>
  `${counted(n, "verdict")} came since ${period} was frozen`;

/** "2 verdicts are others than when last published". */
export const revisedCount = (n: number): string =>
  `${counted(n, "verdict is another", "verdicts are others")} than when last published`;
