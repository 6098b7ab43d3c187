import {count} from "../../format.js";
import type {ConditionIncidents} from "../../schema.js";
import {chartCard} from "../../shared/ui/chartCard.js";
import {dataTable} from "../../shared/ui/dataTable.js";
import {seenBeforeLines} from "../charts/seenBeforeLines.js";
import {SEEN_RULES, seenBefore} from "../facts/seenBefore.js";
import {seenFinding} from "../recurrenceFindings.js";
import type {RecurrenceScope} from "../scope.js";

/** What share of incidents had been seen before, under three rules. */
export function seenBeforeCard(
  rows: readonly ConditionIncidents[],
  silent: number,
  {quarters, resize}: RecurrenceScope
): HTMLElement {
  const shares = seenBefore(rows, quarters);
  const title = seenFinding(shares);
  return chartCard({
    title,
    counted: `${SEEN_RULES.map(({name, says}) => `${name}: ${says}`).join(". ")}. Incidents that name a condition, with the 95% interval; ${count(silent)} that name none can’t be matched. Early quarters have little before them.`,
    chart: resize((width) =>
      seenBeforeLines(shares, {
        width,
        partial: new Set(quarters.filter(({is_partial}) => is_partial).map(({quarter}) => quarter)),
        description: title
      })
    ),
    table: dataTable(shares, {
      noun: "row",
      file: "seen-before.csv",
      columns: [
        {name: "quarter", label: "Quarter", value: (row) => row.quarter},
        {name: "rule", label: "Rule", value: (row) => SEEN_RULES.find(({rule}) => rule === row.rule)!.name},
        {name: "seen", label: "Seen before", value: (row) => row.seen, numeric: true},
        {name: "of", label: "of", value: (row) => row.of, numeric: true}
      ]
    })
  });
}
