/** The Methods page in sentences. */
import {count} from "../format.js";
import {exactCrossing, noChange, power} from "./errorRates.js";

const most = (value: (row: (typeof noChange.rows)[number]) => number): number =>
  Math.max(...noChange.rows.map(value));
const found = (cut: number, perQuarter: number): number =>
  power.rows.find((row) => row.cut === cut && row.perQuarter === perQuarter)!.improved104;

/** What the rule guarantees. */
export function methodsFinding(): string {
  const ours = [...noChange.rows, ...exactCrossing].map(({improved}) => improved);
  return `A change that did nothing is called improved in at most ${Math.max(...ours)}% of cases`;
}

/** What people do without a rule, and the price of one. */
export const methodsPrice = (): string =>
  `“Lower than before” would say so in ${most((row) => row.naive)}%. Both are simulated at a constant rate of incidents; the price of being right is patience.`;

export const METHODS_ASK =
  "Name what an action should change before it closes, and decide whether one review date will judge it. Below about two incidents a quarter, choose its pages or its response time as target: its incidents will not tell in two years.";

/** The rules that are compared where nothing changed, the worst first; shares are percentages. */
export const falseAlarmShares = (): readonly {
  readonly rule: string;
  readonly share: number;
  readonly isOurs: boolean;
}[] => [
  {rule: "“It is lower than before”", share: most((row) => row.naive), isOurs: false},
  {rule: "“95% probable”", share: most((row) => row.bayes), isOurs: false},
  {rule: "p < 0.05, each quarter", share: most((row) => row.repeated), isOurs: false},
  {rule: "This site: improved", share: most((row) => row.improved), isOurs: true}
];

export const falseAlarmTitle = (): string =>
  `Where nothing changed, “lower than before” is wrong ${Math.round(most((row) => row.naive) / most((row) => row.improved))} times as often`;

export const powerTitle = (): string =>
  `A halving is seen within two years in ${count(found(50, 8))}% at 8 incidents a quarter`;

/** What the picture of power means for somebody who chooses a target. */
export const powerAdvice = (): string =>
  `At 2 incidents a quarter it is ${count(found(50, 2))}%, at one every half year ${found(50, 0.5)}%: choose pages or a response time as the target there.`;
