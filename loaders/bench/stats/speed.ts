import {judge} from "../../../src/stats/judge.js";
import {draws} from "./draws.js";
import {printTable} from "./printTable.js";

/** Prints milliseconds per judgement: windows, weekly looks, confidence sequence, power sentence and dates. */
export function speed(): void {
  const rows = [
    [1, 10],
    [10, 100],
    [100, 1_000]
  ].map(([from, to]) => {
    const generator = draws(1300);
    const actions = Array.from({length: 300}, () => {
      const perYear = from! * (to! / from!) ** generator.uniform();
      const events = generator.arrivals(perYear / 364, 0, 1200);
      return {events, trigger: 400, closure: 430, asOf: 1172, observedFrom: 0};
    });
    const time = (phi: 1 | "estimate"): string => {
      for (const action of actions) judge(action, {phi});
      const start = performance.now();
      for (const action of actions) judge(action, {phi});
      return ((performance.now() - start) / actions.length).toFixed(2);
    };
    return [`${from}–${to}`, time(1), time("estimate")];
  });
  printTable(
    "Speed, ms per action with 100 weekly looks (goal: below 1)",
    ["events a year", "φ = 1", "φ estimated at each look"],
    rows
  );
}
