/**
 * NDJSON of Alertmanager by SQL, for archives of millions: the same rows as alertmanagerAlert.ts makes.
 * A line that SQL can't take as it is (broken, an API list, an odd time) goes through that module instead.
 */
import {type Database, literal} from "../database.js";
import {type ExportFile, itemsInLine, linesOf, peek} from "../files.js";
import {append} from "../land.js";
import {excerpt, redactedSql, redactor} from "../redact.js";
import {
  COLUMNS,
  FLAT_OTHERS,
  INCIDENT_NAMES,
  SERVICE_LABELS,
  TEAM_LABELS,
  alertOutcomes,
  isFlat
} from "./alertmanagerAlert.js";
import type {Text} from "./source.js";

const MAP = "map(varchar, varchar)";
const FIELDS = ["status", "startsAt", "endsAt", "updatedAt", "fingerprint", "receiver", "timestamp"] as const;
const ALERT: readonly (readonly [string, string])[] = [
  ...FIELDS.map((name) => [name, "varchar"] as const),
  ["labels", MAP],
  ["annotations", MAP]
];
const LANDED = "landed_alertmanager_alerts";
const TIME = String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:?\d\d)`;
const BATCH = 10_000;

/** Fills landed_alertmanager_alerts and landed_rejects from files of one document a line; row counts no empty lines. */
export async function loadLines(db: Database, files: readonly ExportFile[]): Promise<void> {
  for (const file of files) {
    try {
      const {items} = await peek(file);
      const isLog = items[0] !== undefined && isFlat(items[0].value);
      await db.run(insertAlerts(file, isLog ? flatLines(file) : documents(file)));
      await loadOddLines(db, file);
    } catch (error) {
      const reason = `can't be read: ${(error as Error).message}`;
      await append(db, "landed_rejects", [
        [file.path, "1", "alertmanager", "file", reason, "Export the file again, or remove it.", file.path]
      ]);
    }
  }
}

/** Payloads and single alerts, as (row, receiver, timestamp, alert); alert is NULL where it is neither. */
function documents(file: ExportFile): string {
  const list = `struct(${ALERT.map(([name, type]) => `"${name}" ${type}`).join(", ")})[]`;
  return `
    select row, receiver, timestamp, unnest(case
      when alerts is not null then alerts
      when labels is not null then [struct_pack(${ALERT.map(([name]) => `"${name}" := "${name}"`).join(", ")})]
      else [null]
    end) as alert
    from (${numbered(file, [...ALERT, ["alerts", list]])})`;
}

/** A log's lines, whose own fields, labels and annotations stand side by side. */
function flatLines(file: ExportFile): string {
  const own = FIELDS.map((name) => `"${name}" := line['${name}']`).join(", ");
  return `
    select row, null as receiver, null as timestamp,
      case when line['alertname'] is not null and line['labels'] is null then struct_pack(${own},
        labels := map_from_entries(list_filter(map_entries(line), lambda entry: entry.value is not null
          and not list_contains([${[...FLAT_OTHERS].map(literal).join(", ")}], entry.key))),
        annotations := line) end as alert
    from (${numbered(file, [["line", MAP]], "records = false")})`;
}

/** A file's documents with their place; a broken one has nothing but NULL. */
function numbered(
  file: ExportFile,
  columns: readonly (readonly [string, string])[],
  option = "records = true"
): string {
  const types = columns.map(([name, type]) => `"${name}": ${literal(type)}`).join(", ");
  return `select row_number() over () as row, * from read_json(${literal(file.absolute)},
    format = 'newline_delimited', ignore_errors = true, ${option}, columns = {${types}})`;
}

/** Each alert of a file; one without a record_id stands for something that SQL can't take. */
function insertAlerts(file: ExportFile, notifications: string): string {
  return `
    insert into ${LANDED}
    with notifications as (${notifications}),
    read as (
      select
        row,
        alert.labels as labels,
        ${first("labels", ["alertname"])} as alertname,
        ${first("labels", ["severity"])} as severity,
        ${first("labels", SERVICE_LABELS)} as service,
        ${first("labels", TEAM_LABELS)} as team,
        coalesce(${first("labels", INCIDENT_NAMES)}, ${first("alert.annotations", INCIDENT_NAMES)}) as incident,
        coalesce(${first("labels", ["actionable"])}, ${first("alert.annotations", ["actionable"])}) as actionable,
        nullif(alert.fingerprint, '') as fingerprint,
        nullif(alert.status, '') as status,
        coalesce(nullif(receiver, ''), nullif(alert.receiver, '')) as receiver,
        ${instant("alert.startsAt")} as starts_at,
        nullif(alert.endsAt, '') as ends_text,
        case when not regexp_matches(ends_text, '^(0001|1970)-') then ${instant("ends_text")} end as ends_at,
        coalesce(nullif(timestamp, ''), nullif(alert.timestamp, ''), nullif(alert.updatedAt, '')) as seen_text,
        ${instant("seen_text")} as seen_at,
        left(md5(array_to_string(list_sort(list_transform(map_entries(labels),
          lambda entry: entry.key || '=' || entry.value)), chr(10))), 16) as hash
      from notifications
    )
    select
      ${literal(file.path)},
      row::varchar,
      case when labels is not null and starts_at is not null and not starts_with(status, '{')
        and (ends_at is not null or coalesce(regexp_matches(ends_text, '^(0001|1970)-'), true))
        and (seen_at is not null or seen_text is null)
        then 'alertmanager:' || coalesce(fingerprint || '-' || left(hash, 8), hash) || ':' || starts_at end,
      case when status = 'resolved' then greatest(starts_at, ends_at, seen_at) else seen_at end,
      starts_at,
      coalesce(fingerprint, hash),
      ${redactedSql("alertname")},
      ${redactedSql("severity")},
      ${redactedSql("service")},
      ${redactedSql("team")},
      ${redactedSql("receiver")},
      status,
      case when status = 'suppressed' then 'true' end,
      starts_at,
      ends_at,
      ${redactedSql("incident")},
      ${redactedSql("actionable")}
    from read`;
}

/** The lines that SQL left, item by item: what they hold is landed, or rejected with its line. */
async function loadOddLines(db: Database, file: ExportFile): Promise<void> {
  const odd = `file = ${literal(file.path)} and row in (select row from ${LANDED} where file = ${literal(file.path)} and record_id is null)`;
  const rows = await db.rows(`select distinct row::bigint as row from ${LANDED} where ${odd}`);
  if (rows.length === 0) return;
  await db.run(`delete from ${LANDED} where ${odd}`);
  const wanted = new Set(rows.map(({row}) => Number(row)));
  const clean = redactor([]);
  let landed: Text[][] = [];
  let rejects: Text[][] = [];
  const flush = async (): Promise<void> => {
    await append(db, LANDED, landed);
    await append(db, "landed_rejects", rejects);
    landed = [];
    rejects = [];
  };
  let document = 0;
  for await (const line of linesOf(file.absolute)) {
    document += 1;
    if (!wanted.has(document)) continue;
    for (const outcome of [...itemsInLine(line)].flatMap((item) => [...alertOutcomes(item)])) {
      if ("values" in outcome) {
        const {row, id, updatedAt, at, values} = outcome;
        const own = COLUMNS.map((name) => values[name]).map((text) => (text ? clean(text) : null));
        landed.push([file.path, String(row), id, updatedAt ?? null, at ?? null, ...own]);
      } else if ("rejected" in outcome) {
        const {row, recordKind, rejected, remedy} = outcome;
        const reject = [recordKind, clean(rejected), remedy, excerpt(clean(outcome.excerpt))];
        rejects.push([file.path, String(row), "alertmanager", ...reject]);
      }
    }
    if (landed.length + rejects.length >= BATCH) await flush();
  }
  await flush();
}

/** As instant() of ../time.ts; the forms that Go writes, NULL for any other. */
const instant = (text: string): string => `
  case when regexp_full_match(${text}, '${TIME}')
    and left(${text}, 4) between '1990' and '2100'
    then strftime(try_cast(${text} as timestamptz)::timestamp, '%Y-%m-%dT%H:%M:%S.%gZ') end`;

const first = (map: string, names: readonly string[]): string =>
  `coalesce(${names.map((name) => `nullif(${map}['${name}'], '')`).join(", ")})`;
