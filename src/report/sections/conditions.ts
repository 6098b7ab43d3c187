/** 5: recurring conditions: the pattern is the unit of analysis. */
import {count, counted, decimal, UNKNOWN} from "../../format.js";
import {garwood} from "../../stats/garwood.js";
import {topConditions} from "../../shared/rows/topConditions.js";
import {firstRows} from "../firstRows.js";
import type {ReportInput, ReportSection} from "../types.js";

const MOST = 8;

export function conditions({conditions: all, seenAgain, period}: ReportInput): ReportSection {
  const {chosen, before} = period;
  const n = Math.max(1, before.length);
  const rows = topConditions(all, period);
  const recurring = rows.filter((row) => row.before > 0);
  const again = new Set(seenAgain.map(({condition_id}) => condition_id));
  return {
    id: "conditions",
    title: "Conditions that keep coming back",
    sentences: [
      rows.length === 0
        ? `No incident of ${chosen.quarter} names a contributing condition.`
        : `${counted(rows.length, "condition")} contributed to incidents of ${chosen.quarter}; ${count(recurring.length)} of them had been seen in the quarters before, ${count(rows.filter(({condition_id}) => again.has(condition_id)).length)} after an action on them was closed. An incident can have several.`
    ],
    table: firstRows(
      rows.map(({label, layer, condition_id, now, before: past}) => {
        const {low, high} = garwood(now);
        return [
          label,
          layer ?? UNKNOWN,
          count(now),
          `${decimal(low)}–${decimal(high)}`,
          before.length === 0 ? UNKNOWN : decimal(past / n),
          again.has(condition_id) ? "yes" : "no"
        ];
      }),
      MOST,
      {
        columns: [
          {label: "Condition"},
          {label: "Layer"},
          {label: "Incidents", numeric: true},
          {label: "95% interval", numeric: true},
          {label: "Mean a quarter before", numeric: true},
          {label: "Seen again after a closed action"}
        ],
        empty: "No condition is named in the period.",
        rest: "on the Conditions page"
      }
    )
  };
}
