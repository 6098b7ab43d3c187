import {describe, expect, test} from "vitest";
import {aalenJohansen} from "../../src/stats/aalenJohansen.js";
import {actionWindows} from "../../src/stats/actionWindows.js";
import {alertHygiene} from "../../src/stats/alertHygiene.js";
import {bh} from "../../src/stats/bh.js";
import {clusteredProportion} from "../../src/stats/clusteredProportion.js";
import {confSequence} from "../../src/stats/confSequence.js";
import {controlSignals} from "../../src/stats/controlSignals.js";
import {cooccurrence} from "../../src/stats/cooccurrence.js";
import {crowAmsaa} from "../../src/stats/reference/crowAmsaa.js";
import {didRatio} from "../../src/stats/didRatio.js";
import {dispersionFactor} from "../../src/stats/dispersionFactor.js";
import {earlyFall} from "../../src/stats/earlyFall.js";
import {ebGammaFit} from "../../src/stats/reference/ebGammaFit.js";
import {eRulePower} from "../../src/stats/eRulePower.js";
import {eValue} from "../../src/stats/eValue.js";
import {firstCrossing} from "../../src/stats/firstCrossing.js";
import {garwood} from "../../src/stats/garwood.js";
import {hodgesLehmann} from "../../src/stats/hodgesLehmann.js";
import {kaplanMeier} from "../../src/stats/kaplanMeier.js";
import {laplace} from "../../src/stats/reference/laplace.js";
import {logrank} from "../../src/stats/reference/logrank.js";
import {logShift} from "../../src/stats/logShift.js";
import {mantelByar} from "../../src/stats/mantelByar.js";
import {mcf} from "../../src/stats/mcf.js";
import {medianCi} from "../../src/stats/medianCi.js";
import {medianRatioExactBootstrap} from "../../src/stats/reference/medianRatioExactBootstrap.js";
import {minBaseline} from "../../src/stats/minBaseline.js";
import {negBinomial} from "../../src/stats/reference/negBinomial.js";
import {newcombe} from "../../src/stats/reference/newcombe.js";
import {overdispersion} from "../../src/stats/overdispersion.js";
import {pagesPerShift} from "../../src/stats/reference/pagesPerShift.js";
import {poissonTrend} from "../../src/stats/poissonTrend.js";
import {powerGivenBaseline} from "../../src/stats/reference/powerGivenBaseline.js";
import {priorityMinutes} from "../../src/stats/priorityMinutes.js";
import {rateRatioExact} from "../../src/stats/rateRatioExact.js";
import {sampleSizeRule} from "../../src/stats/reference/sampleSizeRule.js";
import {shrunkenRatios} from "../../src/stats/shrunkenRatios.js";
import {sleepHours} from "../../src/stats/reference/sleepHours.js";
import {uChart} from "../../src/stats/uChart.js";
import {verdict} from "../../src/stats/verdict.js";
import {wilson} from "../../src/stats/wilson.js";
import {windowCounts} from "../../src/stats/windowCounts.js";
import {xmr} from "../../src/stats/xmr.js";

describe("no events, no exposure", () => {
  test("a rate ratio without exposure is not computed, and a negative count is refused", () => {
    const {rateBefore, ...rest} = rateRatioExact({x0: 4, t0: 52, x1: 0, t1: 0});
    expect(rateBefore).toBeCloseTo(4 / 52);
    expect(Object.values(rest).every(Number.isNaN)).toBe(true);
    expect(() => rateRatioExact({x0: -1, t0: 52, x1: 0, t1: 1})).toThrow("x0 must be at least 0, got -1");
    expect(() => eValue({x0: 1, t0: NaN, x1: 0, t1: 1})).toThrow(RangeError);
  });

  test("evidence without events or follow-up is 1, and the confidence sequence everything", () => {
    expect(eValue({x0: 0, t0: 52, x1: 0, t1: 104})).toMatchObject({improved: 1, worsened: 1});
    expect(eValue({x0: 9, t0: 52, x1: 0, t1: 0})).toMatchObject({improved: 1, worsened: 1});
    expect(confSequence({x0: 9, t0: 52, x1: 0, t1: 0})).toMatchObject({ratio: NaN, low: 0, high: Infinity});
    expect(confSequence({x0: 1, t0: 52, x1: 1, t1: 52})).toMatchObject({low: 0, high: Infinity});
  });

  test("nothing is detectable without a baseline", () => {
    expect(powerGivenBaseline({x0: 0, t0: 52, t1: 52})).toMatchObject({
      critical: -1,
      power: 0,
      mdeRatio: NaN
    });
    expect(eRulePower({x0: 0, t0: 52, t1: 52})).toEqual({critical: -1, power: 0, mdeRatio: NaN});
    expect(minBaseline({maxRatio: 0})).toBe(Infinity);
  });

  test("a table that cannot vary gives p = 1 and no ratio", () => {
    const empty = didRatio({x0: 0, x1: 0, y0: 6, y1: 5});
    expect(empty).toMatchObject({ratioOfRatios: NaN, low: 0, high: Infinity, pTwoSided: 1, usable: true});
    expect(didRatio({x0: 3, x1: 1, y0: 4, y1: 9}).usable).toBe(false);
  });

  test("no event in 13 weeks says fewer than 3 at 95 %", () => {
    expect(garwood(0, 13).upperOneSided).toBeCloseTo(-Math.log(0.05) / 13, 12);
    expect(wilson(0, 0)).toEqual({p: NaN, low: 0, high: 1});
    expect(newcombe({x0: 0, n0: 0, x1: 3, n1: 5})).toMatchObject({difference: NaN, pTwoSided: 1});
    expect(pagesPerShift([0, 0, 0])).toMatchObject({
      mean: 0,
      low: 0,
      high: pagesPerShift([0, 0, 0]).highPoisson
    });
    expect(priorityMinutes({minutes: [], quarters: 4, reduction: 0.3, effortDays: 2})).toMatchObject({
      score: 0
    });
  });

  test("an empty list is an empty answer", () => {
    expect(mcf([{events: [], end: 10}])).toEqual([]);
    expect(aalenJohansen([], [])).toEqual([]);
    expect(bh([])).toEqual({q: [], rejected: [], by: [], holm: []});
    expect(cooccurrence([])).toEqual({n: 0, pairs: [], combinations: []});
    expect(alertHygiene([])).toMatchObject({fires: [], raw: 0, kept: 0});
    expect(kaplanMeier([], [])).toMatchObject({n: 0, steps: [], median: undefined});
    expect(laplace([], {end: 365})).toMatchObject({m: 0, u: NaN});
    expect(crowAmsaa([], {end: 365})).toMatchObject({n: 0, beta: NaN});
    expect(shrunkenRatios({x0: [], t0: [], x1: [], t1: []}).ratios).toEqual([]);
  });
});

describe("windows", () => {
  const action = {events: [10, 100, 200, 300, 400], trigger: 300, closure: 330, asOf: 700};

  test("records that start after the baseline leave none, and so no follow-up", () => {
    expect(windowCounts({...action, observedFrom: 290})).toMatchObject({x0: 0, t0Days: 0, x1: 0, t1Days: 0});
  });

  test("an action closed before its trigger is triggered when closed, so windows never overlap", () => {
    const {baseline, followup} = actionWindows({trigger: 400, closure: 330, asOf: 700});
    expect(baseline).toEqual([330 - 28 - 364, 330 - 28]);
    expect(followup).toEqual([344, 700]);
  });

  test("stretches not watched are no exposure, before and after, and shorten the horizon", () => {
    const gaps = [
      [100, 128],
      [350, 357]
    ] as const;
    const got = windowCounts({...action, asOf: 5000, observedFrom: 0, gaps});
    expect(got).toMatchObject({
      t0Days: 272 - 28,
      followupEnd: 344 + 2 * (272 - 28),
      t1Days: 2 * (272 - 28) - 7
    });
  });

  test("the rate had already fallen when the follow-up is like the gap, not like the baseline", () => {
    const counts = windowCounts({...action, closure: 330, observedFrom: 0});
    expect(earlyFall({...counts, x0: 20, t0Days: 364, xGap: 1, gapDays: 60, x1: 6, t1Days: 364})).toBe(true);
    expect(earlyFall({...counts, x0: 20, t0Days: 364, xGap: 4, gapDays: 60, x1: 6, t1Days: 364})).toBe(false);
    expect(earlyFall({...counts, x0: 20, t0Days: 364, xGap: 0, gapDays: 27, x1: 6, t1Days: 364})).toBe(false);
    expect(earlyFall({...counts, x0: 20, t0Days: 364, xGap: 0, gapDays: 60, x1: 0, t1Days: 0})).toBe(false);
  });
});

describe("counts that vary too little, or not at all", () => {
  test("are Poisson to the negative binomial", () => {
    expect(negBinomial([5, 4, 6, 5], [3, 2, 3, 4]).theta).toBe(Infinity);
    const {a, priorMean} = ebGammaFit({x1: [5, 5, 5, 5], expected: [5, 5, 5, 5]});
    expect(a).toBe(Infinity);
    expect(priorMean).toBeCloseTo(1, 12);
  });

  test("a window without events makes the ratio 0, with an interval that says nothing", () => {
    expect(overdispersion([3, 5, 4, 6], [0, 0, 0])).toMatchObject({df: 3, ratio: 0, low: 0, high: Infinity});
    expect(negBinomial([3, 5, 4, 6], [0, 0, 0])).toMatchObject({ratio: 0, low: 0, high: Infinity});
    expect(dispersionFactor([0, 0], [])).toMatchObject({phiWeek: 0, phiUsed: 1, phiUsedSparse: 1});
  });

  test("equal durations have no shift and p = 1", () => {
    expect(hodgesLehmann([5, 5, 5], [5, 5, 5])).toMatchObject({shift: 0, low: 0, high: 0, pTwoSided: 1});
    expect(logShift([5, 5], [5, 5])).toMatchObject({ratio: 1, low: NaN});
    const {ratio, probEqual1} = medianRatioExactBootstrap([5, 5, 5, 5, 5], [5, 5, 5, 5, 5]);
    expect(ratio).toBe(1);
    expect(probEqual1).toBeCloseTo(1, 12);
  });

  test("durations of nothing count as a minute on the log scale, and are reported", () => {
    const {floored, geoMeanBefore} = logShift([0, 4, 9], [1, 2, 3]);
    expect(floored).toBe(1);
    expect(geoMeanBefore).toBeCloseTo(Math.cbrt(36), 12);
  });

  test("a constant series has limits at its level and no signals", () => {
    const chart = xmr([4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4]);
    expect([chart.lower, chart.upper]).toEqual([4, 4]);
    expect(Object.values(chart.signals).flat()).toEqual([]);
  });
});

describe("few values, open items, ties", () => {
  test("five values are too few for a 95 % median interval, six are enough", () => {
    expect(medianCi([1, 2, 3, 4, 5])).toMatchObject({low: undefined, coverage: 0});
    expect(medianCi([1, 2, 3, 4, 5, 6])).toMatchObject({low: 1, high: 6});
    expect(medianCi([])).toMatchObject({n: 0, median: NaN, low: undefined});
  });

  test("a curve of open items only has no step and no median", () => {
    expect(kaplanMeier([3, 8], [false, false])).toMatchObject({events: 0, steps: [], median: undefined});
  });

  test("groups that cannot be compared have no p", () => {
    expect(logrank([1, 2], [true, true], ["a", "a"])).toMatchObject({df: 0, chisq: NaN, p: NaN});
    expect(logrank([1, 2], [false, false], ["a", "b"]).p).toBeNaN();
    const alone = [{start: 0, stop: 9, event: true, closed: false}];
    expect(mantelByar(alone)).toMatchObject({chisq: NaN, p: NaN, coxBreslow: NaN});
  });

  test("all events on one side make the hazard ratio infinite, the score test stays", () => {
    const stretches = [
      {start: 0, stop: 5, event: true, closed: true},
      {start: 0, stop: 9, event: false, closed: false}
    ];
    expect(mantelByar(stretches)).toMatchObject({coxBreslow: Infinity, coxBreslowSe: Infinity, chisq: 1});
  });

  test("a duration still going on is longer than any", () => {
    const {shift, w} = hodgesLehmann([1, 2, Infinity], [3, 4, Infinity]);
    expect(shift).toBe(2);
    expect(w).toBe(6.5);
  });

  test("an event at time 0, or after the end, is no growth model's", () => {
    expect(() => crowAmsaa([0, 5], {end: 10})).toThrow("event times must lie in (0, 10], got 0");
    expect(() => crowAmsaa([5, 11], {end: 10})).toThrow(RangeError);
  });

  test("a single cluster has no spread, a share of 0 no design effect", () => {
    expect(clusteredProportion([3], [9])).toMatchObject({designEffect: NaN, low: NaN});
    expect(clusteredProportion([0, 0], [4, 5])).toMatchObject({p: 0, designEffect: 1, low: 0});
  });

  test("a trend with all events in the last quarter is infinitely steep", () => {
    expect(poissonTrend([0, 0, 5])).toMatchObject({slope: Infinity, low: 0, high: Infinity});
    expect(poissonTrend([0, 0, 0]).slope).toBeNaN();
  });

  test("a week without exposure has no point and does not disturb the others", () => {
    const [with0, without] = [uChart([4, 0, 6], [2, 0, 2]), uChart([4, 6], [2, 2])];
    expect(with0.points[1]!.u).toBeNaN();
    expect([with0.centre, with0.sigmaZ]).toEqual([without.centre, without.sigmaZ]);
  });

  test.each([
    {n: 0, rule: "no_data"},
    {n: 4, rule: "values_only"},
    {n: 5, rule: "interval_first"},
    {n: 10, rule: "normal"}
  ])("a summary of $n values is shown by the rule $rule", ({n, rule}) =>
    expect(sampleSizeRule(n)).toBe(rule)
  );
});

describe("control rules", () => {
  test.each([
    {rule: "trend6", values: [0, 0, 1, 2, 3, 4, 5], at: [6]},
    {rule: "trend6", values: [0, 1, 2, 2, 3, 4, 5], at: []},
    {rule: "run8", values: [1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1], at: [11]},
    {rule: "alternating14", values: [1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 1, -1], at: [13]},
    {rule: "twoOfThree", values: [2.1, 0, 2.1, 0], at: [2]},
    {rule: "twoOfThree", values: [2.1, 0, -2.1], at: []},
    {rule: "fourOfFive", values: [1.1, 1.1, 0, 1.1, 1.1, 0], at: [4]},
    {rule: "beyond3", values: [3, 3.1, -3.1], at: [1, 2]}
  ] as const)("$rule of $values signals at $at", ({rule, values, at}) => {
    expect(controlSignals(values, 0, 1)[rule]).toEqual(at);
  });
});

describe("comparison groups", () => {
  const target = {x0: 16, t0: 52, after: [5, 40], t1: 60};

  test("too small before are no comparison: the target's evidence counts alone", () => {
    expect(firstCrossing({...target, comparison: {before: 4, after: []}})).toEqual(firstCrossing(target));
  });

  test("that fell silent hold a verdict back", () => {
    const comparison = {before: 40, after: []};
    expect(firstCrossing({...target, comparison})).toMatchObject({improvedAt: undefined, rawImprovedAt: 23});
    expect(verdict({...target, comparison})).toMatchObject({
      state: "too_early",
      reason: "fell_with_comparison_group"
    });
  });
});

describe("nights", () => {
  const hour = 3_600_000;

  test("are one each when clocks go back", () => {
    const evening = Date.parse("2025-10-25T21:00:00Z");
    const got = sleepHours([evening, evening + 8.99 * hour], "Europe/Berlin");
    expect(got).toMatchObject({localHour: [23, 6], nights: 1});
  });

  test("may lie within a day", () => {
    const got = sleepHours([Date.parse("2025-01-01T05:00:00Z")], "UTC", {startHour: 0, endHour: 6});
    expect(got).toMatchObject({inSleep: [true], nights: 1});
  });

  test("need a known zone", () => expect(() => sleepHours([0], "Mars/Olympus")).toThrow(RangeError));
});

test("a fire while its alert still fires is a duplicate, however late", () => {
  const fires = [
    {alert: "disk", fired: 0, resolved: 90},
    {alert: "disk", fired: 80, resolved: 100},
    {alert: "disk", fired: 100, resolved: undefined},
    {alert: "disk", fired: 900, resolved: 901}
  ];
  const got = alertHygiene(fires);
  expect(got.fires.map((f) => f.duplicate)).toEqual([false, true, false, true]);
  expect(got.fires.map((f) => f.refire)).toEqual([false, false, true, false]);
});
