/** What came of a decision: done or not, the verdicts of its changes, and what its conditions cost since. */
import {count, counted, share} from "../../format.js";
import type {Decisions} from "../../schema.js";

/** "1 of 2 actions closed, overdue; 1 improved; 3 incidents since, 40 minutes". */
export function cameOf(row: Decisions): string {
  const {actions, actions_closed, state, incidents_since, minutes_since} = row;
  const verdicts = (
    [
      [row.improved, "improved"],
      [row.worsened, "got worse"],
      [row.unchanged, "without a detectable change"],
      [row.too_early, "too early to tell"]
    ] as const
  ).flatMap(([n, word]) => (n > 0 ? `${count(n)} ${word}` : []));
  return [
    actions === 0
      ? "no action is named"
      : `${share(actions_closed, actions)} ${actions === 1 ? "action" : "actions"} closed${state === "overdue" ? ", overdue" : state === "unknown" ? ", the rest not stated" : ""}`,
    ...verdicts,
    ...(incidents_since === null
      ? []
      : [
          `${counted(incidents_since, "incident")} since${minutes_since === null ? "" : `, ${count(minutes_since)} minutes of impact`}`
        ])
  ].join("; ");
}
