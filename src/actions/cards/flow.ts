import {count} from "../../format.js";
import {chartCard} from "../../shared/ui/chartCard.js";
import {dataTable} from "../../shared/ui/dataTable.js";
import {flowChart} from "../charts/flow.js";
import {actionFlow, carriedByQuarter} from "../facts/flow.js";
import {tracked} from "../facts/tracked.js";
import {flowFinding} from "../findings.js";
import type {FollowScope} from "../scope.js";

/** Filed, done, given up, open: week by week. */
export function flowCard({actions, quarters, until, zone, resize}: FollowScope): HTMLElement {
  const points = actionFlow(actions, until);
  const carried = carriedByQuarter(actions, quarters, until);
  const complete = carried.findLast(({isPartial}) => !isPartial) ?? carried.at(-1);
  const heading = complete === undefined ? "No quarter is loaded" : flowFinding(complete, complete.quarter);
  return chartCard({
    title: heading,
    counted: `Actions of this selection whose filing, status and closing are known (n = ${count(tracked(actions).length)} of ${count(actions.length)}), by week in ${zone}. What lies between the lines is open.`,
    chart: resize((width) => flowChart(points, {width, description: heading})),
    table: dataTable(carried.toReversed(), {
      noun: "quarter",
      file: "carried-over.csv",
      columns: [
        {name: "quarter", label: "Quarter", value: (row) => row.quarter + (row.isPartial ? " so far" : "")},
        {name: "filed", label: "Filed", value: (row) => row.filed, numeric: true},
        {name: "closed", label: "Closed", value: (row) => row.closed, numeric: true},
        {name: "open", label: "Open at its end", value: (row) => row.open, numeric: true},
        {name: "carried", label: "Carried over", value: (row) => row.carried, numeric: true}
      ]
    })
  });
}
