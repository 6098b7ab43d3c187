/** What conditions cost beside minutes, as columns of the ranking: none without rates in the settings. */
import {index} from "d3-array";
import {count, money, percent, UNKNOWN} from "../format.js";
import type {PriorityCosts} from "../schema.js";
import type {Column} from "../shared/ui/dataTable.js";
import type {Ranked} from "../shared/rows/ranking.js";

const UNITS: Readonly<Record<PriorityCosts["unit"], string>> = {
  money: "Money a quarter",
  person_hours: "Person-hours a quarter",
  error_budget: "Of the error budget"
};

export function costColumns(
  costs: readonly PriorityCosts[],
  currency: string | null
): readonly Column<Pick<Ranked, "condition_id" | "service">>[] {
  const known = index(
    costs,
    ({unit}) => unit,
    ({condition_id}) => condition_id,
    ({service}) => service
  );
  return Object.entries(UNITS).flatMap(([unit, label]) => {
    const own = known.get(unit as PriorityCosts["unit"]);
    if (own === undefined) return [];
    const of = ({condition_id, service}: Pick<Ranked, "condition_id" | "service">) =>
      own.get(condition_id)?.get(service);
    return [
      {
        name: unit,
        label,
        value: (row) => of(row)?.per_quarter ?? null,
        cell: (row) => cell(of(row), currency),
        numeric: true
      }
    ];
  });
}

/** "EUR 1,200 (400–3,600)": with its 90% interval. */
function cell(cost: PriorityCosts | undefined, currency: string | null): string {
  if (cost === undefined) return UNKNOWN;
  const {unit, per_quarter, low, high, incidents, known} = cost;
  const said = unit === "money" ? money(per_quarter, currency) : written(unit, per_quarter);
  const n = known < incidents ? `; n ${count(known)}` : "";
  return `${said} (${written(unit, low)}–${written(unit, high)}${n})`;
}

const written = (unit: PriorityCosts["unit"], amount: number): string =>
  unit === "error_budget" ? percent(amount) : count(amount);
