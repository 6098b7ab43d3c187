/** `npm run bench -- --scale`: what loads cost as a company grows, by relation, beside plain DuckDB over the same files. */
import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {textTable} from "../textTable.js";
import {loadWarehouse} from "../warehouse/build.js";
import {floor} from "./scale/floor.js";
import {sizeOf, writeCompany} from "./scale/folder.js";

/** One load: CPU seconds by what was built, in order, and those of the floor. */
export interface ScaleRun {
  readonly incidents: number;
  readonly seconds: ReadonlyMap<string, number>;
  readonly floor: number;
  /** of the process since it began, GB */
  readonly peak: number;
}

const SHOWN = 10;
/** CPU seconds below which a growth is noise. */
const TELLING = 0.2;

/** Prints a table a size and, from the second size on, the exponents with which things grow; asserts nothing. */
export async function benchScale({incidents = 10_000}: {readonly incidents?: number} = {}): Promise<void> {
  const runs: ScaleRun[] = [];
  for (let n = Math.min(1000, incidents); n <= incidents; n *= 10) {
    const run = await scaleRun(n);
    console.log(`\n${sizeText(run)}\n\n${slowest(run, runs.at(-1))}`);
    runs.push(run);
  }
  console.log(`\n${summary(runs)}`);
}

/** Writes a company, loads it and reads it plainly, in this process. */
export async function scaleRun(incidents: number): Promise<ScaleRun> {
  const data = mkdtempSync(join(tmpdir(), "followthrough-scale-"));
  try {
    await writeCompany(data, sizeOf(incidents));
    const seconds = new Map<string, number>();
    let last = cpu();
    const lap = (what: string): void => {
      seconds.set(what, cpu() - last);
      last = cpu();
    };
    const {db} = await loadWarehouse({data, onBuilt: lap});
    db.close();
    const peak = process.resourceUsage().maxRSS / 1e6;
    lap("closing");
    await floor(data);
    return {incidents, seconds, floor: cpu() - last, peak};
  } finally {
    rmSync(data, {recursive: true, force: true});
  }
}

function cpu(): number {
  const {user, system} = process.cpuUsage();
  return (user + system) / 1e6;
}

const total = ({seconds}: ScaleRun): number => [...seconds.values()].reduce((sum, one) => sum + one, 0);

function sizeText({incidents}: ScaleRun): string {
  const {actions, alerts} = sizeOf(incidents);
  const [a, b, c] = [incidents, actions, alerts].map((n) => n.toLocaleString("en-GB"));
  return `${a} incidents, ${b} actions, ${c} alerts`;
}

function slowest(run: ScaleRun, before: ScaleRun | undefined): string {
  const rows = [...run.seconds]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, SHOWN)
    .map(([what, seconds]) => [
      what,
      seconds.toFixed(2),
      exponent(run, before, ({seconds: of}) => of.get(what) ?? 0)
    ]);
  return textTable(["slowest", "CPU s", "exponent"], rows, [1, 2]);
}

function summary(runs: readonly ScaleRun[]): string {
  const rows = runs.map((run, i) => [
    run.incidents.toLocaleString("en-GB"),
    total(run).toFixed(1),
    run.floor.toFixed(1),
    (total(run) / run.floor).toFixed(1),
    exponent(run, runs[i - 1], total),
    run.peak.toFixed(2)
  ]);
  return textTable(
    ["incidents", "load, CPU s", "floor, CPU s", "ratio", "exponent", "peak, GB"],
    rows,
    [0, 1, 2, 3, 4, 5]
  );
}

/** How a cost grows with incidents: 1 is in step with them. Blank where it is too little to tell. */
function exponent(run: ScaleRun, before: ScaleRun | undefined, of: (run: ScaleRun) => number): string {
  if (before === undefined || of(run) < TELLING || of(before) <= 0) return "";
  return (Math.log(of(run) / of(before)) / Math.log(run.incidents / before.incidents)).toFixed(2);
}
