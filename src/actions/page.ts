/** The Follow-through page: the numbers of all that is loaded, and those of a reader's choice from rows that are loaded for the first. */
import * as load from "../rows.js";
import {counted} from "../format.js";
import {type Filter, filterRows, isOpening} from "../shared/rows/filterRows.js";
import {once} from "../shared/rows/once.js";
import {openWhileItCame} from "../shared/rows/openWhileItCame.js";
import {reviewPeriod} from "../shared/rows/reviewPeriod.js";
import {blocks} from "../shared/ui/blocks.js";
import {decisionPrompt} from "../shared/ui/decisionPrompt.js";
import {element, listen} from "../shared/ui/element.js";
import {emptyState} from "../shared/ui/emptyState.js";
import {filterBar} from "../shared/ui/filterBar.js";
import type {FilteredPage} from "../shared/ui/filteredPage.js";
import type {Resize} from "../shared/ui/resize.js";
import {finding} from "../shared/ui/finding.js";
import {aheadOf, fold} from "../shared/ui/fold.js";
import {pageParameters} from "../shared/ui/pageUrl.js";
import {siteBanner} from "../shared/ui/siteBanner.js";
import {agesCard} from "./cards/ages.js";
import {closingCard, closingCards} from "./cards/closing.js";
import {theaterTable} from "./cards/flags.js";
import {flowCard} from "./cards/flow.js";
import {listTable} from "./cards/list.js";
import {policyTable} from "./cards/policy.js";
import {undoneTable} from "./cards/undone.js";
import {wordingSection} from "./cards/wording.js";
import {theaterFlags} from "./facts/flags.js";
import {openActions} from "./facts/open.js";
import {actionsDecision, actionsFinding, actionsSure} from "./findings.js";
import {listNamed} from "./lists.js";
import type {FollowScope} from "./scope.js";
import {actionsRows, type ActionsView, actionsView} from "./view.js";

export async function actionsPage(): Promise<FilteredPage> {
  const first = await load.actionsFirst();
  const {here} = first;
  const zone = here.time_zone;
  const until = here.as_of_at ?? new Date(0);
  const rows = once(() => actionsRows(load));
  const answer = element("div");
  const bar = filterBar(first.options, {site: here, history: "all"});
  listen(bar, {focusin: () => void rows()});
  /** The list that the address names, in place of the page. */
  const listed = async (
    list: NonNullable<ReturnType<typeof listNamed>>,
    filter: Filter
  ): Promise<HTMLElement> => {
    const [{all, quarters}, seenAgain, verdicts] = await Promise.all([
      rows(),
      load.seenAgain(),
      load.verdictRows()
    ]);
    const actions = filterRows(all, filter);
    const chosen = reviewPeriod(quarters, pageParameters().get("period"))?.chosen;
    const own = list.of(actions, {until, chosen, seenAgain, verdicts});
    answer.replaceChildren(finding(list.claim(own.length), ofActions(actions.length)));
    return listTable(own, zone, list.remedy);
  };
  const parts = (view: ActionsView, filter: Filter, resize: Resize): HTMLElement => {
    const picked = async () => filterRows((await rows()).all, filter);
    return blocks(
      closingCard(view.closing, resize),
      policyTable(view.policy),
      undoneTable(view.undone, async () => openWhileItCame(await picked()), until),
      agesCard(view.open, async () => openActions(await picked(), until), {zone, resize}),
      theaterTable(
        view.flags,
        async (id) => theaterFlags(await picked(), until).find(({flag}) => flag === id)!.actions,
        zone
      )
    );
  };
  const folds = (filter: Filter, resize: Resize): HTMLElement => {
    const scope = async (): Promise<FollowScope> => {
      const {all, quarters} = await rows();
      return {actions: filterRows(all, filter), quarters, until, zone, resize};
    };
    const ahead = aheadOf(first.n);
    return blocks(
      fold(
        "closing by team, strength and ticket, and what is carried over",
        async () => {
          const all = await scope();
          return [closingCards(all), flowCard(all)];
        },
        ahead
      ),
      fold("how strong and how checkable actions are", async () => [wordingSection(await scope())], ahead)
    );
  };
  return {
    banner: siteBanner(here),
    answer,
    filter: bar,
    draw: async (filter, resize) => {
      const list = listNamed(pageParameters().get("list"));
      if (list !== undefined) return listed(list, filter);
      const view = isOpening(filter, null) ? first.view : actionsView(await rows(), filter, until);
      const {facts} = view;
      answer.replaceChildren(finding(actionsFinding(facts), actionsSure(facts)));
      if (first.n === 0) return noActions();
      return element(
        "div",
        {},
        facts.actions > 0 && parts(view, filter, resize),
        decisionPrompt(actionsDecision(view.decide)),
        facts.actions > 0 && folds(filter, resize)
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
