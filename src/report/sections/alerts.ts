/** 8: alert quality and on-call load, quarter by quarter. */
import {sizeWords} from "../../shared/findings/size.js";
import {count, counted, decimal, share} from "../../format.js";
import {defaults} from "../../stats/defaults.js";
import {compareCounts, weeklyOf} from "../../shared/rows/alertCounts.js";
import type {ReportInput, ReportSection} from "../types.js";

export function alerts({alerts: rows, period}: ReportInput): ReportSection {
  const {chosen, before} = period;
  const now = rows.find(({quarter}) => quarter === chosen.quarter);
  const names = new Set(before.map(({quarter}) => quarter));
  const past = rows.filter(({quarter}) => names.has(quarter));
  const compared = now && compareCounts(past.flatMap(weeklyOf), weeklyOf(now));
  const weekly = (): string => {
    if (compared === undefined) return ".";
    const {pages, weeks, ratio, low, high} = compared;
    const rate = ` (${decimal(pages / weeks)} a week over its ${counted(weeks, "whole week")}).`;
    return Number.isNaN(ratio)
      ? rate
      : `${rate} Against the weekly rate of the quarters before: ${sizeWords(ratio)} (95% interval ${sizeWords(low)} to ${sizeWords(high)}, allowing for weeks that vary more than chance).`;
  };
  const shown = [...past, ...(now === undefined ? [] : [now])];
  return {
    id: "alerts",
    title: "Alert quality and on-call load",
    sentences:
      now === undefined
        ? [`No pages of ${chosen.quarter} are loaded.`]
        : [
            `${counted(now.pages, "page")} in ${chosen.quarter}${weekly()}`,
            now.labelled < defaults.minToSummarise
              ? `Only ${count(now.labelled)} of them say whether they were worth acting on: too few for a share. Unknown is not noise.`
              : `${share(now.actionable, now.labelled)} of those labelled were worth acting on; ${share(now.labelled, now.pages)} are labelled, the rest is unknown, not noise.`
          ],
    table: {
      columns: [
        {label: "Quarter"},
        {label: "Pages", numeric: true},
        {label: "Acknowledged", numeric: true},
        {label: "Part of an incident", numeric: true},
        {label: "In sleep hours", numeric: true},
        {label: "Worth acting on, of labelled", numeric: true}
      ],
      rows: shown.map((row) => [
        row.quarter,
        count(row.pages),
        count(row.acknowledged),
        count(row.linked),
        row.sleep_known === 0 ? "–" : share(row.sleep_hours, row.sleep_known),
        row.labelled === 0 ? "–" : share(row.actionable, row.labelled)
      ]),
      empty: "No alerts are loaded. Export the pager's or alert manager's events to fill this section."
    }
  };
}
