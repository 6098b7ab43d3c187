/** `npm run check`: what became of every file and every record, and what to do about the rest. */
import {type LoadOptions, loadWarehouse} from "../warehouse/build.js";
import {dataFolder} from "../settings/dataFolder.js";
import {type Database, type Row, text} from "../warehouse/database.js";
import {progress} from "../progress.js";
import {sources} from "../arrive/sources/index.js";
import {textTable} from "../textTable.js";
import {
  answerWarnings,
  coverageWarnings,
  decisionWarnings,
  nearNameWarnings,
  silenceWarnings
} from "./check/warnings.js";
import {today} from "./check/today.js";
import {doubts, notUnderstood, references} from "./check/understanding.js";
import {columns, nothing, undated, unmapped} from "./check/findings.js";
import {pages} from "./check/pages.js";

const COUNTS = ["rows_read", "rows_loaded", "rows_duplicate", "rows_excluded", "rows_rejected"] as const;

/** Prints the load report; sets exit code 1 where something is wrong that only a person can mend. */
export async function check(options: Omit<LoadOptions, "db">): Promise<void> {
  const {db} = await loadWarehouse({...options, onProgress: progress()});
  try {
    console.log(`Load report of ${dataFolder(options.data)}\n`);
    console.log(await loadReport(db));
    const unrecognised = await unrecognisedFiles(db);
    const rejects = await rejectedRows(db);
    const parts = [
      await today(db),
      await notes(db),
      await secrets(db),
      await pages(db),
      await exclusions(db)
    ];
    const open = [
      await unmapped(db),
      await silenceWarnings(db),
      await nearNameWarnings(db),
      await coverageWarnings(db),
      await decisionWarnings(db),
      await answerWarnings(db),
      await references(db),
      await doubts(db),
      await notUnderstood(db)
    ];
    const faults = [rejects, unrecognised, await columns(db), await undated(db), await nothing(db)];
    for (const part of [...parts, ...open, ...faults]) if (part !== "") console.log(`\n${part}`);
    if (faults.some((part) => part !== "")) process.exitCode = 1;
    else if (open.some((part) => part !== ""))
      console.log(
        "\nEvery record was loaded, is a duplicate or was left out on purpose; what is open stands above."
      );
    else console.log("\nClean: every record was loaded, is a duplicate or was left out on purpose.");
  } finally {
    db.close();
  }
}

async function loadReport(db: Database): Promise<string> {
  const rows = await db.rows("select * from load_report order by file, record_kind");
  const total = Object.fromEntries(
    COUNTS.map((name) => [name, rows.reduce((sum, row) => sum + Number(row[name]), 0)])
  );
  const cells = (row: Row, file: string, kind: string): string[] => [
    file,
    text(row, "source"),
    kind,
    ...COUNTS.map((name) => text(row, name)),
    text(row, "time_zone") === "" ? "" : `${text(row, "time_zone")} (${text(row, "time_zone_basis")})`
  ];
  const body = rows.map((row) => cells(row, String(row["file"]), String(row["record_kind"])));
  const files = new Set(rows.map((row) => row["file"])).size;
  const sum =
    Number(total["rows_loaded"]) +
    Number(total["rows_duplicate"]) +
    Number(total["rows_excluded"]) +
    Number(total["rows_rejected"]);
  return [
    textTable(
      ["file", "source", "kind", "read", "loaded", "duplicate", "excluded", "rejected", "time zone"],
      [...body, cells(total, "total", "")],
      [3, 4, 5, 6, 7]
    ),
    `${files} files; ${total["rows_read"]} read = ${total["rows_loaded"]} loaded + ${total["rows_duplicate"]} duplicate + ` +
      `${total["rows_excluded"]} excluded + ${total["rows_rejected"]} rejected${sum === total["rows_read"] ? "" : " (does not add up)"}`
  ].join("\n\n");
}

async function notes(db: Database): Promise<string> {
  const rows = await db.rows(
    "select file, note from raw_files where source is not null and note is not null order by file"
  );
  return rows.length === 0
    ? ""
    : ["Notes", ...rows.map(({file, note}) => `  ${String(file)}: ${String(note)}`)].join("\n");
}

/** Where a key, token or password stood; it was masked, and is told so that it can be changed. */
async function secrets(db: Database): Promise<string> {
  const rows = await db.rows(`
    select file, kind, list(distinct row::bigint order by row::bigint) as rows
    from raw_secrets group by all order by all`);
  if (rows.length === 0) return "";
  const where = (found: Row): string => {
    const all = found["rows"] as readonly bigint[];
    const more = all.length > 8 ? ` and ${all.length - 8} more` : "";
    return `  ${text(found, "file")}: ${text(found, "kind")} in ${all.length === 1 ? "row" : "rows"} ${all.slice(0, 8).join(", ")}${more}`;
  };
  return ["Secrets (masked here; change them where they are valid)", ...rows.map(where)].join("\n");
}

async function exclusions(db: Database): Promise<string> {
  const rows = await db.rows(
    "select source, record_kind, reason, count(*) as n from excluded group by all order by all"
  );
  if (rows.length === 0) return "";
  const table = textTable(
    ["source", "kind", "reason", "records"],
    rows.map((row) => Object.values(row).map(String)),
    [3]
  );
  return ["Left out on purpose", table, ...(await otherIssues(db))].join("\n");
}

/** Jira issues that are neither incidents nor actions, by what could tell them, and the setting that would. */
async function otherIssues(db: Database): Promise<string[]> {
  const tally = async (words: string): Promise<string> => {
    const rows = await db.rows(`
      select word, count(*) as n from (
        select unnest(${words}) as word from stg_jira_issues as issues
        join jira_kinds as kinds using (record_id) where kinds.excluded = 'not_incident_or_action'
      )
      where word is not null group by word order by n desc, word limit 8`);
    return rows.map(({word, n}) => `${String(word)} (${String(n)})`).join(", ") || "none";
  };
  const [types, labels] = [await tally("[issue_type]"), await tally("labels")];
  if (types === "none") return [];
  return [
    "",
    "  Jira issues count as incidents or actions by type, label, a link to an incident, or an action item that names them.",
    `  Of those left out the types are ${types}; the labels ${labels}.`,
    "  To take some in, name them in settings.yaml: jira: {incident_types: […], incident_labels: […], action_types: […], action_labels: […]}"
  ];
}

async function rejectedRows(db: Database): Promise<string> {
  const rows = await db.rows("select file, row, reason, remedy from rejects order by file, row");
  if (rows.length === 0) return "";
  return [
    "Rejected",
    ...rows.map(
      (row) => `  ${text(row, "file")}:${text(row, "row")} ${text(row, "reason")} → ${text(row, "remedy")}`
    )
  ].join("\n");
}

async function unrecognisedFiles(db: Database): Promise<string> {
  const rows = await db.rows("select file, note from raw_files where kind = 'unrecognised' order by file");
  if (rows.length === 0) return "";
  const known = sources.map((source) => source.name).filter((name) => name !== "curated" && name !== "plain");
  return [
    "Unrecognised",
    ...rows.map(({file, note}) => `  ${String(file)}: ${String(note)}`),
    `  Would be recognised: exports of ${known.join(", ")} (data/README.md says which), and CSV, JSON, NDJSON or Parquet`,
    "  named after a table (incidents.csv, actions.csv, retros.json, conditions.csv, alerts.parquet, timeline.csv)."
  ].join("\n");
}
