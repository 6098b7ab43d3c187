/** What a command has written, as one text that is the same only for the same content. */
import {createHash} from "node:crypto";
import {existsSync, readFileSync, readdirSync, statSync} from "node:fs";
import {join} from "node:path";
import {openDatabase} from "../../warehouse/database.js";

/** Of a folder its files' hash, of a database the number and the hash of each table's rows; "missing", "no manifest" of an export's folder, or why it can't be read. */
export async function stateOf(path: string): Promise<string> {
  if (!existsSync(path)) return "missing";
  if (path.endsWith(".duckdb")) return rowsOf(path);
  if (statSync(path).isDirectory()) {
    const files = readdirSync(path, {recursive: true, encoding: "utf8"}).sort();
    if (path.endsWith("tables") && !files.includes("manifest.json")) return "no manifest";
    const hash = createHash("sha256");
    for (const name of files) {
      const file = join(path, name);
      if (statSync(file).isFile()) hash.update(`${name}\n`).update(readFileSync(file));
    }
    return `${files.length} files ${hash.digest("hex")}`;
  }
  return createHash("sha256").update(readFileSync(path)).digest("hex");
}

async function rowsOf(path: string): Promise<string> {
  try {
    const db = await openDatabase(path);
    try {
      const tables = await db.rows("select table_name from duckdb_tables() order by table_name");
      const counts = [];
      for (const {table_name} of tables) {
        const name = String(table_name);
        const [found] = await db.rows(
          `select count(*) as n, coalesce(bit_xor(hash(t)), 0) as rows from "${name}" as t`
        );
        counts.push(`${name} ${String(found?.["n"])} ${String(found?.["rows"])}`);
      }
      return counts.join(", ");
    } finally {
      db.close();
    }
  } catch (error) {
    return `can't be read: ${(error as Error).message}`;
  }
}
