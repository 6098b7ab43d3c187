/** The whole pipeline on organisations where no action changed anything: how often does it claim an improvement? */
import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {from, op} from "arquero";
import {wilson} from "../../src/stats/wilson.js";
import {loadWarehouse} from "../warehouse/build.js";
import {literal} from "../warehouse/database.js";
import {writeSample} from "../sample/sample.js";
import {textTable} from "../textTable.js";
import {unlike} from "./truth.js";

export interface Placebo {
  /**
   * change sets with a named target that could be judged: enough baseline and four weeks of follow-up; targets that got an
   * unlike name, which the rule is known to mistake, are counted by truth.ts apart
   */
  judged: number;
  improved: number;
  worsened: number;
  /** those whose mean is simply lower now */
  naive: number;
}

/** Simulates one organisation without effects, loads it and counts its verdicts; a change set counts once. */
export async function placeboRun(seed: number, alerts = 4000): Promise<Placebo> {
  const out = mkdtempSync(join(tmpdir(), "followthrough-placebo-"));
  try {
    await writeSample({out, seed, alerts, effects: false});
    const {db} = await loadWarehouse({data: out});
    const [row] = await db.rows(`
      with sets as (
        select distinct on (coalesce(change_set_id, action_id || target_kind || target_id || target_service || metric)) *
        from verdicts
        where basis <> 'inferred' and verdict <> 'not_measurable' and window_after_days >= 28
          and target_id not in (${unlike(out).map(literal).join(", ")})
      )
      select
        count(*)::integer as judged,
        count(*) filter (where verdict = 'improved')::integer as improved,
        count(*) filter (where verdict = 'worsened')::integer as worsened,
        count(*) filter (where ratio < 1)::integer as naive
      from sets`);
    db.close();
    const count = (name: string): number => Number(row?.[name]);
    return {
      judged: count("judged"),
      improved: count("improved"),
      worsened: count("worsened"),
      naive: count("naive")
    };
  } finally {
    rmSync(out, {recursive: true, force: true});
  }
}

/** Prints a line a seed and the total with its Wilson interval. */
export async function benchPlacebo(seeds = 20): Promise<void> {
  const runs: Placebo[] = [];
  for (let seed = 1; seed <= seeds; seed++) runs.push(await placeboRun(seed));
  const total = sum(runs);
  const line = (name: string, run: Placebo): string[] =>
    [name, run.judged, run.improved, run.worsened, run.naive].map(String);
  const rows = [...runs.map((run, i) => line(`seed ${i + 1}`, run)), line("all", total)];
  console.log(
    textTable(["no true effects", "judged", "improved", "worsened", "naive “lower”"], rows, [1, 2, 3, 4])
  );
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
  const {p, low, high} = wilson(total.improved, total.judged);
  console.log(
    `\nfalse “improved”: ${percent(p)} (${percent(low)}–${percent(high)}), n = ${total.judged}; naive: ${percent(total.naive / total.judged)}`
  );
}

/** The counts of several runs together; at least one. */
export const sum = (runs: readonly Placebo[]): Placebo =>
  from([...runs])
    .rollup({
      judged: op.sum("judged"),
      improved: op.sum("improved"),
      worsened: op.sum("worsened"),
      naive: op.sum("naive")
    })
    .object() as Placebo;
