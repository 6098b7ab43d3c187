import {expect, test} from "vitest";
import {verdict} from "../../src/stats/verdict.js";

/** `perWeek` events in each of the weeks from `from` up to `to`. */
const burst = (from: number, to: number, perWeek: number): number[] =>
  Array.from({length: (to - from) * perWeek}, (_, i) => from + i / perWeek);

const quietThenLoud = {x0: 16, t0: 52, after: burst(20, 60, 2), t1: 60};
const loudThenQuiet = {x0: 200, t0: 52, after: burst(0, 4, 15), t1: 60};

test("of two crossings the later one speaks: what fell and then rose is worse", () => {
  expect(verdict({...quietThenLoud, t1: 20})).toMatchObject({state: "improved"});
  const now = verdict(quietThenLoud);
  expect(now).toMatchObject({state: "worsened", reason: "strong"});
  expect(now.evidence!.improvedAt).toBeLessThan(now.evidence!.worsenedAt!);
  expect(now.crossedAt).toBe(now.evidence!.worsenedAt);
});

test("and what rose and then fell is better", () => {
  expect(verdict({...loudThenQuiet, t1: 5})).toMatchObject({state: "worsened"});
  const now = verdict(loudThenQuiet);
  expect(now).toMatchObject({state: "improved", reason: "strong"});
  expect(now.evidence!.worsenedAt).toBeLessThan(now.evidence!.improvedAt!);
  expect(now.crossedAt).toBe(now.evidence!.improvedAt);
});
