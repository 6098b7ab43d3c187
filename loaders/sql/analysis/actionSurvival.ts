/** Survival curves of what happens to an action: how long until it is filed, closed, and until its outcome is known. */
import {group} from "d3";
import {kaplanMeier} from "../../../src/stats/kaplanMeier.js";
import type {Relation} from "../../warehouse/graph.js";
import {type RowOf, createTable} from "../../warehouse/createTable.js";
import {columnsOf} from "../../warehouse/typedRows.js";

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
  file: "analysis/actionSurvival.ts",
  sql: "-- How long does each stage of an action take? Kaplan–Meier curves, one row a step, by group.\n-- Key: stage, group, at_days.\n-- Null: low, high.\n",
  reads: ["action_stages"],
  async compute(db) {
    const spans = await columnsOf(db, "action_stages", ["stage", "group", "days", "action_id", "ended"]);
    const groups = group(spans, ({stage, group}) => `${stage}\n${group}`);
    await createTable(db, "action_survival", COLUMNS, [...groups.values()].flatMap(curve));
  }
};

function curve(
  spans: readonly {
    readonly stage: string;
    readonly group: string;
    readonly days: number;
    readonly ended: boolean;
  }[]
): RowOf<typeof COLUMNS>[] {
  const {stage, group} = spans[0]!;
  const {n, steps} = kaplanMeier(
    spans.map(({days}) => days),
    spans.map(({ended}) => ended)
  );
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
