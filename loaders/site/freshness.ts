/**
 * Keeps src/arrow as new as what it is made from, so that `observable build` and `observable preview` are right on
 * their own: Framework itself would neither see a changed export nor a changed .sql file.
 */
import {spawn} from "node:child_process";
import {createHash} from "node:crypto";
import * as fs from "node:fs";
import {dirname, join, relative, resolve} from "node:path";
import type {LoadOptions} from "../warehouse/build.js";
import {type Audience, audienceOf} from "../warehouse/public.js";
import {dataFolder} from "../settings/dataFolder.js";
import {warn} from "../terminal.js";

const TARGET = "src/arrow";
const STAMP = join(TARGET, ".inputs");
/** Of src what first views are worked out with, beside the statistics. */
const CODE = [
  "loaders",
  "src/domain.ts",
  "src/format.ts",
  "src/action",
  "src/agenda",
  "src/alerts",
  "src/data",
  "src/incident",
  "src/incidents",
  "src/methods",
  "src/outcomes",
  "src/review",
  "src/rule",
  "src/actions",
  "src/response",
  "src/questions",
  "src/retros",
  "src/conditions",
  "src/report",
  "src/shared/findings",
  "src/shared/points",
  "src/shared/rows",
  "src/shared/ui/outcomeText.ts",
  "src/stats",
  "package-lock.json"
];
const POLL_MS = 400;

/** Any time will do: it lands in the pages, so it may not be that of the build. */
const FIXED_TIME = new Date("2000-01-01T00:00:00Z");

/** A re-run needs a fresh process: this one has the old code of changed modules loaded. */
const REFRESH = `import {ensureFresh} from "./loaders/site/freshness.ts"; await ensureFresh();`;

/** A hash of all that decides the numbers: code by content, exports by path, size and times. */
export function inputsKey(
  data: string,
  asOf = "",
  code: readonly string[] = CODE,
  audience?: Audience
): string {
  const hash = createHash("sha256").update(JSON.stringify([resolve(data), asOf, audience]));
  for (const path of code.flatMap(filesBelow)) hash.update(`\n${path}\n`).update(fs.readFileSync(path));
  for (const path of filesBelow(data)) hash.update(`\n${sizeAndTimes(path)}`);
  return hash.digest("hex");
}

/** Runs the pipeline if its inputs changed since src/arrow was written, or src/arrow is not whole. Returns whether it ran. */
export async function ensureFresh(options: LoadOptions = {}): Promise<boolean> {
  const {
    asOf = process.env.FOLLOWTHROUGH_AS_OF,
    audience = audienceOf(process.env.FOLLOWTHROUGH_PUBLIC === "1"),
    cache = true
  } = options;
  const data = dataFolder(options.data);
  const key = inputsKey(data, asOf, CODE, audience);
  if (readStamp() === stamp(key)) return false;
  const {loadSite} = await import("./ship.js");
  const out = join("src/.observablehq", `data-${process.pid}`);
  try {
    await loadSite({...options, data, asOf, audience, cache, out});
    install(out, TARGET);
    fs.writeFileSync(STAMP, stamp(key));
  } finally {
    fs.rmSync(out, {recursive: true, force: true});
  }
  return true;
}

/** Framework writes the modification times of attachments into pages: the same for the same data, whenever it was loaded. */
export function fixTimes(folder = TARGET): void {
  for (const path of filesBelow(folder)) fs.utimesSync(path, FIXED_TIME, FIXED_TIME);
}

let watching = false;

/**
 * For the preview: loads again in the background once changed inputs have settled; Framework's own watcher then updates
 * the open pages. Looks instead of listening: Node's recursive watcher loses files that editors replace.
 */
export function watchInputs(): void {
  if (watching) return;
  watching = true;
  let seen = inputTimes();
  let settled = true;
  const look = async (): Promise<void> => {
    const start = performance.now();
    const now = inputTimes();
    const cost = performance.now() - start;
    if (now === seen && !settled) await reload();
    settled = now === seen;
    seen = now;
    setTimeout(() => void look(), Math.max(POLL_MS, 20 * cost));
  };
  setTimeout(() => void look(), POLL_MS);
}

/** Never fails: an error is printed and the data stay as they were. */
async function reload(): Promise<void> {
  const args = ["--import", "tsx/esm", "--input-type=module", "--eval", REFRESH];
  const child = spawn(process.execPath, args, {stdio: ["ignore", "inherit", "inherit"]});
  const code = await new Promise((resolve) => child.on("error", resolve).on("close", resolve));
  if (code !== 0) warn("Loading failed; the pages keep the previous data.");
}

function inputTimes(): string {
  return [...CODE, dataFolder()].flatMap(filesBelow).map(sizeAndTimes).join("\n");
}

/** ctime too: it moves when a file is replaced by one with an older mtime. */
function sizeAndTimes(path: string): string {
  const {size, mtimeNs, ctimeNs} = fs.lstatSync(path, {bigint: true});
  return [path, size, mtimeNs, ctimeNs].join(" ");
}

/** Replaces each file that differs, whole, with a new time: by it the preview knows which pages to update. */
function install(from: string, to: string): void {
  const now = new Date();
  fs.mkdirSync(to, {recursive: true});
  fs.rmSync(STAMP, {force: true});
  const kept = fs.readdirSync(from);
  for (const name of fs.readdirSync(to))
    if (!kept.includes(name)) fs.rmSync(join(to, name), {recursive: true});
  for (const name of filesBelow(from).map((path) => relative(from, path))) {
    const [next, old] = [join(from, name), join(to, name)];
    if (fs.existsSync(old) && fs.readFileSync(old).equals(fs.readFileSync(next))) continue;
    fs.utimesSync(next, now, now);
    fs.mkdirSync(dirname(old), {recursive: true});
    fs.renameSync(next, old);
  }
}

/** Inputs and outputs: a file missing from src/arrow is as good as a change. */
function stamp(key: string): string {
  const outputs = filesBelow(TARGET)
    .filter((path) => path !== STAMP)
    .map((path) => `${path} ${fs.statSync(path).size}`);
  return [key, ...outputs].join("\n");
}

function readStamp(): string | undefined {
  return fs.existsSync(STAMP) ? fs.readFileSync(STAMP, "utf8") : undefined;
}

/** Files of a folder at any depth, or the file itself, in a fixed order; none if it does not exist. Links are not followed. */
function filesBelow(path: string): string[] {
  const stats = fs.lstatSync(path, {throwIfNoEntry: false});
  if (stats === undefined) return [];
  if (!stats.isDirectory()) return [path];
  return fs
    .readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)));
}
