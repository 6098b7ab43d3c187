/** 5: recurring conditions: the pattern is the unit of analysis. */
import {count, counted, decimal, UNKNOWN} from "../../format.js";
import {garwood} from "../../stats/garwood.js";
import {groupBy} from "../../shared/rows/groupBy.js";
import {firstRows} from "../rows.js";
import type {ReportInput, ReportSection} from "../types.js";

const MOST = 8;

export function conditions({conditions: all, seenAgain, period}: ReportInput): ReportSection {
  const {chosen, before} = period;
  const names = new Set(before.map(({quarter}) => quarter));
  const n = Math.max(1, before.length);
  const rows = [...groupBy(all, ({condition_id}) => condition_id).values()]
    .map((own) => ({
      label: own[0]!.label,
      layer: own[0]!.layer,
      id: own[0]!.condition_id,
      now: own.filter(({quarter}) => quarter === chosen.quarter).length,
      past: own.filter(({quarter}) => quarter !== null && names.has(quarter)).length
    }))
    .filter(({now}) => now > 0)
    .toSorted((a, b) => b.now - a.now || b.past - a.past || a.label.localeCompare(b.label, "en"));
  const recurring = rows.filter(({past}) => past > 0);
  const again = new Set(seenAgain.map(({condition_id}) => condition_id));
  return {
    id: "conditions",
    title: "Conditions that keep coming back",
    sentences: [
      rows.length === 0
        ? `No incident of ${chosen.quarter} names a contributing condition.`
        : `${counted(rows.length, "condition")} contributed to incidents of ${chosen.quarter}; ${count(recurring.length)} of them had been seen in the quarters before, ${count(rows.filter(({id}) => again.has(id)).length)} after an action on them was closed. An incident can have several.`
    ],
    table: firstRows(
      rows.map(({label, layer, id, now, past}) => {
        const {low, high} = garwood(now);
        return [
          label,
          layer ?? UNKNOWN,
          count(now),
          `${decimal(low)}–${decimal(high)}`,
          before.length === 0 ? UNKNOWN : decimal(past / n),
          again.has(id) ? "yes" : "no"
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
