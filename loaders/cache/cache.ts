/**
 * What loads keep: entries named by a hash of all that they were made from. It holds what exports hold, names of people
 * too, so that the folder is its owner's alone; it may be deleted at any time.
 */
import {createHash} from "node:crypto";
import * as fs from "node:fs";
import {join} from "node:path";
import {deserialize, serialize} from "node:v8";
import {gunzipSync, gzipSync} from "node:zlib";
import {warn} from "../terminal.js";
import {cacheFolder} from "./cacheFolder.js";
import {fileHash, hashOf} from "./hashes.js";
import {sweep} from "./sweep.js";

export interface Cache {
  /** The value kept under a name; undefined without one. A damaged one is said to be, and gone. */
  get(name: string): unknown;
  put(name: string, value: unknown): void;
  /** The path of a file kept under a name, likewise. */
  file(name: string): string | undefined;
  /** A path to write a file to, for keepFile. */
  draft(name: string): string;
  /** Takes a draft in, whole; false where that fails. */
  keepFile(name: string, draft: string): boolean;
  /** Ends a load of a folder: what neither it nor the last loads of others used is deleted. */
  finish(of: string): void;
}

/** Values of more bytes are made again each time. */
const LARGEST = 500_000_000;
const SUM = 32;

/** Opens the folder, making it where it is not there; undefined where nothing is to be or can be kept. */
export function openCache(isWanted: boolean): Cache | undefined {
  const folder = cacheFolder(isWanted);
  if (folder === undefined) return undefined;
  try {
    fs.mkdirSync(folder, {recursive: true, mode: 0o700});
    fs.chmodSync(folder, 0o700);
    fs.accessSync(folder, fs.constants.W_OK);
  } catch (error) {
    warn(`Nothing is kept for the next load: ${(error as Error).message}`);
    return undefined;
  }
  const used = new Set<string>();
  const at = (name: string): string => join(folder, name);
  const draft = (name: string): string => at(`${name}.${process.pid}.new`);

  /** Writes beside the entry and renames, so that no other process sees half of it. */
  const write = (name: string, bytes: Uint8Array): boolean => {
    try {
      fs.writeFileSync(draft(name), bytes, {mode: 0o600});
      fs.renameSync(draft(name), at(name));
      used.add(name);
      return true;
    } catch (error) {
      fs.rmSync(draft(name), {force: true});
      warn(`Not kept for the next load: ${(error as Error).message}`);
      return false;
    }
  };
  const damaged = (...names: readonly string[]): undefined => {
    warn(`${at(names[0]!)} is damaged: it is made again.`);
    for (const name of names) fs.rmSync(at(name), {force: true});
  };

  return {
    draft,
    get(name) {
      if (!fs.existsSync(at(name))) return undefined;
      try {
        const bytes = fs.readFileSync(at(name));
        const packed = bytes.subarray(SUM);
        if (!sumOf(packed).equals(bytes.subarray(0, SUM))) {
          damaged(name);
          return;
        }
        used.add(name);
        return deserialize(gunzipSync(packed)) as unknown;
      } catch {
        damaged(name);
        return;
      }
    },
    put(name, value) {
      const bytes = serialize(value);
      if (bytes.length > LARGEST) return;
      const packed = gzipSync(bytes, {level: 1});
      write(name, Buffer.concat([sumOf(packed), packed]));
    },
    file(name) {
      if (!fs.existsSync(at(name))) return undefined;
      const [path, sum] = [at(name), at(`${name}.sum`)];
      try {
        if (fs.readFileSync(sum, "utf8") !== fileHash(path)) {
          damaged(name, `${name}.sum`);
          return;
        }
      } catch {
        damaged(name, `${name}.sum`);
        return;
      }
      used.add(name).add(`${name}.sum`);
      return path;
    },
    keepFile(name, from) {
      try {
        fs.chmodSync(from, 0o600);
        if (!write(`${name}.sum`, Buffer.from(fileHash(from)))) return false;
        fs.renameSync(from, at(name));
        used.add(name);
        return true;
      } catch (error) {
        warn(`Not kept for the next load: ${(error as Error).message}`);
        return false;
      }
    },
    finish(of) {
      const name = `used-${hashOf(of).slice(0, 16)}`;
      write(name, Buffer.from([...used].sort().join("\n")));
      sweep(folder);
    }
  };
}

const sumOf = (bytes: Uint8Array): Buffer => createHash("sha256").update(bytes).digest();
