import {expect, test} from "vitest";
import {incidentsFacts} from "../../../src/incidents/facts.js";

test("incidentsFacts takes the median over known durations", () => {
  const of = (status: string, duration_s: number | null) => ({status, duration_s, has_retro: true});
  expect(incidentsFacts([of("resolved", 10), of("resolved", 30), of("open", null)])).toEqual({
    incidents: 3,
    open: 1,
    worst: null,
    medianS: 20,
    timed: 2,
    withRetro: 3
  });
  expect(incidentsFacts([]).medianS).toBeNull();
});
