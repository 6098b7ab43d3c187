/** What the review opens with: the strongest proofs, what is not changing, and what was open while it happened again. */
import {count, counted} from "../format.js";
import type {ActionPaths, SeenAgain, VerdictRows} from "../schema.js";
import {actionsOfChanges, changeTitle} from "../shared/rows/changes.js";
import {element} from "../shared/ui/element.js";
import {eventsWords, ratioWords, targetText} from "../shared/ui/outcomeText.js";
import {pageLink} from "../shared/ui/pageUrl.js";
import {openWhileItCame, strongestProofs} from "./facts.js";

const MOST = 3;

function listed(
  heading: string,
  items: readonly {readonly text: string; readonly sub: string; readonly href: string}[],
  {empty, all}: {readonly empty: string; readonly all: string}
): HTMLElement {
  return element(
    "section",
    {},
    element("h3", {}, heading),
    items.length === 0
      ? element("p", {class: "counted"}, empty)
      : element(
          "ol",
          {},
          items.map(({text, sub, href}) =>
            element("li", {}, element("a", {href}, text), element("div", {class: "sub"}, sub))
          )
        ),
    element("p", {class: "counted"}, element("a", {href: all}, "All of them"))
  );
}

/** Three each: improved most after shrinkage, seen again most, open while most came. */
export function reviewProofs(
  verdicts: readonly VerdictRows[],
  seenAgain: readonly SeenAgain[],
  actions: readonly ActionPaths[]
): HTMLElement {
  const actionsOf = actionsOfChanges(verdicts);
  const action = (id: string): string => pageLink("action", {id});
  return element(
    "div",
    {class: "three-lists"},
    listed(
      "Strongest proofs",
      strongestProofs(verdicts, MOST).map((row) => ({
        text: changeTitle(actionsOf(row)),
        sub: `${targetText(row)}: ${ratioWords(row)}; ${eventsWords(row)}`,
        href: action(row.action_id)
      })),
      {empty: "No change has measurably improved yet.", all: pageLink("outcomes")}
    ),
    listed(
      "Not changing",
      seenAgain.slice(0, MOST).map((row) => ({
        text: row.label,
        sub: `${counted(row.incidents_since, "incident")} since “${row.title}” was closed`,
        href: action(row.action_id)
      })),
      {empty: "No condition was seen again after an action on it was closed.", all: pageLink("outcomes")}
    ),
    listed(
      "Open while it happened again",
      openWhileItCame(actions, MOST).map((row) => ({
        text: row.title ?? row.action_id,
        sub: `${counted(row.missed_incidents, "later incident")} with its condition, ${count(row.missed_minutes)} minutes`,
        href: action(row.action_id)
      })),
      {empty: "No open action has a condition that later incidents carried.", all: pageLink("actions")}
    )
  );
}
