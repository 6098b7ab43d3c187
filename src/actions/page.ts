/** The Follow-through page: its rows, what the filter keeps of them, and its parts from top to bottom. */
import * as load from "../rows.js";
import {counted} from "../format.js";
import {type Filter, filterOptions, filterRows} from "../shared/rows/filterRows.js";
import {reviewPeriod} from "../shared/rows/reviewPeriod.js";
import {blocks} from "../shared/ui/blocks.js";
import {decisionPrompt} from "../shared/ui/decisionPrompt.js";
import {element} from "../shared/ui/element.js";
import {emptyState} from "../shared/ui/emptyState.js";
import {filterBar} from "../shared/ui/filterBar.js";
import type {Resize} from "../shared/ui/resize.js";
import {finding} from "../shared/ui/finding.js";
import {fold} from "../shared/ui/fold.js";
import {pageParameters} from "../shared/ui/pageUrl.js";
import {siteBanner} from "../shared/ui/siteBanner.js";
import {agesCard} from "./cards/ages.js";
import {closingCard, closingCards} from "./cards/closing.js";
import {theaterTable} from "./cards/flags.js";
import {flowCard} from "./cards/flow.js";
import {policyTable} from "./cards/policy.js";
import {undoneTable} from "./cards/undone.js";
import {listTable} from "./cards/list.js";
import {wordingSection} from "./cards/wording.js";
import {followFacts, followToDecide} from "./facts/toDecide.js";
import {actionsDecision, actionsFinding, actionsSure} from "./findings.js";
import {listNamed} from "./lists.js";
import type {FollowScope} from "./scope.js";

export async function actionsPage() {
  const [here, quarters, all, missed, policy] = await Promise.all([
    load.site(),
    load.quarterRows(),
    load.actionPaths(),
    load.missedPreventionRows(),
    load.closingPolicy()
  ]);
  const until = here.as_of_at ?? new Date(0);
  const answer = element("div");
  return {
    banner: siteBanner(here),
    answer,
    filter: filterBar(filterOptions(all, quarters), {site: here, history: "all"}),
    draw: async (filter: Filter, resize: Resize): Promise<HTMLElement> => {
      const actions = filterRows(all, filter);
      const list = listNamed(pageParameters().get("list"));
      if (list !== undefined) {
        const [seenAgain, verdicts] = await Promise.all([load.seenAgain(), load.verdictRows()]);
        const chosen = reviewPeriod(quarters, pageParameters().get("period"))?.chosen;
        const listed = list.of(actions, {until, chosen, seenAgain, verdicts});
        answer.replaceChildren(finding(list.claim(listed.length), ofActions(actions.length)));
        return listTable(listed, here.time_zone, list.remedy);
      }
      const facts = followFacts(actions, until);
      const scope = {actions, quarters, missed, policy, until, zone: here.time_zone, resize};
      answer.replaceChildren(finding(actionsFinding(facts), actionsSure(facts)));
      if (all.length === 0) return noActions();
      return element(
        "div",
        {},
        actions.length > 0 && parts(scope),
        decisionPrompt(actionsDecision(followToDecide(actions, until))),
        actions.length > 0 && folds(scope)
      );
    }
  };
}

const ofActions = (n: number): string => `Of ${counted(n, "action")} in this selection.`;

const noActions = (): HTMLElement =>
  emptyState({
    title: "No retro actions",
    why: "Nothing that was loaded holds actions from retros.",
    remedy: "Export the tickets that retros filed, or post-mortems with their action items (data/README.md)."
  });

const parts = (scope: FollowScope): HTMLElement =>
  blocks(closingCard(scope), policyTable(scope), undoneTable(scope), agesCard(scope), theaterTable(scope));

const folds = (scope: FollowScope): HTMLElement =>
  blocks(
    fold("closing by team, strength and ticket, and what is carried over", () => [
      closingCards(scope),
      flowCard(scope)
    ]),
    fold("how strong and how checkable actions are", () => [wordingSection(scope)])
  );
