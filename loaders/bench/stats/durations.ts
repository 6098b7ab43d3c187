import {verdictDurations} from "../../../src/stats/verdictDurations.js";
import {draws, type Draws} from "./draws.js";
import type {Rate} from "./rate.js";
import {beside, percent, printTable} from "./printTable.js";

/** null_sim.md §8, percent: mean lower at some quarter, and the four planned looks, at ratios 1, 0.5, 0.3. */
const published: readonly [perQuarter: number, sdLog: number, naive: number[], planned: number[]][] = [
  [2, 1.25, [74, 93, 98], [1.9, 16, 40]],
  [4, 1.25, [76, 97, 100], [1.9, 35, 78]],
  [8, 1.25, [74, 99, 100], [3.7, 64, 98]],
  [4, 1, [76, 99, 100], [2.6, 49, 90]]
];

/** Prints the rates of the verdict on durations; returns the rates of false "improved". */
export function durations({full}: {full: boolean}): Rate[] {
  const runs = full ? 1_500 : 300;
  const improved: Rate[] = [];
  const rows = published.flatMap(([perQuarter, sdLog, naive, planned], row) =>
    [1, 0.5, 0.3].map((ratio, i) => {
      const generator = draws(1000 + 10 * row + i);
      let [lower, found] = [0, 0];
      for (let run = 0; run < runs; run++) {
        const claims = claim(generator, perQuarter / 13, sdLog, ratio);
        if (claims.lower) lower++;
        if (claims.improved) found++;
      }
      if (ratio === 1) improved.push({claimed: found, runs});
      return [
        `${perQuarter}/quarter, sd ${sdLog}, ×${ratio}`,
        beside(percent(lower / runs), naive[i]!),
        beside(percent(found / runs), planned[i]!)
      ];
    })
  );
  printTable(
    `Durations, ${runs} runs a row: ever "improved" in two years, %, ours / published`,
    ["incidents, true ratio", "mean lower at some quarter", "four planned looks"],
    rows
  );
  return improved;
}

function claim(
  generator: Draws,
  perWeek: number,
  sdLog: number,
  ratio: number
): {lower: boolean; improved: boolean} {
  const draw = (scale: number): number => 60 * scale * Math.exp(sdLog * generator.normal());
  const before = generator.arrivals(perWeek, 0, 52).map(() => draw(1));
  const after = generator.arrivals(perWeek, 0, 104).map((began) => {
    const duration = draw(ratio);
    return {began, ended: began + duration / 10_080, duration};
  });
  const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
  const lower = [13, 26, 39, 52, 65, 78, 91, 104].some(
    (t1) => mean(after.filter(({began}) => began < t1).map(({duration}) => duration)) < mean(before)
  );
  return {lower, improved: verdictDurations({before, after, t1: 104}).state === "improved"};
}
