import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {exactCrossing, noChange, power} from "../../../src/methods/errorRates.js";
import {falseAlarmShares, methodsFinding, powerAdvice, powerTitle} from "../../../src/methods/findings.js";
import {lifetimeCrossing} from "../../../src/stats/lifetimeCrossing.js";

const root = new URL("../../../", import.meta.url);
const text = (path: string) => readFileSync(new URL(path, root), "utf8");

/** The numbers of a `published` table of the benchmark, which reruns them. */
function published(file: string): (number | string)[][] {
  const source = /const published[^=]*= (\[[\s\S]*?\n\]);/.exec(text(`loaders/bench/stats/${file}`))![1]!;
  return JSON.parse(source) as (number | string)[][];
}

test("the error rates are those that npm run bench -- --stats reruns", () => {
  expect(
    noChange.rows.map((row) => [
      row.perQuarter,
      row.naive,
      row.naiveTenth,
      row.repeated,
      row.bayes,
      row.improved,
      row.strong,
      row.worsened
    ])
  ).toEqual(published("noChange.ts").map((row) => [0, 2, 3, 5, 6, 7, 8, 9].map((place) => row[place])));
  expect(
    power.rows.map((row) => [
      row.cut,
      row.perQuarter,
      row.planned,
      row.improved52,
      row.improved104,
      row.strong104,
      row.medianWeek ?? ">104",
      row.medianIfDetected
    ])
  ).toEqual(
    published("power.ts").map((row) => [
      Math.round(100 - 100 * Number(row[0])),
      ...[1, 4, 5, 6, 7, 8, 9].map((place) => row[place])
    ])
  );
});

test("the worst case in the headline is what our code computes exactly", () => {
  const worst = exactCrossing.reduce((a, b) => (a.improved > b.improved ? a : b));
  const looks = Array.from({length: 101}, (_, index) => (index + 4) / 52);
  expect(100 * lifetimeCrossing({mu0: worst.events, looks})).toBeCloseTo(worst.improved, 2);
  expect(methodsFinding()).toContain(`at most ${worst.improved.toFixed(1)}%`);
});

test("the pictures say what the tables hold: the worst of each rule, worst first, ours last", () => {
  const shares = falseAlarmShares().map(({share}) => share);
  expect(shares).toEqual([73, 14, 10, 5.1]);
  expect(powerTitle()).toBe("A halving is seen within two years in 71% at 8 incidents a quarter");
  expect(powerAdvice()).toContain("At 2 incidents a quarter it is 24%, at one every half year 3.7%");
});
