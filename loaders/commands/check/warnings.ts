/** What `check` warns of: it stops nothing, and each line says what would settle it. */
import {type Database, text} from "../../warehouse/database.js";

/** Sources that went silent or have holes, as their own records tell. */
export async function silenceWarnings(db: Database): Promise<string> {
  const rows = await db.rows(`
    select source, record_kind, kind, strftime(from_at, '%Y-%m-%d') as since, strftime(to_at, '%Y-%m-%d') as until,
      settled_by
    from silences order by source, record_kind, from_at`);
  if (rows.length === 0) return "";
  const line = (row: (typeof rows)[number]): string[] => [
    row["kind"] === "silent"
      ? `  ${text(row, "source")}: no ${text(row, "record_kind")} since ${text(row, "since")}; nothing is counted as watched after that day`
      : `  ${text(row, "source")}: no ${text(row, "record_kind")} from ${text(row, "since")} to ${text(row, "until")}; these days are not counted as watched`,
    `    settled in settings.yaml by: ${text(row, "settled_by")}`
  ];
  return ["Silent sources", ...rows.flatMap(line)].join("\n");
}

/** Names that are nearly the same. */
export async function nearNameWarnings(db: Database): Promise<string> {
  const rows = await db.rows("select kind, a, b from near_names order by similarity desc, kind, a, b");
  if (rows.length === 0) return "";
  const shown = rows.slice(0, 20).flatMap((row) => {
    const [kind, a, b] = [text(row, "kind"), JSON.stringify(row["a"]), JSON.stringify(row["b"])];
    return [
      `  ${kind}: ${a} and ${b}`,
      `    one thing: aliases: {${kind}s: {${b}: ${a}}}; two: distinct: {${kind}s: [[${a}, ${b}]]}`
    ];
  });
  const more = rows.length > 20 ? [`  and ${rows.length - 20} more pairs`] : [];
  return ["Near names (one line in settings.yaml settles each)", ...shown, ...more].join("\n");
}

/** Pairs of incidents that two files of one source tell with one title and one time: each counts until somebody says so. */
export async function twiceWarnings(db: Database): Promise<string> {
  const rows = await db.rows(`
    select a, b, first.source as source from look_alikes
    join incidents as first on first.incident_id = a
    join incidents as second on second.incident_id = b and second.source = first.source
    order by a, b`);
  if (rows.length === 0) return "";
  const shown = rows.slice(0, 5).flatMap((row) => {
    const [a, b] = [text(row, "a"), text(row, "b")];
    return [`  ${text(row, "source")}: ${a} and ${b}`, `    same_incident,${a},${b},yes,`];
  });
  const more = rows.length > 5 ? [`  and ${rows.length - 5} more pairs`] : [];
  return [
    "Incidents that may be told twice (both count: take one of the two files out, or say yes or no in answers.csv)",
    ...shown,
    ...more
  ].join("\n");
}

/** Lines of the settings' coverage that name no source that was loaded. */
export async function coverageWarnings(db: Database): Promise<string> {
  const rows = await db.rows(`
    select distinct source from stg_setting_coverage
    where source not in (select source from watched_days) order by source`);
  if (rows.length === 0) return "";
  const known = await db.rows("select distinct source from watched_days order by source");
  return [
    "Coverage of unknown sources",
    ...rows.map(
      (row) => `  settings.yaml, coverage: ${JSON.stringify(row["source"])} is no source with records`
    ),
    `  The sources are ${known.map((row) => text(row, "source")).join(", ") || "none"}.`
  ].join("\n");
}

/** What decisions.csv names and nothing answers to. */
export async function decisionWarnings(db: Database): Promise<string> {
  const rows = await db.rows(`
    select decision_id, reference from decision_concerns
    where action_id is null and condition_id is null order by decision_id, reference`);
  if (rows.length === 0) return "";
  return [
    "Decisions that name nothing known",
    ...rows.map(
      (row) =>
        `  decisions.csv, ${text(row, "decision_id")}: ${JSON.stringify(row["reference"])} is neither one action nor a condition; take ids from the tables (npm run export)`
    )
  ].join("\n");
}

/** Answers that something written by hand overrules; those about records that are gone stand with the rejected rows. */
export async function answerWarnings(db: Database): Promise<string> {
  const rows = await db.rows(
    "select file, row, kind, about, answer, note from answers where state = 'overruled' order by file, row"
  );
  if (rows.length === 0) return "";
  return [
    "Answers that are overruled",
    ...rows.map(
      (row) =>
        `  ${text(row, "file")}:${text(row, "row")} ${text(row, "kind")} ${JSON.stringify(row["about"])}: ${JSON.stringify(row["answer"])}, but ${text(row, "note")} → Remove one of the two.`
    )
  ].join("\n");
}

/** What settings restrict and nothing answers to: a misspelt entry would keep an incident on the site. */
export async function restrictedWarnings(db: Database): Promise<string> {
  const rows = await db.rows(
    "select kind, value from stg_restricted where incidents = 0 order by kind, value"
  );
  if (rows.length === 0) return "";
  return [
    "Restricted, but not found",
    ...rows.map(
      (row) =>
        `  settings.yaml, restricted.${text(row, "kind")}: no incident has ${JSON.stringify(row["value"])}, so this entry leaves nothing out`
    )
  ].join("\n");
}

/** Error budgets of services that no incident and no alert names: they would look unspent for ever. */
export async function budgetWarnings(db: Database): Promise<string> {
  const rows = await db.rows(`
    select service from error_budgets
    where lower(service) not in (select lower(name) from used_names where kind = 'service') order by service`);
  if (rows.length === 0) return "";
  return [
    "Error budgets of unknown services",
    ...rows.map(
      (row) =>
        `  settings.yaml, costs.error_budget_minutes: no incident and no alert names ${JSON.stringify(row["service"])}, so its budget is never spent`
    )
  ].join("\n");
}

/** Labels given by other descriptions of the conditions than those of now: they count, and may mean something else. */
export async function labelWarnings(db: Database): Promise<string> {
  const rows = await db.rows(`
    select source_file, "by", count(*)::integer as n from condition_labels
    where is_of_other_taxonomy and fault is null group by all order by all`);
  if (rows.length === 0) return "";
  return [
    "Labels by another taxonomy",
    ...rows.map(
      (row) =>
        `  ${text(row, "source_file")}: ${text(row, "n")} by ${text(row, "by")} were given by other descriptions of the conditions → Run npm run passages and label again, or correct the column taxonomy.`
    )
  ].join("\n");
}
