/** The Retros page: its rows, what the filter keeps of them, and its parts from top to bottom. */
import * as load from "../rows.js";
import {filterOptions, filterRows, type Filter} from "../shared/rows/filterRows.js";
import {blocks} from "../shared/ui/blocks.js";
import {columns} from "../shared/ui/columns.js";
import {decisionPrompt} from "../shared/ui/decisionPrompt.js";
import {element} from "../shared/ui/element.js";
import {emptyState} from "../shared/ui/emptyState.js";
import {filterBar} from "../shared/ui/filterBar.js";
import type {FilteredPage} from "../shared/ui/filteredPage.js";
import {finding} from "../shared/ui/finding.js";
import {fold} from "../shared/ui/fold.js";
import {nearMissBlock} from "../shared/ui/nearMisses.js";
import {notNarrowed} from "../shared/ui/notNarrowed.js";
import {pageParameters} from "../shared/ui/pageUrl.js";
import {siteBanner} from "../shared/ui/siteBanner.js";
import {blameCard} from "./cards/blame.js";
import {depthPaysCard, layersPicture} from "./cards/depthPays.js";
import {heldTable, soonCard} from "./cards/held.js";
import {actionsCard, namedCard} from "./cards/named.js";
import {shallowCard, deepenTable, listTable} from "./cards/shallow.js";
import {compareDepth, groupsOf, improvedShare, isShared} from "./depth.js";
import {type RetrosFacts, retrosFacts, retrosToDecide} from "./facts.js";
import {retrosClaim, retrosDecision, retrosFinding} from "./findings.js";
import {retroList} from "./lists.js";
import type {RetroScope} from "./scope.js";

export async function retrosPage(): Promise<FilteredPage> {
  const rows = await loadRows();
  const answer = element("div");
  return {
    banner: siteBanner(rows.here),
    answer,
    filter: filterBar(filterOptions(rows.incidents, rows.quarters), {site: rows.here, history: "all"}),
    draw: (filter, resize) => {
      const incidents = filterRows(rows.incidents, filter);
      const retros = filterRows(rows.retros, filter);
      const phrases = filterRows(rows.phrases, {...filter, services: [], teams: [], severities: []});
      const facts = retrosFacts(retros, incidents);
      const groups = groupsOf(rows.outcomes, "layers_named");
      const layers = compareDepth(groups.map(improvedShare));
      const isNarrowed = retros.length < rows.retros.length;
      answer.replaceChildren(
        finding(
          retrosClaim(facts.retros, layers),
          retrosFinding(facts, layers, {isNarrowed, isShared: isShared(groups)})
        )
      );
      if (rows.retros.length === 0) return nothingLoaded();
      if (retros.length > 0) answer.append(layersPicture(rows.outcomes, resize));
      const scope = {
        ...{rows: retros, course: filterRows(rows.retros, filter, {anyPeriod: true})},
        ...{quarters: rows.quarters, chosen: filter.period ?? undefined, zone: rows.here.time_zone, resize}
      };
      return parts(rows, scope, {filter, facts, incidents, phrases});
    }
  };
}

type Loaded = Awaited<ReturnType<typeof loadRows>>;

async function loadRows() {
  const [here, quarters, incidents] = await Promise.all([
    load.site(),
    load.quarterRows(),
    load.incidentRows()
  ]);
  const [retros, phrases, outcomes, nearMisses, nearConditions] = await Promise.all([
    load.retroDepthRows(),
    load.blameRows(),
    load.depthOutcomes(),
    load.nearMissRows(),
    load.nearMissConditions()
  ]);
  return {here, quarters, incidents, retros, phrases, outcomes, nearMisses, nearConditions};
}

const nothingLoaded = (): HTMLElement =>
  emptyState({
    title: "No retros are loaded",
    why: "No export holds post-mortem reports or a retro tool’s records.",
    remedy:
      "Put the reports into data/exports/postmortems/*.md, or bring retros.csv with retro_id, incident_id and held_at (data/README.md)."
  });

function parts(
  {here, outcomes, nearMisses, nearConditions}: Loaded,
  scope: RetroScope,
  {
    filter,
    facts,
    incidents,
    phrases
  }: {readonly filter: Filter; readonly facts: RetrosFacts} & Pick<Loaded, "incidents" | "phrases">
): HTMLElement {
  const listed = retroList(scope.rows, pageParameters().get("list"));
  return blocks(
    notNarrowed(filter, "What retros say of persons, and whether deeper ones pay, is of all retros", [
      "services",
      "teams",
      "severities"
    ]),
    listed && listTable(listed, scope),
    scope.rows.length > 0 &&
      columns(["six", shallowCard(facts, scope)], ["six", soonCard(incidents, scope, here.as_of_at)]),
    decisionPrompt(retrosDecision(retrosToDecide(facts, scope.rows, phrases), filter.period === null)),
    fold("retros to look at again, and how they were held", () => [deepenTable(scope), heldTable(scope)]),
    fold("conditions, layers, actions and wording of retros, and near misses", () => [
      columns(
        ["six", namedCard("conditions", scope)],
        ["six", namedCard("layers", scope)],
        ["six", actionsCard(scope)],
        ["six", blameCard(phrases, scope)]
      ),
      depthPaysCard(outcomes, scope.resize),
      nearMissBlock(filterRows(nearMisses, {...filter, severities: []}), nearConditions)
    ])
  );
}
