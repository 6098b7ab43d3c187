import {expect, test} from "vitest";
import {
  reviewComparison,
  reviewCountTitle,
  reviewFinding
} from "../../../../src/shared/findings/reviewFinding.js";
import type {ReviewFacts} from "../../../../src/shared/rows/reviewFacts.js";

const facts: ReviewFacts = {
  quarter: "2026-Q2",
  isPartial: false,
  incidents: 46,
  withRetro: 26,
  actions: 59,
  actionsClosed: 24,
  actionsKnown: 59,
  before: {quarters: 4, incidents: 156},
  ratio: {value: 1.18, low: 0.83, high: 1.65}
};

test.each([
  {given: undefined, says: "No incidents are loaded yet, so there is nothing to review."},
  {
    given: facts,
    says: "2026-Q2: 46 incidents, 26 of 46 (57%) with a retro; 24 of 59 (41%) actions filed are closed as done."
  },
  {given: {...facts, isPartial: true, incidents: 0}, says: "2026-Q2 so far: no incidents in this selection."},
  {
    given: {...facts, incidents: 1, withRetro: 1, actions: 0, actionsClosed: 0, actionsKnown: 0},
    says: "2026-Q2: 1 incident, 1 of 1 with a retro; no action of theirs is loaded."
  },
  {
    given: {...facts, incidents: 4, withRetro: 2, actions: 3, actionsClosed: 1, actionsKnown: 3},
    says: "2026-Q2: 4 incidents, 2 of 4 with a retro; 1 of 3 actions filed is closed as done."
  },
  {
    given: {...facts, incidents: 4, withRetro: 2, actions: 3, actionsClosed: 1, actionsKnown: 2},
    says: "2026-Q2: 4 incidents, 2 of 4 with a retro; 1 of 2 actions filed is closed as done, the status of 1 more is not stated."
  },
  {
    given: {...facts, incidents: 4, withRetro: 2, actions: 3, actionsClosed: 0, actionsKnown: 0},
    says: "2026-Q2: 4 incidents, 2 of 4 with a retro; 3 actions filed, status not stated."
  }
])("the headline says: $says", ({given, says}) => {
  expect(reviewFinding(given)).toBe(says);
});

const against = "against 39 a quarter in the four before (n = 156)";

test.each([
  {
    given: {before: {quarters: 0, incidents: 0}},
    says: "There is no earlier quarter to hold 2026-Q2 against."
  },
  {
    given: {},
    says: `No change can be told from chance: 1.18 times the weekly rate (95% interval 0.83–1.65), ${against}.`
  },
  {
    given: {ratio: {value: 0.5, low: 0.3, high: 0.8}},
    says: `Fewer incidents than before: 0.50 times the weekly rate (95% interval 0.30–0.80), ${against}.`
  },
  {
    given: {ratio: {value: 0.8, low: 0.55, high: 1.12}},
    says: `No change can be told from chance: 0.80 times the weekly rate (95% interval 0.55–1.12), ${against}.`
  },
  {
    given: {ratio: {value: 0.7, low: 0.5, high: 1}},
    says: `No change can be told from chance: 0.70 times the weekly rate (95% interval 0.50–1.00), ${against}.`
  },
  {
    given: {ratio: {value: 2, low: 1.3, high: 3.1}, isPartial: true},
    says: `More incidents than before: 2.00 times the weekly rate (95% interval 1.30–3.10), ${against}, for the part of the quarter seen so far.`
  },
  {given: {incidents: 4}, says: `4 incidents ${against}: too few to compare.`},
  {
    given: {before: {quarters: 1, incidents: 2}},
    says: "46 incidents against 2 a quarter in the one before (n = 2): too few to compare."
  },
  {
    given: {ratio: {value: Infinity, low: 1, high: Infinity}},
    says: `46 incidents ${against}: too few to compare.`
  }
])("the comparison says: $says", ({given, says}) => {
  expect(reviewComparison({...facts, ...given})).toBe(says);
});

test("without an earlier quarter nothing is compared", () => {
  const alone: ReviewFacts = {
    quarter: "2026-Q2",
    isPartial: true,
    incidents: 9,
    withRetro: 0,
    actions: 0,
    actionsClosed: 0,
    actionsKnown: 0
  };
  expect(reviewComparison(alone)).toBe("There is no earlier quarter to hold 2026-Q2 against.");
});

test("the chart's title is the count, and says when the quarter runs", () => {
  expect(reviewCountTitle(facts)).toBe("46 incidents in 2026-Q2");
  expect(reviewCountTitle({...facts, isPartial: true})).toContain("so far");
});
