import {describe, expect, test} from "vitest";
import {eValue} from "../../src/stats/eValue.js";
import {judge} from "../../src/stats/judge.js";
import {plannedLook} from "../../src/stats/plannedLook.js";
import {generator} from "../support/generator.js";

/** Sixteen incidents in the baseline [0, 364), the index incident at the trigger on day 392, closing on day 400. */
const before = Array.from({length: 16}, (_, i) => 10 + 22 * i);
const action = {trigger: 392, closure: 400, observedFrom: 0, events: [...before, 392], indexId: "16"};
const ids = action.events.map((_, i) => String(i));
const quiet = {...action, ids};

describe("judge", () => {
  test("dates the verdict from the start of follow-up, and its delay from closing", () => {
    const got = judge({...quiet, asOf: 414 + 7 * 20});
    expect(got).toMatchObject({state: "improved", reason: "strong", strength: "strong", crossedAt: 14});
    expect(got.windows).toMatchObject({
      x0: 16,
      t0Days: 364,
      gapDays: 8,
      followupStart: 414,
      indexExcluded: true
    });
    expect([got.verdictDay, got.daysToOutcome]).toEqual([414 + 98, 14 + 98]);
  });

  test("gives the same date however much later it is run", () => {
    const days = [150, 300, 600].map((later) => judge({...quiet, asOf: 414 + later}).verdictDay);
    expect(days).toEqual([512, 512, 512]);
  });

  test("while too early tells the earliest day, the day to expect, and the weeks one planned look would need", () => {
    const got = judge({
      ...quiet,
      events: [...before, 392, 420, 440],
      ids: [...ids, "17", "18"],
      asOf: 414 + 7 * 8
    });
    expect(got).toMatchObject({state: "too_early", reason: "evidence_still_building", verdictDay: undefined});
    const earliest = (got.earliestDay! - 414) / 7;
    expect(eValue({x0: 16, t0: 52, x1: 2, t1: earliest}).improved).toBeGreaterThanOrEqual(10);
    expect(eValue({x0: 16, t0: 52, x1: 2, t1: earliest - 1}).improved).toBeLessThan(10);
    expect(got.expectedDay === undefined || got.expectedDay >= got.earliestDay!).toBe(true);
    expect(got.weeksNeeded).toBe(undefined);
  });

  test("of an open action counts the recurrences since its trigger, and waits", () => {
    const open = {
      ...quiet,
      closure: undefined,
      events: [...before, 392, 500],
      ids: [...ids, "17"],
      asOf: 600
    };
    const got = judge(open);
    expect(got).toMatchObject({
      state: "too_early",
      reason: "action_not_closed",
      ratio: NaN,
      earliestDay: undefined
    });
    expect(got.windows).toMatchObject({x0: 16, xGap: 1, gapDays: 208, t1Days: 0});
    expect(judge({...open, closure: 600})).toEqual(got);
  });

  test("its interval, evidence and verdict agree", () => {
    const random = generator(3);
    for (let i = 0; i < 60; i++) {
      const perDay = 0.02 + 0.3 * random.uniform();
      const events = random
        .arrivals(perDay, 392)
        .concat(random.arrivals(perDay * random.uniform(), 728).map((d) => d + 414));
      const got = judge({trigger: 392, closure: 400, observedFrom: 0, asOf: 1142, events});
      expect(got.high <= 1).toBe(got.eImproved >= 10);
      if (got.state === "improved") expect(got.ratio).toBeLessThanOrEqual(0.9);
      if (got.state !== "not_measurable") expect(got.low <= got.ratio && got.ratio <= got.high).toBe(true);
    }
  });

  test("clustered events are tempered when dispersion is estimated, and weigh less", () => {
    const bursts = Array.from({length: 26}, (_, i) => 14 * i).flatMap((day) =>
      Array<number>(10).fill(day + 1)
    );
    const after = Array.from({length: 13}, (_, i) => 414 + 14 * i).flatMap((day) =>
      Array<number>(8).fill(day + 1)
    );
    const pages = {
      trigger: 392,
      closure: 400,
      observedFrom: 0,
      asOf: 414 + 182,
      events: [...bursts, ...after]
    };
    const [raw, tempered] = [judge(pages), judge(pages, {phi: "estimate"})];
    expect(raw.phi).toBe(1);
    expect(tempered.phi).toBeGreaterThan(4);
    expect(tempered.high - tempered.low).toBeGreaterThan(raw.high - raw.low);
  });

  test("time not watched is no exposure: a gap in follow-up delays the verdict by as much", () => {
    const asOf = 414 + 7 * 40;
    const plain = judge({...quiet, asOf});
    const gap = judge({...quiet, asOf, gaps: [[428, 428 + 21]]});
    expect([plain.crossedAt, gap.crossedAt]).toEqual([14, 17]);
    expect(gap.windows.t1Days).toBe(plain.windows.t1Days - 21);
  });

  test("a share of events is judged by its exposure, not by time", () => {
    const every = (step: number, from: number, to: number): number[] =>
      Array.from({length: Math.floor((to - from) / step)}, (_, i) => from + step * i);
    const pages = [...every(1, 0, 364), ...every(0.25, 414, 778)];
    const noise = [...every(2, 0, 364), ...every(0.5, 414, 778)];
    const got = judge({
      trigger: 392,
      closure: 400,
      observedFrom: 0,
      asOf: 778,
      events: noise,
      exposure: pages
    });
    expect(got.ratio).toBeCloseTo(1, 9);
    expect(got.state).toBe("no_detectable_change");
    expect(judge({trigger: 392, closure: 400, observedFrom: 0, asOf: 778, events: noise}).state).toBe(
      "worsened"
    );
  });

  test("a comparison group that fell as much holds the verdict back, one that did not confirms it", () => {
    const steady = Array.from({length: 160}, (_, i) => 7 * i);
    const fell = steady.filter((day) => day < 400 || day % 70 === 0);
    const asOf = 414 + 7 * 40;
    expect(judge({...quiet, asOf, comparison: steady}).state).toBe("improved");
    expect(judge({...quiet, asOf, comparison: fell}).reason).toBe("fell_with_comparison_group");
  });
});

describe("a planned look", () => {
  test("is pending before its day, and not to be read", () => {
    expect(plannedLook({...quiet, asOf: 500}, 512)).toEqual({
      state: "too_early",
      reason: "planned_look_pending",
      p: NaN,
      verdictDay: undefined
    });
  });

  test("decides on its day by the exact one-sided test, and later events don't count", () => {
    const late = {...quiet, events: [...action.events, 520, 600, 610], ids: [...ids, "a", "b", "c"]};
    const got = plannedLook({...late, asOf: 900}, 414 + 7 * 14);
    expect(got).toMatchObject({state: "improved", reason: "planned_look_significant", verdictDay: 512});
    expect(got).toEqual(plannedLook({...late, asOf: 512}, 512));
  });

  test("finds nothing detectable, or nothing measurable", () => {
    const busy = {...quiet, events: [...before, 392, 420, 440, 460, 480], ids: [...ids, "a", "b", "c", "d"]};
    expect(plannedLook({...busy, asOf: 900}, 512)).toMatchObject({
      state: "no_detectable_change",
      reason: "planned_look_not_significant"
    });
    const rare = {trigger: 392, closure: 400, observedFrom: 0, events: [10], asOf: 900};
    expect(plannedLook(rare, 512)).toMatchObject({
      state: "not_measurable",
      reason: "baseline_too_few_events"
    });
    expect(plannedLook({...rare, observedFrom: 300}, 512).reason).toBe("baseline_too_short");
    expect(plannedLook(rare, 420).reason).toBe("followup_too_short");
    expect(plannedLook({...rare, closure: undefined}, 512).reason).toBe("action_not_closed");
  });
});
