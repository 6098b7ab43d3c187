/** 8: alert quality and on-call load, quarter by quarter. */
import {count, counted, percent, share} from "../../format.js";
import {rateRatioExact} from "../../stats/rateRatioExact.js";
import {defaults} from "../../stats/defaults.js";
import {wilson} from "../../stats/wilson.js";
import {weeksCovered} from "../../tables/reviewPeriod.js";
import type {ReportInput, ReportSection} from "../types.js";

const two = (x: number): string => (Number.isFinite(x) ? x.toFixed(2) : "∞");

export function alerts({alerts: rows, period, site}: ReportInput): ReportSection {
  const {chosen, before} = period;
  const now = rows.find(({quarter}) => quarter === chosen.quarter);
  const names = new Set(before.map(({quarter}) => quarter));
  const past = rows.filter(({quarter}) => names.has(quarter));
  const pages = past.reduce((sum, row) => sum + row.pages, 0);
  const weeks = before.reduce((sum, quarter) => sum + weeksCovered(quarter, site.as_of_at), 0);
  const t1 = weeksCovered(chosen, site.as_of_at);
  const compared = (): string => {
    if (now === undefined || pages < defaults.minToSummarise || weeks === 0) return "";
    const {ratio, low, high} = rateRatioExact({x0: pages, t0: weeks, x1: now.pages, t1});
    return ` That is ${two(ratio)} times the weekly rate of the quarters before (${two(low)}–${two(high)} if pages came independently; they come in bursts, so the true interval is wider).`;
  };
  const shown = [...past, ...(now === undefined ? [] : [now])];
  return {
    id: "alerts",
    title: "Alert quality and on-call load",
    sentences:
      now === undefined
        ? [`No pages of ${chosen.quarter} are loaded.`]
        : [
            `${counted(now.pages, "page")} in ${chosen.quarter} (${count(now.pages / Math.max(t1, 1 / 7))} a week).${compared()}`,
            now.labelled < defaults.minToSummarise
              ? `Only ${count(now.labelled)} of them say whether they were worth acting on: too few for a share. Unknown is not noise.`
              : `${share(now.actionable, now.labelled)} of those labelled were worth acting on (95% interval ${limits(now.actionable, now.labelled)}); ${share(now.labelled, now.pages)} are labelled, the rest is unknown, not noise.`
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

function limits(x: number, n: number): string {
  const {low, high} = wilson(x, n);
  return `${percent(low)} to ${percent(high)}`;
}
