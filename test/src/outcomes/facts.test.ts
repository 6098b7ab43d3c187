import {expect, test} from "vitest";
import type {VerdictRows} from "../../../src/schema.js";
import {outcomeFunnel, verdictMix} from "../../../src/outcomes/facts.js";
import {countedRows, isHeadline, verdictCounts} from "../../../src/shared/rows/headline.js";
import {outcomeFacts, worthFacts} from "../../../src/shared/rows/outcomeFacts.js";

const row = (action_id: string, values: Partial<VerdictRows>): VerdictRows =>
  ({
    action_id,
    status: "done",
    target_kind: "condition",
    metric: "incidents",
    basis: "curated",
    set_id: null,
    is_headline: true,
    avoided: null,
    layer: null,
    ...values
  }) as VerdictRows;

const rows = [
  row("a", {
    verdict: "improved",
    set_id: "s",
    avoided: 5,
    avoided_low: 1,
    avoided_high: 9,
    minutes_each: 60,
    layer: "technical"
  }),
  row("b", {
    verdict: "improved",
    set_id: "s",
    is_headline: false,
    avoided: 5,
    avoided_low: 1,
    avoided_high: 9,
    minutes_each: 60,
    layer: "technical"
  }),
  row("c", {verdict: "too_early", layer: "human"}),
  row("d", {verdict: "improved", basis: "inferred", set_id: "t", is_headline: false}),
  row("e", {verdict: "not_measurable", target_kind: "", basis: null}),
  row("f", {verdict: "too_early", status: "open"})
];

test("the funnel counts distinct actions, inferred targets only when asked for", () => {
  const n = (withInferred: boolean) =>
    Object.values(outcomeFunnel(rows, withInferred)).map((stage) => stage.n);
  expect(n(false)).toEqual([6, 5, 3, 3, 2, 2]);
  expect(n(true)).toEqual([6, 5, 4, 4, 3, 3]);
});

test("totals count a change once and leave inferred targets out", () => {
  expect(countedRows(rows, false).map(({action_id}) => action_id)).toEqual(["a", "c", "e", "f"]);
  expect(countedRows(rows, true).map(({action_id}) => action_id)).toEqual(["a", "c", "d", "e", "f"]);
  expect(verdictCounts(rows.filter(isHeadline))).toEqual({
    improved: 1,
    worsened: 0,
    no_detectable_change: 0,
    too_early: 2,
    not_measurable: 1
  });
  expect(outcomeFacts(rows, rows, false)).toEqual({
    actions: 6,
    improved: 1,
    worsened: 0,
    unchanged: 0,
    tooEarly: 2,
    notMeasurable: 1,
    untargeted: 1,
    inferred: 1
  });
});

test("what it was worth sums each change once", () => {
  expect(worthFacts(rows, false)).toEqual({actions: 1, events: 5, low: 1, high: 9, minutes: 300});
});

test("the mix keeps the given order and names the unknown", () => {
  expect(verdictMix(rows.slice(0, 3), ({layer}) => layer, ["human", "technical"], "no layer")).toEqual([
    {group: "human", verdict: "too_early", n: 1},
    {group: "technical", verdict: "improved", n: 2}
  ]);
});
