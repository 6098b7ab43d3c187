/** What the whole portfolio of verdicts adds to each: shrunken ratios, the portfolio correction, what it was worth. */
import {ebh} from "../../../../src/stats/ebh.js";
import {garwood} from "../../../../src/stats/garwood.js";
import {shrunkenRatios} from "../../../../src/stats/shrunkenRatios.js";
import type {Relation} from "../../../warehouse/graph.js";
import {type RowOf, createTable} from "../../../warehouse/createTable.js";
import type {JudgedSets} from "../../rows.js";
import {rowsOf} from "../../../warehouse/typedRows.js";

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
 * One row a judged change with follow-up whose target is a rate. `avoided` are the events that the baseline's rate would
 * have brought in the follow-up, had it moved as the background did, less those that came; its interval is that of the
 * baseline's rate (Garwood).
 * Named targets are one family for the correction, inferred ones another: these don't count in headlines.
 */
export const portfolio: Relation = {
  name: "portfolio",
  layer: "measures",
  file: "measures/outcomes/portfolio.ts",
  sql: "-- Shrunken ratios, portfolio correction and events avoided of each change with follow-up.\n-- Key: set_id.\n",
  reads: ["judged_sets"],
  async compute(db) {
    const rows = (await rowsOf(db, "judged_sets", ["set_id"])).filter(
      ({record_kind, state, baseline_days, followup_days, x0, x1}) =>
        record_kind !== "duration" &&
        state !== "not_measurable" &&
        (baseline_days ?? 0) > 0 &&
        (followup_days ?? 0) > 0 &&
        x0 !== null &&
        x1 !== null
    );
    const [x0, x1] = [rows.map((row) => row.x0!), rows.map((row) => row.x1!)];
    const [t0, t1] = [rows.map((row) => row.baseline_days!), rows.map((row) => row.followup_days!)];
    const {ratios} = shrunkenRatios({x0, t0, x1, t1});
    const survives = new Map(
      [true, false].flatMap((inferred) => {
        const family = rows.filter(({is_inferred}) => is_inferred === inferred);
        const {rejected} = ebh(family.map(({e_improved}) => e_improved ?? NaN));
        return family.map(({set_id}, i) => [set_id, rejected[i]!] as const);
      })
    );
    await createTable(
      db,
      "portfolio",
      COLUMNS,
      rows.map((row, i): RowOf<typeof COLUMNS> => {
        const before = garwood(x0[i]!, t0[i]);
        const days = t0[i]! * followedShare(row, t1[i]! / t0[i]!);
        const {ratio, low, high, expectedRank} = ratios[i]!;
        return {
          set_id: row.set_id,
          shrunken_ratio: ratio,
          shrunken_low: low,
          shrunken_high: high,
          expected_rank: expectedRank,
          survives_portfolio: survives.get(row.set_id)!,
          expected_events: before.rate * days,
          avoided: before.rate * days - x1[i]!,
          avoided_low: before.low * days - x1[i]!,
          avoided_high: before.high * days - x1[i]!
        };
      })
    );
  }
};

/** What the follow-up would be of the baseline, had nothing been done: as the background went, else as the time watched. */
const followedShare = (
  {background_before: before, background_after: after}: JudgedSets,
  watched: number
): number => (before === null || after === null ? watched : (after + 0.5) / (before + 0.5));
