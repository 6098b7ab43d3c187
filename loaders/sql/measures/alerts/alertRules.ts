/** Which rules make the noise: shares, actionable rates by cluster, trends with intervals (METHODS J, A4, I). */
import {clusteredProportion} from "../../../../src/stats/clusteredProportion.js";
import {defaults} from "../../../../src/stats/defaults.js";
import {poissonTrend} from "../../../../src/stats/poissonTrend.js";
import {qnorm} from "../../../../src/stats/qnorm.js";
import {sum} from "../../../../src/stats/sum.js";
import {wilson} from "../../../../src/stats/wilson.js";
import type {Relation} from "../../../warehouse/graph.js";
import {createTable} from "../../../warehouse/createTable.js";
import {rowsOf} from "../../../warehouse/typedRows.js";

const COLUMNS = {
  rule: "varchar",
  service: "varchar",
  team: "varchar",
  paged: "integer",
  share: "double",
  labelled: "integer",
  actionable: "integer",
  actionable_rate: "double",
  low: "double",
  high: "double",
  linked_rate: "double",
  acknowledged: "integer",
  refire_rate: "double",
  flapping_rate: "double",
  sleep_rate: "double",
  median_open_s: "double",
  last_at: "timestamp",
  trend_ratio: "double",
  trend_low: "double",
  trend_high: "double"
} as const;

/** The newest weeks a trend is told from, and the weeks over which it is told. */
const [RECENT, SPAN, FEWEST_WEEKS, FEWEST_PAGES] = [52, 13, 8, 10];

export const alertRules: Relation = {
  name: "alert_rules",
  layer: "analysis",
  file: "measures/alerts/alertRules.ts",
  sql: "-- Which rules make the noise? Pages of each rule on each service. The actionable rate is of the labelled pages, its interval allows for days on which many come; the trend is the ratio of the rate over 13 weeks, from the newest 52 that were watched, told from 8 weeks and 10 pages on.\n-- Key: rule, service.\n-- Null: team, actionable_rate, low, high, median_open_s, trend_ratio, trend_low, trend_high.\n-- Infinite: trend_ratio, trend_low, trend_high.\n",
  reads: ["rule_pages"],
  async compute(db) {
    const rows = (await rowsOf(db, "rule_pages", ["rule", "service"])).toSorted((a, b) => b.paged - a.paged);
    const all = sum(rows.map(({paged}) => paged));
    await createTable(
      db,
      "alert_rules",
      COLUMNS,
      rows.map((row) => {
        const {rule, service, team, paged, acknowledged} = row;
        return {
          rule,
          service,
          team,
          paged,
          share: paged / all,
          ...actionable(row.good, row.labels),
          linked_rate: row.linked / paged,
          acknowledged,
          refire_rate: row.refired / paged,
          flapping_rate: row.flapping / paged,
          sleep_rate: row.sleep_hours / paged,
          median_open_s: row.median_open_s,
          last_at: row.last_at,
          ...trend(row.weeks.slice(-RECENT), row.watched.slice(-RECENT))
        };
      })
    );
  }
};

function actionable(good: readonly number[], labels: readonly number[]) {
  const [x, n] = [sum(good), sum(labels)];
  if (n === 0) return {labelled: 0, actionable: 0, actionable_rate: null, low: null, high: null};
  const clustered = clusteredProportion(good, labels);
  const {low, high} = Number.isNaN(clustered.low) ? wilson(x, n) : clustered;
  return {labelled: n, actionable: x, actionable_rate: x / n, low, high};
}

/** Weeks that were not watched (0 in `watched`) keep their place in time and count for nothing. */
function trend(weeks: readonly number[], watched: readonly number[]) {
  if (sum(watched) < FEWEST_WEEKS || sum(weeks) < FEWEST_PAGES)
    return {trend_ratio: null, trend_low: null, trend_high: null};
  const {slope, se, phi} = poissonTrend(weeks, {exposure: watched});
  const margin = qnorm((1 + defaults.conf) / 2) * se * Math.sqrt(Math.max(1, phi));
  const over = (value: number): number => Math.exp(SPAN * value);
  return Number.isFinite(slope) && Number.isFinite(margin)
    ? {trend_ratio: over(slope), trend_low: over(slope - margin), trend_high: over(slope + margin)}
    : {trend_ratio: over(slope), trend_low: 0, trend_high: Infinity};
}
