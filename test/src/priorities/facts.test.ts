import {expect, test} from "vitest";
import {lossFacts, type Ranked, ranked, scoreDomain, stability} from "../../../src/priorities/facts.js";
import {
  prioritiesDecision,
  prioritiesFinding,
  rankingCaution,
  rankingTitle,
  reductionNote
} from "../../../src/priorities/findings.js";
import type {PriorityRows} from "../../../src/schema.js";

const row = (id: string, score: number | null, more: Partial<PriorityRows> = {}): PriorityRows =>
  ({
    condition_id: id,
    label: id.toUpperCase(),
    service: "",
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
    reduction: 0.3,
    reduction_basis: "default",
    payback_quarters: 1,
    ...more
  }) as PriorityRows;

test("neighbours that can't be told apart share a rank; without a score there is none", () => {
  const list = ranked(
    [row("low", 5), row("top", 100), row("near", 95), row("none", null), row("other", 70, {service: "a"})],
    ""
  );
  expect(list.map(({condition_id, rank}) => [condition_id, rank])).toEqual([
    ["top", 1],
    ["near", 1],
    ["low", 3],
    ["none", null]
  ]);
  expect(list[0]!.ordinal).toBe(2);
  expect(list[0]!.aboveNext).toBeLessThan(0.8);
});

test("guessed efforts are varied, estimates are not", () => {
  const rows = [
    ...["a", "b", "c", "d", "e"].map((id, i) => row(id, 100 - i)),
    row("guess", 60, {effort_basis: "default"})
  ];
  expect(stability(rows, "")).toEqual({kept: 4, of: 5});
  expect(ranked(rows, "", 0.5)[0]).toMatchObject({condition_id: "guess", score: 120});
});

test("sentences name ties, thin data and what is missing", () => {
  expect(prioritiesFinding([])).toContain("nothing can be ranked");
  expect(prioritiesFinding(ranked([row("x", null)], ""))).toContain("states its impact");
  expect(prioritiesFinding(ranked([row("x", 100), row("y", 5)], ""))).toBe(
    "“X” comes first: if actions on it do what past ones did, it saves about 100 minutes of impact a quarter for each day of effort (90% interval 50 to 200; n = 8 incidents)."
  );
  expect(prioritiesFinding(ranked([row("x", 100), row("y", 99)], ""))).toMatch(
    /^“X” and “Y” come first and can’t be told apart/
  );
  expect(
    rankingCaution(ranked([row("x", 100), row("y", 99, {incidents: 2, effort_basis: "default"})], ""), {
      kept: 2,
      of: 2
    })
  ).toBe(
    "1 of 1 pair of neighbours can’t be told apart (below 80%); 1 rest on fewer than 5 incidents; 1 on a guessed effort: with those halved or doubled 2 of the first 2 stay among them."
  );
  expect(rankingCaution([], {kept: 0, of: 0})).toBe("");
  expect(reductionNote(ranked([row("x", 1)], ""))).toBe("Expected reduction: 30% (default).");
  expect(prioritiesDecision([])).toContain("record the impact");
  expect(prioritiesDecision(ranked([row("x", 100), row("y", 5)], ""))).toContain(
    "whether “X” is worked on next quarter, about 3 days. Nobody has an open action on “X” and “Y”"
  );
  expect(
    prioritiesDecision(ranked([row("x", 100, {open_actions: 1}), row("y", 99, {open_actions: 1})], ""))
  ).toContain("which of “X” and “Y”");
});

test("the ranking's title counts those that can't be told apart from the first", () => {
  const row = (rank: number | null, tiedWithFirst = false) => ({rank, tiedWithFirst}) as Ranked;
  expect(rankingTitle([row(1, true), row(1, true), row(1)])).toBe(
    "3 conditions ranked, 1 of which can’t be told apart from the first"
  );
  expect(rankingTitle([row(1, true), row(2), row(null)])).toBe(
    "2 conditions ranked, the first clear of the others"
  );
  expect(rankingTitle([row(null)])).toBe("1 condition, none of which can be ranked");
});

test("ties chain between neighbours, yet the last may be told apart from the first", () => {
  const list = ranked([row("a", 100), row("b", 75), row("c", 56), row("d", 5)], "");
  expect(list.map(({tiedWithFirst}) => tiedWithFirst)).toEqual([true, true, false, false]);
  expect(list.map(({rank}) => rank).slice(0, 3)).toEqual([1, 1, 1]);
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

test("all scores share an axis from the lowest limit to the highest, at least from 1 to 10", () => {
  expect(scoreDomain(ranked([row("x", 100), row("y", 0.5)], ""))).toEqual([0.25, 200]);
  expect(scoreDomain(ranked([row("x", 4)], ""))).toEqual([1, 10]);
  expect(scoreDomain([])).toEqual([1, 10]);
});
