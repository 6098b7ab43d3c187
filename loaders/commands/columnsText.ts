/** docs/columns.md: the columns of own files, from the code that reads them. */
import {plainTables} from "../arrive/sources/plain/tables.js";

const ABOUT: Readonly<Record<string, string>> = {
  incidents:
    "Times decide what can be measured: at least one of occurred_at, started_at, detected_at or created_at.",
  conditions: "What contributed to an incident. An id of the taxonomy, or one of your own.",
  retros: "The reviews that were held or written.",
  actions: "What retros decided. Without a status an action is neither open nor done.",
  alerts: "One row a firing.",
  timeline: "What happened in an incident's course.",
  deploys: "Changes that went out; an incident shortly after one may be set off by it."
};

export const columnsText = (): string =>
  [
    "# Columns of own files",
    "",
    "Written by `npx tsx loaders/cli.ts schema` from `loaders/arrive/sources/plain/tables.ts`; edit that.",
    "",
    "A CSV, TSV, JSON, NDJSON, Parquet or Excel file named after a table (`incidents.csv`, `actions.xlsx`) is read by these column names, in any case and with",
    "any separator between words. Only the id must be there (a column called `id` does where it is a single one). What is missing is unknown, never zero; so are `N/A`, `-` and `null`. A file",
    "with other names is read by a mapping under `sources:` in settings.yaml, which `npm run check` proposes. Times without a zone are read in that of",
    "`time_zones:`. Dates of tables will do as well, `31.01.2026 09:30`, `31/Jan/26` or `1/31/2026 9:30 AM` (all-numeric ones are of one order in a file, which",
    "a value above 12 proves or `date_order:` says), and so will seconds or milliseconds since 1970. A status may be any word that tools or `statuses:` give a",
    "meaning. References (incident_id, retro_id) may be an id, a key or an address of any tool's record.",
    ...Object.entries(plainTables).flatMap(([table, {id, columns}]) => [
      "",
      `## ${table}`,
      "",
      ABOUT[table] ?? "",
      "",
      "| column | holds |",
      "|---|---|",
      ...id
        .filter((name) => columns[name] === undefined)
        .map((name) => `| **${name}** | text, unique in the file's folder |`),
      ...Object.entries(columns).map(
        ([name, {wanted}]) =>
          `| ${id.includes(name) ? `**${name}**` : name} | ${wanted.replaceAll("|", "\\|")} |`
      )
    ]),
    ""
  ].join("\n");
