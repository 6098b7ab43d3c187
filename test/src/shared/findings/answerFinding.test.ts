import {expect, test} from "vitest";
import {
  answerFinding,
  improvedKinds,
  luckFinding,
  quarterSentence
} from "../../../../src/shared/findings/answerFinding.js";
import {answerFacts, quarterAnswer} from "../../../../src/shared/rows/answerFacts.js";
import type {Programme, VerdictRows} from "../../../../src/schema.js";
import {quarters, verdict} from "../../../support/given.js";

const at = (text: string): Date => new Date(`${text}T00:00:00Z`);
const asOf = at("2026-07-01");
const many = (n: number, kind: VerdictRows["verdict"], more: Partial<VerdictRows> = {}): VerdictRows[] =>
  Array.from({length: n}, (_, i) =>
    verdict(`${kind}${i}${more.verdict_reason ?? ""}`, kind, {is_pooled: true, background_before: 9, ...more})
  );
const pooled = (more: Partial<Programme>): Programme =>
  ({ratio: 0.66, ratio_low: 0.5, ratio_high: 0.9, e_improved: 40, sets: 9, events: 90, ...more}) as Programme;
const answer = (rows: readonly VerdictRows[], together?: Programme) =>
  answerFinding(answerFacts(rows, together, asOf), "UTC");

const rich = [
  ...many(24, "improved"),
  ...many(4, "worsened"),
  ...many(40, "no_detectable_change"),
  ...many(28, "too_early")
];
const pages = {metric: "pages", target_kind: "alert_rule"} as const;

test.each<{name: string; rows: readonly VerdictRows[]; together?: Programme; kind: string; said: string}>([
  {
    name: "all changes together are proven, and the evidence is enough",
    rows: rich,
    together: pooled({}),
    kind: "yes",
    said: "Yes: where we acted, incidents fell 34% more than elsewhere."
  },
  {
    name: "incidents and pages are pooled",
    rows: [...rich, ...many(2, "improved", {...pages, set_id: "p"})],
    together: pooled({}),
    kind: "yes",
    said: "Yes: where we acted, incidents and pages fell 34% more than elsewhere."
  },
  {
    name: "the interval alone excludes no effect",
    rows: rich,
    together: pooled({e_improved: 2}),
    kind: "in_part",
    said: "In part: 24 of 96 measurable changes improved more than the rest."
  },
  {
    name: "the interval includes no effect",
    rows: rich,
    together: pooled({ratio_high: 1.1}),
    kind: "in_part",
    said: "In part: 24 of 96 measurable changes improved more than the rest."
  },
  {
    name: "more got worse than improved",
    rows: [...many(1, "improved"), ...many(2, "worsened")],
    together: pooled({}),
    kind: "in_part",
    said: "In part: 1 of 3 measurable changes improved more than the rest."
  },
  {
    name: "only pages improved, and incidents were measured too",
    rows: [...many(14, "improved", pages), ...many(5, "no_detectable_change")],
    kind: "in_part",
    said: "In part: 14 of 19 measurable changes improved, none of them on incidents."
  },
  {
    name: "there is a single source, and nothing to compare with",
    rows: [...many(2, "improved", {...pages, background_before: null}), ...many(1, "too_early", pages)],
    kind: "in_part",
    said: "In part: 2 of 3 measurable changes improved."
  },
  {
    name: "one change in all",
    rows: many(1, "improved"),
    kind: "in_part",
    said: "In part: the one measurable change improved."
  },
  {
    name: "nothing improved",
    rows: [...many(3, "no_detectable_change"), ...many(2, "worsened")],
    kind: "not_visibly",
    said: "Not visibly: none of 5 measurable changes improved, and 2 got worse."
  },
  {
    name: "nothing improved or worsened",
    rows: [...many(3, "no_detectable_change"), ...many(1, "too_early")],
    kind: "not_visibly",
    said: "Not visibly: none of 4 measurable changes improved."
  },
  {
    name: "one change did not improve",
    rows: many(1, "no_detectable_change"),
    kind: "not_visibly",
    said: "Not visibly: the one measurable change did not improve."
  },
  {
    name: "one quarter of data: all wait, and one has a date",
    rows: [
      ...many(30, "too_early"),
      verdict("dated", "too_early", {earliest_verdict_at: at("2026-11-19"), verdict_at: null})
    ],
    kind: "too_early",
    said: "Too early: 31 changes wait; the first answer can come on 19 Nov 2026."
  },
  {
    name: "all wait without a date",
    rows: many(1, "too_early"),
    kind: "too_early",
    said: "Too early: 1 change waits for enough evidence."
  },
  {
    name: "all actions are open",
    rows: many(3, "too_early", {closed_at: null, verdict_reason: "action_not_closed"}),
    kind: "untold",
    said: "Can’t be told yet: 3 actions are still open."
  },
  {
    name: "no action has a target",
    rows: many(2, "not_measurable", {target_kind: "", verdict_reason: "no_target"}),
    kind: "untold",
    said: "Can’t be told yet: no action says what it should change."
  },
  {
    name: "targets are only inferred",
    rows: many(2, "improved", {basis: "inferred", is_headline: false}),
    kind: "untold",
    said: "Can’t be told yet: what the actions should change is only inferred."
  },
  {
    name: "nothing can be measured",
    rows: many(4, "not_measurable", {verdict_reason: "closing_date_unknown"}),
    kind: "untold",
    said: "Can’t be told yet: none of 4 actions can be measured."
  },
  {name: "no data", rows: [], kind: "untold", said: "Can’t be told yet: no retro action is loaded."}
])("where $name, the answer is “$kind”", ({rows, together, kind, said}) => {
  const {kind: found, sentence} = answer(rows, together);
  expect([found, sentence]).toEqual([kind, said]);
  expect(sentence.split(" ").length).toBeLessThanOrEqual(14);
  expect(sentence.replace(/\d+ \w{3} \d{4}/, "").match(/\d+/g)?.length ?? 0).toBeLessThanOrEqual(2);
});

test("the quarter brings what was told and filed in it, and what is due before the next one ends", () => {
  const [, chosen] = quarters;
  const rows = [
    verdict("told", "improved"),
    verdict("watched", "no_detectable_change", {verdict_at: null, followup_to: at("2026-05-20")}),
    verdict("before", "improved", {verdict_at: at("2026-03-31")}),
    verdict("soon", "too_early", {earliest_verdict_at: at("2026-09-30"), verdict_at: null}),
    verdict("later", "too_early", {earliest_verdict_at: at("2026-10-01"), verdict_at: null}),
    verdict("open", "too_early", {closed_at: null, earliest_verdict_at: at("2026-08-01"), verdict_at: null})
  ];
  const said = (asOfNow: Date, running = false) =>
    quarterSentence(
      "This quarter",
      quarterAnswer(rows, {chosen: {...chosen!, is_partial: running}, filed: 1, asOf: asOfNow}),
      "UTC"
    );
  expect(said(asOf)).toBe("This quarter: 2 new verdicts, 1 action filed, 1 verdict due by 30 Sep 2026.");
  expect(said(at("2026-06-01"), true)).toContain("0 verdicts due by 30 Jun 2026");
  expect(said(at("2027-02-01"))).toBe("This quarter: 2 new verdicts, 1 action filed.");
});

test("luck is said beside improvements, and never of none", () => {
  expect(luckFinding({improved: 14, measurable: 28}, 9, 0)).toBe(
    "Up to 2 of the 14 could be luck; 9 hold when all are judged at once."
  );
  expect(luckFinding({improved: 2, measurable: 100}, 2, 0)).toBe(
    "Up to 2 of the 2 could be luck; all hold when all are judged at once."
  );
  expect(luckFinding({improved: 0, measurable: 28}, 0, 0)).toBe("");
  expect(luckFinding({improved: 14, measurable: 28}, 9, 1)).toMatch(
    / 1 response time may owe its fall to another change\.$/
  );
});

test("what improved is told by what it counts, where that is more than one kind", () => {
  const timed = {
    metric: "time_to_detect",
    target_kind: "response_time",
    target_id: "time_to_detect"
  } as const;
  const rows = [
    ...many(1, "improved"),
    ...many(2, "improved", {...pages, set_id: "p", verdict_reason: "p"}),
    ...many(1, "improved", {...timed, set_id: "t", verdict_reason: "t"})
  ];
  const kinds = (own: readonly VerdictRows[]) => improvedKinds(answerFacts(own, undefined, asOf));
  expect(kinds(rows)).toBe("Of the 4 improved, 1 is on incidents, 1 on response times and 2 on pages.");
  expect(kinds(rows.slice(1, 3))).toBe("");
  const ended = rows.map((row, i) => (i === 1 ? {...row, title: "Delete the cart alert"} : row));
  expect(kinds(ended)).toMatch(
    /1 on response times and 2 on pages; 1 of those only ended or rerouted its alert\.$/
  );
  expect(kinds(ended.slice(1, 3))).toBe(
    "Of the 2 improved, 2 are on pages; 1 of those only ended or rerouted its alert."
  );
});
