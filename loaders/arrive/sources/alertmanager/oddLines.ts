/** The lines of bulk files that SQL couldn't take as they are: broken, API lists, odd times. */
import type {Database} from "../../../warehouse/database.js";
import type {ExportFile} from "../../files.js";
import {itemsInLine} from "../../items.js";
import {append} from "../../../warehouse/append.js";
import {linesOf} from "../../lines.js";
import {type Redactor, excerpt} from "../../redact.js";
import {COLUMNS, alertOutcomes} from "./alert.js";
import type {Text} from "../source.js";

export const LANDED = "landed_alertmanager_alerts";
const BATCH = 10_000;

/** Lands or rejects, item by item, the lines of landed rows without a record_id, in place of those rows. */
export async function loadOddLines(
  db: Database,
  files: readonly ExportFile[],
  clean: Redactor
): Promise<void> {
  const rows = await db.rows(
    `select distinct file, row::bigint as row from ${LANDED} where record_id is null`
  );
  if (rows.length === 0) return;
  await db.run(`delete from ${LANDED} where (file, row) in (
    select (file, row) from ${LANDED} where record_id is null)`);
  for (const file of files) {
    const odd = rows.filter((row) => row["file"] === file.path).map((row) => Number(row["row"]));
    if (odd.length > 0) await loadOddLinesOf(db, file, new Set(odd), clean);
  }
}

async function loadOddLinesOf(
  db: Database,
  file: ExportFile,
  wanted: ReadonlySet<number>,
  clean: Redactor
): Promise<void> {
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
        const own = COLUMNS.map((name) => values[name] ?? null);
        landed.push([file.path, String(row), id, updatedAt ?? null, at ?? null, ...own]);
      } else if ("rejected" in outcome) {
        const {row, recordKind, rejected, remedy} = outcome;
        const reject = [recordKind, clean.text(rejected), remedy, excerpt(clean.value(outcome.excerpt))];
        rejects.push([file.path, String(row), "alertmanager", ...reject]);
      }
    }
    if (landed.length + rejects.length >= BATCH) await flush();
  }
  await flush();
}
