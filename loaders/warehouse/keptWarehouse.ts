/** The finished warehouse, kept under all that it was made from: where nothing changed, nothing is read or worked out. */
import {existsSync, readdirSync, rmSync, statSync} from "node:fs";
import {join, resolve} from "node:path";
import {type ExportFile, listFiles} from "../arrive/files.js";
import type {Cache} from "../cache/cache.js";
import {codeHash, fileHash, hashOf} from "../cache/hashes.js";
import {type Database, openDatabase} from "./database.js";

/** Code that decides what the tables hold. */
const CODE = [
  ...["arrive", "meaning", "settings", "sql", "warehouse"].map((room) => `loaders/${room}`),
  ...["src/shared", "src/stats", "package.json", "package-lock.json"]
];
/** Read by their names, wherever links lead. */
const NAMED = ["settings.yaml", "taxonomy.yaml", "truth.json", "history"];

export interface KeptWarehouse {
  /** The warehouse made before from the same, to be read. */
  open(): Promise<Database | undefined>;
  /** Where to build it. */
  readonly draft: string;
  /** Keeps what was built and closed, and opens it. */
  keep(): Promise<Database>;
  /** Deletes what building left behind. */
  drop(): void;
}

/**
 * The place in the cache of a data folder's warehouse.
 *
 * @param made what else decides how it is made: the day, who reads it
 */
export function keptWarehouse(cache: Cache, data: string, memory: string, made: unknown): KeptWarehouse {
  const named = NAMED.map((name) => stateOf(join(data, name)));
  const name = `warehouse-${hashOf(codeHash(CODE), resolve(data), made, named, listFiles(data).map(fileState))}`;
  const draft = cache.draft(name);
  return {
    draft,
    drop() {
      for (const file of [draft, `${draft}.wal`]) rmSync(file, {force: true});
    },
    async open() {
      const file = cache.file(name);
      return file === undefined ? undefined : openDatabase(file, memory, true);
    },
    async keep() {
      const isKept = cache.keepFile(name, draft);
      return openDatabase((isKept ? cache.file(name) : undefined) ?? draft, memory, true);
    }
  };
}

const fileState = ({path, absolute, unread}: ExportFile): unknown => [
  path,
  unread ?? null,
  unread === undefined ? contentOf(absolute) : null
];

/** What cannot be read is as the load will find it. */
function contentOf(file: string): string | null {
  try {
    return fileHash(file);
  } catch {
    return null;
  }
}

/** A file or folder by what it holds; links are followed. */
function stateOf(path: string): unknown {
  if (!existsSync(path)) return null;
  if (!statSync(path).isDirectory()) return contentOf(path);
  return readdirSync(path)
    .sort()
    .map((name) => [name, stateOf(join(path, name))]);
}
