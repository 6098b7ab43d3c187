/** What worked, what did not, and what waits: the rows of the Review's three columns, each the strongest first. */
import {VERDICTS, verdictOf} from "../../domain.js";
import type {MissedDetectionRows, VerdictRows} from "../../schema.js";
import {dueAt} from "./answerFacts.js";
import {isHeadline} from "./headline.js";
import {isSilencing} from "./silencing.js";

export interface Story {
  /** improved: incidents before response times before pages, the largest after shrinkage first */
  readonly worked: readonly VerdictRows[];
  /** improved because an alert was deleted or sent elsewhere, which is no proof by itself */
  readonly silenced: readonly VerdictRows[];
  /** worsened, then without a detectable change, a row a target */
  readonly failed: readonly VerdictRows[];
  /** closed and followed, the next to be told first */
  readonly waiting: readonly VerdictRows[];
}

export function story(rows: readonly VerdictRows[]): Story {
  const headline = rows.filter(isHeadline);
  const improved = headline.filter(({verdict}) => verdict === "improved").toSorted(byProof);
  const failed = headline
    .filter(({verdict}) => verdict === "worsened" || verdict === "no_detectable_change")
    .toSorted((a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict) || byEvents(a, b));
  return {
    worked: improved.filter((row) => !isSilencing(row)),
    silenced: improved.filter(isSilencing),
    failed: onceATarget(failed),
    waiting: headline.filter((row) => dueAt(row) !== null).toSorted(byDue)
  };
}

/** Incidents that no alert told of first, on the services of silenced alerts since each was closed. */
export function missedSince(
  silenced: readonly VerdictRows[],
  missed: readonly MissedDetectionRows[]
): number {
  return missed.filter(({service, occurred_at}) =>
    silenced.some(
      (row) =>
        row.target_service !== "" &&
        row.target_service === service &&
        row.closed_at !== null &&
        occurred_at !== null &&
        occurred_at >= row.closed_at
    )
  ).length;
}

/** What a row is weighed by. */
export type Weighed = Pick<VerdictRows, "verdict" | "metric" | "target_kind" | "title">;

const rank = ({metric}: Pick<VerdictRows, "metric">): number =>
  metric === "incidents" ? 0 : metric === "pages" ? 2 : 1;

/**
 * Rows in the order of their verdicts, and within each incidents before response times before pages; what was improved by
 * ending an alert, which is no proof, comes last of the improved. Else as they were.
 */
export const inWeight = <Row extends Weighed>(rows: readonly Row[]): Row[] =>
  rows.toSorted(
    (a, b) =>
      VERDICTS.indexOf(verdictOf(a.verdict)) - VERDICTS.indexOf(verdictOf(b.verdict)) ||
      (a.verdict === "improved" ? Number(isSilencing(a)) - Number(isSilencing(b)) : 0) ||
      rank(a) - rank(b)
  );

const byId = (a: VerdictRows, b: VerdictRows): number =>
  a.action_id.localeCompare(b.action_id, "en") || a.target_id.localeCompare(b.target_id, "en");
const byProof = (a: VerdictRows, b: VerdictRows): number =>
  rank(a) - rank(b) || (a.shrunken_ratio ?? a.ratio ?? 9) - (b.shrunken_ratio ?? b.ratio ?? 9) || byId(a, b);
const byEvents = (a: VerdictRows, b: VerdictRows): number =>
  rank(a) - rank(b) || (b.events_after ?? 0) - (a.events_after ?? 0) || byId(a, b);
const byDue = (a: VerdictRows, b: VerdictRows): number =>
  dueAt(a)!.getTime() - dueAt(b)!.getTime() || byId(a, b);

function onceATarget(rows: readonly VerdictRows[]): VerdictRows[] {
  const seen = new Set<string>();
  return rows.filter(({target_kind, target_id, target_service, metric}) => {
    const key = [target_kind, target_id, target_service, metric].join("\n");
    return !seen.has(key) && seen.add(key);
  });
}
