import {count, decimal, UNKNOWN, words} from "../../format.js";
import {sizeWords} from "../../shared/findings/size.js";
import type {RecurrenceAfterClosing} from "../../schema.js";
import {dataTable} from "../../shared/ui/dataTable.js";
import {section} from "../../shared/ui/section.js";
import {afterClosingFinding, afterClosingSure} from "../recurrenceFindings.js";

/** Each condition against itself, before and after an action on it was closed. */
export function afterClosingTable(rows: readonly RecurrenceAfterClosing[]): HTMLElement {
  const years = (days: number): string => decimal(days / 365.25);
  return section(
    afterClosingFinding(rows[0]),
    `${afterClosingSure(rows[0])} Time is split at the first closing plus 14 days: each condition is compared with itself (Mantel–Haenszel), never those acted on with those that were not. Part of a fall may be a return to the usual: the verdicts of the Outcomes page allow for that, this does not.`,
    dataTable(rows, {
      noun: "group",
      file: "after-closing.csv",
      empty: "No condition was watched both before and after a closing.",
      columns: [
        {name: "group", label: "Conditions", value: (row) => row.group, cell: (row) => words(row.group)},
        {name: "compared", label: "Compared", value: (row) => row.conditions_compared, numeric: true},
        {
          name: "open",
          label: "Recurrences before",
          value: (row) => row.events_open,
          cell: (row) => `${count(row.events_open)} in ${years(row.days_open)} years`,
          numeric: true
        },
        {
          name: "closed",
          label: "Recurrences after",
          value: (row) => row.events_closed,
          cell: (row) => `${count(row.events_closed)} in ${years(row.days_closed)} years`,
          numeric: true
        },
        {
          name: "ratio",
          label: "Rate within conditions",
          value: (row) => row.ratio,
          cell: (row) =>
            row.ratio === null
              ? UNKNOWN
              : `${sizeWords(row.ratio)} (${sizeWords(row.ratio_low ?? 0)} to ${sizeWords(row.ratio_high ?? Infinity)})`,
          numeric: true
        }
      ]
    })
  );
}
