import {expect, test} from "vitest";
import {dbinom} from "../../src/stats/dbinom.js";
import {digamma} from "../../src/stats/reference/digamma.js";
import {dpois} from "../../src/stats/dpois.js";
import {fisherExact} from "../../src/stats/fisherExact.js";
import {lgamma} from "../../src/stats/lgamma.js";
import {pbeta} from "../../src/stats/pbeta.js";
import {pbinom} from "../../src/stats/pbinom.js";
import {pgamma} from "../../src/stats/pgamma.js";
import {pnorm} from "../../src/stats/pnorm.js";
import {ppois} from "../../src/stats/ppois.js";
import {pt} from "../../src/stats/pt.js";
import {qbetaOdds} from "../../src/stats/qbetaOdds.js";
import {qgamma} from "../../src/stats/qgamma.js";
import {qnorm} from "../../src/stats/qnorm.js";
import {qt} from "../../src/stats/qt.js";
import {wilcoxonCounts} from "../../src/stats/wilcoxonCounts.js";

/** Values to 15 digits from mpmath 1.3 (50 digits), independent of this code. */
test.each([
  {name: "lgamma(0.5) = ln √π", got: lgamma(0.5), want: 0.572364942924700087},
  {name: "lgamma(1e6)", got: lgamma(1e6), want: 12815504.569147612},
  {name: "digamma(1) = −γ", got: digamma(1), want: -0.57721566490153286},
  {name: "pnorm(−8), far in the tail", got: pnorm(-8), want: 6.2209605742717841e-16},
  {name: "pnorm(−37)", got: pnorm(-37), want: 5.7255712225245768e-300},
  {name: "qnorm(0.975)", got: qnorm(0.975), want: 1.9599639845400542},
  {name: "qnorm(1e-300)", got: qnorm(1e-300), want: -37.047096299361199},
  {name: "pgamma(1200, 1200), where libraries err", got: pgamma(1200, 1200), want: 0.50383884162228465},
  {name: "pgamma upper, 1e5", got: pgamma(101_000, 1e5, "upper"), want: 0.00080842151292559073},
  {name: "qgamma(0.025, 1000)", got: qgamma(0.025, 1000), want: 938.97301840769522},
  {name: "ppois(5000, 5100)", got: ppois(5000, 5100), want: 0.08143182864539483},
  {name: "dpois(0, 2)", got: dpois(0, 2), want: 0.135335283236612692},
  {name: "pbeta(0.5, 3000, 3100)", got: pbeta(0.5, 3000, 3100), want: 0.89981268253487261},
  {name: "pbinom(4900, 10000, 0.5)", got: pbinom(4900, 10_000, 0.5), want: 0.023292763852473694},
  {name: "pbinom(0, 10, 1e-12)", got: pbinom(0, 10, 1e-12, "upper"), want: 9.999999999955e-12},
  {name: "dbinom(5, 10, 0.3)", got: dbinom(5, 10, 0.3), want: 0.1029193452},
  {name: "two-sided t, t = 2, df = 5", got: pt(2, 5), want: 0.10193947882985836},
  {name: "t quantile, 5 %, df = 10", got: qt(0.05, 10), want: 2.2281388519862747},
  {name: "odds of the median of Beta(2, 2)", got: qbetaOdds(0.5, 2, 2), want: 1}
])("$name", ({got, want}) => {
  expect(Math.abs(got / want - 1)).toBeLessThan(1e-11);
});

test("both tails add up to 1, at counts in the thousands too", () => {
  for (const k of [0, 1, 10, 2000, 4000]) {
    expect(pbinom(k, 4000, 0.5) + pbinom(k, 4000, 0.5, "upper")).toBeCloseTo(1, 12);
    expect(ppois(k, 2000) + ppois(k, 2000, "upper")).toBeCloseTo(1, 12);
  }
});

test("limits of a distribution are exact: nothing below 0, everything by n", () => {
  expect([pbinom(-1, 5, 0.2), pbinom(5, 5, 0.2), pbinom(0, 0, 0.2)]).toEqual([0, 1, 1]);
  expect([ppois(-1, 3), ppois(0, 0), pgamma(0, 2), pbeta(0, 2, 3), pbeta(1, 2, 3)]).toEqual([0, 1, 0, 0, 1]);
  expect([qnorm(0), qnorm(0.5), qnorm(1), qgamma(0, 2), qgamma(1, 2)]).toEqual([
    -Infinity,
    0,
    Infinity,
    0,
    Infinity
  ]);
});

test("NaN in, NaN out, and no endless loop", () => {
  expect([pgamma(NaN, 2), pbeta(NaN, 2, 2), pnorm(NaN), dpois(NaN, 2), pt(NaN, 3)]).toEqual(
    Array(5).fill(NaN)
  );
});

test("the Mann–Whitney counts of 3 and 2 are 1 1 2 2 2 1 1 of 10", () => {
  expect(wilcoxonCounts(3, 2).map((p) => Math.round(10 * p))).toEqual([1, 1, 2, 2, 2, 1, 1]);
});

test("Fisher's tea: 3 of 4 right has p = 17/70, 4 of 4 has 1/70", () => {
  expect(fisherExact(3, {n: 8, a: 4, b: 4}).pGreater).toBeCloseTo(17 / 70, 14);
  expect(fisherExact(4, {n: 8, a: 4, b: 4}).pGreater).toBeCloseTo(1 / 70, 14);
});
