import type {ActionRows} from "../schema.js";
import type {Outcome} from "./details.js";
import {inWeight} from "../shared/rows/story.js";
import type {Column} from "../shared/ui/dataTable.js";
import {targetText} from "../shared/ui/outcomeText.js";
import {verdictChip} from "../shared/ui/verdictChip.js";
import {element} from "../shared/ui/element.js";

/** What came of each action: its weightiest verdict, of several together so; a dash where it names no target. */
export function outcomeColumn(outcomes: readonly Outcome[]): Column<ActionRows> {
  const of = ({action_id}: ActionRows): Outcome | undefined =>
    inWeight(outcomes.filter((row) => row.action_id === action_id && row.target_kind !== ""))[0];
  return {
    name: "outcome",
    label: "Outcome",
    value: (row) => of(row)?.verdict ?? null,
    cell: (action) => {
      const row = of(action);
      return row === undefined
        ? element("span", {class: "sub"}, "no target named")
        : element(
            "div",
            {},
            verdictChip(row.verdict, {members: row.members}),
            element("div", {class: "sub"}, targetText(row))
          );
    }
  };
}
