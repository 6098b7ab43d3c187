/** What the whole portfolio of verdicts adds to each: shrunken ratios, the portfolio correction, what it was worth. */
import {ebh} from "../../../../src/stats/ebh.js";
import {garwood} from "../../../../src/stats/garwood.js";
import {shrunkenRatios} from "../../../../src/stats/shrunkenRatios.js";
import type {Relation} from "../../../warehouse/graph.js";
import {type RowOf, createTable} from "../../../warehouse/createTable.js";

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
  sql: "-- Shrunken ratios, portfolio correction and events avoided of each change set with follow-up.\n-- Key: set_id.\n-- Null: *.\n",
  reads: ["judged_sets", "verdict_windows"],
  async compute(db) {
    const rows =
      await db.rows(`select judged.*, direction from judged_sets as judged join verdict_windows using (set_id)
      where target_kind <> 'response_time' and t0_days > 0 and t1_days > 0 and state <> 'not_measurable' order by set_id`);
    const numbers = (name: string): number[] => rows.map((row) => Number(row[name]));
    const [x0, x1] = [numbers("x0"), numbers("x1")];
    const [t0, t1] = [numbers("t0_days"), numbers("t1_days")];
    const {ratios} = shrunkenRatios({x0, t0, x1, t1});
    const survives = new Map(
      [true, false].flatMap((inferred) => {
        const family = rows.filter(({set_id}) => String(set_id).endsWith(" (inferred)") === inferred);
        const {rejected} = ebh(
          family.map((row) => Number(row[row["direction"] === "up" ? "e_worsened" : "e_improved"]))
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
          set_id: String(row["set_id"]),
          shrunken_ratio: ratio,
          shrunken_low: low,
          shrunken_high: high,
          expected_rank: expectedRank,
          survives_portfolio: survives.get(row["set_id"])!,
          expected_events: before.rate * t1[i]!,
          avoided: before.rate * t1[i]! - x1[i]!,
          avoided_low: before.low * t1[i]! - x1[i]!,
          avoided_high: before.high * t1[i]! - x1[i]!
        };
      })
    );
  }
};
