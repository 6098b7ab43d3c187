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
import type {Resize} from "../shared/ui/resize.js";
import {siteBanner} from "../shared/ui/siteBanner.js";
import {blameCard} from "./cards/blame.js";
import {depthPays, depthPaysCard} from "./cards/depthPays.js";
import {heldTable, soonCard} from "./cards/held.js";
import {actionsCard, namedCard} from "./cards/named.js";
import {deepenTable, shallowCard} from "./cards/shallow.js";
import {retrosFacts, retrosToDecide} from "./facts.js";
import {retrosClaim, retrosDecision, retrosFinding} from "./findings.js";

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
      answer.replaceChildren(finding(retrosClaim(facts), retrosFinding(facts, depthPays(rows.outcomes))));
      if (rows.retros.length === 0) return nothingLoaded();
      return element(
        "div",
        {},
        retros.length > 0 && parts(rows, {filter, incidents, retros, phrases, resize}),
        decisionPrompt(retrosDecision(retrosToDecide(facts, retros, phrases)))
      );
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
  {here, quarters, outcomes, nearMisses, nearConditions}: Loaded,
  {
    filter,
    incidents,
    retros,
    phrases,
    resize
  }: {filter: Filter; resize: Resize} & Pick<Loaded, "incidents" | "retros" | "phrases">
): HTMLElement {
  const shown = quarters.filter(({quarter}) => filter.period === null || quarter === filter.period);
  const scope = {rows: retros, quarters: shown, zone: here.time_zone, resize};
  return blocks(
    columns(
      ["six", namedCard("conditions", scope)],
      ["six", shallowCard(scope)],
      ["six", blameCard(phrases, scope)],
      ["six", soonCard(incidents, scope, here.as_of_at)]
    ),
    fold("retros to look at again, and how they were held", () => [deepenTable(scope), heldTable(scope)]),
    fold("near misses, layers, actions for each retro, and whether depth pays", () => [
      nearMissBlock(filterRows(nearMisses, {...filter, severities: []}), nearConditions),
      namedCard("layers", scope),
      actionsCard(scope),
      depthPaysCard(outcomes, resize)
    ])
  );
}
