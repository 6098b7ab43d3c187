import {UNKNOWN, percent} from "../../format.js";
import {block} from "../../shared/ui/block.js";
import {dataTable} from "../../shared/ui/dataTable.js";
import type {PolicyFacts} from "../facts/policy.js";
import {policyFinding} from "../findings.js";

/** How often the organisation's own days for closing were kept; nothing where the settings name none. */
export function policyTable(rows: readonly PolicyFacts[]): HTMLElement | null {
  if (rows.length === 0) return null;
  return block({
    claim: policyFinding(rows),
    sure: "Of actions whose time is up, those done or given up within it, with a 95% interval. Actions without a date of filing or closing are left out.",
    picture: dataTable(rows, {
      noun: "severity",
      file: "closing-policy.csv",
      empty: "None.",
      columns: [
        {
          name: "severity",
          label: "Severity",
          value: (row) => row.severity,
          cell: (row) => `SEV${row.severity}`
        },
        {name: "days", label: "Days allowed", value: (row) => row.days, numeric: true},
        {name: "n", label: "Time is up", value: (row) => row.n, numeric: true},
        {name: "kept", label: "Closed in time", value: (row) => row.kept, numeric: true},
        {
          name: "share",
          label: "Share",
          value: (row) => row.share.p,
          cell: ({n, share}) =>
            n === 0 ? UNKNOWN : `${percent(share.p)} (${percent(share.low)}–${percent(share.high)})`,
          numeric: true
        },
        {
          name: "running",
          label: "Open, time left",
          value: (row) => row.running,
          numeric: true,
          wideOnly: true
        }
      ]
    })
  });
}
