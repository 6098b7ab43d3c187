/** What the meeting is asked to decide: at most five lines, each a verb, a thing, what is at stake and where to look. */
import {counted, decimal, shorten} from "../../format.js";
import type {ActionPaths, VerdictRows} from "../../schema.js";
import {actionsOfChanges, changeTitle} from "../rows/changes.js";
import {openWhileItCame} from "../rows/openWhileItCame.js";
import type {ReviewFacts} from "../rows/reviewFacts.js";

export interface Ask {
  readonly text: string;
  /** the page with the evidence, and of an action's page its id */
  readonly page: string;
  readonly id?: string;
  /** what else that page is to show: its parameters */
  readonly query?: Readonly<Record<string, string>>;
  /** how the next review will see whether it helped */
  readonly measure?: string;
}

const MOST = 5;
const TITLE = 70;

export interface AsksGiven {
  readonly facts: ReviewFacts;
  /** all rows of the selection; titles of changes are taken from them */
  readonly verdicts: readonly VerdictRows[];
  /** what did not work, worsened first */
  readonly failed: readonly VerdictRows[];
  readonly paths: readonly ActionPaths[];
  /** actions of earlier incidents that are neither done nor dropped */
  readonly open: number;
  readonly untargeted: number;
  /** the earlier day as of which verdicts are told: what came since is counted to today, and said to be */
  readonly end?: Date | undefined;
}

/** " by today" of what is counted to today where verdicts are told as of an earlier day. */
export const byToday = (end: Date | undefined): string => (end === undefined ? "" : " by today");

export function reviewAsks({facts, verdicts, failed, paths, open, untargeted, end}: AsksGiven): Ask[] {
  const {quarter, incidents, withRetro} = facts;
  const actionsOf = actionsOfChanges(verdicts);
  const without = incidents - withRetro;
  const came = openWhileItCame(paths)[0];
  const asks = [
    ...failed
      .filter(({verdict}) => verdict === "worsened")
      .map((row) => ({
        text: `Adjust or undo “${shorten(changeTitle(actionsOf(row)), TITLE)}”: ${worseWords(row)}.`,
        measure: "its own target, judged by the same rule from the new closing date",
        ...actionPage(row)
      }))
      .slice(0, 2),
    came !== undefined && {
      text: `Finish or drop “${shorten(came.title ?? came.action_id, TITLE)}”: ${counted(came.missed_incidents, "later incident")} had its condition${byToday(end)}.`,
      measure: "incidents that carry the condition, before against after it closes",
      ...actionPage(came)
    },
    untargeted > 0 && {
      text: `Say what ${counted(untargeted, "action")} should change: without a target none can be judged.`,
      measure: "the share of actions that can be judged",
      page: "questions"
    },
    without > 0 && {
      text:
        without === 1
          ? `Choose whether the one incident of ${quarter} without a retro needs one.`
          : `Choose which of ${counted(without, "incident")} of ${quarter} without a retro need one.`,
      measure: "the share of incidents with a retro",
      page: "incidents",
      query: {retro: "no"}
    },
    open > 0 && {
      text: `Finish, re-scope or drop ${counted(open, "action")} open since before ${quarter}.`,
      measure: "actions carried over into the next quarter",
      page: "actions"
    }
  ];
  return asks.filter((ask) => ask !== false).slice(0, MOST);
}

const actionPage = ({action_id}: {readonly action_id: string}): Pick<Ask, "page" | "id"> => ({
  page: "action",
  id: action_id
});

function worseWords({metric, ratio, target_kind}: VerdictRows): string {
  const what =
    target_kind === "response_time" ? "times are" : `${metric === "pages" ? "pages" : "incidents"} are`;
  return ratio === null || !Number.isFinite(ratio)
    ? `${what} up since`
    : `${what} ${decimal(ratio)} times ${target_kind === "response_time" ? "as long" : "as many"} since`;
}
