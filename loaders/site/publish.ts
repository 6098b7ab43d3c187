/** Puts a built site in place of the last one, and mends what a build that died left behind. */
import * as fs from "node:fs";
import {basename, dirname, join} from "node:path";
import {UsageError} from "../errors.js";

/** Of one project, one build at a time: this file holds the number of the process that builds. */
const LOCK = ".followthrough.lock";

/**
 * Runs `build` while no other build of the project in this folder may run.
 *
 * @throws UsageError where one is running; a lock whose process is gone is taken over
 */
export async function alone<T>(build: () => Promise<T>, lock = LOCK): Promise<T> {
  take(lock);
  try {
    return await build();
  } finally {
    fs.rmSync(lock, {force: true});
  }
}

function take(lock: string): void {
  for (;;) {
    try {
      fs.writeFileSync(lock, String(process.pid), {flag: "wx"});
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    const owner = Number(fs.existsSync(lock) ? fs.readFileSync(lock, "utf8") : 0);
    if (isRunning(owner))
      throw new UsageError(
        `Another build of this project is running (process ${owner}). Wait until it ends, or stop it and try again.`
      );
    fs.rmSync(lock, {force: true});
  }
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Where this process's build of a site goes before it is put in place. */
export const nextOf = (dist: string): string => `${dist}-${process.pid}`;

/** What dead builds left beside `dist`: half-made sites go, and a site that was moved away and never replaced comes back. */
export function sweep(dist: string): void {
  const prefix = `${basename(dist)}-`;
  for (const name of fs.readdirSync(dirname(dist)).sort()) {
    const [, pid, previous] =
      /^(\d+)(-previous)?$/.exec(name.startsWith(prefix) ? name.slice(prefix.length) : "") ?? [];
    if (pid === undefined || isRunning(Number(pid))) continue;
    const path = join(dirname(dist), name);
    if (previous !== undefined && !fs.existsSync(dist)) fs.renameSync(path, dist);
    else fs.rmSync(path, {recursive: true, force: true});
  }
}

/**
 * Puts the folder `next` in the place of `dist`: two renames, undone if the second fails. Where `dist` is a link, or a
 * folder that can't be moved, such as a mount point, its content is replaced file by file.
 */
export function publish(next: string, dist: string): void {
  const previous = `${next}-previous`;
  if (!fs.existsSync(dist)) {
    fs.renameSync(next, dist);
    return;
  }
  if (fs.lstatSync(dist).isSymbolicLink() || !moved(dist, previous)) {
    fill(next, dist);
    return;
  }
  try {
    fs.renameSync(next, dist);
  } catch (error) {
    fs.renameSync(previous, dist);
    throw error;
  }
  fs.rmSync(previous, {recursive: true});
}

function moved(from: string, to: string): boolean {
  try {
    fs.renameSync(from, to);
    return true;
  } catch (error) {
    if (["EBUSY", "EXDEV"].includes((error as NodeJS.ErrnoException).code ?? "")) return false;
    throw error;
  }
}

/** Copies each file whole, pages last since they name the others, and then removes what is no longer there. */
function fill(from: string, to: string): void {
  const files = (folder: string): string[] =>
    fs
      .readdirSync(folder, {recursive: true, encoding: "utf8"})
      .filter((name) => !fs.statSync(join(folder, name)).isDirectory());
  const isPage = (name: string): boolean => /\.html(\.gz)?$/.test(name);
  const names = files(from).sort((a, b) => Number(isPage(a)) - Number(isPage(b)) || (a < b ? -1 : 1));
  for (const name of names) {
    fs.mkdirSync(dirname(join(to, name)), {recursive: true});
    const part = join(to, `${name}.part`);
    fs.copyFileSync(join(from, name), part);
    fs.renameSync(part, join(to, name));
  }
  const kept = new Set(names);
  for (const name of files(to)) if (!kept.has(name)) fs.rmSync(join(to, name));
}
