/** The Methods page in sentences. */
import {count} from "../format.js";
import {exactCrossing, noChange, power} from "./errorRates.js";

/** What the rule guarantees, against what people do without one. */
export function methodsFinding(): string {
  const ours = [...noChange.rows, ...exactCrossing].map(({improved}) => improved);
  const naive = noChange.rows.map((row) => row.naive);
  return `An action that changed nothing is called improved at most ${Math.max(...ours)}% of the time over its whole life, against ${Math.max(...naive)}% for “lower than before”.`;
}

/** The price of that. */
export function methodsPrice(): string {
  const halved = (perQuarter: number) =>
    power.rows.find((row) => row.cut === 50 && row.perQuarter === perQuarter)!.improved104;
  return `The price is patience: of actions that halve their incidents, two years find ${halved(8)}% at 8 incidents a quarter before, ${halved(2)}% at 2 and ${halved(0.5)}% at one every half year. Simulated, ${count(noChange.runs)} runs a row; the bound is confirmed without simulation.`;
}

export const METHODS_ASK =
  "Name what an action should change before it closes, and decide whether one review date will judge it. Below about two incidents a quarter, choose its pages or its response time as target: its incidents will not tell in two years.";

export function falseAlarmTitle(): string {
  const most = (value: (row: (typeof noChange.rows)[number]) => number) =>
    Math.max(...noChange.rows.map(value));
  const ours = most((row) => row.improved);
  return `Where nothing changed, our rule claims an improvement in at most ${ours}% of cases; a p‑value repeated each quarter in ${most((row) => row.repeated)}%, “95% probable” in ${most((row) => row.bayes)}%`;
}

export function powerTitle(): string {
  const often = power.rows.find((row) => row.cut === 70 && row.perQuarter === 8)!;
  const rare = power.rows.find((row) => row.cut === 30 && row.perQuarter === 1)!;
  return `A cut of ${often.cut}% at ${often.perQuarter} incidents a quarter is seen by week ${String(often.medianWeek)}; a cut of ${rare.cut}% at ${rare.perQuarter} almost never`;
}
