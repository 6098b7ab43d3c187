/** What all changes did together, from the rows of every group and quarter. */
import type {Programme} from "../../schema.js";

/** The groups as they are known today: those of the newest quarter. */
export function latestProgramme(rows: readonly Programme[]): readonly Programme[] {
  const newest = rows.reduce((last, {period}) => (period > last ? period : last), "");
  return rows.filter(({period}) => period === newest);
}

/** The groups as they were known at the end of a quarter. */
export const programmeAt = (rows: readonly Programme[], quarter: string): readonly Programme[] =>
  rows.filter(({period}) => period <= quarter);

/** All changes together, as known today; undefined before any can be pooled. */
export const latestTogether = (rows: readonly Programme[]): Programme | undefined =>
  latestProgramme(rows).find(({group_kind}) => group_kind === "all");
