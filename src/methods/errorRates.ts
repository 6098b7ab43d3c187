/** The two headline tables of the simulation of the verdict rules; every number is a percentage or a week. */

/** Fewer runs in about a minute; with --full as many as here. */
const REPRODUCE = "npm run bench -- --stats --full";

export interface NoChange {
  /** incidents a quarter, at a rate that never changes */
  readonly perQuarter: number;
  /** "the rate is lower than before", looked at every quarter */
  readonly naive: number;
  /** the same, but at least 10 % lower */
  readonly naiveTenth: number;
  /** exact one-sided test at 5 %, again every quarter until it succeeds */
  readonly repeated: number;
  /** P(rate fell) ≥ 95 % at some quarter */
  readonly bayes: number;
  /** our rule: evidence ≥ 10 at any weekly look */
  readonly improved: number;
  /** our rule's "strong" grade: evidence ≥ 20 */
  readonly strong: number;
  readonly worsened: number;
}

const noChangeRow = (
  ...n: readonly [number, number, number, number, number, number, number, number]
): NoChange => {
  const [perQuarter, naive, naiveTenth, repeated, bayes, improved, strong, worsened] = n;
  return {perQuarter, naive, naiveTenth, repeated, bayes, improved, strong, worsened};
};

/** How often a change is claimed within two years although nothing changed. */
export const noChange = {
  title: "Nothing changed: how often is a change claimed?",
  caption:
    "Share of actions without any effect that are ever called improved (last column: worsened) within 104 weeks of follow-up, after a baseline of 52 weeks, at a constant rate of incidents.",
  runs: 40_000,
  error: "standard error at most 0.25 points, 0.11 points at 5%",
  reproduce: REPRODUCE,
  rows: [
    noChangeRow(0.5, 71, 71, 3.7, 11, 1.0, 0.3, 1.3),
    noChangeRow(1, 72, 71, 5.3, 13, 2.0, 0.7, 2.8),
    noChangeRow(2, 72, 69, 6.8, 14, 3.2, 1.3, 3.2),
    noChangeRow(4, 73, 65, 9.2, 14, 4.2, 1.8, 3.3),
    noChangeRow(8, 73, 60, 10, 14, 5.1, 2.3, 3.0)
  ]
} as const;

/** The same by dynamic programming, no simulation: expected baseline events and percent ever called improved. */
export const exactCrossing: readonly {readonly events: number; readonly improved: number}[] = [
  {events: 4, improved: 2.11},
  {events: 8, improved: 3.25},
  {events: 16, improved: 4.28},
  {events: 32, improved: 4.94},
  {events: 48, improved: 5.09},
  {events: 64, improved: 4.72},
  {events: 96, improved: 4.12},
  {events: 128, improved: 3.76},
  {events: 192, improved: 3.23}
];

export interface Power {
  /** true reduction, percent */
  readonly cut: number;
  readonly perQuarter: number;
  /** one planned look at 104 weeks, exact test at 5 % */
  readonly planned: number;
  /** our rule within 52 and 104 weeks, and its "strong" grade within 104 */
  readonly improved52: number;
  readonly improved104: number;
  readonly strong104: number;
  /** week by which half of all such actions are called improved; null beyond 104 */
  readonly medianWeek: number | null;
  /** the same among those that ever are */
  readonly medianIfDetected: number;
}

type PowerCells = readonly [number, number, number, number, number, number, number | null, number];
const powerRow = (...n: PowerCells): Power => {
  const [cut, perQuarter, planned, improved52, improved104, strong104, medianWeek, medianIfDetected] = n;
  return {cut, perQuarter, planned, improved52, improved104, strong104, medianWeek, medianIfDetected};
};

/** How often a real reduction is found within two years, and when. */
export const power = {
  title: "A real reduction: how often is it found, and when?",
  caption:
    "Share of actions with that true effect which are called improved, and the week of follow-up by which half of them are. Below about two incidents a quarter no honest rule can judge an action within two years, unless it nearly ends the problem.",
  runs: 40_000,
  error: "standard error at most 0.25 points",
  reproduce: REPRODUCE,
  rows: [
    powerRow(30, 0.5, 6.1, 0.5, 2.1, 0.7, null, 65),
    powerRow(30, 1, 9.3, 2.9, 5.6, 2.6, null, 49),
    powerRow(30, 2, 14, 7.5, 11, 5.5, null, 36),
    powerRow(30, 4, 23, 14, 18, 11, null, 27),
    powerRow(30, 8, 41, 24, 31, 20, null, 22),
    powerRow(50, 0.5, 10, 0.8, 3.7, 1.3, null, 65),
    powerRow(50, 1, 19, 5.1, 10, 5.0, null, 54),
    powerRow(50, 2, 32, 16, 24, 14, null, 40),
    powerRow(50, 4, 54, 33, 44, 31, null, 29),
    powerRow(50, 8, 83, 58, 71, 60, 37, 22),
    powerRow(70, 0.5, 16, 1.0, 6.2, 2.2, null, 82),
    powerRow(70, 1, 35, 8.9, 20, 11, null, 65),
    powerRow(70, 2, 60, 31, 47, 34, null, 39),
    powerRow(70, 4, 87, 64, 79, 69, 33, 25),
    powerRow(70, 8, 99, 92, 97, 95, 14, 13)
  ]
} as const;
