import {expect, test} from "vitest";
import {sinceLines} from "../../../../src/shared/findings/sinceFinding.js";
import {earlierDecisions, sinceFacts} from "../../../../src/shared/rows/sinceFacts.js";
import type {Decisions, SinceLast} from "../../../../src/schema.js";
import {verdict} from "../../../support/given.js";

const row = (kind: SinceLast["kind"], record_id: string, more: Partial<SinceLast> = {}): SinceLast => ({
  ...{kind, record_id, title: `Do ${record_id}`, was: null, is_now: "", detail: ""},
  published_period: "2026-Q1",
  ...more
});
const told = (id: string, is_now = "improved"): SinceLast =>
  row("verdict", id, {was: "too_early", is_now, detail: "condition|slow||incidents"});
const back = (id: string, was: string | null, is_now: string): SinceLast =>
  row("seen_again", id, {title: "Slow rollback", was, is_now, detail: "slow|"});
const texts = (rows: readonly SinceLast[], more = {}) => {
  const found = sinceFacts(rows, {verdicts: [], ...more});
  return found && sinceLines(found).map(({text}) => text);
};

test("a line a kind, in the order of a review, each thing counted once", () => {
  const verdicts = [
    verdict("a", "improved"),
    verdict("b", "improved", {is_headline: false}),
    verdict("c", "worsened")
  ];
  const rows = [
    ...[told("a"), told("b"), told("c", "worsened")],
    ...[back("a", "2", "3"), back("c", null, "4")],
    ...[row("closed", "d"), row("closed", "e"), row("overdue", "f")],
    row("rule_silent", "HighCpu", {title: "HighCpu", detail: "api"}),
    row("source_silent", "pager", {title: null}),
    ...[row("answered", "q1"), row("answered", "q2")]
  ];
  expect(texts(rows, {verdicts})).toEqual([
    "2 verdicts were reached: 1 improved, 1 worsened.",
    "1 condition was seen again: “Slow rollback” (4 more incidents).",
    "2 actions were closed: “Do d” and 1 more.",
    "1 action is newly overdue: “Do f”.",
    "1 alert rule fell silent: “HighCpu”.",
    "1 source fell silent: “pager”.",
    "2 questions were answered."
  ]);
});

test("a selection keeps what is of its actions; nothing new is nothing", () => {
  const rows = [row("closed", "d"), row("closed", "e"), row("answered", "q1")];
  expect(texts(rows, {actions: new Set(["e"])})).toEqual(["1 action was closed: “Do e”."]);
  expect(texts(rows, {actions: new Set()})).toBeUndefined();
  expect(texts([])).toBeUndefined();
});

test("decisions of earlier reviews: the newest first, in it what is overdue or open", () => {
  const made = (decision_id: string, period: string, state: Decisions["state"]) =>
    ({decision_id, period, state}) as Decisions;
  const ids = earlierDecisions(
    [
      made("old", "2025-Q4", "overdue"),
      made("done", "2026-Q1", "done"),
      made("late", "2026-Q1", "overdue"),
      made("now", "2026-Q2", "open")
    ],
    "2026-Q2"
  ).map(({decision_id}) => decision_id);
  expect(ids).toEqual(["late", "done", "old"]);
});
