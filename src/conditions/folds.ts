/** The folded parts of Conditions, made from rows; the curves follow the cell that is chosen in the matrix. */
import type {Site} from "../schema.js";
import {type Filter, filterRows} from "../shared/rows/filterRows.js";
import {type Child, element, listen} from "../shared/ui/element.js";
import type {Resize} from "../shared/ui/resize.js";
import {afterClosingTable} from "./cards/afterClosing.js";
import {breakersTable} from "./cards/breakers.js";
import {combinationsCard} from "./cards/combinations.js";
import {groupTable} from "./cards/groups.js";
import {pairsTable} from "./cards/pairs.js";
import {conditionRug} from "./cards/rug.js";
import {seenBeforeCard} from "./cards/seenBefore.js";
import {mcfCard} from "./cards/serviceCurves.js";
import {triggerTable} from "./cards/triggers.js";
import type {ConditionCount} from "./facts/counts.js";
import type {ConditionMatrix} from "./matrix/matrix.js";
import type {ConditionsRows} from "./view.js";

export interface FoldScope {
  readonly filter: Filter;
  readonly counts: readonly ConditionCount[];
  readonly matrix: ConditionMatrix;
  readonly here: Site;
  readonly resize: Resize;
}

/** By broader kind, when they were seen, how often before, and after a fix. */
export function courseParts(
  rows: ConditionsRows,
  {filter, counts, matrix, here, resize}: FoldScope
): readonly Child[] {
  const {quarters} = rows;
  const shown = quarters.filter(({quarter}) => filter.period === null || quarter === filter.period);
  const acrossTime = filterRows(rows.occurrences, filter, {anyPeriod: true});
  const silent = filterRows(rows.incidents, filter, {anyPeriod: true}).filter(
    ({conditions}) => conditions === 0
  );
  const scope = {site: here, quarters, resize};
  const curves = element("div");
  const choose = (): void =>
    curves.replaceChildren(mcfCard(acrossTime, matrix.value?.condition ?? null, scope));
  choose();
  listen(matrix, {input: choose});
  return [
    conditionRug(filterRows(rows.occurrences, filter), counts, shown, {site: here, resize}),
    groupTable(rows.groups, here),
    afterClosingTable(rows.closings),
    curves,
    seenBeforeCard(acrossTime, silent.length, scope)
  ];
}

/** Which occur together, and what sets incidents off. */
export function togetherParts(
  rows: ConditionsRows,
  {filter, resize}: Pick<FoldScope, "filter" | "resize">
): readonly Child[] {
  const occurrences = filterRows(rows.occurrences, filter);
  return [
    pairsTable(occurrences),
    breakersTable(occurrences),
    combinationsCard(occurrences, resize),
    triggerTable(filterRows(rows.incidents, filter), occurrences)
  ];
}
