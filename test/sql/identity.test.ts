/** Names that may be one thing, and the questions that only a person can answer. */
import {describe, expect, test} from "vitest";
import type {Row} from "../../loaders/warehouse/database.js";
import {relationOver} from "../support/relation.js";

const used = (kind: string, ...names: string[]) =>
  names.map((name, i) => ({kind, name, records: names.length - i}));

test("services spelled nearly alike are a pair, the rarer one second; numbered ones and distinct ones are not", async () => {
  const rows = await relationOver("near_names", {
    used_names: [
      ...used("service", "checkout-api", "Checkout API", "db-1", "db-2", "ledger", "ledger-old-api"),
      ...used("rule", "checkout-api")
    ],
    distinct_names: []
  });
  expect(rows.map(({kind, a, b}) => [kind, a, b])).toEqual([["service", "checkout-api", "Checkout API"]]);
  const told = await relationOver("near_names", {
    used_names: used("service", "checkout-api", "Checkout API"),
    distinct_names: [{kind: "service", a: "Checkout API", b: "checkout-api"}]
  });
  expect(told).toEqual([]);
});

test("names are counted over incidents and alerts", async () => {
  const rows = await relationOver("used_names", {
    incidents: [{incident_id: "I", services: ["api", "db"]}],
    firing_weeks: [
      {service: "api", rule: "Slow", fired: 1},
      {service: "", rule: "Slow", fired: 1}
    ]
  });
  expect(
    rows.map(({kind, name, records}) => `${String(kind)} ${String(name)} ${String(records)}`).sort()
  ).toEqual(["rule Slow 2", "service api 2", "service db 1"]);
});

test("a change that may be renamed is one question, with the line that a yes would write", async () => {
  const held = {
    target_kind: "condition",
    target_id: "slow",
    verdict: "not_measurable",
    verdict_reason: "may_be_renamed",
    renamed_to: 'the "new" one',
    change_set_id: "S001",
    counted: true
  };
  const rows = await relationOver("questions", {
    verdicts: [
      {...held, action_id: "A"},
      {...held, action_id: "B"},
      {...held, action_id: "C", verdict_reason: "no_target", change_set_id: null}
    ],
    conditions: [{incident_id: "I", condition_id: "slow"}],
    incidents: [{incident_id: "I", impact_minutes: 30}]
  });
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({
    kind: "renamed_condition",
    record_id: "slow",
    suggestion: 'aliases: {conditions: {"the \\"new\\" one": "slow"}}',
    opens_verdicts: 1,
    minutes_at_stake: 30
  });
});

test("a factor is asked about once, with the condition most like it, and no more once it was answered with none", async () => {
  const rows = await relationOver("factor_questions", {
    unmatched_factors: [
      {record_id: "r1", phrase: "moon phase"},
      {record_id: "r2", phrase: "moon phase"},
      {record_id: "r1", phrase: "settled"}
    ],
    answers: [{kind: "phrase", about: "settled", answer: "none"}],
    incident_records: [
      {record_id: "r1", incident_id: "I"},
      {record_id: "r2", incident_id: "I"}
    ],
    incidents: [{incident_id: "I", impact_minutes: 30}],
    phrase_questions: [
      {phrase: "moon phase", condition_id: "b", label: "B", likeness: 0.4},
      {phrase: "moon phase", condition_id: "a", label: "A", likeness: 0.6}
    ]
  });
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({
    record_id: "moon phase",
    suggestion: "a",
    score: 0.6,
    minutes_at_stake: 30,
    incident_id: "I"
  });
});

test.each([
  {closed: false, reason: null, opens: 0, says: "It is not done yet"},
  {closed: true, reason: null, opens: 1, says: "there is enough before and after it to judge"},
  {
    closed: true,
    reason: "judged_together",
    opens: 0,
    says: "it closed too near 1 other action to be told apart"
  }
])("an action's target: done $closed, $reason opens $opens", async ({closed, reason, opens, says}) => {
  const target = "condition:slow";
  const [row] = await relationOver("target_questions", {
    asked_actions: [{action_id: "A", title: "Fix it", is_closed: closed, incident_id: "I"}],
    target_suggestions: [{action_id: "A", target, label: "Slow", score: 0.5, because: "its words name it"}],
    target_outlooks: closed ? [{action_id: "A", target, reason, expected: 2, others: 1}] : [],
    incidents: [{incident_id: "I", impact_minutes: 30}]
  });
  expect(row).toMatchObject({suggestion: target, opens_verdicts: opens, minutes_at_stake: 30});
  expect(row!["because"]).toContain(says);
});

test("an incident's source was watched somewhat longer than its records, up to a hole or its silence", async () => {
  const day = (text: string) => new Date(`${text}T00:00:00Z`);
  const source = (name: string, days: readonly string[]) => days.map((text) => ({source: name, text}));
  const told = [
    ...source(
      "many",
      Array.from({length: 12}, (_, i) => `2025-${String(i + 1).padStart(2, "0")}-01`)
    ),
    ...source("few", ["2025-07-01", "2025-12-01"])
  ].map((one, i) => ({...one, id: `I${i}`}));
  const rows = await relationOver("incident_watch", {
    as_of: [{as_of_at: day("2026-01-01")}],
    incidents: told.map(({id, text}) => ({incident_id: id, occurred_at: day(text)})),
    incident_records: told.map(({id, source: name}) => ({incident_id: id, source: name})),
    coverage: [
      {source: "many", basis: "first record", from_at: day("2025-01-01"), to_at: day("2026-01-01")},
      {source: "few", basis: "first record", from_at: day("2025-07-01"), to_at: day("2026-01-01")}
    ],
    found_silences: [
      {source: "many", record_kind: "incident", from_at: day("2025-06-01"), to_at: day("2025-09-01")},
      {source: "few", record_kind: "page", from_at: day("2025-08-01"), to_at: day("2025-09-01")}
    ]
  });
  const of = (id: string) => {
    const {watched_from, watched_to} = rows.find(({incident_id}) => incident_id === id)!;
    return [watched_from, watched_to].map((at) => (at as Date).toISOString().slice(0, 10));
  };
  // twelve records a year: a first one 103 days late would be a surprise (0.05^(-1/12) - 1 = 28 % of a year)
  expect(of("I0")).toEqual(["2024-09-19", "2025-06-01"]);
  expect(of("I8")).toEqual(["2025-09-01", "2026-01-01"]);
  expect(of("I12")).toEqual(["2023-10-01", "2026-01-01"]);
});

test("of several sources that tell of an incident the one watched longest counts; what the settings say of incidents wins", async () => {
  const day = (text: string) => new Date(`${text}T00:00:00Z`);
  const span = (source: string, from: string, to: string) => ({
    source,
    basis: "setting",
    from_at: day(from),
    to_at: day(to)
  });
  const watched = async (stated_coverage: readonly Record<string, unknown>[]) =>
    (
      await relationOver("incident_watch", {
        as_of: [{as_of_at: day("2026-04-01")}],
        incidents: [{incident_id: "I", occurred_at: day("2025-12-10")}],
        incident_records: ["a", "b"].map((source) => ({incident_id: "I", source})),
        coverage: [span("a", "2025-01-01", "2025-12-31"), span("b", "2025-12-01", "2026-04-01")],
        stated_coverage: [
          {source: "a", is_gap: false, kind: null, from_at: day("2025-01-01"), to_at: day("2025-12-31")},
          {source: "b", is_gap: false, kind: null, from_at: day("2025-12-01"), to_at: null},
          ...stated_coverage
        ]
      })
    ).map(({watched_from, watched_to}) => [watched_from, watched_to]);
  expect(await watched([])).toEqual([[day("2025-01-01"), day("2025-12-31")]]);
  const incidents = {source: "a", kind: "incident"};
  expect(
    await watched([
      {...incidents, is_gap: false, from_at: day("2025-06-01"), to_at: null},
      {...incidents, is_gap: true, from_at: day("2025-08-01"), to_at: day("2025-09-01")},
      {source: "b", kind: "page", is_gap: true, from_at: day("2026-01-01"), to_at: day("2026-02-01")}
    ])
  ).toEqual([[day("2025-12-01"), day("2026-04-01")]]);
});

describe("incident_watch", () => {
  const day = (text: string, later = 0) => new Date(Date.parse(`${text}T00:00:00Z`) + later * 86_400_000);
  const watched = async (incidents: readonly Date[], stated_coverage: readonly Row[]) =>
    (
      await relationOver("incident_watch", {
        as_of: [{as_of_at: day("2025-03-02")}],
        incidents: incidents.map((occurred_at, i) => ({incident_id: `I${i}`, occurred_at})),
        incident_records: incidents.map((_, i) => ({incident_id: `I${i}`, source: "a"})),
        coverage: [
          {source: "a", basis: "first record", from_at: day("2025-01-01"), to_at: day("2025-03-02")}
        ],
        stated_coverage
      })
    ).map(({watched_from, watched_to}) => [watched_from, watched_to]);

  test("a source of a record a day is taken to have been watched for two weeks before its first, no less", async () => {
    const daily = Array.from({length: 60}, (_, i) => day("2025-01-01", i));
    expect((await watched(daily, []))[0]).toEqual([day("2024-12-18"), day("2025-03-02")]);
  });

  test("ends where the settings say that the export ends", async () => {
    const ends = {source: "a", kind: "incident", is_gap: false, from_at: null, to_at: day("2025-02-01")};
    expect((await watched([day("2025-01-10")], [ends]))[0]?.[1]).toEqual(day("2025-02-01"));
    expect(await watched([day("2025-02-10")], [ends])).toEqual([]);
  });
});

test("a silent source has the line that settles it, and a hole the gap", async () => {
  const rows = await relationOver("silences", {
    found_silences: [
      {
        source: "d",
        record_kind: "incident",
        kind: "silent",
        from_at: new Date("2025-03-01T10:00:00Z"),
        to_at: new Date("2026-01-01"),
        tolerance_days: 80
      },
      {
        source: "d",
        record_kind: "page",
        kind: "hole",
        from_at: new Date("2024-03-01"),
        to_at: new Date("2024-07-01"),
        tolerance_days: 80
      }
    ]
  });
  expect(rows.map(({settled_by}) => String(settled_by).split("  #")[0])).toEqual([
    'coverage: {"d": {to: 2025-03-02}}',
    'coverage: {"d": {gaps: [{from: 2024-03-01, to: 2024-07-01}]}}'
  ]);
});
