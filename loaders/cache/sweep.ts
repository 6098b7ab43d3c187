import * as fs from "node:fs";
import {join} from "node:path";

/** Folders whose last load is remembered, and bytes that all of it may take. */
const FOLDERS = 5;
const MOST = 4_000_000_000;
/** Another process may be about to use what is younger. */
const GRACE_MS = 600_000;

/**
 * Deletes entries that none of the last loads used (`used-…` lists them, one a data folder), the oldest loads' first
 * where all is too large, and drafts of processes that died. Never fails: what is in use elsewhere may be gone.
 */
export function sweep(folder: string, {most = MOST, grace = GRACE_MS} = {}): void {
  const now = Date.now();
  const found = new Map(fs.readdirSync(folder).flatMap((name) => stat(folder, name)));
  const age = (name: string): number => now - (found.get(name)?.at ?? now);
  const lists = [...found.keys()]
    .filter((name) => name.startsWith("used-"))
    .sort((a, b) => age(a) - age(b) || (a < b ? -1 : 1));
  const kept = new Set<string>();
  let total = 0;
  for (const list of lists.slice(0, FOLDERS)) {
    const names = [list, ...entriesOf(folder, list)].filter((name) => found.has(name) && !kept.has(name));
    const size = names.reduce((sum, name) => sum + found.get(name)!.bytes, 0);
    if (kept.size > 0 && total + size > most) break;
    total += size;
    for (const name of names) kept.add(name);
  }
  for (const name of found.keys())
    if (!kept.has(name) && age(name) > grace && !isBeingWritten(name))
      fs.rmSync(join(folder, name), {force: true});
}

/** A draft has the number of the process that writes it. */
function isBeingWritten(name: string): boolean {
  const [, pid] = /\.(\d+)\.new(?:\.wal)?$/.exec(name) ?? [];
  if (pid === undefined) return false;
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function stat(folder: string, name: string): [string, {bytes: number; at: number}][] {
  const stats = fs.statSync(join(folder, name), {throwIfNoEntry: false});
  return stats?.isFile() === true ? [[name, {bytes: stats.size, at: stats.mtimeMs}]] : [];
}

function entriesOf(folder: string, list: string): string[] {
  try {
    return fs.readFileSync(join(folder, list), "utf8").split("\n");
  } catch {
    return [];
  }
}
