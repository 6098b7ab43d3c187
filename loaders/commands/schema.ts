/** `schema`: writes or proves the types of what pages and computed relations read, and the functions that read it. */
import {existsSync, readFileSync, writeFileSync} from "node:fs";
import {join, resolve} from "node:path";
import {format, resolveConfig} from "prettier";
import {type LoadOptions, loadWarehouse} from "../warehouse/build.js";
import {computedRowsText, schemaText} from "../warehouse/schema.js";
import {columnsText} from "./columnsText.js";
import {siteRowsText} from "../warehouse/siteRows.js";

const ROOT = resolve(import.meta.dirname, "../..");

/** With `check`, fails when a committed file differs from what the SQL says. */
export async function schema({
  check = false,
  ...options
}: Omit<LoadOptions, "db"> & {readonly check?: boolean}): Promise<void> {
  const {db, relations} = await loadWarehouse(options);
  try {
    const texts = {
      "src/schema.ts": await schemaText(db, relations),
      "src/rows.ts": siteRowsText(relations),
      "loaders/sql/rows.ts": await computedRowsText(db, relations),
      "docs/columns.md": columnsText()
    };
    for (const [file, text] of Object.entries(texts)) await writeOrProve(file, text, check);
  } finally {
    db.close();
  }
}

async function writeOrProve(file: string, text: string, check: boolean): Promise<void> {
  const path = join(ROOT, file);
  const config = await resolveConfig(path);
  const formatted = await format(text, {...config, filepath: path});
  if (!check) writeFileSync(path, formatted);
  else if (!existsSync(path) || readFileSync(path, "utf8") !== formatted)
    throw new Error(`${file} is not current: run \`npx tsx loaders/cli.ts schema\` and commit it.`);
}
