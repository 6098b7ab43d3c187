import {judge} from "../../../src/stats/judge.js";
import {draws, type Draws} from "./draws.js";
import type {Rate} from "./rate.js";
import {beside, percent, printTable} from "./printTable.js";

/** null_sim.md §4, percent, raw and tempered at no change, −50 %, −70 %. */
const published: readonly [perQuarter: number, ...percents: number[]][] = [
  [2, 11, 3.4, 34, 16, 53, 30],
  [4, 15, 3.9, 54, 29, 77, 55],
  [8, 18, 4.1, 73, 44, 94, 80]
];

/** Prints the rates when each cause produces 1.5 incidents on average (φ about 2); returns the false "improved" ones. */
export function clusters({full}: {full: boolean}): Rate[] {
  const runs = full ? 6_000 : 800;
  const improved: Rate[] = [];
  const rows = published.map(([perQuarter, ...want], row) => {
    const ours = [1, 0.5, 0.3].flatMap((ratio, i) => {
      const generator = draws(700 + 10 * row + i);
      const totals = [0, 0];
      for (let run = 0; run < runs; run++) {
        const before = clustered(generator, perQuarter / 13, 0, 52);
        const after = clustered(generator, (perQuarter / 13) * ratio, 52, 156);
        const events = [...before, ...after].map((week) => 7 * week);
        ([1, "estimate"] as const).forEach((phi, k) => {
          if (everImproved(events, phi)) totals[k]!++;
        });
      }
      if (ratio === 1) improved.push({claimed: totals[1]!, runs});
      return totals.map((total) => percent(total / runs));
    });
    return [`${perQuarter}/quarter`, ...ours.map((cell, i) => beside(cell, want[i]!))];
  });
  printTable(
    `Clustered incidents, ${runs} runs a row: ever "improved", %, ours / published`,
    ["incidents", "no change: raw", "tempered", "−50 %: raw", "tempered", "−70 %: raw", "tempered"],
    rows
  );
  return improved;
}

/** Incidents of causes that produce a geometric number each (mean 1.5), within a day of each other. */
function clustered(generator: Draws, perWeek: number, from: number, to: number): number[] {
  return generator
    .arrivals(perWeek / 1.5, from, to)
    .flatMap((week) => {
      const times = [week];
      while (generator.uniform() < 1 / 3) times.push(week + generator.uniform() / 7);
      return times;
    })
    .filter((week) => week < to)
    .sort((a, b) => a - b);
}

function everImproved(events: readonly number[], phi: 1 | "estimate"): boolean {
  const action = {events, trigger: 364, closure: 364, asOf: 7 * 156, observedFrom: 0};
  const {state, reason} = judge(action, {
    phi,
    triggerExclusionDays: 0,
    washoutDays: 0,
    fade: 0,
    minEffect: 0
  });
  return state === "improved" || reason === "crossed_but_effect_now_trivial";
}
