/** The mix of verdicts in words. */
import {VERDICT_MARKS, type Verdict} from "../../domain.js";
import {count, counted} from "../../format.js";

export type VerdictCounts = Readonly<Record<Verdict, number>>;

/** "14 improved"; "21 too early to tell: 3 followed, 18 not done yet": what waits for its action to close is part of no measure yet. */
export function verdictPart(counts: VerdictCounts, verdict: Verdict, open: number): string {
  const said = `${count(counts[verdict])} ${VERDICT_MARKS[verdict].label.toLowerCase()}`;
  return verdict === "too_early" && open > 0
    ? `${said}: ${count(counts[verdict] - open)} followed, ${count(open)} not done yet`
    : said;
}

/** "and 140 actions whose target nobody named": what no verdict is told of; empty where there is none. */
export const besidePart = (beside: number): string =>
  beside > 0 ? `and ${counted(beside, "action")} whose target nobody named` : "";
