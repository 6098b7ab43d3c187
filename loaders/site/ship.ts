/** What pages read: the shipped tables as Arrow, what the Methods and the Explore page say, swapped in whole. */
import {mkdirSync, renameSync, rmSync} from "node:fs";
import {join, resolve} from "node:path";
import {writeArrow} from "../warehouse/arrow.js";
import {type LoadOptions, loadWarehouse} from "../warehouse/build.js";
import {shipped, shippedColumns} from "../warehouse/schema.js";
import {writeExplore} from "./explore.js";
import {writeFirsts} from "./firsts.js";
import {writeBuilt} from "./guard.js";
import {writeMethods} from "./methods.js";
import {writeSearchIndex} from "./searchIndex.js";

const OUT = resolve(import.meta.dirname, "../../src/arrow");

/** Builds every table and ships what pages draw to `out` (src/arrow), swapped in whole once all checks passed. */
export async function loadSite({
  out = OUT,
  ...options
}: LoadOptions & {readonly out?: string} = {}): Promise<void> {
  const {db, relations} = await loadWarehouse(options);
  const fresh = `${out}.new`;
  rmSync(fresh, {recursive: true, force: true});
  mkdirSync(fresh, {recursive: true});
  try {
    for (const relation of shipped(relations)) {
      const file = join(fresh, `${relation.name}.arrow`);
      await writeArrow(db, relation.name, await shippedColumns(db, relation), file);
    }
    await writeFirsts(relations, fresh);
    await writeMethods(db, relations, fresh);
    await writeSearchIndex(db, fresh);
    await writeExplore(db, relations, options.data, fresh);
    await writeBuilt(db, options.data, fresh);
  } finally {
    db.close();
  }
  rmSync(out, {recursive: true, force: true});
  renameSync(fresh, out);
}
