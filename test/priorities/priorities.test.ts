import {expect, test} from "vitest";
import {
  prioritiesDecision,
  prioritiesFinding,
  rankingCaution,
  rankingTitle,
  reductionNote
} from "../../src/priorities/findings.js";
import type {PriorityRows} from "../../src/schema.js";
import {type Ranked, ranked, stability} from "../../src/priorities/ranks.js";
import {warehouse} from "../support/warehouse.js";

test("lost minutes × reduction ÷ effort over the last four complete quarters; unknown impact costs what the known does", async () => {
  const db = await warehouse({
    asOf: "2026-01-05",
    settings: "coverage: {d: {from: 2024-01-01}}",
    files: {
      "d/incidents.csv": `incident_id,started_at,service,impact_minutes
I1,2025-02-01T00:00:00Z,a,60
I2,2025-06-01T00:00:00Z,a,120
I3,2025-09-01T00:00:00Z,b,
I4,2024-02-01T00:00:00Z,a,9999
I5,2025-03-01T00:00:00Z,a,
`,
      "d/conditions.csv":
        "incident_id,condition_id,layer\nI1,slow,process\nI2,slow,process\nI3,slow,process\nI4,slow,process\nI5,silent,human\n",
      "d/actions.csv": "action_id,incident_id,status,effort_days\nA,I1,open,4\n",
      "links.csv": "action_id,target_kind,target_id\nA,condition,slow\n"
    }
  });
  const rows = await db.rows("select * from priorities order by condition_id, service");
  db.close();
  const [slow, slowOnA] = rows.filter(
    ({condition_id, service}) => condition_id === "slow" && service !== "b"
  );
  expect(slow).toMatchObject({
    condition_id: "slow",
    service: "",
    incidents: 3,
    impact_known: 2,
    minutes_each: 90,
    reduction: 0.3,
    reduction_basis: "default",
    effort_days: 4,
    effort_basis: "estimates",
    open_actions: 1
  });
  const quarters = 365 / 91.3125;
  expect(Number(slow?.["lost_minutes"])).toBeCloseTo((3 * 90) / quarters, 6);
  expect(Number(slow?.["score"])).toBeCloseTo((((3 * 90) / quarters) * 0.3) / 4, 6);
  expect(Number(slow?.["score_low"])).toBeLessThan(Number(slow?.["score"]) / 3);
  expect(slowOnA).toMatchObject({service: "a", incidents: 2});
  expect(rows.find(({condition_id, service}) => condition_id === "silent" && service === "")).toMatchObject({
    score: null,
    impact_label: null,
    effort_basis: "median of all"
  });
});

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
