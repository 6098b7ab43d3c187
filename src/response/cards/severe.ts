import {count, duration} from "../../format.js";
import {withinFinding} from "../../shared/findings/responseFinding.js";
import {dataTable} from "../../shared/ui/dataTable.js";
import {section} from "../../shared/ui/section.js";
import {defaults} from "../../stats/defaults.js";
import {severeWithin} from "../facts.js";
import type {ResponseScope} from "../scope.js";

/** The share of the worst incidents that were mitigated in time, quarter by quarter. */
export function withinCard({rows, quarters, period}: ResponseScope): HTMLElement {
  const {quarter} = period.chosen;
  const limit = defaults.mitigateWithinMinutes * 60;
  const within = severeWithin(rows, quarters, limit);
  const now = within.find((row) => row.quarter === quarter)!;
  return section(
    now.of === 0
      ? `No SEV1 or SEV2 incident says whether it was mitigated within ${duration(limit)}`
      : `${count(now.within)} of ${count(now.of)} severe incidents were mitigated within ${duration(limit)}`,
    `${withinFinding(now, {limit, done: "mitigated", quarter})} SEV1 and SEV2 incidents that state when they were mitigated, or are open for longer than ${duration(limit)}.`,
    dataTable(within.toReversed(), {
      noun: "quarter",
      file: "mitigated-in-time.csv",
      pageSize: 6,
      columns: [
        {name: "quarter", label: "Quarter", value: (row) => row.quarter + (row.isPartial ? " so far" : "")},
        {name: "within", label: `Within ${duration(limit)}`, value: (row) => row.within, numeric: true},
        {name: "of", label: "of", value: (row) => row.of, numeric: true},
        {
          name: "low",
          label: "95% interval",
          value: (row) => row.low,
          cell: ({of, low, high}) =>
            of < defaults.minToSummarise ? "–" : `${count(100 * low)}–${count(100 * high)}%`,
          numeric: true
        },
        {name: "incidents", label: "SEV1 and SEV2", value: (row) => row.incidents, numeric: true}
      ]
    })
  );
}
