import {expect, test} from "vitest";
import {durationSummary} from "../../../src/stats/durationSummary.js";
import {incidentsFacts} from "../../../src/incidents/facts.js";

test("the median time to resolve is that of Response: what is open is censored, never left out", () => {
  const of = (status: string, duration_s: number | null, open_s: number | null = null) => ({
    ...{status, duration_s, open_s},
    has_retro: true
  });
  expect(incidentsFacts([of("resolved", 10), of("resolved", 30), of("open", null)])).toEqual({
    ...{incidents: 3, open: 1, worst: null, withRetro: 3},
    ...{medianS: 20, timed: 2, timedOpen: 0}
  });
  const rows = [of("resolved", 10), of("resolved", 30), of("resolved", 50), of("open", null, 60)];
  const {median} = durationSummary([10, 30, 50, 60].map((duration) => ({duration, isOpen: duration === 60})));
  expect(incidentsFacts(rows)).toMatchObject({medianS: median, timed: 4, timedOpen: 1});
  expect(incidentsFacts([of("resolved", 10), of("open", null, 99), of("open", null, 99)]).medianS).toBeNull();
  expect(incidentsFacts([]).medianS).toBeNull();
});
