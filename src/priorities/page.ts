/** The Priorities page: its rows, what the filter keeps of them, and its parts from top to bottom. */
import * as load from "../rows.js";
import {filterOptions, NO_OPTIONS} from "../shared/rows/filterRows.js";
import {blocks} from "../shared/ui/blocks.js";
import {decisionPrompt} from "../shared/ui/decisionPrompt.js";
import {element} from "../shared/ui/element.js";
import {emptyState} from "../shared/ui/emptyState.js";
import {filterBar} from "../shared/ui/filterBar.js";
import type {FilteredPage} from "../shared/ui/filteredPage.js";
import {finding} from "../shared/ui/finding.js";
import {fold} from "../shared/ui/fold.js";
import {notNarrowed} from "../shared/ui/notNarrowed.js";
import {siteBanner} from "../shared/ui/siteBanner.js";
import {quadrantCard, rankingCard} from "./cards.js";
import {costColumns} from "./costColumns.js";
import {ranked} from "../shared/rows/ranking.js";
import {mostPooled, rankable, stability} from "./facts.js";
import {
  prioritiesClaim,
  prioritiesDecision,
  prioritiesFinding,
  rankingCaution,
  rankingTitle,
  reductionNote
} from "./findings.js";

/** Ranks are of one service or of all: the service chosen last is the one shown. */
export async function prioritiesPage(): Promise<FilteredPage> {
  const [here, all, costs, programme] = await Promise.all([
    load.site(),
    load.priorityRows(),
    load.priorityCosts(),
    load.programme()
  ]);
  const most = mostPooled(programme);
  const {layers} = filterOptions(
    all.map(({layer}) => ({layer})),
    []
  );
  const services = [...new Set(all.map(({service}) => service))].filter((service) => service !== "").sort();
  const answer = element("div");
  return {
    banner: siteBanner(here),
    answer,
    filter: filterBar({...NO_OPTIONS, services, layers}, {site: here}),
    draw: (filter, resize) => {
      const service = filter.services.at(-1) ?? "";
      const rows = rankable(all, filter);
      const list = ranked(rows, service);
      const scope = service === "" ? "" : `On ${service} only.`;
      answer.replaceChildren(
        finding(prioritiesClaim(list), `${prioritiesFinding(list, most)} ${scope}`.trim())
      );
      if (all.length === 0) return nothingToRank();
      const cards = blocks(
        list.length > 0 &&
          rankingCard(list, rankingTitle(list), {costs: costColumns(costs, here.currency), resize}),
        list.length > 0 && quadrantCard(list, resize)
      );
      return element(
        "div",
        {},
        notNarrowed(filter, "The ranking is of the whole organisation or of one service", [
          "teams",
          "severities"
        ]),
        cards,
        decisionPrompt(prioritiesDecision(list)),
        list.length > 0 &&
          fold("how far the ranking can be leaned on", () => [
            element("p", {}, rankingCaution(list, stability(rows, service))),
            element("p", {}, reductionNote(list, most))
          ])
      );
    }
  };
}

const nothingToRank = (): HTMLElement =>
  emptyState({
    title: "Nothing to rank",
    why: "Ranking needs incidents of a complete quarter that name conditions and state their impact, or their start and end.",
    remedy: "Export retros with their conditions, and incidents with times (data/README.md)."
  });
