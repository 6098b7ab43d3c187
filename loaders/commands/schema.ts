/** `schema`: writes or proves the types of what pages and computed relations read, the functions that read it, and generated docs. */
import {type LoadOptions, loadWarehouse} from "../warehouse/build.js";
import {computedRowsText, schemaText} from "../warehouse/schema.js";
import {exploreFilesText, siteRowsText} from "../warehouse/siteRows.js";
import {documents, writeOrProve} from "./documents.js";

/** With `check`, fails when a committed file differs from what the code says. */
export async function schema({
  check = false,
  ...options
}: Omit<LoadOptions, "db"> & {readonly check?: boolean}): Promise<void> {
  const {db, relations} = await loadWarehouse(options);
  try {
    const texts = {
      "src/schema.ts": await schemaText(db, relations),
      "src/rows.ts": siteRowsText(relations),
      "src/explore/files.ts": exploreFilesText(relations),
      "loaders/sql/rows.ts": await computedRowsText(db, relations),
      ...documents()
    };
    const stale = await writeOrProve(texts, {check});
    if (stale.length > 0) throw new Error(stale.join("\n"));
  } finally {
    db.close();
  }
}
