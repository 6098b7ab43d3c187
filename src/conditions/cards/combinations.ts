import type {ConditionIncidents} from "../../schema.js";
import {chartCard} from "../../shared/ui/chartCard.js";
import {dataTable} from "../../shared/ui/dataTable.js";
import type {Resize} from "../../shared/ui/resize.js";
import {combinationsFinding} from "../alignmentFindings.js";
import {upsetPlot} from "../charts/upsetPlot.js";
import {alignment, conditionSets} from "../facts/alignment.js";

/** Exact sets of two conditions and more. */
export function combinationsCard(rows: readonly ConditionIncidents[], resize: Resize): HTMLElement {
  const {n, several, combinations} = alignment(rows);
  const sets = conditionSets(rows);
  const joint = combinations.filter(({names}) => names.length > 1);
  const repeated = joint.filter((one) => one.count > 1);
  const title = combinationsFinding({n, several}, repeated.length);
  return chartCard({
    title,
    counted:
      "A column a combination exactly as named, its number of incidents above, a dot for each condition in it. Combinations seen once are left out of the picture and are in the table.",
    chart: resize((width) => upsetPlot(repeated, {width, sets, description: title})),
    table: dataTable(joint, {
      noun: "combination",
      file: "condition-sets.csv",
      pageSize: 20,
      columns: [
        {
          name: "conditions",
          label: "Conditions",
          value: (row) => row.names.map((id) => sets.get(id)?.label ?? id).join(" + ")
        },
        {name: "incidents", label: "Incidents", value: (row) => row.count, numeric: true}
      ]
    })
  });
}
