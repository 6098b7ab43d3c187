/**
 * Small faults put into the SQL, one at a time, and the share of them that the tests naming the relation notice.
 * `npx tsx test/mutate/sqlMutations.ts [relation …]` runs all of them, or those of the relations given.
 */
import {spawnSync} from "node:child_process";
import {cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {basename, join, relative, resolve} from "node:path";
import {fileURLToPath} from "node:url";
import {type SqlMutation, sqlMutations} from "./sqlFaults.js";

export interface MutationResult {
  readonly mutation: SqlMutation;
  readonly isKilled: boolean;
}

const ROOT = resolve(import.meta.dirname, "../..");
const SQL = join(ROOT, "loaders/sql");

/** Tests that build the relation over literal rows or select from it. */
export const testsNaming = (relation: string): string[] =>
  testsWith(`(relationOver\\(\\s*"|\\b(from|join)\\s+)${relation}\\b`);

function testsWith(pattern: string): string[] {
  const named = new RegExp(pattern);
  return readdirSync(join(ROOT, "test"), {recursive: true, encoding: "utf8"})
    .filter((path) => path.endsWith(".test.ts") && !path.startsWith("browser"))
    .map((path) => join("test", path))
    .filter((path) => named.test(readFileSync(join(ROOT, path), "utf8")))
    .sort();
}

const relationOf = ({file}: SqlMutation): string => basename(file, ".sql");

/** Whether the tests pass against a copy of the SQL in which a change was made. */
function isPassing(tests: readonly string[], change: (copy: string) => void): boolean {
  const copy = mkdtempSync(join(tmpdir(), "followthrough-sql-"));
  try {
    cpSync(SQL, copy, {recursive: true});
    change(copy);
    const {status} = spawnSync("npx", ["vitest", "run", "--project", "unit", "--bail", "1", ...tests], {
      cwd: ROOT,
      env: {...process.env, FOLLOWTHROUGH_SQL: copy},
      stdio: "ignore"
    });
    return status === 0;
  } finally {
    rmSync(copy, {recursive: true, force: true});
  }
}

/** Runs the tests of one mutation against a copy of the SQL with the fault in it. Throws when its text is not there. */
export function runMutation(mutation: SqlMutation): MutationResult {
  const relation = relationOf(mutation);
  const text = mutated(mutation);
  const quick = testsWith(`relationOver\\(\\s*"${relation}"`);
  const slow = testsNaming(relation).filter((test) => !quick.includes(test));
  const isKilled = [quick, slow].some(
    (tests) => tests.length > 0 && !isPassing(tests, (copy) => writeFileSync(join(copy, mutation.file), text))
  );
  return {mutation, isKilled};
}

/** The file's text with the fault in it. */
export function mutated({file, from, to}: SqlMutation): string {
  const text = readFileSync(join(SQL, file), "utf8");
  const changed = text.replace(from, () => to);
  if (changed === text) throw new Error(`loaders/sql/${file}: “${from}” is not there`);
  return changed;
}

/**
 * Runs the mutations and prints each with its fate. Throws when the tests fail without any fault, since then they would seem
 * to notice every one.
 */
export function runSqlMutations(mutations: readonly SqlMutation[] = sqlMutations): MutationResult[] {
  const all = new Set(mutations.flatMap((mutation) => testsNaming(relationOf(mutation))));
  if (!isPassing([...all], () => undefined))
    throw new Error(`These tests fail on the SQL as it is: ${[...all].join(", ")}`);
  return mutations.map((mutation) => {
    const result = runMutation(mutation);
    console.log(
      `${result.isKilled ? "killed  " : "SURVIVED"} ${mutation.file}: ${mutation.from} → ${mutation.to}`
    );
    return result;
  });
}

if (process.argv[1] !== undefined && relative(process.argv[1], fileURLToPath(import.meta.url)) === "") {
  const names = process.argv.slice(2);
  const chosen = sqlMutations.filter(
    ({file}) => names.length === 0 || names.some((name) => file.includes(name))
  );
  runSqlMutations(chosen);
}
