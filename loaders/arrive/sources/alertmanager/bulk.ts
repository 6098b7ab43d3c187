/**
 * NDJSON of Alertmanager by SQL, for archives of millions: the same rows as alertmanagerAlert.ts makes.
 * A line that SQL can't take as it is (broken, an API list, an odd time) goes through that module instead.
 */
import {type Database, literal} from "../../../warehouse/database.js";
import {type ExportFile, peek} from "../../files.js";
import {append} from "../../../warehouse/append.js";
import {checkWhole} from "../../lines.js";
import {withoutContent} from "../../recognise.js";
import {FLAT_OTHERS, INCIDENT_NAMES, SERVICE_LABELS, TEAM_LABELS, isFlat} from "./alert.js";
import {cleanTexts} from "./cleanTexts.js";
import {LANDED, loadOddLines} from "./oddLines.js";
import type {Redactor} from "../../redact.js";
import type {Text} from "../source.js";

const MAP = "map(varchar, varchar)";
const ANNOTATIONS = [...INCIDENT_NAMES, "actionable"] as const;
const FIELDS = ["status", "startsAt", "endsAt", "updatedAt", "fingerprint", "receiver", "timestamp"] as const;
const ALERT: readonly (readonly [string, string])[] = [
  ...FIELDS.map((name) => [name, "varchar"] as const),
  ["labels", MAP],
  ["annotations", `struct(${ANNOTATIONS.map((name) => `${name} varchar`).join(", ")})`]
];
const TIME = String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:?\d\d)`;
const GROUP = 200;
const LARGE_BYTES = 4_000_000;

/** Fills landed_alertmanager_alerts and landed_rejects from files of one document a line; row counts no empty lines. */
export async function loadLines(
  db: Database,
  files: readonly ExportFile[],
  clean: Redactor,
  secrets: Text[][]
): Promise<void> {
  const logs: ExportFile[] = [];
  const payloads: ExportFile[] = [];
  for (const file of files) {
    const {items} = await peek(file);
    (items[0] !== undefined && isFlat(items[0].value) ? logs : payloads).push(file);
  }
  for (const group of groups(payloads)) await loadGroup(db, group, documents, clean);
  for (const group of groups(logs)) await loadGroup(db, group, flatLines, clean);
  await cleanTexts(db, files, clean, secrets);
}

/** Small files share one statement, since planning it costs more than reading them; a large one has its own. */
function groups(files: readonly ExportFile[]): ExportFile[][] {
  const small = files.filter(({bytes}) => bytes < LARGE_BYTES);
  const large = files.filter(({bytes}) => bytes >= LARGE_BYTES);
  const shared = Array.from({length: Math.ceil(small.length / GROUP)}, (_, i) =>
    small.slice(i * GROUP, (i + 1) * GROUP)
  );
  return [...shared, ...large.map((file) => [file])];
}

/** Where a group fails its files are read one by one, and the one at fault is rejected. */
async function loadGroup(
  db: Database,
  files: readonly ExportFile[],
  read: (files: readonly ExportFile[]) => string,
  clean: Redactor
): Promise<void> {
  try {
    for (const done of await Promise.allSettled([db.run(insertAlerts(files, read(files))), checkAll(files)]))
      if (done.status === "rejected") throw done.reason;
    await loadOddLines(db, files, clean);
  } catch (error) {
    await db.run(`delete from ${LANDED} where file in (${files.map(({path}) => literal(path)).join(", ")})`);
    if (files.length > 1) for (const file of files) await loadGroup(db, [file], read, clean);
    else {
      const path = files[0]!.path;
      const reason = `can't be read: ${withoutContent((error as Error).message)}`;
      await append(db, "landed_rejects", [
        [path, "1", "alertmanager", "file", reason, "Export the file again, or remove it.", path]
      ]);
    }
  }
}

async function checkAll(files: readonly ExportFile[]): Promise<void> {
  for (const file of files) await checkWhole(file.absolute);
}

/** Payloads and single alerts, as (row, receiver, timestamp, alert); alert is NULL where it is neither. */
function documents(files: readonly ExportFile[]): string {
  const list = `struct(${ALERT.map(([name, type]) => `"${name}" ${type}`).join(", ")})[]`;
  return `
    select filename, row, receiver, timestamp, unnest(case
      when alerts is not null then alerts
      when labels is not null then [struct_pack(${ALERT.map(([name]) => `"${name}" := "${name}"`).join(", ")})]
      else [null]
    end) as alert
    from (${numbered(files, [...ALERT, ["alerts", list]])})`;
}

/** A log's lines, whose own fields, labels and annotations stand side by side. */
function flatLines(files: readonly ExportFile[]): string {
  const own = FIELDS.map((name) => `"${name}" := line['${name}']`).join(", ");
  return `
    select filename, row, null as receiver, null as timestamp,
      case when line['alertname'] is not null and line['labels'] is null then struct_pack(${own},
        labels := map_from_entries(list_filter(map_entries(line), lambda entry: entry.value is not null
          and not list_contains([${[...FLAT_OTHERS].map(literal).join(", ")}], entry.key))),
        annotations := struct_pack(${ANNOTATIONS.map((name) => `${name} := line['${name}']`).join(", ")})) end as alert
    from (${numbered(files, [["line", MAP]], "records = false")})`;
}

/** The files' documents with their place in each; a broken one has nothing but NULL. */
function numbered(
  files: readonly ExportFile[],
  columns: readonly (readonly [string, string])[],
  option = "records = true"
): string {
  const types = columns.map(([name, type]) => `"${name}": ${literal(type)}`).join(", ");
  const read = `select row_number() over () as place, * from read_json([${files.map(({absolute}) => literal(absolute)).join(", ")}],
    format = 'newline_delimited', ignore_errors = true, filename = true, ${option}, columns = {${types}})`;
  if (files.length === 1) return `select place as row, * from (${read})`;
  return `select row_number() over (partition by filename order by place) as row, * from (${read})`;
}

/** Each alert of a file; one without a record_id stands for something that SQL can't take. */
function insertAlerts(files: readonly ExportFile[], notifications: string): string {
  const paths = files.map(({absolute, path}) => `${literal(absolute)}: ${literal(path)}`).join(", ");
  return `
    insert into ${LANDED}
    with notifications as (${notifications}),
    read as (
      select
        filename,
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
      map {${paths}}[filename],
      row::varchar,
      case when labels is not null and starts_at is not null and not starts_with(status, '{')
        and (ends_at is not null or coalesce(regexp_matches(ends_text, '^(0001|1970)-'), true))
        and (seen_at is not null or seen_text is null)
        then 'alertmanager:' || coalesce(fingerprint || '-' || left(hash, 8), hash) || ':' || starts_at end,
      case when status = 'resolved' then greatest(starts_at, ends_at, seen_at) else seen_at end,
      starts_at,
      coalesce(fingerprint, hash),
      alertname,
      severity,
      service,
      team,
      receiver,
      status,
      case when status = 'suppressed' then 'true' end,
      starts_at,
      ends_at,
      incident,
      actionable
    from read`;
}

/** As instant() of ../time.ts; the forms that Go writes, NULL for any other. */
const instant = (text: string): string => `
  case when regexp_full_match(${text}, '${TIME}')
    and left(${text}, 4) between '1990' and '2100'
    then strftime(try_cast(${text} as timestamptz)::timestamp, '%Y-%m-%dT%H:%M:%S.%gZ') end`;

const first = (map: string, names: readonly string[]): string =>
  `coalesce(${names.map((name) => `nullif(${map}['${name}'], '')`).join(", ")})`;
