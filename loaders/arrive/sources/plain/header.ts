/** The columns of an own file: which we know, under which name, and which we do not. */
import {fieldName} from "../../redact/fields.js";
import {isPeopleColumn} from "./people.js";
import {plainTables} from "./tables.js";

/** Columns that our own exports have beside those that are read. */
const WRITTEN_BY_US = new Set([
  "updated_at",
  "source",
  "source_file",
  "time_basis",
  "trigger_raw",
  "trigger_basis",
  "at_basis",
  "vague",
  "vague_reason"
]);

/** Columns that extractors add: when and by which run a row was fetched. */
const OF_EXTRACTORS = /^_+(?:airbyte|ab|fivetran|sdc|dlt|hevo|rivery|stitch|singer|meltano)_/i;
/** Theirs of rows that are gone where they came from. */
const DELETED = /^_+(?:fivetran_deleted|sdc_deleted_at|ab_cdc_deleted_at)$/i;

export interface Header {
  /** place → our column */
  readonly columns: ReadonlyMap<number, string>;
  /** place of the column that says of a row that it is gone, -1 without one */
  readonly deleted: number;
  readonly unknown: readonly string[];
  readonly repeated: readonly string[];
}

/**
 * Names as written → our columns, whatever their case and separators; `id` alone is taken for the table's own id. Of a
 * column that is there twice the first is read.
 */
export function headerOf(table: string, names: readonly string[]): Header {
  const {columns, id} = plainTables[table]!;
  const known = new Set([...Object.keys(columns), ...id]);
  const compared = names.map(fieldName);
  const found = new Map<number, string>();
  const unknown: string[] = [];
  const repeated: string[] = [];
  for (const [place, name] of names.entries()) {
    const own = compared[place]!;
    const isId = own === "id" && id.length === 1 && !compared.includes(id[0]!);
    const column = known.has(own) ? own : isId ? id[0] : undefined;
    if (column !== undefined && [...found.values()].includes(column)) repeated.push(name);
    else if (column !== undefined) found.set(place, column);
    else if (own !== "" && !isPeopleColumn(name) && !WRITTEN_BY_US.has(own) && !OF_EXTRACTORS.test(name))
      unknown.push(name);
  }
  const deleted = names.findIndex((name) => DELETED.test(name));
  return {columns: found, deleted, unknown: [...new Set(unknown)], repeated: [...new Set(repeated)]};
}
