/** `npm run mutate`: puts small faults into the code, one at a time, and counts those that the tests find. */
import {join} from "node:path";
import {Stryker} from "@stryker-mutator/core";
import {Command, InvalidArgumentError} from "commander";
import {wilson} from "../../src/stats/wilson.js";
import {type Group, groups} from "./groups.js";
import {runSqlMutations} from "./sqlMutations.js";

interface Options {
  readonly sql?: boolean;
  readonly only?: string;
  readonly files?: string;
  readonly sample?: number;
  readonly seed: number;
  readonly concurrency: number;
}

/** How many faults were tried and found; a fault that no test reaches counts as tried and missed. */
export interface Found {
  readonly found: number;
  readonly tried: number;
  /** with those outside the sample */
  readonly all: number;
}

const SAMPLE = join(import.meta.dirname, "sample.ts");

async function find(name: string, group: Group, options: Options): Promise<Found> {
  const {files, sample, seed, concurrency} = options;
  process.env.MUTATE = name;
  process.env.MUTATE_SAMPLE = String(sample);
  process.env.MUTATE_SEED = String(seed);
  const results = await new Stryker({
    mutate: files === undefined ? [...group.mutate] : [files],
    testRunner: "vitest",
    vitest: {configFile: "test/mutate/vitest.config.ts", related: true},
    plugins: ["@stryker-mutator/vitest-runner", ...(sample === undefined ? [] : [SAMPLE])],
    checkers: sample === undefined ? [] : ["sample"],
    checkerNodeArgs: ["--import", "tsx"],
    reporters: ["clear-text", "progress-append-only"],
    clearTextReporter: {allowColor: false, reportTests: false, reportScoreTable: sample === undefined},
    coverageAnalysis: "perTest",
    ignoreStatic: group.ignoreStatic,
    incremental: files === undefined && sample === undefined,
    incrementalFile: join("node_modules/.cache/stryker", `${name}.json`),
    tempDirName: `dist-mutate-${process.pid}`,
    ignorePatterns: ["dist*", "data/exports", "src/arrow", "src/.observablehq", "docs"],
    concurrency,
    timeoutMS: 60_000,
    dryRunTimeoutMinutes: 120
  }).runMutationTest();
  const all = results.filter(({status}) => status !== "Ignored");
  const tried = all.filter(({status}) => status !== "CompileError" && status !== "RuntimeError");
  const found = tried.filter(({status}) => status === "Killed" || status === "Timeout");
  return {found: found.length, tried: tried.length, all: all.length};
}

const SQL_AT_LEAST = 70;

const percent = (share: number): string => (100 * share).toFixed(0);

/** Sets exit code 1 where too few faults were found; `atLeast` in percent. */
function report(name: string, {found, tried, all}: Found, atLeast: number): void {
  const {p, low, high} = wilson(found, tried);
  const isEnough = 100 * p >= atLeast;
  console.log(
    `${name}: ${tried} of ${all} faults tried, ${found} found: ${percent(p)} % (95 % interval ${percent(low)} to ${percent(high)} %), at least ${atLeast} %: ${isEnough ? "enough" : "TOO FEW"}`
  );
  if (!isEnough) process.exitCode = 1;
}

async function mutate(options: Options): Promise<void> {
  const {sql, only} = options;
  if (sql === true) {
    const results = runSqlMutations();
    const found = results.filter(({isKilled}) => isKilled).length;
    report("SQL", {found, tried: results.length, all: results.length}, SQL_AT_LEAST);
    return;
  }
  const chosen = Object.entries(groups).filter(([name]) => only === undefined || name === only);
  if (chosen.length === 0)
    throw new Error(`--only: “${only ?? ""}” is none of ${Object.keys(groups).join(", ")}`);
  for (const [name, group] of chosen) {
    report(name, await find(name, group, options), group.atLeast);
  }
}

function whole(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError("a whole number is wanted");
  return Number(value);
}

await new Command("mutate")
  .description(
    "Puts small faults into the code and counts those that the tests find. Slow, and not part of CI."
  )
  .option("--sql", "faults in the SQL instead of the TypeScript")
  .option("--only <group>", `one of ${Object.keys(groups).join(", ")} (default: all, one after the other)`)
  .option("--files <glob>", "only these files of the group, such as src/stats/wilson.ts; needs --only")
  .option("--sample <n>", "only so many faults of a group, evenly spread over it", whole)
  .option("--seed <n>", "which sample: another number, other faults", whole, 0)
  .option("--concurrency <n>", "how many faults are tried at a time", whole, 2)
  .action(mutate)
  .parseAsync();
