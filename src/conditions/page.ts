/** The Conditions page: the numbers of all that is loaded, and those of a reader's choice from rows that are loaded for the first. */
import * as load from "../rows.js";
import {filterRows, type Filter, isOpening} from "../shared/rows/filterRows.js";
import {once} from "../shared/rows/once.js";
import {blocks} from "../shared/ui/blocks.js";
import {decisionPrompt} from "../shared/ui/decisionPrompt.js";
import {element, listen} from "../shared/ui/element.js";
import {filterBar} from "../shared/ui/filterBar.js";
import type {FilteredPage} from "../shared/ui/filteredPage.js";
import {finding} from "../shared/ui/finding.js";
import {aheadOf, fold} from "../shared/ui/fold.js";
import {noIncidents} from "../shared/ui/noIncidents.js";
import {nearMissBlock} from "../shared/ui/nearMisses.js";
import {siteBanner} from "../shared/ui/siteBanner.js";
import {behindCell} from "./cards/behindCell.js";
import {matrixCard} from "./cards/matrix.js";
import {recurrenceTable} from "./cards/recurrence.js";
import {unattendedTable} from "./cards/unattended.js";
import {conditionsDecision, conditionsFinding, conditionsSupport} from "./findings.js";
import {courseParts, togetherParts} from "./folds.js";
import {type ConditionMatrix, conditionMatrix, openBelow} from "./matrix/matrix.js";
import {conditionsRows, type ConditionsRows, conditionsView} from "./view.js";

export async function conditionsPage(): Promise<FilteredPage> {
  const first = await load.conditionsFirst();
  const {here, quarters, recurrence} = first;
  const rows = once(() => conditionsRows(load));
  const answer = element("div");
  const bar = filterBar(first.options, {site: here, history: "all"});
  listen(bar, {focusin: () => void rows()});
  return {
    banner: siteBanner(here),
    answer,
    filter: bar,
    draw: async (filter, resize) => {
      const view = isOpening(filter, null) ? first.view : conditionsView(await rows(), filter);
      const {counts, facts, back, near} = view;
      answer.replaceChildren(finding(conditionsFinding(facts, back), conditionsSupport(facts, back)));
      if (first.n.incidents === 0) return noIncidents();
      const shown = quarters.filter(({quarter}) => filter.period === null || quarter === filter.period);
      const matrix = conditionMatrix(counts, shown);
      const scope = {site: here, quarters, resize};
      if (counts.length > 0) openChosen(matrix, filter, {rows, zone: here.time_zone});
      const given = {filter, counts, matrix, here, resize};
      const ahead = aheadOf(first.n.occurrences);
      return element(
        "div",
        {},
        matrixCard(matrix, counts, shown, here),
        counts.length > 0 && blocks(recurrenceTable(recurrence, scope), unattendedTable(recurrence, scope)),
        decisionPrompt(conditionsDecision(facts.conditions, back.left)),
        counts.length > 0 &&
          blocks(
            nearMissBlock(near),
            fold(
              "by broader kind, when they were seen, how often before, and after a fix",
              async () => courseParts(await rows(), given),
              ahead
            ),
            fold(
              "which conditions occur together, and what sets incidents off",
              async () => togetherParts(await rows(), given),
              ahead
            )
          )
      );
    }
  };
}

/** The cell chosen in the matrix opens its incidents, as soon as they are loaded. */
function openChosen(
  matrix: ConditionMatrix,
  filter: Filter,
  {rows, zone}: {readonly rows: () => Promise<ConditionsRows>; readonly zone: string}
): void {
  const said = (text: string): void => openBelow(matrix, element("p", {class: "loading"}, text));
  const choose = (): void => {
    const {value} = matrix;
    if (value === null) {
      openBelow(matrix, null);
      return;
    }
    said("Loading …");
    const isStill = (): boolean => {
      const now = matrix.value;
      return now?.condition === value.condition && now.quarter === value.quarter;
    };
    rows().then(
      ({occurrences, incidents}) => {
        const [named, own] = [filterRows(occurrences, filter), filterRows(incidents, filter)];
        if (isStill()) openBelow(matrix, behindCell(value, named, own, zone));
      },
      () => isStill() && said("These incidents could not be loaded. Choose the cell again.")
    );
  };
  choose();
  listen(matrix, {input: choose});
}
