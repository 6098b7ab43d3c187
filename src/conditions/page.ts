/** The Conditions page: its rows, what the filter keeps of them, and its parts from top to bottom. */
import * as load from "../rows.js";
import {filterOptions, filterRows, type Filter} from "../shared/rows/filterRows.js";
import {blocks} from "../shared/ui/blocks.js";
import {decisionPrompt} from "../shared/ui/decisionPrompt.js";
import {element, listen} from "../shared/ui/element.js";
import {filterBar} from "../shared/ui/filterBar.js";
import type {FilteredPage} from "../shared/ui/filteredPage.js";
import {finding} from "../shared/ui/finding.js";
import {fold} from "../shared/ui/fold.js";
import {noIncidents} from "../shared/ui/noIncidents.js";
import {nearMissBlock} from "../shared/ui/nearMisses.js";
import type {Resize} from "../shared/ui/resize.js";
import {siteBanner} from "../shared/ui/siteBanner.js";
import {afterClosingTable} from "./cards/afterClosing.js";
import {behindCell} from "./cards/behindCell.js";
import {breakersTable} from "./cards/breakers.js";
import {combinationsCard} from "./cards/combinations.js";
import {groupTable} from "./cards/groups.js";
import {matrixCard} from "./cards/matrix.js";
import {pairsTable} from "./cards/pairs.js";
import {recurrenceTable} from "./cards/recurrence.js";
import {conditionRug} from "./cards/rug.js";
import {seenBeforeCard} from "./cards/seenBefore.js";
import {mcfCard} from "./cards/serviceCurves.js";
import {triggerTable} from "./cards/triggers.js";
import {unattendedTable} from "./cards/unattended.js";
import {type ConditionCount, conditionCounts, conditionFacts} from "./facts/counts.js";
import {conditionsDecision, conditionsFinding, conditionsSupport} from "./findings.js";
import {backAgain, openActions} from "./facts/recurrence.js";
import {type ConditionMatrix, conditionMatrix, openBelow} from "./matrix/matrix.js";

export async function conditionsPage(): Promise<FilteredPage> {
  const rows = await loadRows();
  const {here, quarters, incidents, occurrences} = rows;
  const {layers} = filterOptions(occurrences, quarters);
  const answer = element("div");
  return {
    banner: siteBanner(here),
    answer,
    filter: filterBar({...filterOptions(incidents, quarters), layers}, {site: here, history: "all"}),
    draw: (filter, resize) => {
      const kept = filterRows(occurrences, filter);
      const counts = conditionCounts(kept);
      const facts = conditionFacts(
        counts,
        kept,
        filterRows(incidents, filter).length,
        openActions(rows.recurrence)
      );
      const back = backAgain(rows.recurrence, rows.again, counts);
      answer.replaceChildren(finding(conditionsFinding(facts, back), conditionsSupport(facts, back)));
      if (incidents.length === 0) return noIncidents();
      const shown = quarters.filter(({quarter}) => filter.period === null || quarter === filter.period);
      const matrix = conditionMatrix(counts, shown);
      return element(
        "div",
        {},
        matrixCard(matrix, counts, shown, here),
        counts.length > 0 && firstParts(rows, filter, {matrix, resize}),
        decisionPrompt(conditionsDecision(facts.conditions, back.left)),
        counts.length > 0 && folds(rows, {filter, counts, matrix, resize})
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
  const [occurrences, recurrence, closings, again, groups, nearMisses, nearConditions] = await Promise.all([
    load.conditionIncidents(),
    load.recurrenceRows(),
    load.recurrenceAfterClosing(),
    load.seenAgain(),
    load.conditionGroups(),
    load.nearMissRows(),
    load.nearMissConditions()
  ]);
  return {
    here,
    quarters,
    incidents,
    occurrences,
    recurrence,
    closings,
    again,
    groups,
    nearMisses,
    nearConditions
  };
}

/** What keeps coming back, and what nobody acts on; the cell chosen in the matrix opens its incidents. */
function firstParts(
  rows: Loaded,
  filter: Filter,
  {matrix, resize}: {matrix: ConditionMatrix; resize: Resize}
): HTMLElement {
  const {here, quarters} = rows;
  const scope = {site: here, quarters, resize};
  const incidents = filterRows(rows.incidents, filter);
  const occurrences = filterRows(rows.occurrences, filter);
  const choose = (): void =>
    openBelow(
      matrix,
      matrix.value === null ? null : behindCell(matrix.value, occurrences, incidents, here.time_zone)
    );
  choose();
  listen(matrix, {input: choose});
  return blocks(recurrenceTable(rows.recurrence, scope), unattendedTable(rows.recurrence, scope));
}

/** What is one fold away; the curves follow the cell that is chosen. */
function folds(
  rows: Loaded,
  {
    filter,
    counts,
    matrix,
    resize
  }: {filter: Filter; counts: readonly ConditionCount[]; matrix: ConditionMatrix; resize: Resize}
): HTMLElement {
  const {here, quarters} = rows;
  const incidents = filterRows(rows.incidents, filter);
  const occurrences = filterRows(rows.occurrences, filter);
  const shown = quarters.filter(({quarter}) => filter.period === null || quarter === filter.period);
  const acrossTime = filterRows(rows.occurrences, filter, {anyPeriod: true});
  const silent = filterRows(rows.incidents, filter, {anyPeriod: true}).filter(
    ({conditions}) => conditions === 0
  );
  const scope = {site: here, quarters, resize};
  const curves = element("div");
  const choose = (): void =>
    curves.replaceChildren(mcfCard(acrossTime, matrix.value?.condition ?? null, scope));
  return blocks(
    nearMissBlock(filterRows(rows.nearMisses, {...filter, severities: [], layers: []}), rows.nearConditions),
    fold("by broader kind, when they were seen, how often before, and after a fix", () => {
      choose();
      listen(matrix, {input: choose});
      return [
        conditionRug(occurrences, counts, shown, {site: here, resize}),
        groupTable(rows.groups, here),
        afterClosingTable(rows.closings),
        curves,
        seenBeforeCard(acrossTime, silent.length, scope)
      ];
    }),
    fold("which conditions occur together, and what sets incidents off", () => [
      pairsTable(occurrences),
      breakersTable(occurrences),
      combinationsCard(occurrences, resize),
      triggerTable(incidents, occurrences)
    ])
  );
}
