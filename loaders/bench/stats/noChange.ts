import {draws} from "./draws.js";
import {simulateAction} from "./simulateAction.js";
import {beside, percent, printTable} from "./printTable.js";

/** null_sim.md §1, percent: naive first quarter, some quarter, ≥10 % lower; p at 52 weeks, repeated; Bayes; E10, E20; worsened; big enough. */
const published: readonly [perQuarter: number, ...percents: number[]][] = [
  [0.5, 54, 71, 71, 0.8, 3.7, 11, 1, 0.3, 1.3, 14],
  [1, 51, 72, 71, 1.9, 5.3, 13, 2, 0.7, 2.8, 57],
  [2, 50, 72, 69, 3, 6.8, 14, 3.2, 1.3, 3.2, 96],
  [4, 50, 73, 65, 3.6, 9.2, 14, 4.2, 1.8, 3.3, 100],
  [8, 50, 73, 60, 4, 10, 14, 5.1, 2.3, 3, 100]
];

/** Prints how often each rule claims something of actions that changed nothing; returns the shares the check rests on. */
export function noChange({full}: {full: boolean}): {naive: number[]; improved: number[]} {
  const runs = full ? 40_000 : 20_000;
  const naive: number[] = [];
  const improved: number[] = [];
  const rows = published.map(([perQuarter, ...want], row) => {
    const generator = draws(100 + row);
    const totals = want.map(() => 0);
    for (let run = 0; run < runs; run++) {
      const claims = simulateAction(generator, perQuarter, 1);
      [
        claims.naiveFirst,
        claims.naiveEver,
        claims.naiveTenth,
        claims.pAt52,
        claims.pEver !== undefined,
        claims.bayesEver,
        claims.e10 !== undefined,
        claims.e20 !== undefined,
        claims.worsened !== undefined,
        claims.bigEnough
      ].forEach((claimed, i) => (totals[i]! += Number(claimed)));
    }
    naive.push(totals[1]! / runs);
    improved.push(totals[6]! / runs);
    return [String(perQuarter), ...totals.map((total, i) => beside(percent(total / runs), want[i]!))];
  });
  printTable(
    `No change at all, ${runs} runs a row: ever claimed in two years, %, ours / published`,
    [
      "incidents/quarter",
      "naive 1st q",
      "naive some q",
      "naive ≥10 %",
      "p at 52 wk",
      "p repeated",
      "Bayes 95 %",
      "E10",
      "E20",
      "E10 worsened",
      "≥4 events"
    ],
    rows
  );
  return {naive, improved};
}
