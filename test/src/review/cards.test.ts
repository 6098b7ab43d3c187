// @vitest-environment happy-dom
import {expect, test} from "vitest";
import {reviewPaging, reviewResponse} from "../../../src/review/cards.js";
import {reviewProofs} from "../../../src/review/proofLists.js";
import type {ActionPaths, AlertQuarters, ResponseQuarters, SeenAgain} from "../../../src/schema.js";
import {quarters, verdict} from "../../support/given.js";

/** With plain spaces and hyphens. */
const said = (node: Node | null): string =>
  (node?.textContent ?? "").replaceAll("\u00a0", " ").replaceAll("\u2011", "-");
const resize = (draw: (width: number) => Node): Node => draw(400);

test("the strongest proofs are those after shrinkage, three at most; nothing is said as nothing", () => {
  const verdicts = [
    verdict("lucky", "improved", {shrunken_ratio: 0.7}),
    ...[0.3, 0.4, 0.5].map((ratio) => verdict(`r${ratio}`, "improved", {shrunken_ratio: ratio})),
    verdict("guess", "improved", {is_headline: false, shrunken_ratio: 0.1})
  ];
  const open = {
    action_id: "o",
    title: "Do o",
    status: "open",
    missed_incidents: 2,
    missed_minutes: 40
  } as ActionPaths;
  const back = {action_id: "b", label: "Slow", title: "Do b", incidents_since: 3} as SeenAgain;
  const shown = reviewProofs(verdicts, [back], [open, {...open, action_id: "d", status: "done"}]);
  const items = [...shown.querySelectorAll("li a")].map((link) => link.textContent);
  expect(items).toEqual(["Do r0.3", "Do r0.4", "Do r0.5", "Slow", "Do o"]);
  expect(reviewProofs([], [], []).textContent).toContain("No change has measurably improved yet.");
});

test("a proof of several actions names them all", () => {
  const shared = {set_id: "S1", members: 2};
  const shown = reviewProofs(
    [verdict("a", "improved", shared), verdict("b", "improved", {...shared, is_headline: false})],
    [],
    []
  );
  expect([...shown.querySelectorAll("li a")].map((link) => link.textContent)).toEqual([
    "Do a and Do b together"
  ]);
});

test("response and paging in brief carry their n, or say what is missing", () => {
  const row = (quarter: string, n: number, metric = "time_to_mitigate"): ResponseQuarters => ({
    metric,
    quarter,
    is_partial: false,
    n,
    open_n: 1,
    median_s: 1800,
    median_low: 900,
    median_high: 3600
  });
  expect(said(reviewResponse([row("2026-Q1", 9), row("2026-Q2", 8)], "2026-Q2", resize))).toContain(
    "Half mitigated within 30 min in 2026-Q2 (n = 8, 1 open)"
  );
  expect(
    reviewResponse([row("2026-Q2", 2), row("2026-Q2", 6, "time_to_resolve")], "2026-Q2", resize).textContent
  ).toContain("Half resolved");
  expect(said(reviewResponse([row("2026-Q2", 2)], "2026-Q2", resize))).toContain("Too few incidents");
  const page = (quarter: string, pages: number) =>
    ({
      quarter,
      pages,
      weekly: JSON.stringify([pages / 13, pages / 13]),
      labelled: 20,
      actionable: 5
    }) as AlertQuarters;
  const given = {quarter: "2026-Q2", resize};
  expect(said(reviewPaging([page("2026-Q1", 90), page("2026-Q2", 130)], quarters, given))).toContain(
    "10 pages a week in 2026-Q2, 6.9 the quarter before; 5 of 20 (25%) labelled ones worth acting on"
  );
  expect(reviewPaging([], quarters, given)).toBeNull();
});
