import {percent, share, UNKNOWN, words} from "../../format.js";
import {dataTable} from "../../shared/ui/dataTable.js";
import {section} from "../../shared/ui/section.js";
import type {Quality} from "../facts/quality.js";
import {recallFinding, recallSure} from "../findings.js";

const NAMES: Readonly<Record<string, string>> = {
  precision: "Worth acting on, of labelled pages",
  recall: "First seen by an alert, of incidents that say",
  acknowledged: "Acknowledged, of pages of pagers that tell"
};

/** Precision, recall and acknowledgement, quarter by quarter. */
export function qualityTable(
  rows: readonly (Quality & {readonly quarter: string})[],
  recall: Quality | undefined
): HTMLElement {
  return section(
    recallFinding(recall),
    `${recallSure(recall)} Shares of what is known, with the 95% interval (for pages worth acting on widened, since pages of one alert share a label), and the bounds if all that is unknown were bad or good. A page never acknowledged stays so.`,
    dataTable(rows, {
      noun: "row",
      pageSize: 9,
      file: "alert-quality.csv",
      columns: [
        {name: "quarter", label: "Quarter", value: (row) => row.quarter},
        {name: "kind", label: "Measure", value: (row) => NAMES[row.kind] ?? words(row.kind)},
        {
          name: "n",
          label: "Share",
          value: (row) => row.n,
          cell: (row) => share(row.n, row.of),
          numeric: true
        },
        {
          name: "low",
          label: "95% interval",
          value: (row) => row.low,
          cell: (row) => (row.of < 5 ? UNKNOWN : `${percent(row.low)}–${percent(row.high)}`),
          numeric: true
        },
        {name: "unknown", label: "Unknown", value: (row) => row.unknown, numeric: true},
        {
          name: "least",
          label: "Bounds",
          value: (row) => row.least,
          cell: (row) =>
            row.kind === "acknowledged" ? UNKNOWN : `${percent(row.least)}–${percent(row.most)}`,
          numeric: true,
          wideOnly: true
        }
      ]
    })
  );
}
