/** The Retros page: the numbers of all that is loaded, and those of a reader's choice from rows that are loaded for the first. */
import * as load from "../rows.js";
import {type Filter, filterRows, isOpening} from "../shared/rows/filterRows.js";
import {once} from "../shared/rows/once.js";
import {blocks} from "../shared/ui/blocks.js";
import {columns} from "../shared/ui/columns.js";
import {decisionPrompt} from "../shared/ui/decisionPrompt.js";
import {element, listen} from "../shared/ui/element.js";
import {emptyState} from "../shared/ui/emptyState.js";
import {filterBar} from "../shared/ui/filterBar.js";
import type {FilteredPage} from "../shared/ui/filteredPage.js";
import {finding} from "../shared/ui/finding.js";
import {aheadOf, fold} from "../shared/ui/fold.js";
import {notNarrowed} from "../shared/ui/notNarrowed.js";
import {pageParameters} from "../shared/ui/pageUrl.js";
import type {Resize} from "../shared/ui/resize.js";
import {siteBanner} from "../shared/ui/siteBanner.js";
import {layersPicture} from "./cards/depthPays.js";
import {heldTable, soonCard} from "./cards/held.js";
import {deepenTable, listTable, shallowCard} from "./cards/shallow.js";
import {compareDepth, groupsOf, improvedShare, isShared} from "./depth.js";
import {retrosClaim, retrosDecision, retrosFinding} from "./findings.js";
import {namedParts} from "./folds.js";
import {retroList} from "./lists.js";
import type {RetroScope} from "./scope.js";
import {retrosRows, type RetrosRows, retrosView} from "./view.js";

export async function retrosPage(): Promise<FilteredPage> {
  const first = await load.retrosFirst();
  const {here, outcomes} = first;
  const groups = groupsOf(outcomes, "layers_named");
  const layers = compareDepth(groups.map(improvedShare));
  const rows = once(() => retrosRows(load));
  const answer = element("div");
  const bar = filterBar(first.options, {site: here, history: "all"});
  listen(bar, {focusin: () => void rows()});
  return {
    banner: siteBanner(here),
    answer,
    filter: bar,
    draw: async (filter, resize) => {
      const view = isOpening(filter, null) ? first.view : retrosView(await rows(), filter, here);
      const {facts, shallow, soon, decide} = view;
      const isNarrowed = facts.retros < first.n;
      answer.replaceChildren(
        finding(
          retrosClaim(facts.retros, layers),
          retrosFinding(facts, layers, {isNarrowed, isShared: isShared(groups)})
        )
      );
      if (first.n === 0) return nothingLoaded();
      if (facts.retros > 0) answer.append(layersPicture(outcomes, resize));
      const scope = async () => retroScope(await rows(), filter, {zone: here.time_zone, resize});
      const ahead = aheadOf(first.n);
      return blocks(
        notNarrowed(filter, "What retros say of persons, and whether deeper ones pay, is of all retros", [
          "services",
          "teams",
          "severities"
        ]),
        await listed(scope),
        facts.retros > 0 &&
          columns(
            ["six", shallowCard(facts, shallow, {chosen: filter.period ?? undefined, resize})],
            ["six", soonCard(soon, resize)]
          ),
        decisionPrompt(retrosDecision(decide, filter.period === null)),
        fold(
          "retros to look at again, and how they were held",
          async () => {
            const all = await scope();
            return [deepenTable(all), heldTable(all)];
          },
          ahead
        ),
        fold(
          "conditions, layers, actions and wording of retros, and near misses",
          async () => namedParts(await rows(), await scope(), filter),
          ahead
        )
      );
    }
  };
}

function retroScope(
  all: RetrosRows,
  filter: Filter,
  {zone, resize}: {readonly zone: string; readonly resize: Resize}
): RetroScope {
  return {
    ...{rows: filterRows(all.retros, filter), course: filterRows(all.retros, filter, {anyPeriod: true})},
    ...{quarters: all.quarters, chosen: filter.period ?? undefined, zone, resize}
  };
}

/** The retros of the list that the address names. */
async function listed(scope: () => Promise<RetroScope>): Promise<HTMLElement | undefined> {
  const name = pageParameters().get("list");
  if (name === null) return undefined;
  const all = await scope();
  const list = retroList(all.rows, name);
  return list && listTable(list, all);
}

const nothingLoaded = (): HTMLElement =>
  emptyState({
    title: "No retros are loaded",
    why: "No export holds post-mortem reports or a retro tool’s records.",
    remedy:
      "Put the reports into data/exports/postmortems/*.md, or bring retros.csv with retro_id, incident_id and held_at (data/README.md)."
  });
