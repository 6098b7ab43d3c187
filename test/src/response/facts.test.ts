import {expect, test} from "vitest";
import {detectedByQuarter, responseToDecide, severeWithin, stepChanges} from "../../../src/response/facts.js";
import {responseComparability} from "../../../src/shared/rows/responseFacts.js";
import type {QuarterRows, ResponseRows} from "../../../src/schema.js";

const quarters = ["2026-Q1", "2026-Q2"].map((quarter, i) => ({
  quarter,
  is_partial: false,
  from_at: new Date(Date.UTC(2026, 3 * i, 1)),
  to_at: new Date(Date.UTC(2026, 3 * i + 3, 1))
})) as QuarterRows[];
const row = (more: Partial<ResponseRows>): ResponseRows =>
  ({
    quarter: "2026-Q1",
    severity: 1,
    detect_s: null,
    acknowledge_s: null,
    mitigate_s: null,
    resolve_s: null,
    detected_by: "alert",
    ...more
  }) as ResponseRows;

test("every detector has a count in every quarter, also none; what is not stated is known of none", () => {
  const rows = [row({}), row({detected_by: null}), row({detected_by: "unknown"}), row({quarter: null})];
  expect(detectedByQuarter(rows, quarters)).toEqual([
    {quarter: "2026-Q1", isPartial: false, n: {customer: 0, human: 0, alert: 1}, known: 1, incidents: 3},
    {quarter: "2026-Q2", isPartial: false, n: {customer: 0, human: 0, alert: 0}, known: 0, incidents: 0}
  ]);
});

test("a step moved where the interval of its ratio leaves out 1; with fewer than five on a side nothing is said", () => {
  const times = (quarter: string, mitigate_s: number, n = 12) =>
    Array.from({length: n}, (_, i) =>
      row({quarter, mitigate_s: mitigate_s + 60 * i, detect_s: 600 + 60 * i})
    );
  const moved = (rows: readonly ResponseRows[]) =>
    stepChanges(rows, {chosen: quarters[1]!, before: [quarters[0]!]}, null).map((step) => [
      step.done,
      step.moved
    ]);
  expect(moved([...times("2026-Q1", 9000), ...times("2026-Q2", 1800)])).toEqual([
    ["detected", "unclear"],
    ["acknowledged", null],
    ["mitigated", "faster"],
    ["resolved", null]
  ]);
  expect(moved([...times("2026-Q1", 1800), ...times("2026-Q2", 9000)])[2]).toEqual(["mitigated", "slower"]);
  expect(moved([...times("2026-Q1", 1800), ...times("2026-Q2", 9000, 4)])[2]).toEqual(["mitigated", null]);
});

test("as in the review, only incidents of sources watched throughout are compared; a source that began in between is none", () => {
  const times = (quarter: string, mitigate_s: number, watched_from: string, n = 12) =>
    Array.from({length: n}, () =>
      row({quarter, mitigate_s, watched_from: new Date(watched_from), watched_to: new Date("2027-01-01")})
    );
  const period = {chosen: quarters[1]!, before: [quarters[0]!]};
  const mitigated = (rows: readonly ResponseRows[]) => stepChanges(rows, period, null)[2]!;
  const old = times("2026-Q1", 9000, "2025-01-01");
  const begun = times("2026-Q2", 600, "2026-04-02");
  const only = mitigated([...old, ...begun]);
  expect(only).toMatchObject({moved: null, compared: {leftOut: 12, now: 0, before: 12}});
  expect(only.now.median, "the quarter's own median is told of all").toBe(600);
  expect(responseComparability(only)).toBe("unwatched");
  const both = mitigated([...old, ...begun, ...times("2026-Q2", 9000, "2025-01-01")]);
  expect(both).toMatchObject({
    moved: "unclear",
    ratio: {ratio: 1},
    compared: {leftOut: 12, now: 12, before: 12}
  });
  expect(mitigated([...old.slice(0, 3), ...begun]).moved).toBeNull();
  expect(responseComparability(mitigated([...old.slice(0, 3), ...begun])), "few are few").toBe("few");
  expect(mitigated(old).compared).toBeUndefined();
});

test("in time is counted of SEV1 and SEV2 only, up to the limit itself", () => {
  const rows = [
    row({mitigate_s: 1800}),
    row({mitigate_s: 1801, severity: 2}),
    row({mitigate_s: 60, severity: 3}),
    row({mitigate_s: 60, severity: null}),
    row({})
  ];
  const [now, next] = severeWithin(rows, quarters, 1800);
  expect(now).toMatchObject({incidents: 3, within: 1, of: 2});
  expect(next).toMatchObject({incidents: 0, within: 0, of: 0});
});

test("a response is thinly recorded below four in five; an open incident is a negative duration", () => {
  const own = Array.from({length: 10}, (_, i) =>
    row({
      detect_s: i < 8 ? 60 : null,
      acknowledge_s: i < 7 ? 60 : null,
      mitigate_s: 60,
      resolve_s: i === 0 ? -60 : 60,
      detected_by: i < 2 ? "customer" : i < 5 ? "unknown" : "human"
    })
  );
  expect(responseToDecide(own)).toEqual({
    open: 1,
    customers: own.slice(0, 2),
    detectorsKnown: 7,
    thin: ["acknowledged"]
  });
  expect(responseToDecide([])).toEqual({open: 0, customers: [], detectorsKnown: 0, thin: []});
});
