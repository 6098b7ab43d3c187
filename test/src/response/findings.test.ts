import {expect, test} from "vitest";
import type {StepChange} from "../../../src/response/facts.js";
import {
  changeSaid,
  definitionFinding,
  detectorFinding,
  detectorSure,
  responseClaim,
  responseDecision,
  responseSure,
  stepClaim,
  stepSure
} from "../../../src/response/findings.js";
import {durationSummary} from "../../../src/stats/durationSummary.js";

const timed = (minutes: number, n = 9, open = 0) =>
  durationSummary(
    Array.from({length: n}, (_, i) => ({duration: 60 * (minutes + i - (n - 1) / 2), isOpen: i >= n - open}))
  );
const step = (done: string, moved: StepChange["moved"], more: Partial<StepChange> = {}): StepChange =>
  ({
    ...{quarter: "2026-Q3", isPartial: false, done, incidents: 12, moved},
    now: timed(54),
    before: {quarters: 4, summary: timed(52)},
    ratio: moved === null ? undefined : {ratio: 0.57, low: 0.3, high: 1},
    ...more
  }) as StepChange;
const steps = (...moved: StepChange["moved"][]) =>
  ["detected", "acknowledged", "mitigated", "resolved"].map((done, i) => step(done, moved[i]!));

test.each([
  {
    of: steps("unclear", "unclear", "unclear", "unclear"),
    says: "No clear change in any of four steps of the response"
  },
  {
    of: steps("unclear", null, "unclear", null),
    says: "No clear change in either of two steps of the response"
  },
  {of: steps(null, null, "unclear", null), says: "No clear change in how fast incidents are mitigated"},
  {
    of: steps("faster", "unclear", "unclear", "unclear"),
    says: "Detected clearly faster; no clear change in the rest"
  },
  {
    of: steps("faster", "faster", "slower", null),
    says: "Detected and acknowledged clearly faster, mitigated clearly slower"
  },
  {
    of: steps(null, null, null, null),
    says: "Too few incidents in 2026-Q3 to say whether the response changed"
  },
  {
    of: [step("detected", null, {compared: {leftOut: 12, now: 0, before: 9}})],
    says: "Nothing to compare: the sources of 2026-Q3 were not watched throughout"
  },
  {of: [step("detected", null, {incidents: 0})], says: "No incidents in 2026-Q3"},
  {
    of: [step("detected", null, {before: {quarters: 0, summary: timed(52)}})],
    says: "No quarter before 2026-Q3 to compare it with"
  },
  {of: [], says: "No incidents are loaded yet, so there is no response to time."}
])("$says", ({of, says}) => {
  expect(responseClaim(of)).toBe(says);
});

test("the line below says against what, and that one of several may look clear by chance", () => {
  expect(responseSure(steps("unclear", "unclear", null, null))).toBe(
    "2026-Q3 against the four quarters before. A bar (95% interval) that reaches the middle line could be chance."
  );
  expect(responseSure(steps("faster", "unclear", null, null))).toContain(", as one of two may in any case.");
  expect(responseSure(steps("faster", null, null, null))).not.toContain("in any case");
  expect(responseSure(steps(null, null, null, null))).toBe("");
});

test("what other sources tell of than of the quarters before is neither compared nor set beside them", () => {
  const compared = {leftOut: 12, now: 0, before: 9};
  const one = step("mitigated", null, {compared});
  expect(responseSure([one])).toBe(
    "2026-Q3 against the four quarters before: 12 incidents are from sources that were not watched throughout."
  );
  expect(stepClaim(one)).toBe("Mitigated: 54 min");
  expect(changeSaid(one)).toBe(
    "Mitigated: nothing to compare, as 12 incidents are from sources that were not watched throughout"
  );
  const part = step("mitigated", "unclear", {compared: {leftOut: 1, now: 8, before: 7}});
  expect(responseSure([part])).toContain(
    "Left out: 1 incident is from a source that was not watched throughout."
  );
  expect(changeSaid(part)).toContain(", 8 incidents against 7");
});

test("a step tells its median and what it was, and how sure that is", () => {
  const one = step("mitigated", "unclear");
  expect(stepClaim(one)).toBe("Mitigated: 54 min, was 52 min");
  expect(stepClaim({...one, before: {quarters: 4, summary: timed(52, 4)}})).toBe("Mitigated: 54 min");
  expect(stepClaim({...one, now: timed(54, 4)})).toBe("Mitigated: too few incidents for a median");
  expect(stepClaim({...one, now: timed(54, 0)})).toBe("No incident of 2026-Q3 says when it was mitigated");
  expect(stepSure(one)).toBe("n = 9 of 12; 95% interval 51 min to 57 min.");
  expect(stepSure({...one, now: timed(54, 9, 2)})).toContain("n = 9 of 12, 2 still open; ");
  expect(stepSure({...one, now: {...timed(54), medianHigh: undefined}})).toBe(
    "n = 9 of 12; 95% interval from 51 min, no upper end yet."
  );
  expect(stepSure({...one, now: timed(54, 4)})).toBe("n = 4 of 12.");
  expect(changeSaid(one)).toBe("Mitigated: 43% shorter (70% shorter to as long), 9 incidents against 9");
  expect(changeSaid(step("mitigated", null))).toBe("Mitigated: too few to compare (9 against 9)");
});

const seen = (customer: number, known: number, incidents = known) => ({
  ...{quarter: "2026-Q3", isPartial: false, known, incidents},
  n: {customer, human: 0, alert: known - customer}
});

test("what customers saw first is a share of the incidents that say so", () => {
  expect(detectorFinding(seen(2, 10, 13))).toBe("Customers noticed 2 of 10 incidents first");
  expect(detectorFinding(seen(1, 10))).toBe("A customer noticed 1 of 10 incidents first");
  expect(detectorFinding(seen(0, 10))).toBe("No customer noticed any of 10 incidents first");
  expect(detectorFinding(seen(0, 0, 3))).toBe("No incident of 2026-Q3 says who noticed it first");
  expect(detectorFinding(seen(0, 0))).toBe("No incidents in 2026-Q3");
});

test("their share against the quarters before is clear only where an exact test says so", () => {
  const sure = (now: ReturnType<typeof seen>, before: ReturnType<typeof seen>[], watched = now) =>
    detectorSure(now, watched, before);
  expect(sure(seen(1, 20, 22), [seen(14, 60), seen(16, 69)])).toBe(
    "In the two quarters before 30 of 129 (23%): could be chance. 2 more don’t say."
  );
  expect(sure(seen(1, 40), [seen(30, 60)])).toBe("In the quarter before 30 of 60 (50%): a clear difference.");
  expect(sure(seen(1, 4), [seen(30, 60)])).toBe("Too few say it to compare.");
  expect(sure(seen(1, 40), [])).toBe("Too few say it to compare.");
  expect(sure(seen(1, 40), [seen(30, 60)], seen(0, 2))).toBe(
    "Nothing to compare: the sources were not watched throughout."
  );
  expect(sure(seen(1, 40), [seen(30, 60)], seen(10, 20))).toBe(
    "In the quarter before 30 of 60 (50%) against 10 of 20 (50%) of sources watched throughout: could be chance."
  );
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
  const customer = (incident_id: string, title: string | null) => ({incident_id, title});
  expect(responseDecision({open: 0, customers: [], detectorsKnown: 0, thin: []})[0]!.text).toContain(
    "Nothing asks"
  );
  const customers = [customer("I1", "Labels late"), customer("I2", null)];
  expect(
    responseDecision({open: 1, customers, detectorsKnown: 9, thin: ["detected"]}).map(({text}) => text)
  ).toEqual([
    "Add an alert for the 2 of 9 incidents that customers saw first.",
    "Close the one incident that is open in the tool, or say that it runs on.",
    "Record when incidents are detected: fewer than four in five say so."
  ]);
  const only = (one: (typeof customers)[number]) =>
    responseDecision({open: 0, customers: [one], detectorsKnown: 9, thin: []})[0]!;
  expect(only(customers[0]!)).toEqual({
    text: "Add an alert for the incident that a customer saw first: “Labels late”.",
    page: "incident",
    query: {id: "I1"}
  });
  expect(only(customers[1]!).text).toContain("“I2”");
});
