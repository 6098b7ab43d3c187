import {expect, test} from "vitest";
import {detectorCounts, responseToDecide, severeWithin} from "../../../src/response/facts.js";
import type {QuarterRows, ResponseRows} from "../../../src/schema.js";

const quarters = ["2026-Q1", "2026-Q2"].map((quarter) => ({quarter, is_partial: false})) as QuarterRows[];
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

test("every detector has a count in every quarter, also none; a missing one is not stated", () => {
  const rows = [row({}), row({detected_by: null}), row({detected_by: "unknown"}), row({quarter: null})];
  expect(detectorCounts(rows, quarters).map(({detector, n, of}) => [detector, n, of])).toEqual([
    ["alert", 1, 3],
    ["human", 0, 3],
    ["customer", 0, 3],
    ["unknown", 2, 3],
    ["alert", 0, 0],
    ["human", 0, 0],
    ["customer", 0, 0],
    ["unknown", 0, 0]
  ]);
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
    customers: 2,
    detectorsKnown: 7,
    thin: ["acknowledged"]
  });
  expect(responseToDecide([])).toEqual({open: 0, customers: 0, detectorsKnown: 0, thin: []});
});
