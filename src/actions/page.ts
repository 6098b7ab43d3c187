/** The Follow-through page: its rows, what the filter keeps of them, and its parts from top to bottom. */
import * as load from "../rows.js";
import {filterOptions, filterRows} from "../shared/rows/filterRows.js";
import {blocks} from "../shared/ui/blocks.js";
import {decisionPrompt} from "../shared/ui/decisionPrompt.js";
import {element} from "../shared/ui/element.js";
import {emptyState} from "../shared/ui/emptyState.js";
import {filterBar} from "../shared/ui/filterBar.js";
import type {FilteredPage} from "../shared/ui/filteredPage.js";
import {finding} from "../shared/ui/finding.js";
import {pageLink} from "../shared/ui/pageUrl.js";
import {siteBanner} from "../shared/ui/siteBanner.js";
import {agesTable} from "./cards/ages.js";
import {closingCards} from "./cards/closing.js";
import {theaterTable} from "./cards/flags.js";
import {flowCard} from "./cards/flow.js";
import {undoneTable} from "./cards/undone.js";
import {wordingSection} from "./cards/wording.js";
import {followFacts, followToDecide} from "./facts/toDecide.js";
import {actionsDecision, actionsFinding} from "./findings.js";
import type {FollowScope} from "./scope.js";

export async function actionsPage(): Promise<FilteredPage> {
  const [here, quarters, all] = await Promise.all([load.site(), load.quarterRows(), load.actionPaths()]);
  const until = here.as_of_at ?? new Date(0);
  const answer = element("div");
  return {
    banner: siteBanner(here),
    answer,
    filter: filterBar(filterOptions(all, quarters), {site: here, history: "all"}),
    draw: (filter, resize) => {
      const actions = filterRows(all, filter);
      answer.replaceChildren(finding(actionsFinding(followFacts(actions, until))));
      if (all.length === 0) return noActions();
      return element(
        "div",
        {},
        actions.length > 0 && parts({actions, quarters, until, zone: here.time_zone, resize}),
        decisionPrompt(actionsDecision(followToDecide(actions, until)), [
          {text: "Outcomes", href: pageLink("outcomes")},
          {text: "Conditions", href: pageLink("conditions")},
          {text: "Methods", href: pageLink("methods")}
        ])
      );
    }
  };
}

const noActions = (): HTMLElement =>
  emptyState({
    title: "No retro actions",
    why: "Nothing that was loaded holds actions from retros.",
    remedy: "Export the tickets that retros filed, or post-mortems with their action items (data/README.md)."
  });

const parts = (scope: FollowScope): HTMLElement =>
  blocks(
    flowCard(scope),
    closingCards(scope),
    undoneTable(scope),
    agesTable(scope),
    theaterTable(scope),
    wordingSection(scope)
  );
