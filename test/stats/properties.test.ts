import fc from "fast-check";
import {describe, expect, test} from "vitest";
import type {BeforeAfter} from "../../src/stats/beforeAfter.js";
import {bestCase} from "../../src/stats/reference/bestCase.js";
import {bh} from "../../src/stats/bh.js";
import {confSequence} from "../../src/stats/confSequence.js";
import {dpois} from "../../src/stats/dpois.js";
import {eValue} from "../../src/stats/eValue.js";
import {ebh} from "../../src/stats/ebh.js";
import {firstCrossing} from "../../src/stats/firstCrossing.js";
import {gammaPoissonPosterior} from "../../src/stats/reference/gammaPoissonPosterior.js";
import {garwood} from "../../src/stats/garwood.js";
import {hodgesLehmann} from "../../src/stats/hodgesLehmann.js";
import {kaplanMeier} from "../../src/stats/kaplanMeier.js";
import {lifetimeCrossing} from "../../src/stats/lifetimeCrossing.js";
import {logrank} from "../../src/stats/reference/logrank.js";
import {mannWhitney} from "../../src/stats/mannWhitney.js";
import {medianCi} from "../../src/stats/medianCi.js";
import {rateRatioExact} from "../../src/stats/rateRatioExact.js";
import {rateRatioMidp} from "../../src/stats/rateRatioMidp.js";
import {segmentedXmr} from "../../src/stats/segmentedXmr.js";
import {verdict} from "../../src/stats/verdict.js";
import {wilson} from "../../src/stats/wilson.js";
import {generator, shuffled} from "../support/generator.js";

const count = fc.oneof(fc.integer({min: 0, max: 20}), fc.integer({min: 0, max: 3000}));
const weeks = fc.double({min: 1, max: 300, noNaN: true});
const counts: fc.Arbitrary<BeforeAfter> = fc.record({x0: count, t0: weeks, x1: count, t1: weeks});
const durations = fc.array(fc.integer({min: 1, max: 60}), {minLength: 3, maxLength: 25});
const times = fc.array(fc.tuple(fc.integer({min: 1, max: 40}), fc.boolean()), {minLength: 1, maxLength: 40});

/** fast-check with few enough runs to stay quick, from a fixed seed. */
function holds<T>(arbitrary: fc.Arbitrary<T>, check: (value: T) => void): void {
  fc.assert(fc.property(arbitrary, check), {numRuns: 120, seed: 42});
}
const swapped = ({x0, t0, x1, t1}: BeforeAfter): BeforeAfter => ({x0: x1, t0: t1, x1: x0, t1: t0});
const close = (got: number, want: number, digits = 9): void => {
  if (!Number.isFinite(want) || want === 0) expect(got).toBe(want);
  else expect(got / want).toBeCloseTo(1, digits);
};

describe("intervals", () => {
  test("contain their estimate", () => {
    holds(counts, (c) => {
      if (c.x0 + c.x1 === 0) return;
      const {ratio} = rateRatioExact(c);
      for (const {low, high} of [rateRatioExact(c), rateRatioMidp(c), confSequence(c)]) {
        expect(low).toBeLessThanOrEqual(ratio);
        expect(high).toBeGreaterThanOrEqual(ratio);
      }
      const posterior = gammaPoissonPosterior(c);
      expect(posterior.low).toBeLessThan(posterior.ratioMedian);
      expect(posterior.high).toBeGreaterThan(posterior.ratioMedian);
      const {rate, low, high} = garwood(c.x1, c.t1);
      expect(low <= rate && rate < high).toBe(true);
    });
  });

  test("of the rate ratio exclude 1 just when the two-sided p is below 0.05", () => {
    holds(counts, (c) => {
      const {low, high, pTwoSided} = rateRatioExact(c);
      expect(low > 1 || high < 1).toBe(pTwoSided < 0.05);
      const mid = rateRatioMidp(c);
      expect(mid.low > 1 || mid.high < 1).toBe(mid.pTwoSided < 0.05);
    });
  });

  test("of the confidence sequence exclude 1 just when evidence has reached the threshold", () => {
    holds(counts, (c) => {
      const {low, high} = confSequence(c);
      expect(high <= 1).toBe(eValue(c).improved >= 10);
      expect(low >= 1).toBe(eValue(c).worsened >= 10);
    });
  });

  test("of the Hodges–Lehmann shift and of the median contain it", () => {
    holds(fc.tuple(durations, durations), ([before, after]) => {
      const {shift, low, high} = hodgesLehmann(before, after);
      expect(low <= shift && shift <= high).toBe(true);
      const {median, low: l, high: h} = medianCi(before);
      if (l !== undefined) expect(l <= median && median <= h!).toBe(true);
    });
  });

  test("of a proportion stay within 0 and 1, and narrow with more of the same", () => {
    holds(fc.tuple(fc.integer({min: 0, max: 50}), fc.integer({min: 0, max: 50})), ([x, rest]) => {
      const [few, many] = [wilson(x, x + rest), wilson(10 * x, 10 * (x + rest))];
      expect(few.low >= 0 && few.high <= 1).toBe(true);
      if (x + rest > 0) expect(many.high - many.low).toBeLessThan(few.high - few.low);
    });
  });
});

describe("swapping before and after", () => {
  test("inverts the ratio and its limits, and exchanges the p-values and the two directions of evidence", () => {
    holds(counts, (c) => {
      const [a, b] = [rateRatioExact(c), rateRatioExact(swapped(c))];
      close(b.ratio, 1 / a.ratio);
      close(b.low, 1 / a.high);
      close(b.high, 1 / a.low);
      close(b.pLess, a.pGreater);
      expect(eValue(swapped(c)).lnWorsened).toBeCloseTo(eValue(c).lnImproved, 8);
      close(confSequence(swapped(c)).low, 1 / confSequence(c).high, 8);
    });
  });

  test("turns the shift of durations around", () => {
    holds(fc.tuple(durations, durations), ([before, after]) => {
      const [a, b] = [hodgesLehmann(before, after), hodgesLehmann(after, before)];
      expect(b.shift).toBeCloseTo(-a.shift, 12);
      expect(b.low).toBeCloseTo(-a.high, 12);
      close(b.pLess, a.pGreater);
    });
  });
});

describe("evidence", () => {
  test("never weakens with more of the same", () => {
    holds(fc.tuple(counts, fc.integer({min: 2, max: 5})), ([c, k]) => {
      const more = {x0: k * c.x0, t0: k * c.t0, x1: k * c.x1, t1: k * c.t1};
      const [few, many] = [eValue(c), eValue(more)];
      if (few.lnImproved >= 0) expect(many.lnImproved).toBeGreaterThanOrEqual(few.lnImproved - 1e-9);
      if (few.lnWorsened >= 0) expect(many.lnWorsened).toBeGreaterThanOrEqual(few.lnWorsened - 1e-9);
    });
  });

  test("for a fall grows with every quiet week and shrinks with every event", () => {
    holds(fc.tuple(counts, fc.double({min: 0.1, max: 50, noNaN: true})), ([c, quiet]) => {
      const {lnImproved} = eValue(c);
      expect(eValue({...c, t1: c.t1 + quiet}).lnImproved).toBeGreaterThanOrEqual(lnImproved - 1e-9);
      expect(eValue({...c, x1: c.x1 + 1}).lnImproved).toBeLessThanOrEqual(lnImproved + 1e-9);
    });
  });

  test("is tempered towards nothing by dispersion", () => {
    holds(fc.tuple(counts, fc.double({min: 1, max: 20, noNaN: true})), ([c, phi]) => {
      const [raw, tempered] = [eValue(c).lnImproved, eValue(c, {phi}).lnImproved];
      if (raw > 0) expect(tempered).toBeLessThanOrEqual(raw + 1e-9);
    });
  });

  test("has expectation 1 at a fixed date if nothing changed, summed exactly", () => {
    for (const [rate, t1] of [
      [0.1, 52],
      [0.3, 20],
      [0.2, 104]
    ] as const) {
      let [total, improved, worsened] = [0, 0, 0];
      for (let x0 = 0; x0 <= 80; x0++) {
        for (let x1 = 0; x1 <= 160; x1++) {
          const weight = dpois(x0, 52 * rate) * dpois(x1, t1 * rate);
          if (weight < 1e-30) continue;
          const e = eValue({x0, t0: 52, x1, t1});
          total += weight;
          improved += weight * e.improved;
          worsened += weight * e.worsened;
        }
      }
      expect([total, improved, worsened].map((x) => x.toFixed(5))).toEqual(["1.00000", "1.00000", "1.00000"]);
    }
  });

  test("averages at most 1 over simulated actions that changed nothing", () => {
    const random = generator(7);
    const values = Array.from({length: 20_000}, () => {
      const e = eValue({x0: random.poisson(8), t0: 52, x1: random.poisson(16), t1: 104});
      return [e.improved, e.worsened] as const;
    });
    for (const side of [0, 1] as const) {
      const mean = values.reduce((s, v) => s + v[side], 0) / values.length;
      const sd = Math.sqrt(values.reduce((s, v) => s + (v[side] - mean) ** 2, 0) / values.length);
      expect(mean).toBeLessThanOrEqual(1 + (3 * sd) / Math.sqrt(values.length));
    }
  });

  test("crosses as often at weekly looks as dynamic programming says", () => {
    const random = generator(11);
    const runs = 4_000;
    let crossed = 0;
    for (let run = 0; run < runs; run++) {
      const x0 = random.poisson(16);
      const after = random.arrivals((0.5 * 16) / 52, 104);
      if (firstCrossing({x0, t0: 52, after, t1: 104}).improvedAt !== undefined) crossed++;
    }
    const exact = lifetimeCrossing({
      mu0: 16,
      trueRatio: 0.5,
      looks: Array.from({length: 101}, (_, i) => (i + 4) / 52)
    });
    expect(Math.abs(crossed / runs - exact)).toBeLessThan(4 * Math.sqrt((exact * (1 - exact)) / runs));
  });
});

describe("verdicts", () => {
  const followUp = fc.record({
    x0: fc.integer({min: 0, max: 40}),
    t0: fc.constant(52),
    after: fc
      .array(fc.double({min: 0, max: 104, noNaN: true}), {maxLength: 60})
      .map((a) => a.sort((x, y) => x - y)),
    t1: fc.integer({min: 4, max: 104})
  });

  test("rest on a crossing that later weeks can't undo or move", () => {
    holds(followUp, (f) => {
      const now = firstCrossing(f);
      const later = firstCrossing({...f, t1: f.t1 + 10});
      if (now.improvedAt !== undefined) expect(later.improvedAt).toBe(now.improvedAt);
      if (now.worsenedAt !== undefined) expect(later.worsenedAt).toBe(now.worsenedAt);
    });
  });

  test("of improved and worsened have the evidence and the effect to show for it", () => {
    holds(followUp, (f) => {
      const {state, crossedAt, evidence} = verdict(f);
      if (state !== "improved" && state !== "worsened") return;
      expect(crossedAt).toBeGreaterThanOrEqual(4);
      const {ratio, eImproved, eWorsened} = evidence!;
      expect(state === "improved" ? eImproved : eWorsened).toBeGreaterThanOrEqual(3);
      expect(state === "improved" ? ratio <= 0.9 : ratio >= 1 / 0.9).toBe(true);
    });
  });

  test("look no further ahead than the best case", () => {
    holds(fc.tuple(followUp, fc.integer({min: 0, max: 3})), ([f, x1]) => {
      const {week} = bestCase({x0: f.x0, t0: f.t0, x1, t1: f.t1});
      if (week === undefined) return;
      expect(eValue({x0: f.x0, t0: f.t0, x1, t1: week}).improved).toBeGreaterThanOrEqual(10);
      if (week > Math.max(4, f.t1))
        expect(eValue({x0: f.x0, t0: f.t0, x1, t1: week - 1}).improved).toBeLessThan(10);
    });
  });
});

describe("what must not matter", () => {
  test("the unit of exposure", () => {
    holds(fc.tuple(counts, fc.double({min: 0.01, max: 100, noNaN: true})), ([c, unit]) => {
      const scaled = {...c, t0: c.t0 * unit, t1: c.t1 * unit};
      const [a, b] = [rateRatioExact(c), rateRatioExact(scaled)];
      close(b.ratio, a.ratio);
      close(b.pLess, a.pLess, 7);
      close(b.high, a.high);
      expect(eValue(scaled).lnImproved).toBeCloseTo(eValue(c).lnImproved, 8);
    });
  });

  test("the order of items", () => {
    holds(fc.tuple(times, durations, durations), ([items, before, after]) => {
      const random = generator(1);
      const curve = (list: typeof items) =>
        kaplanMeier(
          list.map(([t]) => t),
          list.map(([, happened]) => happened)
        );
      const mixed = shuffled(items, random);
      expect(curve(mixed)).toEqual(curve(items));
      expect(mannWhitney(shuffled(before, random), after)).toEqual(mannWhitney(before, after));
      const test = (list: typeof items) =>
        logrank(
          list.map(([t]) => t),
          list.map(([, h]) => h),
          list.map(([t]) => (t % 2 ? "odd" : "even"))
        );
      if (test(items).df > 0) expect(test(mixed).chisq).toBeCloseTo(test(items).chisq, 9);
    });
  });
});

describe("curves and corrections", () => {
  test("a survival curve never rises, stays within its interval, and counts everybody", () => {
    holds(times, (items) => {
      const {n, events, steps} = kaplanMeier(
        items.map(([t]) => t),
        items.map(([, happened]) => happened)
      );
      expect([n, events]).toEqual([items.length, items.filter(([, happened]) => happened).length]);
      steps.forEach(({time, survival, low, high}, i) => {
        expect(survival).toBeLessThan(steps[i - 1]?.survival ?? 1);
        expect(time).toBeGreaterThan(steps[i - 1]?.time ?? 0);
        if (survival > 0) expect(low <= survival && survival <= high).toBe(true);
      });
    });
  });

  test("corrected p-values are no smaller, keep their order, and reject no more than uncorrected ones", () => {
    holds(fc.array(fc.double({min: 0, max: 1, noNaN: true}), {maxLength: 30}), (p) => {
      const {q, by, holm} = bh(p);
      p.forEach((value, i) => {
        expect(q[i]!).toBeGreaterThanOrEqual(value);
        expect(by[i]!).toBeGreaterThanOrEqual(q[i]!);
        expect(holm[i]!).toBeGreaterThanOrEqual(q[i]! - 1e-12);
        p.forEach((other, j) => {
          if (value < other) expect(q[i]!).toBeLessThanOrEqual(q[j]!);
        });
      });
    });
  });

  test("e-BH rejects the largest evidence first, and more with more of it", () => {
    holds(fc.array(fc.double({min: 0, max: 1000, noNaN: true}), {maxLength: 30}), (e) => {
      const {count, rejected} = ebh(e);
      const least = Math.min(...e.filter((_, i) => rejected[i]));
      expect(rejected.filter(Boolean)).toHaveLength(count);
      expect(e.every((value, i) => rejected[i] || value <= least)).toBe(true);
      expect(ebh(e.map((value) => 2 * value)).count).toBeGreaterThanOrEqual(count);
    });
  });

  test("segments of a control chart cover the series once, each but the last with 16 points", () => {
    holds(fc.array(fc.integer({min: 0, max: 50}), {maxLength: 120}), (values) => {
      const segments = segmentedXmr(values);
      expect(segments.map(({from}) => from)).toEqual(
        [0, ...segments.map(({to}) => to)].slice(0, segments.length)
      );
      expect(segments.at(-1)?.to ?? 0).toBe(values.length);
      expect(segments.slice(0, -1).every(({from, to}) => to - from >= 16)).toBe(true);
    });
  });
});

test("no number is NaN where METHODS names a value", () => {
  holds(counts, (c) => {
    const {ratio, ...rest} = rateRatioExact(c);
    const {low, high} = confSequence(c);
    const groups: Record<string, number>[] = [
      rest,
      rateRatioMidp(c),
      gammaPoissonPosterior(c),
      {...eValue(c)}
    ];
    const shown = groups.flatMap((group) => Object.values(group));
    expect([...shown, low, high].filter((value) => Number.isNaN(value))).toEqual([]);
    expect(Number.isNaN(ratio)).toBe(c.x0 + c.x1 === 0);
  });
});
