/** Teams too small to be shown alone: with so few pages a row would be about one person. */
import {rollup, sum} from "d3-array";

/** Pages in the selection below which a team is folded into the others. */
export const FEWEST_PAGES = 10;

/** Rows with the names of small teams replaced by one name for all of them; a single small team is folded too. */
export function foldTeams<Row extends {readonly team: string; readonly pages: number}>(
  rows: readonly Row[],
  weight: (row: Row) => number
): Row[] {
  const pages = rollup(
    rows,
    (own) => sum(own, (row) => row.pages * weight(row)),
    ({team}) => team
  );
  return rows.map((row) =>
    pages.get(row.team)! < FEWEST_PAGES ? {...row, team: "Small teams together"} : row
  );
}
