/** `bench -- --nulls`: how often nothing is called an improvement, through load and verdicts, beside the rule without background. */
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {judge} from "../../src/stats/judge.js";
import {wilson} from "../../src/stats/wilson.js";
import {textTable} from "../textTable.js";
import {loadWarehouse} from "../warehouse/build.js";
import {NULL_DAYS, type NullCompany, nullCompany, nullFaults} from "./nullWorlds.js";

const START = Date.parse("2022-01-01T00:00:00Z");
const at = (day: number): string => new Date(START + Math.round(day * 86_400_000)).toISOString();
const csv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.join(",")}\n`).join("");

/** Actions that changed nothing: how many could be measured, and how many each rule calls improved by itself. */
export interface NullCounts {
  readonly measurable: number;
  readonly improved: number;
  readonly plainMeasurable: number;
  readonly plainImproved: number;
}

/** Loads one company and counts; a joint verdict is no claim about one of its actions. */
export async function nullRun(fault: string, seed: number): Promise<NullCounts> {
  const company = nullCompany(fault, seed);
  const folder = mkdtempSync(join(tmpdir(), "followthrough-nulls-"));
  try {
    writeCompany(folder, company);
    const {db} = await loadWarehouse({data: folder, asOf: at(NULL_DAYS).slice(0, 10)});
    const rows = await db.rows(`
      select verdict, len(joint_with) as others from verdicts
      where action_id not like '%-fix' and verdict <> 'not_measurable' and window_after_days >= 28`);
    db.close();
    const plain = company.actions
      .filter(({id}) => !id.endsWith("-fix"))
      .map((action) => plainRule(company, action));
    return {
      measurable: rows.length,
      improved: rows.filter((row) => row["verdict"] === "improved" && Number(row["others"]) === 0).length,
      plainMeasurable: plain.filter((state) => state !== "not_measurable").length,
      plainImproved: plain.filter((state) => state === "improved").length
    };
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

function writeCompany(folder: string, {records, actions}: NullCompany): void {
  mkdirSync(join(folder, "desk"));
  const write = (name: string, rows: readonly (readonly string[])[]): void =>
    writeFileSync(join(folder, name), csv(rows));
  write("desk/incidents.csv", [
    ["incident_id", "started_at", "service"],
    ...records.map(({day, service}, i) => [`I${i}`, at(day), service])
  ]);
  write("desk/conditions.csv", [
    ["incident_id", "condition_id", "layer"],
    ...records.map(({condition}, i) => [`I${i}`, condition, "technical"])
  ]);
  write("desk/actions.csv", [
    ["action_id", "status", "created_at", "closed_at"],
    ...actions.map(({id, trigger, closed}) => [id, "done", at(trigger), at(closed)])
  ]);
  write("links.csv", [
    ["action_id", "target_kind", "target_id"],
    ...actions.map(({id, condition}) => [id, "condition", condition])
  ]);
}

/** The rule on one action and one target alone: all days are watched, and nothing is taken out. */
const plainRule = (
  {records}: NullCompany,
  {condition, trigger, closed}: NullCompany["actions"][number]
): string =>
  judge({
    trigger,
    closure: closed,
    asOf: NULL_DAYS,
    observedFrom: records[0]?.day ?? 0,
    events: records.filter((record) => record.condition === condition).map(({day}) => day)
  }).state;

/** Prints a line a fault; shares of what the rule alone can measure, with their Wilson intervals. */
export async function benchNulls(seeds = 12): Promise<void> {
  const share = (n: number, of: number): string => {
    if (of === 0) return "none measurable";
    const {p, low, high} = wilson(n, of);
    const percent = (x: number): string => (100 * x).toFixed(1);
    return `${percent(p)} % (${percent(low)}–${percent(high)}), n = ${of}`;
  };
  const lines: string[][] = [];
  for (const fault of Object.keys(nullFaults)) {
    const runs: NullCounts[] = [];
    for (let seed = 1; seed <= seeds; seed++) runs.push(await nullRun(fault, seed));
    const total = (of: keyof NullCounts): number => runs.reduce((sum, run) => sum + run[of], 0);
    lines.push([
      fault,
      share(total("plainImproved"), total("plainMeasurable")),
      share(total("improved"), total("plainMeasurable")),
      String(total("measurable"))
    ]);
  }
  console.log(
    textTable(
      ["nothing changed, but", "alone: called improved", "this rule: called improved", "measurable"],
      lines,
      [3]
    )
  );
}
