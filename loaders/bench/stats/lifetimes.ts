import {lifetimeCrossing} from "../../../src/stats/lifetimeCrossing.js";
import {beside, printTable} from "./printTable.js";

/** Exact lifetime false-alarm rates published in null_sim.md §1, percent, by expected baseline events. */
const published: readonly [mu0: number, percent: number][] = [
  [4, 2.11],
  [8, 3.25],
  [16, 4.28],
  [32, 4.94],
  [48, 5.09],
  [64, 4.72],
  [96, 4.12],
  [128, 3.76],
  [192, 3.23]
];

/** Prints the exact chance that an unchanged rate is ever called improved; returns the largest, as a share. */
export function lifetimes({full}: {full: boolean}): number {
  const looks = Array.from({length: 101}, (_, i) => (i + 4) / 52);
  const rows = published
    .filter(([mu0]) => full || mu0 <= 64)
    .map(([mu0, want]) => ({
      mu0,
      want,
      improved: lifetimeCrossing({mu0, looks}),
      strong: lifetimeCrossing({mu0, looks}, {threshold: 20}),
      worsened: lifetimeCrossing({mu0, looks}, {direction: "worsened"})
    }));
  const exact = (share: number): string => (100 * share).toFixed(2);
  printTable(
    "No change, weekly looks 4 … 104, exact (dynamic programming): ever claimed, %, ours / published",
    ["expected baseline events", "E10 improved", "E20 improved", "E10 worsened"],
    rows.map((r) => [String(r.mu0), beside(exact(r.improved), r.want), exact(r.strong), exact(r.worsened)])
  );
  return Math.max(...rows.map(({improved}) => improved));
}
