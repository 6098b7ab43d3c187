/** Builds that meet, builds that died, and places that can't be moved. */
import {spawn} from "node:child_process";
import {once} from "node:events";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, expect, test} from "vitest";
import {UsageError, explained} from "../../loaders/errors.js";
import {alone, nextOf, publish, sweep} from "../../loaders/site/publish.js";

let folder = "";
let dist = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "publish-"));
  dist = join(folder, "dist");
});
afterEach(() => {
  rmSync(folder, {recursive: true});
});

function site(path: string, files: Record<string, string>): string {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(path, name, ".."), {recursive: true});
    writeFileSync(join(path, name), text);
  }
  return path;
}
const read = (name: string): string => readFileSync(join(dist, name), "utf8");

/** The number of a process that has ended. */
async function deadProcess(): Promise<number> {
  const child = spawn(process.execPath, ["--eval", ""]);
  await once(child, "close");
  return child.pid!;
}

test("a second build of the project is refused while the first runs, and may run after it", async () => {
  const lock = join(folder, "lock");
  await alone(async () => {
    await expect(alone(() => Promise.resolve("second"), lock)).rejects.toThrow(UsageError);
  }, lock);
  expect(await alone(() => Promise.resolve("third"), lock)).toBe("third");
  expect(existsSync(lock)).toBe(false);
});

test("a build that fails gives the lock back, and one that died loses it", async () => {
  const lock = join(folder, "lock");
  await expect(alone(() => Promise.reject(new Error("broken")), lock)).rejects.toThrow("broken");
  writeFileSync(lock, String(await deadProcess()));
  expect(await alone(() => Promise.resolve(1), lock)).toBe(1);
  writeFileSync(lock, "not a number");
  expect(await alone(() => Promise.resolve(2), lock)).toBe(2);
});

test("what dead builds left is swept, a site that was moved away comes back, others' folders stay", async () => {
  const dead = await deadProcess();
  site(`${dist}-${dead}-previous`, {"index.html": "old"});
  site(`${dist}-${dead}`, {"index.html": "half"});
  site(`${dist}-${process.pid}`, {"index.html": "running"});
  site(`${dist}-look`, {"page.png": ""});
  sweep(dist);
  expect(read("index.html")).toBe("old");
  expect(existsSync(`${dist}-${dead}`)).toBe(false);
  expect(existsSync(`${dist}-${process.pid}`)).toBe(true);
  expect(existsSync(`${dist}-look`)).toBe(true);
  site(`${dist}-${dead}-previous`, {"index.html": "older"});
  sweep(dist);
  expect(read("index.html")).toBe("old");
  expect(existsSync(`${dist}-${dead}-previous`)).toBe(false);
});

test("a site takes the place of the last one whole", () => {
  site(dist, {"index.html": "old", "gone.html": "old"});
  publish(site(nextOf(dist), {"index.html": "new"}), dist);
  expect(read("index.html")).toBe("new");
  expect(existsSync(join(dist, "gone.html"))).toBe(false);
});

test("a linked dist stays a link, and what it leads to gets the new site", () => {
  const place = site(join(folder, "www"), {"index.html": "old", "data/gone.arrow": "old"});
  symlinkSync(place, dist);
  publish(site(nextOf(dist), {"index.html": "new", "data/new.arrow": "new"}), dist);
  expect(lstatSync(dist).isSymbolicLink()).toBe(true);
  expect(read("index.html")).toBe("new");
  expect(read("data/new.arrow")).toBe("new");
  expect(existsSync(join(place, "data/gone.arrow"))).toBe(false);
});

test.each([
  ["ENOSPC", "disk is full"],
  ["EACCES", "Not allowed"],
  ["EROFS", "read-only"]
])("%s is explained with the path and the remedy", (code, words) => {
  const error = Object.assign(new Error(`${code}: no`), {code, path: "/x/dist"});
  expect(explained(error)).toContain(words);
  expect(explained(error)).toContain("/x/dist");
});
