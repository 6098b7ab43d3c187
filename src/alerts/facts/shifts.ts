/** What whole shifts carry; a row stands for the `shifts` of a team with the same load. */
import {range, rollup, rollups, sum} from "d3-array";
import type {ShiftRows} from "../../schema.js";
import {defaults} from "../../stats/defaults.js";
import {type Share, shareOf} from "./share.js";
import {foldTeams} from "./foldTeams.js";

export interface ShiftLoad {
  readonly pages: number;
  readonly shifts: number;
}

/** Shifts by the number of pages, from none to `most` and more. */
export function shiftLoads(rows: readonly ShiftRows[], most = 8): ShiftLoad[] {
  const shifts = rollup(
    rows,
    (own) => sum(own, (row) => row.shifts),
    ({pages}) => Math.min(pages, most)
  );
  return range(most + 1).map((pages) => ({pages, shifts: shifts.get(pages) ?? 0}));
}

/** Shifts with more than `limit` pages. */
export function shiftsOver(rows: readonly ShiftRows[], limit = defaults.shiftLimit): Share {
  const over = rows.filter(({pages}) => pages > limit);
  return shareOf(
    sum(over, ({shifts}) => shifts),
    sum(rows, ({shifts}) => shifts)
  );
}

export interface TeamShifts extends Share {
  readonly team: string;
  /** shifts with more than the limit of incidents */
  readonly incidents: number;
}

/** A row a team, small ones together. */
export function teamShifts(rows: readonly ShiftRows[], limit = defaults.shiftLimit): TeamShifts[] {
  return rollups(
    foldTeams(rows, ({shifts}) => shifts),
    (own) => ({
      ...shiftsOver(own, limit),
      incidents: sum(
        own.filter(({incidents}) => incidents > limit),
        ({shifts}) => shifts
      )
    }),
    ({team}) => team
  ).map(([team, counts]) => ({team, ...counts}));
}
