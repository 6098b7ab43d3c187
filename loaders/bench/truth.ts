/** Simulated organisations whose truth is known: how many changes that are none does the rule call improved? */
import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {sum} from "d3";
import {wilson} from "../../src/stats/wilson.js";
import {writeSample} from "../sample/sample.js";
import {textTable} from "../textTable.js";
import {loadWarehouse} from "../warehouse/build.js";
import {literal} from "../warehouse/database.js";
import type {Rate} from "./stats/rate.js";

/** Changes that changed nothing, by what happened to their target's name. */
export interface NullSets {
  readonly plain: Rate;
  /** the target got a name that does not look like the old one shortly after closing */
  readonly renamed: Rate;
  /** response times, which fall with every time that is a part of them: nothing tells whose the fall is */
  readonly timed: Rate;
}

/**
 * Simulates one organisation with effects and everything that happens to records, loads it, and counts its changes without any
 * real effect that could be measured, or were held for a new name; a change counts once.
 */
export async function nullSets(seed: number, alerts = 4000): Promise<NullSets> {
  const out = mkdtempSync(join(tmpdir(), "followthrough-truth-"));
  try {
    await writeSample({out, seed, alerts});
    const {db} = await loadWarehouse({data: out});
    const rows = await db.rows(`
      with sets as (
        select distinct
          set_id,
          verdict,
          case
            when target_kind = 'response_time' then 'timed'
            when target_id in (${unlike(out).map(literal).join(", ")}) then 'renamed'
            else 'plain'
          end as kind
        from verdict_rows
        where
          is_headline and set_id is not null and
          (verdict <> 'not_measurable' and window_after_days >= 28 or verdict_reason = 'may_be_renamed')
      ),
      real as (
        select set_id
        from change_sets join true_effects using (action_id, target_kind, target_id)
        where true_effects.ratio <> 1
      )
      select kind, count(*) as runs, count(*) filter (where verdict = 'improved') as claimed
      from sets anti join real using (set_id)
      group by kind`);
    db.close();
    const of = (kind: keyof NullSets): Rate => {
      const row = rows.find((one) => one["kind"] === kind);
      return {claimed: Number(row?.["claimed"] ?? 0), runs: Number(row?.["runs"] ?? 0)};
    };
    return {plain: of("plain"), renamed: of("renamed"), timed: of("timed")};
  } finally {
    rmSync(out, {recursive: true, force: true});
  }
}

/** Names that gave way to quite another one, as a simulated company's truth.json has them: the rule's known weakness. */
export function unlike(folder: string): string[] {
  const {faults} = JSON.parse(readFileSync(join(folder, "truth.json"), "utf8")) as {
    faults: {renames: {from: string; alike: boolean}[]};
  };
  return faults.renames.filter(({alike}) => !alike).map(({from}) => from);
}

/** Prints the counts of each seed from 1 on and the shares with their Wilson intervals; returns that of plain changes, which count events. */
export async function truth(seeds = 20): Promise<Rate> {
  const runs: NullSets[] = [];
  for (let seed = 1; seed <= seeds; seed++) runs.push(await nullSets(seed));
  const total = (kind: keyof NullSets): Rate => ({
    claimed: sum(runs, (run) => run[kind].claimed),
    runs: sum(runs, (run) => run[kind].runs)
  });
  const line = (name: string, {plain, renamed, timed}: NullSets): string[] =>
    [name, ...[plain, renamed, timed].flatMap(({runs: n, claimed}) => [n, claimed])].map(String);
  const all = {plain: total("plain"), renamed: total("renamed"), timed: total("timed")};
  console.log(
    `\n${textTable(
      [
        "simulated company",
        "changed nothing",
        "called improved",
        "renamed to an unlike name",
        "called improved",
        "response times",
        "called improved"
      ],
      [...runs.map((run, i) => line(`seed ${i + 1}`, run)), line("all", all)],
      [1, 2, 3, 4, 5, 6]
    )}`
  );
  console.log(
    `Changed nothing, called improved: ${share(all.plain)}; renamed to an unlike name: ${share(all.renamed)}; response times that another change shortened: ${share(all.timed)}.`
  );
  return all.plain;
}

function share({claimed, runs}: Rate): string {
  if (runs === 0) return "none measurable";
  const {p, low, high} = wilson(claimed, runs);
  const percent = (x: number): string => (100 * x).toFixed(1);
  return `${percent(p)} % (${percent(low)}–${percent(high)}), n = ${runs}`;
}
