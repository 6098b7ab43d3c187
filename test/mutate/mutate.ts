/** `npm run mutate`: puts small faults into the code, one at a time, and counts those that the tests find. */
import {join} from "node:path";
import {Stryker} from "@stryker-mutator/core";
import {Command} from "commander";
import {type Group, groups} from "./groups.js";
import {runSqlMutations} from "./sqlMutations.js";

interface Options {
  readonly sql?: boolean;
  readonly only?: string;
  readonly files?: string;
}

/** The share of faults found, percent; a fault that no test reaches counts as missed. */
async function found(name: string, {mutate}: Group, files: string | undefined): Promise<number> {
  process.env.MUTATE = name;
  const results = await new Stryker({
    mutate: files === undefined ? [...mutate] : [files],
    testRunner: "vitest",
    vitest: {configFile: "test/mutate/vitest.config.ts", related: true},
    plugins: ["@stryker-mutator/vitest-runner"],
    reporters: ["clear-text", "progress-append-only"],
    clearTextReporter: {allowColor: false, reportTests: false, reportScoreTable: true},
    coverageAnalysis: "perTest",
    incremental: files === undefined,
    incrementalFile: join("node_modules/.cache/stryker", `${name}.json`),
    tempDirName: "dist-mutate",
    ignorePatterns: ["dist*", "data/exports", "src/arrow", "src/.observablehq", "docs"],
    concurrency: 2,
    timeoutMS: 60_000
  }).runMutationTest();
  const counted = results.filter(
    ({status}) => status !== "Ignored" && status !== "CompileError" && status !== "RuntimeError"
  );
  const killed = counted.filter(({status}) => status === "Killed" || status === "Timeout");
  return (100 * killed.length) / Math.max(1, counted.length);
}

const SQL_AT_LEAST = 70;

/** Sets exit code 1 where too few faults were found; both in percent. */
function report(name: string, share: number, atLeast: number): void {
  const isEnough = share >= atLeast;
  console.log(
    `${name}: ${share.toFixed(0)} % of the faults were found (at least ${atLeast} %): ${isEnough ? "enough" : "TOO FEW"}`
  );
  if (!isEnough) process.exitCode = 1;
}

async function mutate({sql, only, files}: Options): Promise<void> {
  if (sql === true) {
    report("SQL", 100 * runSqlMutations(), SQL_AT_LEAST);
    return;
  }
  const chosen = Object.entries(groups).filter(([name]) => only === undefined || name === only);
  if (chosen.length === 0)
    throw new Error(`--only: “${only ?? ""}” is none of ${Object.keys(groups).join(", ")}`);
  for (const [name, group] of chosen) {
    report(name, await found(name, group, files), group.atLeast);
  }
}

await new Command("mutate")
  .description(
    "Puts small faults into the code and counts those that the tests find. Slow, and not part of CI."
  )
  .option("--sql", "faults in the SQL instead of the TypeScript")
  .option("--only <group>", `one of ${Object.keys(groups).join(", ")} (default: all, one after the other)`)
  .option("--files <glob>", "only these files of the group, such as src/stats/wilson.ts; needs --only")
  .action(mutate)
  .parseAsync();
