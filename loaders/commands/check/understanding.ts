/** What was read and not understood, or understood and not believed. Each part is empty where there is none. */
import {group} from "d3";
import {type Database, type Row, text} from "../../warehouse/database.js";

/** of one, and of several */
const NOT_UNDERSTOOD: Readonly<Record<string, readonly [string, string]>> = {
  heading: ["heading that gave nothing", "headings that gave nothing"],
  list: [
    "item of a list whose heading says nothing known",
    "items of lists whose heading says nothing known"
  ],
  table: [
    "row of a table whose heading and columns say nothing known",
    "rows of tables whose heading and columns say nothing known"
  ],
  clock_lines: ["line that begins with a time", "lines that begin with a time"],
  meant: ["column read by what its name means", "columns read by what their names mean"],
  column: ["value of an unknown column", "values of unknown columns"],
  value: ["unknown value", "unknown values"]
};

/** “1 heading that gave nothing”, “3 unknown values” */
export const countOf = (kind: string, rows: number): string =>
  `${rows} ${NOT_UNDERSTOOD[kind]![rows === 1 ? 0 : 1]}`;

/** Times that can't be right beside others, each with the line that would settle it. */
export async function doubts(db: Database): Promise<string> {
  const rows = await db.rows("select * from doubts order by record_id, field");
  const line = (row: Row): string => {
    const stated = row["stated"] === null ? "" : `, “${text(row, "stated")}” is stated`;
    return `  ${text(row, "record_id")} ${text(row, "field")} ${text(row, "value")}: ${text(row, "reason")}${stated} → ${text(row, "remedy")}`;
  };
  return part("Doubted, and kept out of durations and windows", rows.map(line));
}

/** By file: what it holds that gave no record. Equal kinds of a file stand in one line. */
export async function notUnderstood(db: Database): Promise<string> {
  const rows = await db.rows(`
    select file, kind, sum(rows)::integer as rows, list(text order by text) as texts
    from not_understood group by file, kind order by file, kind`);
  const line = (row: Row): string => {
    const texts = row["texts"] as readonly string[];
    const shown = texts.slice(0, 4).map((one) => `“${one}”`);
    const more = texts.length - shown.length;
    const under = (more > 0 ? [...shown, `${more} more`] : shown).join(", ");
    return `  ${text(row, "file")}: ${countOf(text(row, "kind"), Number(row["rows"]))}: ${under}`;
  };
  return part("Not understood, so that nothing about it is called missing", rows.map(line));
}

/** Of a file's references that are shown; a tool's export without its incidents has as many as records. */
const LISTED = 20;

/** References that lead nowhere, and mentions that could mean several incidents. */
export async function references(db: Database): Promise<string> {
  const dangling = await db.rows("select * from dangling_references order by file, row, field");
  const ambiguous = await db.rows("select * from ambiguous_mentions order by record_id, by_source");
  const where = (row: Row): string =>
    row["row"] === null ? text(row, "file") : `${text(row, "file")}:${text(row, "row")}`;
  const alike = [...group(dangling, (row) => `${text(row, "file")}\n${text(row, "field")}`).values()];
  return [
    part(
      "References that lead nowhere",
      alike.flatMap((rows) => [
        ...rows
          .slice(0, LISTED)
          .map(
            (row) =>
              `  ${where(row)} ${text(row, "field")}: nothing is called “${text(row, "reference")}” → Add it, or correct the id.`
          ),
        ...(rows.length > LISTED ? [`  … and ${rows.length - LISTED} more of this file`] : [])
      ])
    ),
    part(
      "Ambiguous mentions",
      ambiguous.map((row) => {
        const by = row["named_by"] as readonly string[];
        return `  ${text(row, "record_id")} is named in ${by.length} records, so it belongs to none of them: ${by.join(", ")} → In the one it belongs to write a field, such as “Incident: ${text(row, "record_id").replace(/^\w+:/, "")}”.`;
      })
    )
  ]
    .filter((one) => one !== "")
    .join("\n\n");
}

const part = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? "" : [title, ...lines].join("\n");
