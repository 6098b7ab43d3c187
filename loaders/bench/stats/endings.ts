import {verdict} from "../../../src/stats/verdict.js";
import {draws} from "./draws.js";
import {beside, percent, printTable} from "./printTable.js";

/** null_sim.md §2, percent: improved, worsened, faded or trivial, no detectable change, not measurable. */
const published: readonly [perQuarter: number, ratio: number, ...percents: number[]][] = [
  [1, 1, 1.3, 1.9, 1.5, 54, 41],
  [1, 0.3, 19, 0, 0.6, 37, 44],
  [2, 1, 1.5, 1.9, 3, 91, 2.8],
  [2, 0.5, 21, 0.1, 3.1, 72, 4],
  [2, 0.3, 46, 0, 1.9, 48, 4.3],
  [4, 1, 1.5, 1.6, 4.4, 93, 0],
  [4, 0.5, 39, 0, 5.1, 56, 0],
  [4, 0.3, 77, 0, 1.5, 21, 0],
  [8, 1, 1.3, 1.2, 5.7, 92, 0],
  [8, 0.5, 68, 0, 3.7, 29, 0],
  [8, 0.3, 97, 0, 0.2, 2.7, 0]
];

/** Prints where actions end after two years by the full decision table. */
export function endings({full}: {full: boolean}): void {
  const runs = full ? 40_000 : 3_000;
  const rows = published.map(([perQuarter, ratio, ...want], row) => {
    const generator = draws(400 + row);
    const totals = want.map(() => 0);
    for (let run = 0; run < runs; run++) {
      const x0 = generator.poisson(4 * perQuarter);
      const after = generator.arrivals((perQuarter / 13) * ratio, 0, 104);
      const {state, reason} = verdict({x0, t0: 52, after, t1: 104});
      if (state === "improved") totals[0]!++;
      else if (state === "worsened") totals[1]!++;
      else if (reason === "crossed_then_faded" || reason === "crossed_but_effect_now_trivial") totals[2]!++;
      else if (state === "not_measurable") totals[4]!++;
      else totals[3]!++;
    }
    return [
      `${perQuarter}/quarter, ×${ratio}`,
      ...totals.map((total, i) => beside(percent(total / runs), want[i]!))
    ];
  });
  printTable(
    `Where actions end after 104 weeks, ${runs} runs a row, %, ours / published`,
    [
      "true rate",
      "improved",
      "worsened",
      "crossed, then faded or trivial",
      "no detectable change",
      "not measurable"
    ],
    rows
  );
}
