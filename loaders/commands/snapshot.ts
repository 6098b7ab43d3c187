/** `npm run snapshot`: freezes a quarter as it is known now into history/PERIOD of the data folder. */
import {existsSync, mkdirSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {toMarkdown} from "../../src/report/markdown.js";
import {report} from "../../src/report/report.js";
import {UsageError} from "../errors.js";
import {progress} from "../progress.js";
import {dataFolder, SHIPPED_SAMPLE} from "../settings/dataFolder.js";
import {formerFolder, freshFolder, frozenFolder} from "../warehouse/frozen.js";
import {toHtml} from "../site/report/html.js";
import {reportRows} from "../site/report/rows.js";
import {type LoadOptions, loadWarehouse} from "../warehouse/build.js";
import {isExported} from "../warehouse/contract.js";
import {writeTables} from "./export.js";
import {say} from "../terminal.js";

/** As long as the exports, and no number of a review stands on a single one of their rows. */
const LEFT_OUT = new Set(["alerts", "timeline"]);

/**
 * Tables as Parquet, what they were made with as manifest.json, and the report as HTML and Markdown. A period that is
 * frozen already is replaced whole; the data folder may not be the shipped sample.
 */
export async function snapshot({
  period,
  ...options
}: Omit<LoadOptions, "db"> & {readonly period: string}): Promise<void> {
  const data = dataFolder(options.data);
  if (data === SHIPPED_SAMPLE)
    throw new UsageError("The shipped sample isn't frozen: name a data folder of your own with --data.");
  const folder = frozenFolder(data, period);
  const fresh = freshFolder(data, period);
  const former = formerFolder(data, period);
  const warehouse = await loadWarehouse({...options, freezing: period, onProgress: progress()});
  try {
    const rows = await reportRows(warehouse);
    const known = rows.quarters.map(({quarter}) => quarter);
    const made = known.includes(period) ? report(rows, period) : undefined;
    if (made === undefined)
      throw new UsageError(
        `--period: the data hold no quarter “${period}”${known.length === 0 ? "; no incident is loaded" : `; they span ${known[0]!} to ${known.at(-1)!}`}`
      );
    rmSync(fresh, {recursive: true, force: true});
    const kept = warehouse.relations.filter(
      (relation) => isExported(relation) && !LEFT_OUT.has(relation.name)
    );
    const tables = await writeTables(warehouse.db, kept, {
      to: fresh,
      format: "parquet",
      footer: made.footer
    });
    writeFileSync(join(fresh, "report.html"), toHtml(made));
    writeFileSync(join(fresh, "report.md"), toMarkdown(made));
    mkdirSync(dirname(folder), {recursive: true});
    // one that was ended between its two moves left the former one aside
    if (existsSync(folder)) {
      rmSync(former, {recursive: true, force: true});
      renameSync(folder, former);
    }
    renameSync(fresh, folder);
    rmSync(former, {recursive: true, force: true});
    say(`${Object.keys(tables).length} tables and the report of ${period} in ${folder}`);
  } finally {
    warehouse.db.close();
    rmSync(fresh, {recursive: true, force: true});
  }
}
