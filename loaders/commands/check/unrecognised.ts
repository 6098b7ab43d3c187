/** Files that nothing reads: what they look like, and what to do about each. */
import {type ExportFile, listFiles} from "../../arrive/files.js";
import {sources} from "../../arrive/sources/index.js";
import {unpack} from "../../arrive/unpack/unpack.js";
import {type Database, text} from "../../warehouse/database.js";
import {masked, proposalFor, sampleOf, typeOf} from "./mapping.js";

const WRITTEN = /\.(md|markdown|txt|rst|adoc|org|html?|docx)$/i;
const CURATED = /^(links|corrections|decisions) without /;
/** Own files that are called as they should be. */
const WITHOUT_ID = /^[a-z]+ without [a-z_, ]+, by which /;

/** Empty where every file was recognised. `values`: sample values too, masked. */
export async function unrecognisedFiles(db: Database, folder: string, values: boolean): Promise<string> {
  const rows = await db.rows(
    "select file, note from raw_files where kind = 'unrecognised' and note not like 'hidden:%' order by file"
  );
  if (rows.length === 0) return "";
  const known = sources.map((source) => source.name).filter((name) => name !== "curated" && name !== "plain");
  const names = new Map(rows.map((row) => [text(row, "file"), CURATED.test(text(row, "note"))]));
  const unpacked = await unpack(listFiles(folder));
  try {
    const stanzas: string[] = [];
    for (const file of unpacked.files)
      if (names.get(file.path) === false) stanzas.push(...(await stanzaOf(file, values)));
    return [
      "Unrecognised",
      ...rows.map((row) => `  ${text(row, "file")}: ${text(row, "note")}`),
      ...(rows.every((row) => WITHOUT_ID.test(text(row, "note")))
        ? []
        : [
            `  Would be recognised: exports of ${known.join(", ")} (data/README.md says which), and CSV, JSON, NDJSON, Parquet`,
            "  or Excel files named after a table (incidents.csv, actions.xlsx, retros.json, conditions.csv, alerts.parquet, timeline.csv)."
          ]),
      ...(rows.some((row) => WRITTEN.test(text(row, "file")))
        ? ["  A report that somebody wrote: put it into a folder called postmortems, and it is read as one."]
        : []),
      ...(stanzas.length === 0
        ? []
        : [
            "  What is no export: move it out of the folder. Else paste this into settings.yaml, correct it, and run npm run check again:",
            "",
            "sources:",
            ...stanzas
          ])
    ].join("\n");
  } finally {
    unpacked.close();
  }
}

/** A field as YAML, with what its values mean where that is given. */
const fromPath = (path: string, meanings: ReadonlyMap<string, string> | undefined): string =>
  meanings === undefined
    ? JSON.stringify(path)
    : `{from: ${JSON.stringify(path)}, values: {${[...meanings].map(([raw, ours]) => `${JSON.stringify(raw)}: ${ours}`).join(", ")}}}`;

/** The lines below `sources:` that have a file read; none where it holds no records, or can't be parsed. */
async function stanzaOf(file: ExportFile, values: boolean): Promise<string[]> {
  const sample = await sampleOf(file).catch(() => undefined); // why it can't be read stands in its note
  if (sample === undefined) return [];
  const {table, fields, values: meanings} = proposalFor(file.path, sample);
  const about = (path: string): string => {
    const field = sample.fields.find((one) => one.path === path);
    if (field === undefined) return "no column is one: the row's number";
    const shown = field.values.find((value) => value.trim() !== "");
    return typeOf(field.values) + (values && shown !== undefined ? `, such as ${masked(shown)}` : "");
  };
  const used = new Set(fields.values());
  const others = sample.fields.filter(({path}) => !used.has(path));
  return [
    `  ${JSON.stringify(file.path)}:`,
    `    table: ${table} # or incidents, conditions, retros, actions, alerts, timeline, deploys`,
    ...(sample.records === undefined ? [] : [`    records: ${JSON.stringify(sample.records)}`]),
    "    fields:",
    ...[...fields].map(
      ([column, path]) => `      ${column}: ${fromPath(path, meanings.get(column))} # ${about(path)}`
    ),
    ...others.map(({path}) => `      # not used: ${JSON.stringify(path)} (${about(path)})`)
  ];
}
