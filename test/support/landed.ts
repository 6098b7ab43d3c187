/** One source from export files to its staging and joining SQL, as a build would run them. */
import {readFileSync, readdirSync, rmSync} from "node:fs";
import {basename, join} from "node:path";
import {enforceContract} from "../../loaders/warehouse/contract.js";
import {type Database, type Row, identifier} from "../../loaders/warehouse/database.js";
import {listFiles} from "../../loaders/arrive/files.js";
import {LAYERS, buildOrder} from "../../loaders/warehouse/graph.js";
import {land} from "../../loaders/arrive/land.js";
import {recognise} from "../../loaders/arrive/recognise.js";
import {unpack} from "../../loaders/arrive/unpack/unpack.js";
import {parseSettings} from "../../loaders/settings/settings.js";
import {landSettings} from "../../loaders/settings/tables.js";
import {sources} from "../../loaders/arrive/sources/index.js";
import type {Source} from "../../loaders/arrive/sources/source.js";
import {freshDatabase} from "./database.js";
import {folder} from "./warehouse.js";

const SQL = join(import.meta.dirname, "../../loaders/sql");

/**
 * Lands files (path in the data folder → content) and builds `stg_<source>_*` and `<source>_*` over them;
 * the caller closes the database.
 */
export async function landed(
  source: Source,
  files: Readonly<Record<string, string | Uint8Array>>,
  settings = ""
): Promise<Database> {
  const data = folder(files);
  const sql = folder(sqlOf(source));
  const parsed = parseSettings(settings);
  const db = await freshDatabase();
  try {
    await landSettings(db, parsed, {data, asOf: null, isSample: false, version: "test"});
    const recognised = [];
    const unpacked = await unpack(listFiles(data));
    for (const file of unpacked.files)
      recognised.push({file, recognition: await recognise(file, [source], parsed)});
    await land(db, recognised, [source, ...sources.filter(({name}) => name !== source.name)], parsed);
    unpacked.close();
    for (const relation of await buildOrder(db, sql)) {
      const kind = relation.isGenerated ? "view" : "table";
      await db.run(`create ${kind} ${identifier(relation.name)} as ${relation.sql}`);
      if (!relation.isGenerated) await enforceContract(db, relation);
    }
    return db;
  } catch (error) {
    db.close();
    throw error;
  } finally {
    rmSync(data, {recursive: true});
    rmSync(sql, {recursive: true});
  }
}

/** The rows of a query over what was landed and built of it. */
export async function landedRows(
  source: Source,
  files: Readonly<Record<string, string | Uint8Array>>,
  sql: string,
  settings = ""
): Promise<Row[]> {
  const db = await landed(source, files, settings);
  try {
    return await db.rows(sql);
  } finally {
    db.close();
  }
}

/** The SQL that is this source's own, in its layers, and what it reads of others', which is empty where it is built alone. */
function sqlOf(source: Source): Record<string, string> {
  const isOwn = (file: string) =>
    [
      `stg_${source.tables ?? source.name}_`,
      `${source.name}_`,
      ...(source.tables === undefined ? [] : ["trackers_"]),
      ...(source.tables === undefined && source.name !== "jira" ? [] : ["bodies_"])
    ].some((start) => basename(file).startsWith(start));
  const paths = readdirSync(SQL, {recursive: true, encoding: "utf8"}).filter((path) => path.endsWith(".sql"));
  const texts = new Map(paths.map((path) => [path, readFileSync(join(SQL, path), "utf8")]));
  const wanted = new Set(paths.filter(isOwn));
  for (const path of wanted)
    for (const [, name] of texts.get(path)!.matchAll(/\b(?:from|join) (\w+)/g)) {
      const read = paths.find(
        (other) => /^(?:staging|joining)\b/.test(other) && basename(other) === `${name!}.sql`
      );
      if (read !== undefined) wanted.add(read);
    }
  return Object.fromEntries([
    ...LAYERS.map((layer) => [`${layer}/.gitkeep`, ""]),
    ...[...wanted].map((path) => [path, texts.get(path)!])
  ]) as Record<string, string>;
}
