/** The evidence at each weekly look of each change set with a named target: what a verdict's curve is drawn from. */
import {defaults} from "../../src/stats/defaults.js";
import {logEvidence} from "../../src/stats/logEvidence.js";
import {observe} from "../../src/stats/observe.js";
import type {Row} from "../database.js";
import type {Relation} from "../graph.js";
import {setInputs} from "./setInputs.js";
import {type RowOf, createTable} from "./table.js";

const COLUMNS = {
  set_id: "varchar",
  week: "double",
  events_after: "integer",
  e_improved: "double",
  e_worsened: "double",
  phi: "double"
} as const;

/** Looks are weekly; the last row is the present, at whatever part of a week, and equals the verdict's own numbers. */
export const judgedLooks: Relation = {
  name: "judged_looks",
  layer: "intermediate",
  file: "loaders/computed/judgedLooks.ts",
  sql: "-- Evidence for improved and worsened at each weekly look, and now, of each change set with a named target.\n-- Key: set_id, week.\n",
  reads: ["verdict_inputs", "change_sets"],
  async compute(db) {
    const inputs = await db.rows(`select * from verdict_inputs where target_kind <> 'response_time'
      and set_id in (select set_id from change_sets where basis <> 'inferred') order by set_id`);
    await createTable(db, "judged_looks", COLUMNS, inputs.flatMap(looks));
  }
};

function looks(row: Row): RowOf<typeof COLUMNS>[] {
  const {action, options} = setInputs(row);
  const {counts, followUp, exposureAt, phi} = observe(action, options);
  if (followUp.t0 <= 0 || followUp.t1 < defaults.minFollowupWeeks) return [];
  const whole = Math.floor(followUp.t1);
  const weeks = Array.from(
    {length: whole - defaults.minFollowupWeeks + 1},
    (_, i) => i + defaults.minFollowupWeeks
  );
  if (followUp.t1 > whole) weeks.push(followUp.t1);
  return weeks.map((week) => {
    const after = followUp.after.filter((at) => at < week).length;
    const factor = phi(week);
    const evidence = (direction: "improved" | "worsened"): number =>
      Math.exp(logEvidence(counts.x0 / factor, counts.t0, after / factor, exposureAt(week), direction));
    return {
      set_id: String(row["set_id"]),
      week,
      events_after: after,
      e_improved: evidence("improved"),
      e_worsened: evidence("worsened"),
      phi: factor
    };
  });
}
