/** Response times that are made of others: who may share in what one action seems to have done. */
import type {VerdictRows} from "../../schema.js";
import {isHeadline} from "./headline.js";

/** What runs inside each response time; detection and acknowledgement follow one another. */
const WITHIN: Readonly<Record<string, readonly string[]>> = {
  time_to_mitigate: ["time_to_detect", "time_to_acknowledge"],
  time_to_resolve: ["time_to_detect", "time_to_acknowledge", "time_to_mitigate"]
};

/**
 * Other changes that closed between the start of a response time's baseline and the end of its follow-up and are aimed at a
 * part of it, or at the same time elsewhere, on incidents that both may count: the fall may be theirs. Only changes on the
 * same target and service are told apart by the verdict itself (METHODS2 N1). Empty for targets that count events.
 */
export function timesWithin(row: VerdictRows, all: readonly VerdictRows[]): VerdictRows[] {
  const {baseline_from: from, followup_to: to, metric, target_kind, target_service, set_id} = row;
  if (target_kind !== "response_time" || from === null || to === null) return [];
  const parts = WITHIN[metric] ?? [];
  return all.filter(
    (other) =>
      other.target_kind === "response_time" &&
      other.set_id !== null &&
      other.set_id !== set_id &&
      other.action_id !== row.action_id &&
      other.set_closed_at !== null &&
      other.set_closed_at >= from &&
      other.set_closed_at < to &&
      (other.metric === metric ? other.target_service !== target_service : parts.includes(other.metric)) &&
      (target_service === "" || other.target_service === "" || other.target_service === target_service)
  );
}

/** How many of the changes that count as improved are response times whose fall may be another change's. */
export const ridingTimes = (rows: readonly VerdictRows[]): number =>
  rows.filter((row) => isHeadline(row) && row.verdict === "improved" && timesWithin(row, rows).length > 0)
    .length;
