/** What loading, analysis, building and a first visit cost on a data folder, as ratios to plain floors. */
import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, relative} from "node:path";
import {loadSite} from "../site/ship.js";
import {launchBrowser} from "../site/browser.js";
import {dataFolder} from "../settings/dataFolder.js";
import {literal, openDatabase} from "../warehouse/database.js";
import {listFiles} from "../arrive/files.js";
import {serveSite} from "../site/serve.js";
import {buildSite} from "../site/site.js";
import {textTable} from "../textTable.js";

const RUNS = 3;

/** Prints a table; nothing is asserted. The floor is DuckDB reading the same JSON and CSV files as text and counting them. */
export async function benchPipeline(options: {
  readonly data?: string | undefined;
  readonly asOf?: string | undefined;
}): Promise<void> {
  const data = dataFolder(options.data);
  const out = join("src/.observablehq", `bench-${process.pid}`);
  const dist = `dist-bench-${process.pid}`;
  const kept = mkdtempSync(join(tmpdir(), "followthrough-cache-"));
  process.env["FOLLOWTHROUGH_CACHE"] = kept;
  try {
    const floor = await median(() => readAsText(data));
    const load = await median(() => loadSite({...options, out}));
    await loadSite({...options, out, cache: true});
    const again = await median(() => loadSite({...options, out, cache: true}));
    const build = await seconds(() => buildSite({...options, dist}));
    const visit = await firstVisit(dist);
    console.log(
      textTable(
        ["what", "measured", "ratio to the floor"],
        [
          ["floor: DuckDB reads the same files", `${floor.toFixed(2)} s`, "1"],
          ["load, analysis, checks, Arrow", `${load.toFixed(2)} s`, (load / floor).toFixed(1)],
          ["the same again, nothing changed", `${again.toFixed(2)} s`, (again / floor).toFixed(1)],
          ["whole build, data loaded", `${build.toFixed(1)} s`, (build / floor).toFixed(1)],
          ["first page: requests", String(visit.requests), ""],
          ["first page: bytes on the wire", `${(visit.bytes / 1000).toFixed(0)} kB`, ""],
          ["first page: first chart", `${visit.chartSeconds.toFixed(2)} s`, ""],
          ["peak memory of this process", `${(process.resourceUsage().maxRSS / 1e6).toFixed(2)} GB`, ""]
        ],
        [1, 2]
      )
    );
  } finally {
    rmSync(out, {recursive: true, force: true});
    rmSync(dist, {recursive: true, force: true});
    rmSync(kept, {recursive: true, force: true});
  }
}

async function readAsText(data: string): Promise<void> {
  const db = await openDatabase();
  try {
    const paths = (pattern: RegExp): string[] =>
      listFiles(data)
        .filter(({path}) => pattern.test(path))
        .map(({absolute}) => literal(absolute));
    const [json, csv] = [paths(/\.(nd)?json(\.gz)?$/), paths(/\.csv(\.gz)?$/)];
    if (json.length > 0)
      await db.rows(
        `select count(json) from read_json_objects([${json.join(", ")}], maximum_object_size = 100000000)`
      );
    if (csv.length > 0)
      await db.rows(
        `select count(*) from read_csv([${csv.join(", ")}], all_varchar = true, union_by_name = true, ignore_errors = true)`
      );
  } finally {
    db.close();
  }
}

async function firstVisit(dist: string): Promise<{requests: number; bytes: number; chartSeconds: number}> {
  const site = await serveSite({port: 0, dist: relative(".", dist)});
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const client = await page.context().newCDPSession(page);
    await client.send("Network.enable");
    const visit = {requests: 0, bytes: 0};
    client.on("Network.loadingFinished", ({encodedDataLength}) => {
      visit.requests += 1;
      visit.bytes += encodedDataLength;
    });
    const chartSeconds = await seconds(async () => {
      await page.goto(site.url);
      await page.waitForSelector("main figure svg, main svg[role=img], main .plot-d6a7b5, main svg");
    });
    await page.waitForLoadState("networkidle");
    return {...visit, chartSeconds};
  } finally {
    await browser.close();
    await site.close();
  }
}

async function median(run: () => Promise<void>): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < RUNS; i++) times.push(await seconds(run));
  return times.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)]!;
}

async function seconds(run: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await run();
  return (performance.now() - start) / 1000;
}
