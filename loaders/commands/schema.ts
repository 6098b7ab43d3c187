/** `schema`: writes or proves src/schema.ts. */
import {existsSync, readFileSync, writeFileSync} from "node:fs";
import {resolve} from "node:path";
import {type LoadOptions, loadWarehouse} from "../warehouse/build.js";
import {schemaText} from "../warehouse/schema.js";

const FILE = resolve(import.meta.dirname, "../../src/schema.ts");

/** With `check`, fails when the committed file differs from what the SQL says. */
export async function schema({
  check = false,
  ...options
}: Omit<LoadOptions, "db"> & {readonly check?: boolean}): Promise<void> {
  const {db, relations} = await loadWarehouse(options);
  const text = await schemaText(db, relations).finally(() => db.close());
  if (!check) writeFileSync(FILE, text);
  else if (!existsSync(FILE) || readFileSync(FILE, "utf8") !== text)
    throw new Error("src/schema.ts is not current: run `npx tsx loaders/cli.ts schema` and commit it.");
}
