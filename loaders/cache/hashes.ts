/** What entries are named by: hashes of contents, so that nothing made from something else is ever taken. */
import {createHash} from "node:crypto";
import * as fs from "node:fs";
import {join, resolve} from "node:path";

const ROOT = resolve(import.meta.dirname, "../..");
const CHUNK = 1 << 20;

/** A hash of values that JSON can write. */
export const hashOf = (...values: readonly unknown[]): string =>
  createHash("sha256").update(JSON.stringify(values)).digest("hex");

const files = new Map<string, string>();

/** A hash of a file's bytes, read piece by piece and once in this process. Throws where it can't be read. */
export function fileHash(path: string): string {
  const {ino, size, mtimeNs, ctimeNs} = fs.statSync(path, {bigint: true});
  const state = [resolve(path), ino, size, mtimeNs, ctimeNs].join("\n");
  const hash = files.get(state) ?? bytesHash(path);
  files.set(state, hash);
  return hash;
}

function bytesHash(path: string): string {
  const hash = createHash("sha256");
  const buffer = Buffer.allocUnsafe(CHUNK);
  const handle = fs.openSync(path, "r");
  try {
    for (let n = fs.readSync(handle, buffer); n > 0; n = fs.readSync(handle, buffer))
      hash.update(buffer.subarray(0, n));
  } finally {
    fs.closeSync(handle);
  }
  return hash.digest("hex");
}

const known = new Map<string, string>();

/** A hash of the project's own files of these names, whole folders of them, and of the Node that runs them. */
export function codeHash(paths: readonly string[]): string {
  const name = paths.join("\n");
  let hash = known.get(name);
  if (hash === undefined) {
    const files = paths.flatMap((path) => filesBelow(path));
    hash = hashOf(
      process.version,
      files.map((path) => [path, fs.readFileSync(join(ROOT, path), "utf8")])
    );
    known.set(name, hash);
  }
  return hash;
}

function filesBelow(path: string): string[] {
  if (!fs.statSync(join(ROOT, path)).isDirectory()) return [path];
  return fs
    .readdirSync(join(ROOT, path))
    .sort()
    .flatMap((name) => filesBelow(`${path}/${name}`));
}
