/** Teams too small to be shown alone: with so few pages a row would be about one person. */
import {groupBy} from "../shared/rows/groupBy.js";

/** Pages in the selection below which a team is folded into the others. */
export const FEWEST_PAGES = 10;

/** Rows with the names of small teams replaced by one name for all of them; a single small team is folded too. */
export function foldTeams<Row extends {readonly team: string; readonly pages: number}>(
  rows: readonly Row[],
  weight: (row: Row) => number
): Row[] {
  const small = new Set(
    [...groupBy(rows, ({team}) => team)]
      .filter(([, own]) => own.reduce((sum, row) => sum + row.pages * weight(row), 0) < FEWEST_PAGES)
      .map(([team]) => team)
  );
  return rows.map((row) => (small.has(row.team) ? {...row, team: "Small teams together"} : row));
}
