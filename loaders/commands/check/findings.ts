/** What an own file holds that is none of ours, and values without a meaning. Each part is empty where there is none. */
import {guessed} from "../../arrive/fieldNames.js";
import {plainTables} from "../../arrive/sources/plain/tables.js";
import {FOREIGN_SEVERITIES} from "../../settings/foreignWords.js";
import {type Database, type Row, text} from "../../warehouse/database.js";

/** Columns that nothing reads, each with the nearest of ours. */
export async function columns(db: Database): Promise<string> {
  const rows = await db.rows(`
    select file, kind, text, sum(rows::integer)::integer as rows
    from raw_not_understood where kind in ('column', 'meant', 'value')
    group by all order by file, kind, text`);
  const tables = await db.rows("select file, kind from raw_files where kind is not null");
  const tableOf = new Map(tables.map((row) => [text(row, "file"), text(row, "kind").split(" ")[0]!]));
  const line = (row: Row): string => {
    const table = tableOf.get(text(row, "file"));
    const name = text(row, "text");
    if (row["kind"] === "value") {
      const wanted = plainTables[table ?? ""]?.columns[name]?.wanted;
      const fault = wanted === undefined ? "can't be read" : `is not ${wanted}`;
      return `  ${text(row, "file")}: ${name} ${fault} in ${inRows(row)}, and left empty there`;
    }
    if (row["kind"] === "meant") {
      const [own, column] = name.split(/ as (?=\w+$)/);
      return `  ${text(row, "file")}: the column ${own!} was read as our ${column!}, by what its name means; call it so, or map it: ${column!}: ${own!}`;
    }
    const near = table === undefined || plainTables[table] === undefined ? undefined : guessed(table, name);
    const hint = near === undefined ? "" : `; if it is our ${near}, call it so, or map it: ${near}: ${name}`;
    return `  ${text(row, "file")}: nothing reads the column ${name} (${inRows(row)})${hint}`;
  };
  if (rows.length === 0) return "";
  return [
    "Columns and values not understood",
    ...rows.map(line),
    ...(rows.some((row) => row["kind"] === "column")
      ? [
          "  Columns that are not needed: leave them out of the export, or map the file under sources: in settings.yaml."
        ]
      : [])
  ].join("\n");
}

const inRows = (row: Row): string => (Number(row["rows"]) === 1 ? "1 row" : `${text(row, "rows")} rows`);

/** Rows of own files that no page can place in time. */
export async function undated(db: Database): Promise<string> {
  const rows = await db.rows(`
    select source_file as file, count(*) as n, list(record_id order by record_id)[:5] as ids
    from incident_claims
    where occurred_at is null and excluded is null and told_by = 'plain'
    group by all order by all`);
  return part(
    "Incidents without any time",
    rows.map(
      (row) =>
        `  ${text(row, "file")}: ${text(row, "n")}, such as ${(row["ids"] as string[]).join(", ")} → Give each started_at, detected_at or created_at.`
    )
  );
}

const LISTED = 12;
/** The setting of each kind, and a meaning to write there. */
const MEANINGS: Readonly<Record<string, readonly [string, string]>> = {
  severity: ["severities", "1"],
  status: ["statuses", "open"],
  detection: ["detections", "customer"]
};

/** Severities and statuses as written that mean nothing here yet, with what to write. */
export async function unmapped(db: Database): Promise<string> {
  const rows = await db.rows(`
    select kind, value, count(*)::integer as n, list(distinct source order by source) as sources
    from (
      select 'severity' as kind, severity_raw as value, source
      from incident_claims where severity is null and severity_raw is not null and excluded is null
      union all
      select 'status', status_raw, source
      from incident_claims
      where status is null and status_mapped is null and status_raw is not null and excluded is null
      union all
      select 'status', status_raw, source
      from action_claims where status is null and status_raw is not null and excluded is null
      union all
      select 'detection', detected_by, 'jira'
      from stg_jira_issues where detected_by not in ('alert', 'human', 'customer')
    )
    group by kind, value order by kind, n desc, value`);
  const lines = ["severity", "status", "detection"].flatMap((kind) => {
    const found = rows.filter((row) => row["kind"] === kind);
    if (found.length === 0) return [];
    const shown = found.slice(0, LISTED).map((row) => `“${text(row, "value")}” (${text(row, "n")})`);
    const more = found.length > LISTED ? ` and ${found.length - LISTED} more` : "";
    const [first] = found;
    const [key, means] = MEANINGS[kind]!;
    return [
      `  ${kind} ${shown.join(", ")}${more} → write in settings.yaml: ${key}: {${JSON.stringify(text(first, "value"))}: ${means}}`
    ];
  });
  return part("Values without a meaning here: they count as unknown", lines);
}

/** Where an id came in place of a service's or team's name: the tool, and what to export for the names. */
export async function unnamed(db: Database): Promise<string> {
  const rows = await db.rows(`
    select source, what, count(distinct name)::integer as n, min(name) as sample
    from (
      select source, 'service' as what, unnest(services) as name from incident_claims where excluded is null
      union all
      select source, 'team', team from incident_claims where excluded is null
    )
    where regexp_matches(name, '^([0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$', 'i')
    group by all order by all`);
  return part(
    "Ids in place of names",
    rows.map((row) => {
      const [n, what] = [Number(row["n"]), text(row, "what")];
      const remedy =
        NAMED_BY[text(row, "source")] ?? "export the names, or write them under services: in settings.yaml";
      return `  ${text(row, "source")}: ${n} ${what}${n === 1 ? " is" : "s are"} known by id alone, such as ${text(row, "sample")} → ${remedy}`;
    })
  );
}

const NAMED_BY: Readonly<Record<string, string>> = {
  servicenow:
    "Export the incidents with sysparm_display_value=true, or put the tables cmdb_ci_service and sys_user_group (sys_id and name) beside them.",
  opsgenie: "Put GET /v1/services beside them."
};

/** The next step where a folder holds no export at all, or none with a record. */
export async function nothing(db: Database): Promise<string> {
  const [row] = await db.rows(
    "select coalesce(sum(rows_read), 0) as n from load_report where source is not null and source <> 'curated'"
  );
  if (Number(row?.["n"]) > 0) return "";
  return [
    "No export found",
    "  Put exports into this folder, as data/README.md says for each tool, and run npm run check again."
  ].join("\n");
}

/** Severities in another language that were read by their translation, unless settings say what they mean. */
export async function translated(db: Database, said: readonly string[]): Promise<string> {
  const known = new Set(said.map((word) => word.trim().toLowerCase()));
  const rows = await db.rows(`
    select trim(severity_raw) as value, severity, count(*)::integer as n
    from incident_claims where severity is not null and excluded is null
    group by all order by severity, value`);
  const words = rows.filter((row) => {
    const word = text(row, "value").toLowerCase();
    return Object.hasOwn(FOREIGN_SEVERITIES, word) && !known.has(word);
  });
  const shown = words.map((row) => `“${text(row, "value")}” as ${text(row, "severity")} (${text(row, "n")})`);
  return part(
    "Severities read by their translation",
    shown.length === 0
      ? []
      : [`  ${shown.join(", ")}; to say otherwise, write them under severities: in settings.yaml`]
  );
}

const part = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? "" : [title, ...lines].join("\n");
