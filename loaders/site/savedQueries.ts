/** The data folder's own queries, `queries/*.sql`: texts that the Explore page offers, and nothing else runs. */
import {existsSync, lstatSync, readFileSync, readdirSync} from "node:fs";
import {join} from "node:path";
import type {Query} from "../../src/explore/types.js";

const FOLDER = "queries";
const LARGEST = 100_000;

/** By file name, each called by its first comment line, else by its file; links and files above 100 kB are left alone. */
export function savedQueries(data: string): Query[] {
  const folder = join(data, FOLDER);
  if (!existsSync(folder) || !lstatSync(folder).isDirectory()) return [];
  return readdirSync(folder)
    .filter((name) => /^[^.].*\.sql$/i.test(name))
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      const file = lstatSync(path);
      if (!file.isFile() || file.size > LARGEST) return [];
      const sql = readFileSync(path, "utf8")
        .replace(/^\ufeff/, "")
        .trim();
      return sql === "" ? [] : [{title: titleOf(sql) ?? name.replace(/\.sql$/i, ""), sql}];
    });
}

/** The words of a first line that is a comment. */
function titleOf(sql: string): string | undefined {
  const [first = ""] = sql.split("\n");
  const words = first.startsWith("--") ? first.slice(2).trim() : "";
  return words === "" ? undefined : words;
}
