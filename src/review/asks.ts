/** What the meeting is asked to decide: at most five lines, each a verb, a thing, what is at stake and where to look. */
import {counted, decimal, shorten} from "../format.js";
import type {ActionPaths, VerdictRows} from "../schema.js";
import {isOpen} from "../shared/rows/actionStatus.js";
import {actionsOfChanges, changeTitle} from "../shared/rows/changes.js";
import type {ReviewFacts} from "../shared/rows/reviewFacts.js";
import {escaped} from "../shared/ui/escaped.js";
import {pageLink} from "../shared/ui/pageUrl.js";

export interface Ask {
  readonly text: string;
  readonly href: string;
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
}

export function reviewAsks({facts, verdicts, failed, paths, open, untargeted}: AsksGiven): Ask[] {
  const {quarter, incidents, withRetro} = facts;
  const actionsOf = actionsOfChanges(verdicts);
  const without = incidents - withRetro;
  const came = openWhileItCame(paths)[0];
  const asks = [
    ...failed
      .filter(({verdict}) => verdict === "worsened")
      .map((row) => ({
        text: `Adjust or undo “${shorten(changeTitle(actionsOf(row)), TITLE)}”: ${worseWords(row)}.`,
        href: pageLink("action", {id: row.action_id})
      }))
      .slice(0, 2),
    came !== undefined && {
      text: `Finish or drop “${shorten(came.title ?? came.action_id, TITLE)}”: ${counted(came.missed_incidents, "later incident")} had its condition.`,
      href: pageLink("action", {id: came.action_id})
    },
    untargeted > 0 && {
      text: `Say what ${counted(untargeted, "action")} should change: without a target none can be judged.`,
      href: pageLink("outcomes")
    },
    without > 0 && {
      text: `Choose which of ${counted(without, "incident")} of ${quarter} without a retro ${without === 1 ? "needs" : "need"} one.`,
      href: pageLink("incidents")
    },
    open > 0 && {
      text: `Finish, re-scope or drop ${counted(open, "action")} open since before ${quarter}.`,
      href: pageLink("actions")
    }
  ];
  return asks.filter((ask) => ask !== false).slice(0, MOST);
}

/** Open actions whose condition later incidents carried, most minutes first. */
export function openWhileItCame(actions: readonly ActionPaths[]): ActionPaths[] {
  return actions
    .filter((row) => isOpen(row) && row.missed_incidents > 0)
    .toSorted(
      (a, b) =>
        b.missed_minutes - a.missed_minutes ||
        b.missed_incidents - a.missed_incidents ||
        a.action_id.localeCompare(b.action_id, "en")
    );
}

function worseWords({metric, ratio, target_kind}: VerdictRows): string {
  const what =
    target_kind === "response_time" ? "times are" : `${metric === "pages" ? "pages" : "incidents"} are`;
  return ratio === null || !Number.isFinite(ratio)
    ? `${what} up since`
    : `${what} ${decimal(ratio)} times ${target_kind === "response_time" ? "as long" : "as many"} since`;
}

/** The lines as Markdown for the meeting's notes. */
export const asksMarkdown = (title: string, asks: readonly Ask[], base: string): string =>
  [
    `# ${title}`,
    "",
    ...asks.map(({text, href}) => `- [ ] ${escaped(text)} ([evidence](${new URL(href, base).href}))`),
    ""
  ].join("\n");
