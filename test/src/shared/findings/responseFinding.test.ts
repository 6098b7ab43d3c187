import {expect, test} from "vitest";
import {
  meanCaution,
  responseComparison,
  responseFinding,
  responseStripTitle,
  withinFinding
} from "../../../../src/shared/findings/responseFinding.js";
import type {ResponseFacts} from "../../../../src/shared/rows/responseFacts.js";
import {durationSummary} from "../../../../src/stats/durationSummary.js";

const closed = (n: number, seconds = 600) =>
  Array.from({length: n}, (_, i) => ({duration: seconds * (i + 1), isOpen: false}));
const open = (n: number) => Array.from({length: n}, () => ({duration: 1e6, isOpen: true}));
const facts = (part: Partial<ResponseFacts> = {}): ResponseFacts => ({
  quarter: "2026-Q3",
  isPartial: false,
  done: "mitigated",
  now: durationSummary(closed(12)),
  incidents: 14,
  before: {quarters: 4, summary: durationSummary(closed(40))},
  ...part
});

test.each<{part: Partial<ResponseFacts>; says: string}>([
  {
    part: {},
    says: "2026-Q3: half of the incidents were mitigated within 1 h 5 min (95% interval 30 min to 1 h 40 min; n = 12 of 14), nine in ten within 1 h 50 min."
  },
  {part: {incidents: 0}, says: "2026-Q3: no incidents in this selection."},
  {
    part: {isPartial: true, now: durationSummary([])},
    says: "None of 14 incidents of 2026-Q3 so far states when it was mitigated."
  },
  {
    part: {now: durationSummary([...closed(3), ...open(1)])},
    says: "2026-Q3: too few incidents say when they were mitigated for a median (n = 4 of 14, 1 still open)."
  },
  {
    part: {now: durationSummary([...closed(3), ...open(6)])},
    says: "2026-Q3: more than half of 9 incidents are not mitigated yet (6 open), so there is no median."
  }
])("$says", ({part, says}) => {
  expect(responseFinding(facts(part))).toBe(says);
});

test("nothing loaded is said", () => {
  expect(responseFinding(undefined)).toContain("No incidents are loaded");
});

test.each<{part: Partial<ResponseFacts>; says: RegExp}>([
  {
    part: {ratio: {ratio: 0.5, low: 0.3, high: 0.8}},
    says: /^Clearly shorter than in the four quarters before \(median .*n = 40\): 50% shorter/
  },
  {part: {ratio: {ratio: 2, low: 1.2, high: 4}}, says: /^Clearly longer than/},
  {
    part: {ratio: {ratio: 0.9, low: 0.5, high: 1.4}},
    says: /^Against the four quarters before .* the difference could be chance/
  },
  {part: {}, says: /^Too few to compare with the four quarters before \(n = 12 against 40/},
  {
    part: {compared: {leftOut: 9, now: 0, before: 40}},
    says: /^Nothing to compare with the four quarters before: 9 incidents are from sources that were not watched throughout\.$/
  },
  {
    part: {ratio: {ratio: 0.5, low: 0.3, high: 0.8}, compared: {leftOut: 9, now: 8, before: 7}},
    says: /^Clearly shorter than in the four quarters before \(8 against 7 incidents of sources watched throughout\)/
  },
  {part: {before: {quarters: 0, summary: durationSummary([])}}, says: /^There is no earlier quarter/}
])("$says", ({part, says}) => {
  expect(responseComparison(facts(part))).toMatch(says);
});

test("a title never gives a median of a few, nor hides what is open", () => {
  expect(responseStripTitle("detected", "2026-Q3", durationSummary([]))).toBe(
    "No incident of 2026-Q3 says when it was detected"
  );
  expect(responseStripTitle("detected", "2026-Q3", durationSummary(closed(4)))).toBe(
    "2026-Q3: too few for a median of time until detected (n = 4)"
  );
  expect(responseStripTitle("resolved", "2026-Q3", durationSummary([...closed(8), ...open(2)]))).toBe(
    "Half resolved within 55 min, nine in ten within a time not reached yet (2026-Q3, n = 10, 2 open)"
  );
});

test("a share in time has its interval, and says what is undecided", () => {
  const said = {limit: 1800, done: "mitigated", quarter: "2026-Q3"};
  expect(withinFinding({within: 4, of: 10, undecided: 1, low: 0.168, high: 0.687}, said)).toBe(
    "4 of 10 (40%) were mitigated within 30 min in 2026-Q3 (95% interval 17% to 69%); 1 younger than that and open, left out."
  );
  expect(withinFinding({within: 0, of: 0, undecided: 0, low: 0, high: 1}, said)).toBe(
    "No incident of 2026-Q3 says whether it was mitigated within 30 min."
  );
});

test("no mean is shown, and why", () => {
  expect(meanCaution({n0: 20, n1: 20, chance: 0.42}, 0.1)).toContain(
    "at least 10% better in 42% of quarters"
  );
  expect(meanCaution({n0: 2, n1: 20, chance: 0.42}, 0.1)).toContain("so few");
});
