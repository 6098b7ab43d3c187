/** From when to when times run, here and as other tools count them. */
import {capitalised, duration, words, zoneName} from "../../format.js";
import type {ResponseDefinitions} from "../../schema.js";
import {RESPONSE_METRICS} from "../../shared/rows/responseTimes.js";
import {chartCard} from "../../shared/ui/chartCard.js";
import {dataTable} from "../../shared/ui/dataTable.js";
import type {Resize} from "../../shared/ui/resize.js";
import {section} from "../../shared/ui/section.js";
import {definitionDots} from "../charts/definitionDots.js";
import {definitionFinding} from "../findings.js";
import type {ResponseScope} from "../scope.js";

/** From when to when each time runs. */
export function definitionsNote({quarters, zone}: ResponseScope): HTMLElement {
  const spans = RESPONSE_METRICS.map(({verb, span}) => `to ${verb}: ${span}`).join("; ");
  const running = quarters.some(({is_partial}) => is_partial) ? ", * still running" : "";
  return section(
    "From when to when",
    `Time ${spans}. Quarters of start in ${zoneName(zone)}${running}. Axes end where 99 in 100 incidents are over.`
  );
}

/** The same response as other tools would count it. */
export function definitionCard(rows: readonly ResponseDefinitions[], resize: Resize): HTMLElement {
  const title = definitionFinding(rows);
  return chartCard({
    title,
    counted:
      "Medians with 95% intervals over all incidents loaded that state both moments in order, whatever the filters; open ones are not in these. Compare a number from another tool only after finding its row here.",
    chart: resize((width) => definitionDots(rows, {width, description: title})),
    table: dataTable(rows, {
      noun: "definition",
      file: "response-definitions.csv",
      columns: [
        {
          name: "metric",
          label: "Response",
          value: (row) => row.metric,
          cell: (row) => capitalised(words(row.metric))
        },
        {name: "definition", label: "Counted", value: (row) => row.definition},
        {name: "n", label: "Incidents", value: (row) => row.n, numeric: true},
        {
          name: "median_s",
          label: "Median",
          value: (row) => row.median_s,
          cell: (row) => duration(row.median_s),
          numeric: true
        },
        {
          name: "median_low",
          label: "from",
          value: (row) => row.median_low,
          cell: (row) => duration(row.median_low),
          numeric: true
        },
        {
          name: "median_high",
          label: "to",
          value: (row) => row.median_high,
          cell: (row) => duration(row.median_high),
          numeric: true
        }
      ]
    })
  });
}
