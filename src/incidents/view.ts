/** What the Incidents page shows of a choice, as plain numbers and few rows: worked out in the browser under a filter, else when the site is built. */
import {group} from "d3-array";
import type {ConditionIncidents, IncidentRows} from "../schema.js";
import {type Filter, filterRows} from "../shared/rows/filterRows.js";
import {type Head, headOf} from "../shared/rows/head.js";
import {type IncidentsFacts, incidentsFacts, openFirst} from "./facts.js";
import {type StripMark, stripMarks} from "./stripMarks.js";

/** Rows of the list that are shown at first. */
const LIST = 10;

/** What the list says of a condition. */
export type ListedCondition = Pick<ConditionIncidents, "incident_id" | "condition_id" | "label" | "layer">;

export interface IncidentsView {
  readonly facts: IncidentsFacts;
  readonly list: Head<IncidentRows>;
  /** those of the incidents shown */
  readonly conditions: ReadonlyMap<string, readonly ListedCondition[]>;
  /** of all periods */
  readonly marks: readonly StripMark[];
}

export type IncidentsRows = Awaited<ReturnType<typeof incidentsRows>>;

export async function incidentsRows(load: typeof import("../rows.js")) {
  const [quarters, all, conditions] = await Promise.all([
    load.quarterRows(),
    load.incidentRows(),
    load.conditionIncidents()
  ]);
  return {quarters, all, conditionsOf: group(conditions, ({incident_id}) => incident_id)};
}

/** The incidents that pass, those still open first; only those without a retro where the list is to show no others. */
export const listed = (
  {all}: Pick<IncidentsRows, "all">,
  filter: Filter,
  isWithoutRetro = false
): IncidentRows[] =>
  openFirst(filterRows(all, filter)).filter(({has_retro}) => !isWithoutRetro || !has_retro);

export function incidentsView(rows: IncidentsRows, filter: Filter, isWithoutRetro = false): IncidentsView {
  const list = headOf(listed(rows, filter, isWithoutRetro), LIST);
  return {
    facts: incidentsFacts(filterRows(rows.all, filter)),
    list,
    conditions: new Map(
      list.rows.map(({incident_id: id}) => [id, (rows.conditionsOf.get(id) ?? []).map(listedCondition)])
    ),
    marks: stripMarks(filterRows(rows.all, filter, {anyPeriod: true}), rows.quarters)
  };
}

const listedCondition = ({incident_id, condition_id, label, layer}: ListedCondition): ListedCondition => ({
  ...{incident_id, condition_id, label, layer}
});
