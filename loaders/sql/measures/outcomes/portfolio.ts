/** What the whole portfolio of verdicts adds to each: shrunken ratios, the portfolio correction, what it was worth. */
import {ebh} from "../../../../src/stats/ebh.js";
import {garwood} from "../../../../src/stats/garwood.js";
import {shrunkenRatios} from "../../../../src/stats/shrunkenRatios.js";
import type {Relation} from "../../../warehouse/graph.js";
import {type RowOf, createTable} from "../../../warehouse/createTable.js";
import {rowsOf, columnsOf} from "../../../warehouse/typedRows.js";

const COLUMNS = {
  set_id: "varchar",
  shrunken_ratio: "double",
  shrunken_low: "double",
  shrunken_high: "double",
  expected_rank: "double",
  survives_portfolio: "boolean",
  expected_events: "double",
  avoided: "double",
  avoided_low: "double",
  avoided_high: "double"
} as const;

/**
 * One row a judged change set with follow-up whose target is a rate. `avoided` are the events that the baseline's rate
 * would have brought in the follow-up less those that came; its interval is that of the baseline's rate (Garwood).
 * Named targets are one family for the correction, inferred ones another: these don't count in headlines.
 */
export const portfolio: Relation = {
  name: "portfolio",
  layer: "measures",
  file: "measures/outcomes/portfolio.ts",
  sql: "-- Shrunken ratios, portfolio correction and events avoided of each change set with follow-up.\n-- Key: set_id.\n",
  reads: ["judged_sets", "verdict_windows"],
  async compute(db) {
    const windows = await columnsOf(db, "verdict_windows", ["set_id", "target_kind", "direction"]);
    const wanted = new Map(
      windows.filter(({target_kind}) => target_kind !== "response_time").map((row) => [row.set_id, row])
    );
    const rows = (await rowsOf(db, "judged_sets", ["set_id"])).filter(
      ({set_id, t0_days, t1_days, state}) =>
        wanted.has(set_id) && t0_days > 0 && t1_days > 0 && state !== "not_measurable"
    );
    const [x0, x1] = [rows.map((row) => row.x0), rows.map((row) => row.x1)];
    const [t0, t1] = [rows.map((row) => row.t0_days), rows.map((row) => row.t1_days)];
    const {ratios} = shrunkenRatios({x0, t0, x1, t1});
    const survives = new Map(
      [true, false].flatMap((inferred) => {
        const family = rows.filter(({set_id}) => set_id.endsWith(" (inferred)") === inferred);
        const {rejected} = ebh(
          family.map(
            (row) => (wanted.get(row.set_id)?.direction === "up" ? row.e_worsened : row.e_improved) ?? NaN
          )
        );
        return family.map(({set_id}, i) => [set_id, rejected[i]!] as const);
      })
    );
    await createTable(
      db,
      "portfolio",
      COLUMNS,
      rows.map((row, i): RowOf<typeof COLUMNS> => {
        const before = garwood(x0[i]!, t0[i]);
        const {ratio, low, high, expectedRank} = ratios[i]!;
        return {
          set_id: row.set_id,
          shrunken_ratio: ratio,
          shrunken_low: low,
          shrunken_high: high,
          expected_rank: expectedRank,
          survives_portfolio: survives.get(row.set_id)!,
          expected_events: before.rate * t1[i]!,
          avoided: before.rate * t1[i]! - x1[i]!,
          avoided_low: before.low * t1[i]! - x1[i]!,
          avoided_high: before.high * t1[i]! - x1[i]!
        };
      })
    );
  }
};
