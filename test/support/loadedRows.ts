/** A whole load of some files, asked for rows. */
import {rmSync} from "node:fs";
import {loadWarehouse} from "../../loaders/warehouse/build.js";
import {lines} from "./exports.js";
import {folder} from "./warehouse.js";

/** The rows of each query, as short texts; files are given as texts or as what JSON they hold. */
export async function loadedRows(
  files: Readonly<Record<string, unknown>>,
  ...sql: readonly string[]
): Promise<string[][]> {
  const data = folder(
    Object.fromEntries(
      Object.entries(files).map(([path, file]) => [
        path,
        typeof file === "string" ? file : JSON.stringify(file)
      ])
    )
  );
  const {db} = await loadWarehouse({data});
  try {
    const found = [];
    for (const query of sql) found.push(lines(await db.rows(query)));
    return found;
  } finally {
    db.close();
    rmSync(data, {recursive: true});
  }
}
