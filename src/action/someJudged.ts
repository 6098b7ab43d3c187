import {group} from "d3-array";
import type {VerdictRows} from "../schema.js";
import {onceAnAction} from "../shared/rows/changes.js";
import {isHeadline} from "../shared/rows/headline.js";

/** What a list of actions says of one. */
export type Judged = Pick<
  VerdictRows,
  | "action_id"
  | "title"
  | "verdict"
  | "members"
  | "target_kind"
  | "target_label"
  | "target_id"
  | "target_service"
  | "metric"
>;

const EACH = 5;

/** Some actions that were judged, of each verdict the first few. */
export function someJudged(verdicts: readonly VerdictRows[]): Judged[] {
  const judged = onceAnAction(verdicts.filter((row) => isHeadline(row) && row.verdict_at !== null));
  return [...group(judged, ({verdict}) => verdict).values()]
    .flatMap((own) => own.slice(0, EACH))
    .map(
      ({
        action_id,
        title,
        verdict,
        members,
        target_kind,
        target_label,
        target_id,
        target_service,
        metric
      }) => ({
        ...{action_id, title, verdict, members},
        ...{target_kind, target_label, target_id, target_service, metric}
      })
    );
}
