import {expect, test} from "vitest";
import {definitionFinding, detectorFinding, responseDecision} from "../../../src/response/findings.js";

test("who noticed first is a share of those that say so", () => {
  const counts = [
    {detector: "alert", n: 6},
    {detector: "human", n: 2},
    {detector: "customer", n: 2},
    {detector: "unknown", n: 3}
  ];
  expect(detectorFinding(counts, "2026-Q3")).toBe("An alert saw 6 of 10 incidents first");
  expect(detectorFinding([{detector: "unknown", n: 3}], "2026-Q3")).toBe(
    "No incident of 2026-Q3 says who noticed it first"
  );
  expect(detectorFinding([], "2026-Q3")).toBe("No incidents in 2026-Q3");
});

test("the shortest and the longest median of one response are told", () => {
  const row = {metric: "time_to_resolve", n: 20};
  expect(
    definitionFinding([
      {...row, definition: "from start", median_s: 7200},
      {...row, definition: "from detection", median_s: 3600}
    ])
  ).toBe("The median time to resolve is 1 h or 2 h, by definition");
  expect(definitionFinding([])).toContain("Too few");
});

test("what to decide comes from what is open, unseen and unrecorded", () => {
  expect(responseDecision({open: 0, customers: 0, detectorsKnown: 0, thin: []})[0]!.text).toContain(
    "Nothing asks"
  );
  expect(
    responseDecision({open: 1, customers: 2, detectorsKnown: 9, thin: ["detected"]}).map(({text}) => text)
  ).toEqual([
    "Add an alert for the 2 of 9 incidents that a customer saw first.",
    "Close the one incident that is open in the tool, or say that it runs on.",
    "Record when incidents are detected: fewer than four in five say so."
  ]);
});
