import {firstCrossing} from "../../../src/stats/firstCrossing.js";
import {draws} from "./draws.js";
import {beside, percent, printTable} from "./printTable.js";

/** null_sim.md §6: incidents a quarter, world, ratio of target and of all others; raw and adjusted at 1×, 3×, 10×, percent. */
const published: readonly [
  perQuarter: number,
  world: string,
  target: number,
  others: number,
  ...percents: number[]
][] = [
  [4, "nothing changes", 1, 1, 4, 1.9, 2.4, 3.4],
  [4, "everything −30 %", 0.7, 0.7, 18, 4, 4.7, 4.2],
  [4, "everything −50 %", 0.5, 0.5, 44, 5.3, 5, 4.6],
  [4, "the action −70 %", 0.3, 1, 79, 60, 69, 75],
  [8, "everything −50 %", 0.5, 0.5, 71, 7, 6.4, 5.3],
  [8, "the action −50 %", 0.5, 1, 71, 47, 60, 65],
  [60, "everything −30 %", 0.7, 0.7, 95, 5.2, 3.9, 3.3],
  [60, "the action −50 %", 0.5, 1, 100, 100, 100, 100]
];

/** Prints the rates with a comparison group, when the action works and when everything improves. */
export function comparison({full}: {full: boolean}): void {
  const runs = full ? 5_000 : 400;
  const rows = published.map(([perQuarter, world, target, others, ...want], row) => {
    const rate = perQuarter / 13;
    const ours = [undefined, 1, 3, 10].map((multiple, i) => {
      const generator = draws(900 + 10 * row + i);
      let found = 0;
      for (let run = 0; run < runs; run++) {
        const x0 = generator.poisson(52 * rate);
        const after = generator.arrivals(rate * target, 0, 104);
        const group =
          multiple === undefined
            ? undefined
            : {
                before: generator.poisson(52 * rate * multiple),
                after: generator.arrivals(rate * multiple * others, 0, 104)
              };
        if (firstCrossing({x0, t0: 52, after, t1: 104, comparison: group}).improvedAt !== undefined) found++;
      }
      return beside(percent(found / runs), want[i]!);
    });
    return [`${perQuarter}/quarter, ${world}`, ...ours];
  });
  printTable(
    `With a comparison group, ${runs} runs a row: ever "improved", %, ours / published`,
    ["world", "raw", "1× adjusted", "3×", "10×"],
    rows
  );
}
