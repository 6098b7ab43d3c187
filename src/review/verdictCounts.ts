import {VERDICTS, type Verdict} from "../domain.js";

export interface CountedVerdict {
  readonly verdict: string | null;
  /** counts once in totals: a target somebody named, the first action of its change set */
  readonly is_headline: boolean | null;
}

/** How many headline rows have each verdict; rows on inferred targets, or later in a change set, are left out. */
export function verdictCounts(rows: readonly CountedVerdict[]): Record<Verdict, number> {
  const counts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0])) as Record<Verdict, number>;
  for (const {verdict, is_headline} of rows)
    if (is_headline === true && isVerdict(verdict)) counts[verdict] += 1;
  return counts;
}

const isVerdict = (text: string | null): text is Verdict => VERDICTS.includes(text as Verdict);
