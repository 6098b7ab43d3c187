import {firstCrossing} from "../../../src/stats/firstCrossing.js";
import {draws, type Draws} from "./draws.js";
import type {Rate} from "./rate.js";
import {beside, percent, printTable} from "./printTable.js";

/** null_sim.md §5: incidents a quarter; how many incidents within how many weeks open an action; percents. */
const published: readonly [
  perQuarter: number,
  name: string,
  count: number,
  within: number,
  ...percents: number[]
][] = [
  [2, "any incident", 1, 1, 4.8, 2.8, 3, 3.1],
  [2, "2 within 4 weeks", 2, 4, 6.9, 4.5, 3, 3.4],
  [2, "3 within 8 weeks", 3, 8, 8.3, 5.3, 4.3, 3],
  [2, "a quarter ≥ 2× normal", 4, 13, 8.6, 6, 5.2, 3.3],
  [4, "any incident", 1, 1, 5.8, 4.1, 4.6, 4.8],
  [4, "a quarter ≥ 2× normal", 8, 13, 13, 9.7, 7.6, 3.8],
  [8, "any incident", 1, 1, 5.7, 4.6, 4.8, 4.5],
  [8, "a quarter ≥ 2× normal", 16, 13, 17, 14, 10, 4.1]
];

/**
 * Prints false "improved" when incidents themselves opened the action, by how the baseline is cut; returns its rates with
 * the cut to use: 28 days for single incidents, 91 for clusters.
 */
export function selection({full}: {full: boolean}): Rate[] {
  const runs = full ? 5_000 : 1_500;
  const improved: Rate[] = [];
  const rows = published.map(([perQuarter, name, count, within, ...want], row) => {
    const generator = draws(800 + row);
    const totals = [0, 0, 0, 0];
    for (let run = 0; run < runs; run++) {
      claims(generator, perQuarter / 13, count, within).forEach(
        (claimed, i) => (totals[i]! += Number(claimed))
      );
    }
    improved.push({claimed: totals[count === 1 ? 2 : 3]!, runs});
    return [
      `${perQuarter}/quarter, ${name}`,
      ...totals.map((total, i) => beside(percent(total / runs), want[i]!))
    ];
  });
  printTable(
    `Actions opened because of the incidents, no change, ${runs} runs a row: E10 "improved", %, ours / published`,
    ["opened by", "with index", "without index", "+ 28 d excluded", "+ 91 d excluded"],
    rows
  );
  return improved;
}

/** An action opened by an incident that completes a cluster; all other incidents are Poisson. Follow-up starts 8 weeks later. */
function claims(generator: Draws, perWeek: number, count: number, within: number): boolean[] {
  let before: number[];
  do before = generator.arrivals(perWeek, -65, 0);
  while (before.filter((t) => t >= -within).length < count - 1);
  const after = generator.arrivals(perWeek, 0, 104);
  return [0, 0, 4, 13].map((excluded, i) => {
    const x0 = before.filter((t) => t >= -excluded - 52 && t < -excluded).length + (i === 0 ? 1 : 0);
    return firstCrossing({x0, t0: 52, after, t1: 104}).improvedAt !== undefined;
  });
}
