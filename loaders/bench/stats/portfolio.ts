import {bh} from "../../../src/stats/bh.js";
import {eValue} from "../../../src/stats/eValue.js";
import {ebh} from "../../../src/stats/ebh.js";
import {rateRatioMidp} from "../../../src/stats/rateRatioMidp.js";
import {rateRatioTest} from "../../../src/stats/rateRatioTest.js";
import {verdict} from "../../../src/stats/verdict.js";
import {draws, type Draws} from "./draws.js";
import {beside, printTable} from "./printTable.js";

/** null_sim.md §7: labelled "improved" per portfolio, false ones among them (%), real ones found (%). */
const published: readonly [rule: string, labelled: number, fdr: number, found: number][] = [
  ["naive: mean is lower now", 24.7, 56, 90],
  ["p<0.05 now (one look)", 5, 15, 36],
  ["recommended: E10 at some week and still ≥ 3", 3.5, 9, 27],
  ["… still ≥ 1 instead of ≥ 3", 3.9, 14, 28],
  ["BH 10 % on one-look exact p", 2.2, 3, 17],
  ["BH 10 % on one-look mid-p", NaN, NaN, NaN],
  ["e-BH 10 %", 0.6, 0.1, 5]
];

/** Prints what each rule labels in portfolios of 40 actions of which 30 % work. */
export function portfolio({full}: {full: boolean}): void {
  const runs = full ? 1_000 : 60;
  const generator = draws(1200);
  const totals = published.map(() => ({labelled: 0, wrong: 0}));
  let real = 0;
  for (let run = 0; run < runs; run++) {
    const actions = Array.from({length: 40}, (_, i) => simulate(generator, i < 28 ? 1 : i < 34 ? 0.5 : 0.3));
    real += 12;
    label(actions).forEach((flags, rule) => {
      flags.forEach((flag, i) => {
        if (!flag) return;
        totals[rule]!.labelled++;
        if (i < 28) totals[rule]!.wrong++;
      });
    });
  }
  const share = (value: number): string => (Number.isFinite(value) ? (100 * value).toFixed(0) : "–");
  const or = (value: number): string => (Number.isNaN(value) ? "–" : String(value));
  printTable(
    `${runs} portfolios of 40 actions, 12 of which work; ours / published`,
    ["rule", "labelled", "false, %", "real found, %"],
    published.map(([rule, labelled, fdr, found], i) => {
      const {labelled: n, wrong} = totals[i]!;
      const cells = [(n / runs).toFixed(1), share(wrong / n), share((n - wrong) / real)];
      return [rule, ...cells.map((cell, k) => beside(cell, or([labelled, fdr, found][k]!)))];
    })
  );
}

interface Simulated {
  x0: number;
  after: number[];
  t1: number;
}

function simulate(generator: Draws, ratio: number): Simulated {
  const perWeek = (0.5 * 16 ** generator.uniform()) / 13;
  const t1 = Math.round(13 + 91 * generator.uniform());
  return {x0: generator.poisson(52 * perWeek), after: generator.arrivals(perWeek * ratio, 0, t1), t1};
}

/** Which actions each rule labels "improved", in the order of `published`. */
function label(actions: readonly Simulated[]): boolean[][] {
  const counts = actions.map(({x0, after, t1}) => ({x0, t0: 52, x1: after.length, t1}));
  const p = counts.map((c) => rateRatioTest(c).pLess);
  const improved = (fade: number): boolean[] =>
    actions.map((action) => verdict({...action, t0: 52}, {fade}).state === "improved");
  return [
    counts.map(({x0, t0, x1, t1}) => x1 / t1 < x0 / t0),
    p.map((value) => value <= 0.05),
    improved(3),
    improved(1),
    bh(p).rejected,
    bh(counts.map((c) => rateRatioMidp(c).pLess)).rejected,
    ebh(counts.map((c) => eValue(c).improved)).rejected
  ];
}
