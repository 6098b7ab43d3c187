import {dispersionFactor} from "../../../src/stats/dispersionFactor.js";
import {eValue} from "../../../src/stats/eValue.js";
import {draws, type Draws} from "./draws.js";
import type {Rate} from "./rate.js";
import {beside, percent, printTable} from "./printTable.js";

type Process = "Poisson" | "NB φ3" | "AR";
const rates = [5, 20, 50, 200];

/** null_sim.md §3, no change, percent: E10 not tempered, E10, E20 and "worsened" tempered. */
const unchanged: Record<Process, readonly (readonly number[])[]> = {
  Poisson: [
    [2.4, 1.5, 0.8, 1.2],
    [1.5, 0.9, 0.6, 0.7],
    [1, 0.7, 0.3, 0.4],
    [0.2, 0.1, 0.1, 0.1]
  ],
  "NB φ3": [
    [21, 2.5, 1.3, 2.8],
    [18, 2.1, 1, 2.3],
    [16, 1.3, 0.7, 1.6],
    [7.1, 1, 0.6, 0.7]
  ],
  AR: [
    [9.5, 3.9, 2.3, 3.4],
    [24, 4.6, 3.4, 5],
    [39, 5.1, 3.6, 6.3],
    [49, 4.9, 3.5, 5.4]
  ]
};

/** null_sim.md §3, tempered E10 within 52 weeks at −10, −30, −50, −70 %, percent. */
const reduced: Record<Process, readonly (readonly number[])[]> = {
  Poisson: [
    [7.8, 66, 100, 100],
    [22, 100, 100, 100],
    [52, 100, 100, 100],
    [78, 100, 100, 100]
  ],
  "NB φ3": [
    [6.3, 34, 85, 100],
    [11, 85, 100, 100],
    [22, 100, 100, 100],
    [64, 100, 100, 100]
  ],
  AR: [
    [12, 55, 97, 100],
    [17, 81, 100, 100],
    [20, 87, 100, 100],
    [20, 89, 100, 100]
  ]
};

/** Prints the same rates for weekly pages, tempered by the dispersion; returns the rates of false "improved". */
export function pages({full}: {full: boolean}): Rate[] {
  const nullRuns = full ? 4_000 : 1_000;
  const runs = full ? 4_000 : 100;
  const improved: Rate[] = [];
  const processes = ["Poisson", "NB φ3", "AR"] as const;
  const nullRows = processes.flatMap((process, k) =>
    rates.map((rate, j) => {
      const generator = draws(500 + 10 * k + j);
      const totals = [0, 0, 0, 0];
      for (let run = 0; run < nullRuns; run++) {
        claims(series(generator, process, rate, 1)).forEach((claimed, i) => (totals[i]! += Number(claimed)));
      }
      improved.push({claimed: totals[1]!, runs: nullRuns});
      return [
        `${process}, ${rate} pages/wk`,
        ...totals.map((total, i) => beside(percent(total / nullRuns), unchanged[process][j]![i]!))
      ];
    })
  );
  printTable(
    `Pages, no change, ${nullRuns} runs a row: ever claimed in 52 weeks, %, ours / published`,
    ["process", "E10 not tempered", "E10 tempered", "E20 tempered", "worsened tempered"],
    nullRows
  );
  const cutRows = processes.flatMap((process, k) =>
    rates.map((rate, j) => {
      const cells = [0.9, 0.7, 0.5, 0.3].map((ratio, i) => {
        const generator = draws(600 + 100 * k + 10 * j + i);
        const found = Array.from({length: runs}, () => claims(series(generator, process, rate, ratio))[1]);
        return beside(percent(found.filter(Boolean).length / runs), reduced[process][j]![i]!);
      });
      return [`${process}, ${rate} pages/wk`, ...cells];
    })
  );
  printTable(
    `Pages, a real reduction, ${runs} runs a row: tempered E10 within 52 weeks, %, ours / published`,
    ["process", "−10 %", "−30 %", "−50 %", "−70 %"],
    cutRows
  );
  return improved;
}

/** 26 weeks of counts before and 52 after; AR: log-normal rate, sd 0.25, lag-1 correlation 0.5. */
function series(generator: Draws, process: Process, rate: number, ratio: number): number[] {
  let z = generator.normal();
  return Array.from({length: 78}, (_, week) => {
    z = 0.5 * z + Math.sqrt(0.75) * generator.normal();
    const mean = rate * (week < 26 ? 1 : ratio) * (process === "AR" ? Math.exp(0.25 * z - 0.25 ** 2 / 2) : 1);
    return generator.overdispersed(mean, process === "NB φ3" ? 3 : 1);
  });
}

/** Whether some weekly look claims: not tempered; tempered at 10; at 20; worsened tempered. */
function claims(weeks: readonly number[]): [boolean, boolean, boolean, boolean] {
  const before = weeks.slice(0, 26);
  const x0 = before.reduce((a, b) => a + b, 0);
  let [x1, raw, ten, twenty, worse] = [0, false, false, false, false];
  for (let week = 1; week <= 52; week++) {
    x1 += weeks[25 + week]!;
    if (week < 4) continue;
    const counts = {x0, t0: 26, x1, t1: week};
    const ratio = x1 / week / (x0 / 26);
    if (ratio > 0.9 && ratio < 1 / 0.9) continue;
    const e = eValue(counts);
    if (ratio <= 0.9 ? e.improved < 10 : e.worsened < 10) continue;
    const {phiUsed: phi} = dispersionFactor(before, weeks.slice(26, 26 + week));
    const tempered = eValue(counts, {phi});
    if (ratio <= 0.9) {
      raw = true;
      ten ||= tempered.improved >= 10;
      twenty ||= tempered.improved >= 20;
    } else worse ||= tempered.worsened >= 10;
  }
  return [raw, ten, twenty, worse];
}
