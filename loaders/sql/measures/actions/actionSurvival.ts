/** Survival curves of what happens to an action: how long until it is filed, closed, and until its outcome is known. */
import {kaplanMeier} from "../../../../src/stats/kaplanMeier.js";
import type {Relation} from "../../../warehouse/graph.js";
import {type RowOf, createTable} from "../../../warehouse/createTable.js";

const COLUMNS = {
  stage: "varchar",
  group: "varchar",
  at_days: "double",
  at_risk: "integer",
  closed: "integer",
  survival: "double",
  low: "double",
  high: "double"
} as const;

/** One row a step; at 0 days the whole group is at risk. What has not happened yet is censored at the data's day. */
export const actionSurvival: Relation = {
  name: "action_survival",
  layer: "analysis",
  file: "measures/actions/actionSurvival.ts",
  sql: "-- How long does each stage of an action take? Kaplan–Meier curves, one row a step, by group.\n-- Key: stage, group, at_days.\n-- Null: low, high.\n",
  reads: ["action_stages"],
  async compute(db) {
    const rows =
      await db.rows(`select stage, "group", list(days order by days, action_id) as days, list(ended order by days, action_id) as ended
      from action_stages group by stage, "group" order by stage, "group"`);
    await createTable(
      db,
      "action_survival",
      COLUMNS,
      rows.flatMap((row) =>
        curve(String(row["stage"]), String(row["group"]), row["days"] as number[], row["ended"] as boolean[])
      )
    );
  }
};

function curve(
  stage: string,
  group: string,
  days: readonly number[],
  ended: readonly boolean[]
): RowOf<typeof COLUMNS>[] {
  const {n, steps} = kaplanMeier(days, ended);
  const start = {stage, group, at_days: 0, at_risk: n, closed: 0, survival: 1, low: 1, high: 1};
  const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
  const rest = steps.map(({time, atRisk, events, survival, low, high}) => ({
    stage,
    group,
    at_days: time,
    at_risk: atRisk,
    closed: events,
    survival,
    low: finite(low),
    high: finite(high)
  }));
  return steps[0]?.time === 0 ? rest : [start, ...rest];
}
