/** The outcome measures at their thresholds, each relation over literal rows of what it reads. */
import {describe, expect, test} from "vitest";
import type {Row} from "../../loaders/warehouse/database.js";
import {relationOver} from "../support/relation.js";

const START = Date.parse("2023-01-01T00:00:00Z");
const on = (day: number): Date => new Date(START + day * 86_400_000);

const settings = {
  exclusion_days: 28,
  worst_exclusion_days: 91,
  washout_days: 14,
  baseline_days: 364,
  pages_baseline_days: 182
};
const target = (action_id: string, more: Row = {}): Row => ({
  action_id,
  target_kind: "condition",
  target_id: "slow",
  target_service: "",
  metric: "incidents",
  target_key: "condition|slow||incidents",
  direction: "down",
  basis: "curated",
  confidence: 1,
  ...more
});
const closed = (action_id: string, day: number, more: Row = {}): Row => ({
  action_id,
  status: "done",
  closed_at: on(day),
  created_at: on(day - 10),
  ...more
});

describe("change_sets", () => {
  const setsOf = (actions: readonly Row[], more: Row = {}) =>
    relationOver("change_sets", {
      settings: [settings],
      actions,
      targets: actions.map(({action_id}) => target(String(action_id), more))
    });

  test.each([
    {days: 28, members: [2, 2]},
    {days: 29, members: [1, 1]}
  ])("closings $days days apart are in sets of $members", async ({days, members}) => {
    const rows = await setsOf([closed("A", 100), closed("B", 100 + days)]);
    expect(rows.map((row) => Number(row["members"]))).toEqual(members);
  });

  test("three closings, each 28 days after the last, are one set named after the first", async () => {
    const rows = await setsOf([closed("A", 100), closed("B", 128), closed("C", 156)]);
    expect(new Set(rows.map(({set_id}) => set_id))).toEqual(new Set(["A → condition:slow incidents"]));
  });

  test("an inferred target joins no named one, nor one service's another's", async () => {
    const rows = await relationOver("change_sets", {
      settings: [settings],
      actions: [closed("A", 100), closed("B", 100), closed("C", 100)],
      targets: [
        target("A"),
        target("B", {basis: "inferred"}),
        target("C", {target_service: "a", target_key: "condition|slow|a|incidents"})
      ]
    });
    expect(rows.map(({set_id}) => set_id).sort()).toEqual([
      "A → condition:slow incidents",
      "B → condition:slow incidents (inferred)",
      "C → condition:slow@a incidents"
    ]);
  });

  test("an inferred target between two named closings does not bridge them", async () => {
    const rows = await relationOver("change_sets", {
      settings: [settings],
      actions: [closed("A", 100), closed("B", 125), closed("C", 150)],
      targets: [target("A"), target("B", {basis: "inferred"}), target("C")]
    });
    expect(rows.map(({members}) => Number(members))).toEqual([1, 1, 1]);
  });

  test("only what is done and dated is a change; the trigger is its incident, never after the closing", async () => {
    const rows = await relationOver("change_sets", {
      settings: [settings],
      incidents: [
        {incident_id: "I", occurred_at: on(50)},
        {incident_id: "late", occurred_at: on(300)}
      ],
      actions: [
        closed("A", 100, {incident_id: "I"}),
        closed("B", 200, {incident_id: "late"}),
        closed("C", 250, {status: "wont_do"}),
        closed("D", 260, {closed_at: null})
      ],
      targets: ["A", "B", "C", "D"].map((id) => target(id))
    });
    expect(rows.map(({action_id, trigger_at, index_id}) => [action_id, trigger_at, index_id])).toEqual([
      ["A", on(50), "I"],
      ["B", on(200), "late"]
    ]);
  });

  test("the worst of a quarter leaves out more days; a comparison keeps its kind or takes the target's", async () => {
    const rows = await relationOver("change_sets", {
      settings: [settings],
      actions: [closed("A", 100), closed("B", 200), closed("C", 300)],
      targets: ["A", "B", "C"].map((id) => target(id)),
      action_choices: [
        {action_id: "A", is_worst_of_quarter: true, comparison: "service:api"},
        {action_id: "B", is_worst_of_quarter: false, comparison: "other"}
      ],
      comparisons: [{target: "condition:slow", comparison: "alert_rule:disk"}]
    });
    const byAction = rows.toSorted((a, b) => (String(a["action_id"]) < String(b["action_id"]) ? -1 : 1));
    expect(byAction.map((row) => [row["exclusion_days"], row["comparison_key"], row["delay_days"]])).toEqual([
      [91, "service|api||incidents", 10],
      [28, "condition|other||incidents", 10],
      [28, "alert_rule|disk||incidents", 10]
    ]);
  });
});

describe("verdict_windows", () => {
  const KEY = "condition|slow||incidents";
  const set = (more: Row = {}): Row => ({
    set_id: "S",
    ...target("A"),
    trigger_at: on(500),
    closed_at: on(530),
    exclusion_days: 28,
    index_id: "index",
    ...more
  });
  const windowsOf = async (
    days: readonly number[],
    {more = {}, to = 2000}: {more?: Row; to?: number} = {}
  ) => {
    const key = (more["target_key"] as string | undefined) ?? KEY;
    const [row] = await relationOver("verdict_windows", {
      settings: [settings],
      as_of: [{as_of_at: on(to)}],
      change_sets: [set(more)],
      target_spans: [{target_key: key, from_at: on(0), to_at: on(to)}],
      target_events: days.map((day, i) => ({
        target_key: key,
        event_id: `E${i}`,
        event_at: on(day),
        exposure_only: false
      }))
    });
    return row!;
  };

  test("the baseline is 364 days up to 28 before the trigger, the follow-up begins 14 after the closing", async () => {
    expect(await windowsOf([])).toMatchObject({
      baseline_from: on(500 - 28 - 364),
      baseline_to: on(472),
      followup_from: on(544),
      followup_to: on(544 + 728),
      baseline_days: 364,
      followup_days: 728,
      gap_days: 30
    });
  });

  test.each([
    {what: "before the baseline", day: 107.9, counted: [0, 0, 0, 0, 0]},
    {what: "at the baseline's start", day: 108, counted: [1, 0, 0, 0, 0]},
    {what: "at its end", day: 472, counted: [0, 1, 0, 0, 0]},
    {what: "at the trigger", day: 500, counted: [0, 0, 1, 0, 0]},
    {what: "at the closing", day: 530, counted: [0, 0, 0, 1, 0]},
    {what: "at the follow-up's start", day: 544, counted: [0, 0, 0, 0, 1]},
    {what: "at its end", day: 1272, counted: [0, 0, 0, 0, 0]}
  ])("an event $what counts $counted", async ({day, counted}) => {
    const row = await windowsOf([day]);
    expect([
      row["events_before"],
      row["x_trigger_window"],
      row["x_gap"],
      row["x_washout"],
      row["events_after"]
    ]).toEqual(counted);
  });

  test("pages have a baseline of 182 days; what only is exposure, or opened the action, counts nowhere", async () => {
    const key = "alert_rule|disk||pages";
    expect(await windowsOf([], {more: {target_kind: "alert_rule", target_key: key}})).toMatchObject({
      wanted_days: 182,
      baseline_from: on(472 - 182)
    });
    const [row] = await relationOver("verdict_windows", {
      settings: [settings],
      as_of: [{as_of_at: on(2000)}],
      change_sets: [set()],
      target_spans: [{target_key: KEY, from_at: on(0), to_at: on(2000)}],
      target_events: [
        {target_key: KEY, event_id: "index", event_at: on(300), exposure_only: false},
        {target_key: KEY, event_id: "x", event_at: on(300), exposure_only: true},
        {target_key: "another", event_id: "y", event_at: on(300), exposure_only: false}
      ]
    });
    expect(row).toMatchObject({events_before: 0});
  });

  test("a set of several closings has the first trigger and the last closing", async () => {
    const [row] = await relationOver("verdict_windows", {
      settings: [settings],
      as_of: [{as_of_at: on(2000)}],
      change_sets: [set(), set({action_id: "B", trigger_at: on(510), closed_at: on(550)})],
      target_spans: [{target_key: KEY, from_at: on(0), to_at: on(2000)}]
    });
    expect(row).toMatchObject({trigger_at: on(500), closed_at: on(550), followup_from: on(564)});
  });

  test("a follow-up ends with the data, a baseline begins with the watch, and gaps are no exposure", async () => {
    const [row] = await relationOver("verdict_windows", {
      settings: [settings],
      as_of: [{as_of_at: on(600)}],
      change_sets: [set()],
      target_spans: [
        {target_key: KEY, from_at: on(400), to_at: on(450)},
        {target_key: KEY, from_at: on(460), to_at: on(590)}
      ],
      target_events: [{target_key: KEY, event_id: "e", event_at: on(600), exposure_only: false}]
    });
    expect(row).toMatchObject({
      baseline_from: on(400),
      baseline_days: 62,
      followup_to: on(600),
      followup_days: 46,
      events_after: 0
    });
  });
});

describe("target_spans", () => {
  test("overlapping and touching watches of a target's sources are one; others stay apart", async () => {
    const watched = {target_key: "k", target_kind: "condition", target_id: "slow"};
    const rows = await relationOver("target_spans", {
      target_events: [{...watched, event_id: "I"}],
      targets: [{...watched, action_id: "A"}],
      incident_records: [
        {incident_id: "I", record_id: "a:1", source: "a"},
        {incident_id: "I", record_id: "b:1", source: "b"}
      ],
      coverage: [
        {source: "a", from_at: on(0), to_at: on(10)},
        {source: "b", from_at: on(10), to_at: on(20)},
        {source: "a", from_at: on(21), to_at: on(30)},
        {source: "c", from_at: on(0), to_at: on(99)}
      ]
    });
    expect(rows.map((row) => [row["from_at"], row["to_at"]]).sort()).toEqual([
      [on(0), on(20)],
      [on(21), on(30)]
    ]);
  });
});

describe("missed_prevention", () => {
  const action = {action_id: "A", status: "open", created_at: on(10), incident_id: "origin"};
  const missedBy = async (more: Row, incidents: readonly Row[], aimed: Row = {}) =>
    (
      await relationOver("missed_prevention", {
        actions: [{...action, ...more}],
        targets: [target("A", aimed)],
        incidents: [{incident_id: "origin", occurred_at: on(9), services: ["a"]}, ...incidents],
        conditions: [{incident_id: "origin", condition_id: "slow"}].concat(
          incidents.map(({incident_id}) => ({incident_id: String(incident_id), condition_id: "slow"}))
        )
      })
    ).map(({incident_id, days_open}) => [incident_id, days_open]);
  const later = [
    {incident_id: "same moment", occurred_at: on(10), services: ["a"]},
    {incident_id: "later", occurred_at: on(11), services: ["a"]},
    {incident_id: "much later", occurred_at: on(40), services: ["b"]}
  ];

  test("an open action misses what comes after its filing, on every service", async () => {
    expect(await missedBy({}, later)).toEqual([
      ["later", 1],
      ["much later", 30]
    ]);
  });

  test("a closed one misses what came before its closing, not at it", async () => {
    expect(await missedBy({status: "done", closed_at: on(40)}, later)).toEqual([["later", 1]]);
  });

  test("a target on a service misses only there; an inferred one claims nothing", async () => {
    expect(await missedBy({}, later, {target_service: "b"})).toEqual([["much later", 30]]);
    expect(await missedBy({}, later, {basis: "inferred"})).toEqual([]);
  });

  test("its own incident is none, though it is dated later than the filing", async () => {
    expect(await missedBy({created_at: on(5)}, [])).toEqual([]);
  });
});

describe("verdict_rows", () => {
  const verdict = (action_id: string, more: Row = {}): Row => ({
    ...target(action_id),
    verdict: "improved",
    verdict_reason: "strong",
    ...more
  });
  const member = (action_id: string, set_id: string, more: Row = {}): Row => ({
    ...target(action_id),
    set_id,
    members: 2,
    ...more
  });
  const headlines = async (verdicts: readonly Row[], sets: readonly Row[]) =>
    (
      await relationOver("verdict_rows", {
        verdicts,
        actions: verdicts.map(({action_id}) => ({action_id})),
        change_sets: sets,
        verdict_windows: [...new Set(sets.map(({set_id}) => set_id))].map((set_id) => ({set_id})),
        judged_sets: [...new Set(sets.map(({set_id}) => set_id))].map((set_id) => ({
          set_id,
          already_fallen: false
        }))
      })
    )
      .filter(({is_headline}) => is_headline)
      .map(({action_id}) => action_id);

  test("a change counts once, by its first action; an inferred target never", async () => {
    expect(
      await headlines(
        [verdict("A"), verdict("B"), verdict("C", {basis: "inferred"})],
        [member("A", "S"), member("B", "S"), member("C", "S (inferred)", {basis: "inferred"})]
      )
    ).toEqual(["A"]);
  });

  test("an action without a set counts for itself, also one without a target", async () => {
    const none = {target_kind: "", target_id: "", target_key: "", basis: null, verdict: "not_measurable"};
    expect(await headlines([verdict("A"), verdict("B"), verdict("C", none)], [])).toEqual(["A", "B", "C"]);
  });
});

describe("untouched_events", () => {
  test.each([
    {events: 7, targets: []},
    {events: 8, targets: ["slow"]}
  ])("$events events make a target to draw from: $targets", async ({events, targets}) => {
    const ids = Array.from({length: events}, (_, i) => `I${i}`);
    const given = {
      settings: [{dispersion: "estimated"}],
      as_of: [{as_of_at: on(900)}],
      coverage: [{source: "d", from_at: on(0), to_at: on(900)}],
      incidents: ids.map((incident_id, i) => ({incident_id, occurred_at: on(10 * i)})),
      conditions: ids.map((incident_id) => ({incident_id, condition_id: "slow"}))
    };
    const rows = await relationOver("untouched_events", given);
    expect(rows.map(({target_id}) => target_id)).toEqual(targets);
    expect(await relationOver("untouched_events", {...given, change_sets: [target("A")]})).toEqual([]);
  });
});
