/** Which tables a question needs. */
import type {ExploreTable} from "./types.js";

/** The tables whose names stand in a text; all where none does, since it may ask what there is. */
export function tablesIn(sql: string, tables: readonly ExploreTable[]): readonly ExploreTable[] {
  const words = new Set(sql.toLowerCase().match(/\w+/g) ?? []);
  const named = tables.filter(({name}) => words.has(name));
  return named.length > 0 ? named : tables;
}
