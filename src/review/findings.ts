/** The Review's sentences beside those that the report shares. */
import type {RetroStage} from "../domain.js";
import {count, counted, share} from "../format.js";
import {retroShare} from "../shared/findings/retroShare.js";
import type {Reached} from "../shared/rows/stages.js";

/** How far the quarter's retros got; what nobody stated is neither done nor open. */
export function stagesFinding({
  retros_held,
  actions_filed,
  closed
}: Readonly<Record<RetroStage, Reached>>): string {
  if (retros_held.of === 0) return "No incidents to follow";
  const unknown = actions_filed.n - closed.of;
  const rest = unknown > 0 ? `, the status of ${count(unknown)} more is not stated` : "";
  const actions =
    actions_filed.n === 0
      ? "no action of theirs is loaded"
      : closed.of === 0
        ? `whether its ${counted(actions_filed.n, "action")} are done is not stated`
        : `${share(closed.n, closed.of)} ${closed.of === 1 ? "action is" : "actions are"} done${rest}`;
  return `${retroShare(retros_held, "had")}; ${actions}`;
}

/** The first half of the funnel: what is filed of each incident. */
export const heldFinding = ({with_action}: Readonly<Record<RetroStage, Reached>>): string =>
  with_action.of === 0
    ? "No incidents to follow"
    : with_action.n === 0
      ? "No action of these incidents is loaded"
      : `${share(with_action.n, with_action.of)} incidents led to an action`;

/** The second half: what is known of what was filed. */
export const filedFinding = ({measurable, improved}: Readonly<Record<RetroStage, Reached>>): string =>
  measurable.of === 0
    ? "No action of theirs is loaded"
    : `${share(measurable.n, measurable.of)} actions can be measured; ${count(improved.n)} belong to an improvement`;
