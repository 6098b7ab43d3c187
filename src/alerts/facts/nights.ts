/** Nights that a page disturbed. */
import {rollups, sum} from "d3-array";
import type {NightRows} from "../../schema.js";
import {foldTeams} from "./foldTeams.js";

export interface TeamNights {
  readonly team: string;
  /** that were watched */
  readonly nights: number;
  readonly disturbed: number;
  /** in sleep hours */
  readonly pages: number;
}

/** A row a team, small ones together, the most disturbed first. */
export function teamNights(rows: readonly NightRows[]): TeamNights[] {
  return rollups(
    foldTeams(rows, () => 1),
    (own) => ({
      nights: sum(own, ({nights}) => nights),
      disturbed: sum(own, ({disturbed}) => disturbed),
      pages: sum(own, ({pages}) => pages)
    }),
    ({team}) => team
  )
    .map(([team, counts]) => ({team, ...counts}))
    .toSorted(
      (a, b) => b.disturbed / b.nights - a.disturbed / a.nights || a.team.localeCompare(b.team, "en")
    );
}
