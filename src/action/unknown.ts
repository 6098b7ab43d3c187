import {verdictOf} from "../domain.js";
import {element} from "../shared/ui/element.js";
import {emptyState} from "../shared/ui/emptyState.js";
import {targetText} from "../shared/ui/outcomeText.js";
import {pageLink} from "../shared/ui/pageUrl.js";
import {verdictChip} from "../shared/ui/verdictChip.js";
import type {Judged} from "./someJudged.js";

/** No action, or one that isn't in the data: why, and actions with a verdict to choose from. */
export function unknownAction(id: string | null, some: readonly Judged[]): HTMLElement {
  const search = element(
    "a",
    {href: pageLink("outcomes", id === null ? {} : {q: id})},
    id === null ? "Choose one from the ledger" : "Search the ledger for it"
  );
  return element(
    "div",
    {},
    emptyState({
      title: id === null ? "No action is chosen" : `There is no action “${id}”`,
      why:
        id === null
          ? "This page shows one action: its story, its windows, its evidence."
          : "It may be left out on purpose (a duplicate, a template, a default task), renamed, or not in the exports loaded.",
      remedy: search
    }),
    some.length > 0 &&
      element(
        "section",
        {class: "section"},
        element("h2", {}, "Some actions with a verdict"),
        element(
          "ul",
          {class: "action-index"},
          some.map((row) =>
            element(
              "li",
              {},
              verdictChip(verdictOf(row.verdict), {members: row.members}),
              " ",
              element("a", {href: pageLink("action", {id: row.action_id})}, row.title),
              element("span", {class: "sub"}, targetText(row))
            )
          )
        )
      )
  );
}
