import {expect, test} from "vitest";
import {retroStages} from "../../../../src/shared/rows/retroStages.js";
import {reviewComparison} from "../../../../src/shared/findings/reviewFinding.js";
import {tileWords} from "../../../../src/shared/findings/tileWords.js";
import {incidentsTile} from "../../../../src/shared/rows/tileFacts.js";
import {openFromBefore, reviewFacts} from "../../../../src/shared/rows/reviewFacts.js";
import {reviewPeriod, weeksCovered} from "../../../../src/shared/rows/reviewPeriod.js";

const quarter = (name: string, from: string, to: string, is_partial = false) => ({
  quarter: name,
  from_at: new Date(from),
  to_at: new Date(to),
  is_partial
});
const quarters = [
  quarter("2025-Q4", "2025-10-01", "2026-01-01"),
  quarter("2026-Q1", "2026-01-01", "2026-04-01"),
  quarter("2026-Q2", "2026-04-01", "2026-07-01", true)
];

test.each([
  {period: null, chosen: "2026-Q1", before: ["2025-Q4"]},
  {period: "2026-Q2", chosen: "2026-Q2", before: ["2025-Q4", "2026-Q1"]},
  {period: "2025-Q4", chosen: "2025-Q4", before: []},
  {period: "1999-Q1", chosen: "2026-Q1", before: ["2025-Q4"]}
])("period $period reviews $chosen against $before", ({period, chosen, before}) => {
  const found = reviewPeriod(quarters, period);
  expect(found?.chosen.quarter).toBe(chosen);
  expect(found?.before.map(({quarter}) => quarter)).toEqual(before);
});

test("with only a running quarter that one is reviewed; with none nothing is", () => {
  expect(reviewPeriod(quarters.slice(2), null)?.chosen.quarter).toBe("2026-Q2");
  expect(reviewPeriod([], null)).toBeUndefined();
});

test("weeks of a running quarter end at the cut", () => {
  expect(weeksCovered(quarters[2]!, new Date("2026-04-15"))).toBe(2);
  expect(weeksCovered(quarters[2]!, null)).toBe(13);
  expect(weeksCovered(quarters[2]!, new Date("2026-01-01"))).toBe(0);
});

const action = (
  incident_id: string | null,
  status: string | null,
  due: string | null,
  closed: string | null,
  has_ticket = true,
  action_id = "x"
) => ({
  action_id,
  incident_id,
  status,
  has_ticket,
  due_at: due === null ? null : new Date(due),
  closed_at: closed === null ? null : new Date(closed),
  occurred_at: new Date("2026-02-01")
});

test("retroStages counts each unit on its own, and verdicts of named targets only", () => {
  const stages = retroStages(
    [
      {incident_id: "a", has_retro: true, actions: 2},
      {incident_id: "b", has_retro: true, actions: 0}
    ],
    [
      action("a", "done", "2026-03-01", "2026-03-01", true, "x"),
      action("a", "done", "2026-03-01", "2026-03-02", false, "y"),
      action("a", "wont_do", "2026-03-01", "2026-02-02", true, "z"),
      action("elsewhere", "done", null, null, true, "w"),
      action(null, "done", null, null)
    ],
    [
      {action_id: "x", verdict: "improved", basis: "curated"},
      {action_id: "x", verdict: "too_early", basis: "curated"},
      {action_id: "y", verdict: "improved", basis: "inferred"},
      {action_id: "z", verdict: "not_measurable", basis: "label"},
      {action_id: "w", verdict: "improved", basis: "curated"}
    ]
  );
  expect(Object.values(stages).map(({n, of}) => [n, of])).toEqual([
    [2, 2],
    [2, 2],
    [1, 2],
    [3, 3],
    [2, 3],
    [2, 3],
    [1, 3],
    [1, 3],
    [1, 3]
  ]);
});

const incident = (id: string, name: string, day?: string) => ({
  incident_id: id,
  quarter: name,
  occurred_at: day === undefined ? null : new Date(day),
  has_retro: true,
  actions: 1
});

test("incidents that come in bunches widen the interval of the quarter's rate; evenly spread ones don't", () => {
  const days = (name: string, from: string, steps: readonly number[]) =>
    steps.map((step, i) =>
      incident(`${name}${i}`, name, new Date(Date.parse(from) + step * 86_400_000).toISOString())
    );
  const weekly = Array.from({length: 12}, (_, i) => 7 * i);
  const widthOf = (steps: readonly number[]) => {
    const incidents = [...days("2025-Q4", "2025-10-01", steps), ...days("2026-Q1", "2026-01-01", steps)];
    const {low, high} = reviewFacts(incidents, [], reviewPeriod(quarters, null), null)!.ratio!;
    return Math.log(high / low);
  };
  const even = widthOf(weekly);
  expect(widthOf(weekly.map(() => 3)) / even).toBeCloseTo(Math.sqrt(12));
  expect(widthOf(weekly.map((day) => day / 6)) / even).toBeGreaterThan(1.5);
});

test("reviewFacts compares the quarter with those before it by weekly rate", () => {
  const incidents = [incident("a", "2026-Q1"), incident("b", "2025-Q4"), incident("c", "2025-Q4")];
  const facts = reviewFacts(incidents, [action("a", "done", null, null)], reviewPeriod(quarters, null), null);
  expect(facts).toMatchObject({
    quarter: "2026-Q1",
    incidents: 1,
    withRetro: 1,
    actions: 1,
    actionsClosed: 1,
    before: {quarters: 1, incidents: 2}
  });
  expect(facts?.ratio?.value).toBeCloseTo(0.5 * (92 / 90));
  expect(reviewFacts(incidents, [], undefined, null)).toBeUndefined();
  expect(reviewFacts(incidents, [], reviewPeriod(quarters, "2025-Q4"), null)?.before).toBeUndefined();
});

test("openFromBefore keeps open actions of earlier incidents, oldest first", () => {
  const actions = [
    action("a", "open", null, null),
    action("b", "done", null, null),
    {...action("c", "in_progress", null, null), occurred_at: new Date("2025-12-01")}
  ];
  expect(openFromBefore(actions, quarters[2]).map(({incident_id}) => incident_id)).toEqual(["c", "a"]);
  expect(openFromBefore(actions, undefined)).toEqual([]);
});

test("incidents of a source that began or ended within the compared quarters are left out of the rate, and said to be", () => {
  const watched = (id: string, name: string, from: string, to: string) => ({
    ...incident(id, name),
    watched_from: new Date(from),
    watched_to: new Date(to)
  });
  const many = (n: number, name: string, from: string, to: string) =>
    Array.from({length: n}, (_, i) => watched(`${name}${from}${i}`, name, from, to));
  const [always, begun] = [
    ["2025-01-01", "2027-01-01"],
    ["2026-01-02", "2027-01-01"]
  ] as const;
  const old = [...many(10, "2025-Q4", ...always), ...many(10, "2026-Q1", ...always)];
  const given = [...old, ...many(40, "2026-Q1", ...begun)];
  const facts = reviewFacts(given, [], reviewPeriod(quarters, null), null)!;
  expect(facts.compared).toEqual({leftOut: 40, now: 10, before: 10});
  expect(facts.ratio!.high).toBeGreaterThan(1);
  expect(facts.ratio!.value).toBeCloseTo(92 / 90);
  expect(reviewComparison(facts)).toMatch(
    /^No change can be told from chance: .*; left out of the rate: 40 of these are from sources that were not watched throughout\.$/
  );
  const moved = [...many(20, "2025-Q4", "2025-01-01", "2025-12-01"), ...many(40, "2026-Q1", ...begun)];
  const only = reviewFacts(moved, [], reviewPeriod(quarters, null), null)!;
  expect(reviewComparison(only)).toContain(
    "nothing to compare, as 60 of these are from sources that were not watched throughout"
  );
  const tile = incidentsTile(only, [], quarters);
  expect(tile).toMatchObject({moved: "alone", isPartly: true});
  expect(tileWords(tile)).toMatchObject({
    word: "nothing to compare with",
    basis: "too little was watched throughout"
  });
  expect(tileWords(incidentsTile(facts, [], quarters)).basis).toBe("of the sources watched throughout");
  const [first] = moved;
  const small = reviewFacts([first!, ...old.slice(0, 10), old[10]!], [], reviewPeriod(quarters, null), null)!;
  expect(reviewComparison(small), "few are few, whoever was watched").toContain("too few to compare");
  expect(reviewFacts(old, [], reviewPeriod(quarters, null), null)!.compared).toBeUndefined();
});

test("quarters before the first source was watched are none to hold a quarter against; the whole ones are", () => {
  const year = ["2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4", "2026-Q1"].map((name, i) => ({
    quarter: name,
    from_at: new Date(Date.UTC(2025, 3 * i, 1)),
    to_at: new Date(Date.UTC(2025, 3 * i + 3, 1)),
    is_partial: false
  }));
  const given = year.flatMap(({quarter}, q) =>
    Array.from({length: q === 0 ? 10 : 20}, (_, i) => ({
      ...incident(`${quarter}${i}`, quarter),
      watched_from: new Date("2025-01-20"),
      watched_to: new Date("2027-01-01")
    }))
  );
  const facts = reviewFacts(given, [], reviewPeriod(year, null), null)!;
  expect(facts.compared).toEqual({leftOut: 10, now: 20, before: 60});
  expect(facts.ratio!.value).toBeCloseTo(20 / 90 / (60 / 275));
});
