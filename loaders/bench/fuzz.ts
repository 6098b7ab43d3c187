/** Exports with faults put into them, through everything that reads text: none may end the load, hang or break a promise. */
import {readFileSync, readdirSync} from "node:fs";
import {join} from "node:path";
import type {Json} from "../arrive/containers.js";
import {type Random, integer, pick, stream} from "../sample/random.js";
import {brokenDocument, brokenText} from "./fuzz/hostile.js";
import {brokenPromise, readFolder} from "./fuzz/read.js";

const FIXTURES = "test/fixtures";
/** a case takes some milliseconds; far above what a busy machine makes of that */
const HANGS_MS = 20_000;
const CASES = 100_000;

export interface Fault {
  readonly file: string;
  readonly fault: string;
}

/** The paths of every adapter's fixtures. */
export const fixtureFiles = (): string[] =>
  readdirSync(FIXTURES, {recursive: true, encoding: "utf8"})
    .filter((name) => /\.\w+$/.test(name) && !name.startsWith("methods"))
    .sort();

/** Reads one fixture with one to three faults in it; what is wrong with the outcome, if anything. The same for a seed. */
export async function fuzzCase(seed: number, files: readonly string[]): Promise<Fault | undefined> {
  const random = stream(seed, "fuzz");
  const file = pick(random, files);
  let text = readFileSync(join(FIXTURES, file), "utf8");
  for (let faults = integer(random, 1, 3); faults > 0; faults--) text = withFault(text, random);
  const from = performance.now();
  try {
    const fault = brokenPromise(await readFolder({[file]: text}));
    if (fault !== undefined) return {file, fault};
    const ms = performance.now() - from;
    return ms > HANGS_MS ? {file, fault: `took ${Math.round(ms / 1000)} s`} : undefined;
  } catch (error) {
    return {file, fault: `ended the load: ${(error as Error).message}`};
  }
}

function withFault(text: string, random: Random): string {
  const document = random() < 0.7 ? parsed(text) : undefined;
  return document === undefined ? brokenText(text, random) : JSON.stringify(brokenDocument(document, random));
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** Prints how many cases held and every seed that did not. */
export async function benchFuzz(cases = CASES): Promise<void> {
  const files = fixtureFiles();
  let faults = 0;
  for (let seed = 1; seed <= cases; seed++) {
    const found = await fuzzCase(seed, files);
    if (found === undefined) continue;
    faults++;
    console.log(`seed ${seed}, ${found.file}: ${found.fault}`);
  }
  console.log(
    `${cases} broken exports of ${files.length} kinds; ${cases - faults} kept every promise, ${faults} did not.`
  );
  if (faults > 0) process.exitCode = 1;
}
