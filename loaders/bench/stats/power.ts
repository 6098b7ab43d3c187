import {draws, type Draws} from "./draws.js";
import {simulateAction, type Claims} from "./simulateAction.js";
import {beside, percent, printTable} from "./printTable.js";

type Cell = number | string;

/** null_sim.md §2: naive, p repeated, one look at 104, E10 by 52, E10 by 104, E20 by 104 (percent); weeks E10, E10 if detected, p. */
const published: readonly [ratio: number, perQuarter: number, ...cells: Cell[]][] = [
  [0.7, 0.5, 77, 7.4, 6.1, 0.5, 2.1, 0.7, ">104", 65, ">104"],
  [0.7, 1, 84, 13, 9.3, 2.9, 5.6, 2.6, ">104", 49, ">104"],
  [0.7, 2, 89, 21, 14, 7.5, 11, 5.5, ">104", 36, ">104"],
  [0.7, 4, 93, 34, 23, 14, 18, 11, ">104", 27, ">104"],
  [0.7, 8, 97, 53, 41, 24, 31, 20, ">104", 22, 91],
  [0.5, 0.5, 81, 11, 10, 0.8, 3.7, 1.3, ">104", 65, ">104"],
  [0.5, 1, 91, 23, 19, 5.1, 10, 5, ">104", 54, ">104"],
  [0.5, 2, 95, 40, 32, 16, 24, 14, ">104", 40, ">104"],
  [0.5, 4, 99, 64, 54, 33, 44, 31, ">104", 29, 65],
  [0.5, 8, 100, 88, 83, 58, 71, 60, 37, 22, 26],
  [0.3, 0.5, 84, 18, 16, 1, 6.2, 2.2, ">104", 82, ">104"],
  [0.3, 1, 96, 38, 35, 8.9, 20, 11, ">104", 65, ">104"],
  [0.3, 2, 99, 65, 60, 31, 47, 34, ">104", 39, 65],
  [0.3, 4, 100, 91, 87, 64, 79, 69, 33, 25, 26],
  [0.3, 8, 100, 99, 99, 92, 97, 95, 14, 13, 13]
];

/** null_sim.md §2, "rate doubled": worsened by 104 weeks, median week, naive "improved" at some quarter. */
const doubled: readonly [perQuarter: number, worsened: number, median: Cell, naive: number][] = [
  [0.5, 11, ">104", 45],
  [1, 23, ">104", 32],
  [2, 42, ">104", 20],
  [4, 69, 41, 9],
  [8, 93, 16, 2]
];

/** Prints how often, and how soon, each rule finds a real change. */
export function power({full}: {full: boolean}): void {
  const runs = full ? 40_000 : 1_000;
  const rows = published.map(([ratio, perQuarter, ...want], row) => {
    const claims = simulate(draws(200 + row), runs, perQuarter, ratio);
    const share = (claimed: (claim: Claims) => boolean): string =>
      percent(claims.filter(claimed).length / runs);
    const ours = [
      share((c) => c.naiveEver),
      share((c) => c.pEver !== undefined),
      share((c) => c.pAt104),
      share((c) => c.e10 !== undefined && c.e10 <= 52),
      share((c) => c.e10 !== undefined),
      share((c) => c.e20 !== undefined),
      medianWeek(claims.map((c) => c.e10)),
      medianWeek(claims.flatMap((c) => c.e10 ?? [])),
      medianWeek(claims.map((c) => c.pEver))
    ];
    return [
      `−${Math.round(100 * (1 - ratio))} %, ${perQuarter}/quarter`,
      ...ours.map((cell, i) => beside(cell, want[i]!))
    ];
  });
  printTable(
    `A real reduction, ${runs} runs a row: found, %, and median week; ours / published`,
    [
      "cut",
      "naive",
      "p repeated",
      "p at 104",
      "E10 by 52",
      "E10 by 104",
      "E20 by 104",
      "E10 wk",
      "if found",
      "p wk"
    ],
    rows
  );
  printTable(
    `Rate doubled, ${runs} runs a row: %, median week; ours / published`,
    ["incidents/quarter", "E10 worsened", "median week", "naive improved", "E10 improved"],
    doubled.map(([perQuarter, worsened, median, naive], row) => {
      const claims = simulate(draws(300 + row), runs, perQuarter, 2);
      const share = (claimed: (claim: Claims) => boolean): string =>
        percent(claims.filter(claimed).length / runs);
      return [
        String(perQuarter),
        beside(
          share((c) => c.worsened !== undefined),
          worsened
        ),
        beside(medianWeek(claims.map((c) => c.worsened)), median),
        beside(
          share((c) => c.naiveEver),
          naive
        ),
        beside(
          share((c) => c.e10 !== undefined),
          "≤ 0.1"
        )
      ];
    })
  );
}

function simulate(generator: Draws, runs: number, perQuarter: number, ratio: number): Claims[] {
  return Array.from({length: runs}, () => simulateAction(generator, perQuarter, ratio));
}

/** The week by which half of all have it; ">104" if fewer than half ever do. */
function medianWeek(weeks: readonly (number | undefined)[]): string {
  const sorted = weeks.map((week) => week ?? Infinity).sort((a, b) => a - b);
  const median = sorted[Math.ceil(sorted.length / 2) - 1] ?? Infinity;
  return median === Infinity ? ">104" : String(median);
}
