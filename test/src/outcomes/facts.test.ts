import {expect, test} from "vitest";
import type {VerdictRows} from "../../../src/schema.js";
import {verdictRow} from "../../support/verdictRow.js";
import {outcomeFunnel, verdictMix} from "../../../src/outcomes/facts.js";
import {countedRows, isHeadline, verdictCounts} from "../../../src/shared/rows/headline.js";
import {outcomeFacts, worthFacts} from "../../../src/shared/rows/outcomeFacts.js";

const row = (action_id: string, values: Partial<VerdictRows>): VerdictRows =>
  verdictRow({
    action_id,
    status: "done",
    target_kind: "condition",
    metric: "incidents",
    basis: "curated",
    is_headline: true,
    ...values
  });

const joint: Partial<VerdictRows> = {
  ...{verdict: "improved", set_id: "s", members: 2, layer: "technical"},
  background_before: 100
};
const rows = [
  row("a", joint),
  row("b", {...joint, is_headline: false}),
  row("c", {verdict: "too_early", layer: "human"}),
  row("d", {verdict: "improved", basis: "inferred", set_id: "t", is_headline: false}),
  row("e", {verdict: "not_measurable", target_kind: "", basis: null}),
  row("f", {verdict: "too_early", verdict_reason: "action_not_closed", status: "open"})
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
    tooEarly: 1,
    measurable: 2,
    open: 1,
    notMeasurable: 1,
    untargeted: 1,
    fellBefore: 0,
    together: 1,
    uncompared: 0,
    inferred: 1
  });
});

test("of the improved it is told which had fallen before, and which are compared with nothing", () => {
  const improved = {verdict: "improved"} as const;
  const given = [
    row("a", {...improved, fell_before_closing: true, background_before: 50}),
    row("b", {...improved, fell_before_closing: false}),
    row("c", {verdict: "worsened", fell_before_closing: true, members: 2})
  ];
  expect(outcomeFacts(given, given, false)).toMatchObject({fellBefore: 1, uncompared: 1, together: 0});
});

/** 20 before; the background went from 99.5 to 49.5, so that by halves, (49.5 + .5)/(99.5 + .5), ten were to be expected. */
const pooled: Partial<VerdictRows> = {
  ...{verdict: "too_early", is_pooled: true, events_before: 20, window_before_days: 364, phi: 1},
  ...{events_after: 4, window_after_days: 364, background_before: 99.5, background_after: 49.5}
};

test("worth is what the background let expect less what came, each change once, whatever its verdict", () => {
  const given = [
    row("a", {...pooled, set_id: "s1", cluster: "s1", minutes_each: 60}),
    row("b", {...pooled, set_id: "s1", is_headline: false}),
    row("c", {...pooled, set_id: "s2", verdict: "worsened", events_after: 13}),
    row("d", {...pooled, set_id: "s3", is_pooled: false}),
    row("e", {...pooled, set_id: "s4", metric: "pages"})
  ];
  expect(worthFacts(given)).toEqual({
    changes: 2,
    expected: 20,
    observed: 17,
    limits: undefined,
    minutes: 360
  });
});

test("without a background the time watched says what was to be expected; without stated impact there are no minutes", () => {
  const alone = row("a", {
    ...pooled,
    ...{background_before: null, background_after: null, window_after_days: 91}
  });
  expect(worthFacts([alone])).toMatchObject({expected: 5, observed: 4, minutes: null});
  expect(worthFacts([])).toEqual({changes: 0, expected: 0, observed: 0, limits: undefined, minutes: null});
});

test("the limits are those of the pooled ratio, for five changes without common events", () => {
  const given = [8, 6, 9, 7, 5, 8].map((events_after, i) =>
    row(`a${i}`, {...pooled, set_id: `s${i}`, cluster: `s${i}`, events_after})
  );
  const {limits, expected, observed} = worthFacts(given);
  expect([expected, observed]).toEqual([60, 43]);
  expect(limits!.low).toBeLessThan(17);
  expect(limits!.high).toBeGreaterThan(17);
  expect(limits!.high).toBeLessThan(60);
  const oneCluster = given.map((one) => ({...one, cluster: "s0"}));
  expect(worthFacts(oneCluster).limits).toBeUndefined();
});

test("the mix keeps the given order and names the unknown", () => {
  expect(verdictMix(rows.slice(0, 3), ({layer}) => layer, ["human", "technical"], "no layer")).toEqual([
    {group: "human", verdict: "too_early", n: 1},
    {group: "technical", verdict: "improved", n: 2}
  ]);
});

test("of those that improved, the mix counts the ones that ended their alert", () => {
  const rule = {
    ...rows[0]!,
    target_kind: "alert_rule",
    verdict: "improved",
    title: "Loosen the limit"
  } as const;
  const ended = {...rule, title: "Delete the cart abandonment page"};
  const given = [rule, ended, {...ended, verdict: "worsened"} as const];
  expect(verdictMix(given, () => "rules", [], "")).toEqual([
    {group: "rules", verdict: "improved", n: 2, ended: 1},
    {group: "rules", verdict: "worsened", n: 1}
  ]);
});
