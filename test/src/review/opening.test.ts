// @vitest-environment happy-dom
import {expect, test} from "vitest";
import {opening} from "../../../src/review/opening.js";
import {openingView} from "../../../src/review/openingView.js";
import type {Decisions, SinceLast} from "../../../src/schema.js";
import type {ReviewFacts} from "../../../src/shared/rows/reviewFacts.js";

const decision = (decision_id: string, period = "2026-Q1") =>
  ({
    ...{
      decision_id,
      period,
      text: `Rehearse ${decision_id}`,
      actions: 2,
      actions_closed: 1,
      state: "overdue"
    },
    ...{improved: 1, worsened: 0, unchanged: 0, too_early: 0, incidents_since: 3, minutes_since: 40}
  }) as Decisions;
const closed = {kind: "closed", record_id: "a", title: "Do a", detail: "", is_now: "done", was: "open"};

const drawn = (rows: Parameters<typeof openingView>[0], more: Partial<ReviewFacts> = {}) =>
  opening(
    openingView(rows, {
      ...{verdicts: [], paths: [], isNarrowed: false},
      facts: {quarter: "2026-Q2", ...more} as ReviewFacts
    })
  );

test("the meeting opens with what came of the last decisions and what is new, or with nothing", () => {
  expect(drawn({decided: [], since: []})).toBeNull();
  const both = drawn({
    decided: ["a", "b", "c", "d", "e"].map((id) => decision(id)).concat(decision("z", "2025-Q4")),
    since: [{...closed, published_period: "2026-Q1"} as SinceLast]
  })!;
  expect([...both.querySelectorAll("h2")].map(({textContent}) => textContent)).toEqual([
    "What came of the decisions of 2026-Q1",
    "New since 2026-Q1 was frozen"
  ]);
  const [decided, fresh] = [...both.querySelectorAll("section")];
  expect(decided!.querySelectorAll("li")).toHaveLength(4);
  expect(decided!.querySelector("li")?.textContent).toBe(
    "Rehearse a1 of 2 actions closed, overdue; 1 improved; 3 incidents since, 40 minutes of impact"
  );
  expect(decided!.querySelector("p a")?.textContent).toBe("All 5");
  expect(fresh!.querySelector("a")?.getAttribute("href")).toBe("./actions.html");
  const rows = {decided: [decision("a")], since: [{...closed, published_period: "2026-Q1"} as SinceLast]};
  expect(drawn(rows, {days: 30})).toBeNull();
  expect(drawn(rows, {quarter: "2025-Q4"})).toBeNull();
});
