import {expect, test} from "vitest";
import {lossFacts, mostPooled, rankable, scoreDomain, stability} from "../../../src/priorities/facts.js";
import {type Ranked, ranked} from "../../../src/shared/rows/ranking.js";
import {
  prioritiesClaim,
  prioritiesDecision,
  prioritiesFinding,
  rankingCaution,
  rankingTitle,
  reductionNote
} from "../../../src/priorities/findings.js";
import type {PriorityRows, Programme} from "../../../src/schema.js";
import {NO_FILTER} from "../../../src/shared/rows/filterRows.js";

const row = (id: string, score: number | null, more: Partial<PriorityRows> = {}): PriorityRows => ({
  condition_id: id,
  label: id.toUpperCase(),
  service: "",
  group_label: "Detection",
  group_incidents: 12,
  incidents: 8,
  impact_known: 8,
  quarters: 4,
  frequency_per_quarter: 2,
  minutes_each: 30,
  score,
  score_low: score === null ? null : score / 2,
  score_high: score === null ? null : score * 2,
  sd_log: 0.3,
  effort_days: 3,
  effort_basis: "estimates",
  open_actions: 0,
  frequency_label: 2,
  impact_label: 2,
  effort_label: 2,
  lost_minutes: score === null ? null : 60,
  effective_incidents: 8,
  layer: "technical",
  reduction: 0.3,
  reduction_low: 0.1,
  reduction_high: 0.5,
  reduction_basis: "layer",
  tie_band: score === null ? null : "A",
  below_first: null,
  payback_quarters: 1,
  ...more
});

test("rows of one tie band share the rank of its first; without a score there is none", () => {
  const list = ranked(
    [
      row("low", 5, {tie_band: "C"}),
      row("top", 100),
      row("near", 95),
      row("none", null),
      row("other", 70, {service: "a"}),
      row("mid", 20, {tie_band: "B"}),
      row("mid2", 18, {tie_band: "B"})
    ],
    ""
  );
  expect(list.map(({condition_id, rank, tiedWithFirst}) => [condition_id, rank, tiedWithFirst])).toEqual([
    ["top", 1, true],
    ["near", 1, true],
    ["mid", 3, false],
    ["mid2", 3, false],
    ["low", 5, false],
    ["none", null, false]
  ]);
  expect(list[0]!.ordinal).toBe(2);
});

test("a score of nothing and less is ranked below the others; an unknown reduction is ranked apart, after them", () => {
  const unknown = {reduction: null, reduction_low: null, reduction_high: null, reduction_basis: "unknown"};
  const list = ranked(
    [
      row("worse", -4, {tie_band: "B", reduction: -0.1}),
      row("unknown", 900, unknown),
      row("nothing", 0, {tie_band: "B", reduction: 0}),
      row("good", 10)
    ],
    ""
  );
  expect(list.map(({condition_id, rank}) => [condition_id, rank])).toEqual([
    ["good", 1],
    ["nothing", 2],
    ["worse", 2],
    ["unknown", 4]
  ]);
  expect(ranked([row("x", 9, unknown), row("y", 8, unknown)], "").map(({rank}) => rank)).toEqual([1, 1]);
});

test("guessed efforts are varied, estimates are not", () => {
  const rows = [
    ...["a", "b", "c", "d", "e"].map((id, i) => row(id, 100 - i)),
    row("guess", 60, {effort_basis: "default"})
  ];
  expect(stability(rows, "")).toEqual({kept: 4, of: 5});
  expect(ranked(rows, "", 0.5)[0]).toMatchObject({condition_id: "guess", score: 120});
});

test("the first is said with what it is worth; ties are named, or counted", () => {
  const b = {tie_band: "B"};
  expect(prioritiesFinding([])).toContain("nothing can be ranked");
  expect(prioritiesFinding(ranked([row("x", null)], ""))).toContain("states its impact");
  expect(prioritiesFinding(ranked([row("x", 100), row("y", 5, b)], ""))).toBe(
    "“X” comes first: it saves about 300 minutes of impact a quarter for 3 days of work (90% interval 50 to 200 for each day; n = 8 incidents), if actions on it do what past changes did: those on the technical layer."
  );
  const all = {reduction_basis: "all"};
  expect(prioritiesFinding(ranked([row("x", 100, all)], ""), "alert_rule")).toContain(
    "if actions on it do what past changes did: those of any kind, mostly on alert rules."
  );
  expect(prioritiesFinding(ranked([row("x", 100, all)], ""))).toMatch(/those of any kind\.$/);
  expect(prioritiesFinding(ranked([row("x", 100), row("y", 99)], ""))).toMatch(
    /^“X” and “Y” come first and can’t be told apart; “X” is worth most, about 300 minutes/
  );
  const five = ["a", "b", "c", "d", "e"].map((id, i) => row(id, 100 - i));
  expect(prioritiesFinding(ranked(five, ""))).toMatch(/^5 conditions come first/);
});

test("what most changes together are on is by their events, of the newest quarter", () => {
  const kind = (group: string, events: number, period = "2026-Q2") =>
    ({group_kind: "kind", group, events, period}) as Programme;
  const together = {group_kind: "all", group: "all", events: 900, period: "2026-Q2"} as Programme;
  const rows = [together, kind("alert_rule", 60), kind("condition", 50), kind("response_time", 500)];
  expect(mostPooled(rows)).toBe("alert_rule");
  expect(mostPooled([...rows, kind("service", 20)])).toBeUndefined();
  expect(mostPooled([...rows, kind("condition", 5, "2026-Q3")])).toBe("condition");
  expect(mostPooled([])).toBeUndefined();
});

test("where every effort is a guess, the ranking is said to be by minutes", () => {
  const guess = {effort_basis: "default"};
  const guessed = ranked([row("x", 100, guess), row("y", 5, {...guess, tie_band: "B"})], "");
  expect(prioritiesFinding(guessed)).not.toContain("day of effort");
  expect(prioritiesFinding(guessed)).toMatch(/ No effort is estimated: ranked by minutes\.$/);
  expect(prioritiesClaim(guessed)).toBe("Start with X: most minutes saved");
  expect(prioritiesDecision(guessed)[0]!.text).toContain(": a guess of 3 days of effort for 300 minutes");
  const one = ranked([row("x", 100, guess), row("y", 5, {tie_band: "B"})], "");
  expect(prioritiesFinding(one)).not.toContain("No effort");
  expect(prioritiesFinding([])).not.toContain("No effort");
});

test("without a known reduction nothing is promised: the ranking is of what is lost", () => {
  const unknown = {reduction: null, reduction_low: null, reduction_high: null, reduction_basis: "unknown"};
  const one = prioritiesFinding(ranked([row("x", 100, unknown)], ""));
  expect(one).toBe(
    "“X” comes first by what it costs: about 300 minutes of impact lost a quarter for 3 days of work (90% interval 50 to 200 for each day; n = 8 incidents)."
  );
  expect(prioritiesFinding(ranked([row("x", 100, unknown), row("y", 90, unknown)], ""))).toMatch(
    /^“X” and “Y” come first by what they cost and can’t be told apart: about 300 minutes/
  );
  expect(reductionNote(ranked([row("x", 100, unknown), row("y", 90)], ""))).toBe(
    "A past change on the technical layer on average took away 30% of the events to be expected (90% interval 10% to 50%). What past changes took away is unknown for 1 condition: too few of them can be measured; those are ranked by minutes lost for each day of effort alone."
  );
});

test("where past changes took nothing away, none is said to save anything; the costliest is named by its loss", () => {
  const rows = ranked(
    [
      row("x", -2, {reduction: -0.1, reduction_low: -0.4, reduction_high: 0.1, lost_minutes: 40}),
      row("y", -9, {reduction: -0.1, reduction_low: -0.4, reduction_high: 0.1, lost_minutes: 90})
    ],
    ""
  );
  expect(prioritiesFinding(rows)).toBe(
    "Past changes on these layers took nothing away, so another like them promises nothing. Y costs most: 90 minutes a quarter."
  );
  expect(prioritiesFinding(ranked([row("x", 0, {reduction: 0})], ""))).not.toContain("saves");
  expect(reductionNote(rows)).toBe(
    "A past change on the technical layer on average took away −10% of the events to be expected (90% interval −40% to 10%): they did not clearly help."
  );
});

test("what past changes took away is said once a layer, or of all together", () => {
  const all = {reduction_basis: "all"};
  expect(reductionNote(ranked([row("x", 2), row("y", 1), row("z", 3, all)], ""))).toBe(
    "A past change of any kind on average took away 30% of the events to be expected (90% interval 10% to 50%). A past change on the technical layer on average took away 30% of the events to be expected (90% interval 10% to 50%)."
  );
  expect(reductionNote(ranked([row("z", 3, all)], ""), "alert_rule")).toMatch(
    /^A past change of any kind, mostly on alert rules, on average took away 30%/
  );
  expect(reductionNote([])).toBe("");
});

test("how little the ranking may be leaned on, and what to decide", () => {
  const rows = ranked([row("x", 100), row("y", 99, {incidents: 2, effort_basis: "default"})], "");
  expect(rankingCaution(rows, {kept: 2, of: 2})).toBe(
    "1 of 1 other can’t be told apart from the first (chance below 80%); 1 rest on fewer than 5 incidents; 1 on a guessed effort: with those halved or doubled 2 of the first 2 stay among them."
  );
  expect(rankingCaution([], {kept: 0, of: 0})).toBe("");
  const asked = (list: Parameters<typeof prioritiesDecision>[0]) =>
    prioritiesDecision(list).map(({text}) => text);
  expect(asked([])).toEqual([expect.stringContaining("record the impact")]);
  expect(asked(ranked([row("x", 100), row("y", 5, {tie_band: "B"})], ""))).toEqual([
    "Decide whether “X” is worked on next quarter: about 3 days of effort for 300 minutes a quarter.",
    "Find who proposes an action on “X” and “Y”: none is open."
  ]);
  expect(asked(ranked([row("x", 100, {open_actions: 1}), row("y", 99, {open_actions: 1})], ""))).toEqual([
    "Decide which of “X” and “Y” is worked on next quarter: the numbers don’t."
  ]);
});

test("the claim says where to start, and who can't be told apart from it", () => {
  const row = (label: string, more: Partial<Ranked> = {}) =>
    ({
      ...{label, rank: 1, score: 9, reduction: 0.3, tiedWithFirst: true, effort_basis: "estimates"},
      ...more
    }) as Ranked;
  expect(prioritiesClaim([row("X"), row("Y")])).toBe("Start with X; 1 other can’t be told apart from it");
  expect(prioritiesClaim([row("X"), row("Y", {tiedWithFirst: false, rank: 2})])).toBe(
    "Start with X: most minutes saved for a day of work"
  );
  expect(prioritiesClaim([row("X", {reduction: null})])).toBe(
    "Start with X: most minutes lost for a day of work"
  );
  expect(prioritiesClaim([row("X", {score: -2})])).toContain("took nothing away");
  expect(prioritiesClaim([row("X", {rank: null})])).toContain("No condition states its impact");
  expect(prioritiesClaim([])).toContain("can be ranked");
});

test("the ranking's title counts those that can't be told apart from the first", () => {
  const row = (rank: number | null, tiedWithFirst = false) => ({rank, tiedWithFirst}) as Ranked;
  expect(rankingTitle([row(1, true), row(1, true), row(1)])).toBe("2 of 3 conditions share band A");
  expect(rankingTitle([{...row(1, true), label: "X"}, row(2), row(null)])).toBe(
    "2 conditions ranked, X alone in band A"
  );
  expect(rankingTitle([row(null)])).toBe("1 condition, none of which can be ranked");
});

test("the costliest condition is one that states its impact; losses are summed over those", () => {
  const rows = ranked(
    [
      row("x", 100, {lost_minutes: 40}),
      row("y", 5, {lost_minutes: 70}),
      row("silent", null, {lost_minutes: 99, minutes_each: null})
    ],
    ""
  );
  const {known, costliest, lostMinutes} = lossFacts(rows);
  expect([known.length, costliest?.condition_id, lostMinutes]).toEqual([2, "y", 110]);
  expect(lossFacts([])).toEqual({known: [], costliest: undefined, lostMinutes: 0});
});

test("all scores share an axis from the lowest limit to the highest, nothing among it, at least up to 10", () => {
  expect(scoreDomain(ranked([row("x", 100), row("y", 0.5)], ""))).toEqual([0, 200]);
  expect(scoreDomain(ranked([row("x", 4, {score_low: -3}), row("none", null)], ""))).toEqual([-3, 10]);
  expect(scoreDomain([])).toEqual([0, 10]);
});

test("a quarter, a team or a severity that came along in the address leaves the ranking whole; a layer narrows it", () => {
  const rows = [row("a", 3, {layer: "technical"}), row("b", 2, {layer: "human"})];
  const filter = {...NO_FILTER, period: "2026-Q2", services: ["x"], teams: ["Web"], severities: ["1"]};
  expect(rankable(rows, filter)).toEqual(rows);
  expect(rankable(rows, {...filter, layers: ["human"]})).toEqual([rows[1]]);
});
