/** The columns of an own file: which we know, under which name, and which we do not. */
import {fieldName} from "../../redact/fields.js";
import {ACTION, INCIDENT} from "../../tools/screens/names.js";
import {type RowFields, rowFields} from "../../tools/screens/renamed.js";
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
  /** of these the places whose names are none of ours, and mean one of them */
  readonly meant: ReadonlySet<number>;
  /** place of the column that says of a row that it is gone, -1 without one */
  readonly deleted: number;
  readonly unknown: readonly string[];
  readonly repeated: readonly string[];
}

/** What other tables call our columns, where all that fits is one. */
const MEANT: Readonly<
  Record<string, {readonly of: RowFields; readonly columns: Readonly<Record<string, string>>}>
> = {
  incidents: {
    of: rowFields(INCIDENT, "incident"),
    columns: {
      id: "incident_id",
      url: "url",
      title: "title",
      summary: "summary",
      severity: "severity",
      status: "status_raw",
      services: "services",
      team: "team",
      type: "incident_type",
      started_at: "started_at",
      detected_at: "detected_at",
      acknowledged_at: "acknowledged_at",
      mitigated_at: "mitigated_at",
      resolved_at: "resolved_at",
      closed_at: "resolved_at",
      created_at: "created_at"
    }
  },
  actions: {
    of: rowFields(ACTION, "action"),
    columns: {
      id: "action_id",
      url: "url",
      title: "title",
      status: "status_raw",
      incident: "incident_id",
      team: "team",
      priority: "priority_raw",
      tags: "labels",
      created_at: "created_at",
      due_at: "due_at",
      closed_at: "closed_at"
    }
  }
};
/** Columns that say the same: where one is there, another name for the other is none. */
const ALIKE: Readonly<Record<string, readonly string[]>> = {
  severity: ["severity_raw"],
  status_raw: ["status"],
  services: ["service"],
  started_at: ["occurred_at"],
  labels: ["tags"]
};

/**
 * Names as written → our columns, whatever their case and separators; `id` alone is taken for the table's own id. Of a
 * column that is there twice the first is read. A name that is none of ours is read as the column that it means, if no
 * other name means that one and it is not there itself.
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
  }
  const meant = meantBy(table, names, found);
  for (const [place, column] of meant) found.set(place, column);
  for (const [place, name] of names.entries()) {
    const own = compared[place]!;
    if (
      !found.has(place) &&
      !repeated.includes(name) &&
      own !== "" &&
      !isPeopleColumn(name) &&
      !WRITTEN_BY_US.has(own) &&
      !OF_EXTRACTORS.test(name)
    )
      unknown.push(name);
  }
  const deleted = names.findIndex((name) => DELETED.test(name));
  return {
    columns: found,
    meant: new Set(meant.keys()),
    deleted,
    unknown: [...new Set(unknown)],
    repeated: [...new Set(repeated)]
  };
}

/** Place → our column that its name means, of those that are not there under their own. */
function meantBy(
  table: string,
  names: readonly string[],
  found: ReadonlyMap<number, string>
): ReadonlyMap<number, string> {
  const {of, columns} = MEANT[table] ?? {};
  const meant = new Map<number, string>();
  if (of === undefined || columns === undefined) return meant;
  const taken = new Set(found.values());
  const isTaken = (column: string): boolean =>
    [column, ...(ALIKE[column] ?? [])].some((one) => taken.has(one));
  const free = names.filter((name, place) => !found.has(place) && !isPeopleColumn(name));
  const take = (column: string, fits: readonly string[]): void => {
    if (fits.length !== 1 || isTaken(column)) return;
    meant.set(names.indexOf(fits[0]!), column);
    taken.add(column);
  };
  const fields = Object.keys(columns);
  for (const [field, column] of Object.entries(columns))
    take(
      column,
      free.filter((name) => of.home(name, fields) === field)
    );
  // what only tells more where there is a title, is the title where there is none
  const [place] = [...meant].find(([, column]) => column === "summary") ?? [];
  const hasTitle = taken.has("title") || free.some((name) => of.home(name, fields) === "title");
  if (!hasTitle && place !== undefined) meant.set(place, "title");
  return meant;
}
