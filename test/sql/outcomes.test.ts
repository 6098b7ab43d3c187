/** The outcome measures at their thresholds, each relation over literal rows of what it reads. */
import {describe, expect, test} from "vitest";
import type {Row} from "../../loaders/warehouse/database.js";
import {relationOver} from "../support/relation.js";

const START = Date.parse("2023-01-01T00:00:00Z");
const on = (day: number): Date => new Date(START + day * 86_400_000);

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

/** A change as the engine judged it: one member, measured before its trigger. */
const judged = (set_id: string, members: readonly Row[], more: Row = {}): Row => ({
  set_id,
  is_inferred: false,
  members: JSON.stringify(
    members.map((member) => ({
      target_key: KEY,
      state: "improved",
      reason: "strong",
      strength: "strong",
      joint_with: [],
      planned_p: null,
      planned_day: null,
      planned_told_day: null,
      ...member
    }))
  ),
  record_kind: "incident",
  cluster: set_id,
  is_counted: true,
  is_pooled: true,
  state: "improved",
  reason: "strong",
  first_closed_day: 0,
  last_closed_day: 0,
  fell_before_closing: false,
  holes: "[]",
  ...more
});
const KEY = "condition|slow||incidents";

describe("change_sets", () => {
  test("the trigger is the action's incident, else its filing, never after the closing", async () => {
    const rows = await relationOver("change_sets", {
      judged_sets: ["A", "B", "C"].map((action_id) => judged(action_id, [{action_id}])),
      incidents: [
        {incident_id: "I", occurred_at: on(50)},
        {incident_id: "late", occurred_at: on(300)}
      ],
      actions: [
        closed("A", 100, {incident_id: "I"}),
        closed("B", 200, {incident_id: "late"}),
        closed("C", 250)
      ],
      targets: ["A", "B", "C"].map((id) => target(id))
    });
    const byAction = rows.toSorted((a, b) => (String(a["action_id"]) < String(b["action_id"]) ? -1 : 1));
    expect(byAction.map((row) => [row["trigger_at"], row["index_id"], row["delay_days"]])).toEqual([
      [on(50), "I", 50],
      [on(200), "late", 0],
      [on(240), null, 10]
    ]);
  });

  test("members are distinct actions, and the first closing stands for the change once", async () => {
    const wide = {target_service: "a", target_key: "condition|slow|a|incidents"};
    const rows = await relationOver("change_sets", {
      judged_sets: [
        judged("S", [
          {action_id: "A"},
          {action_id: "A", target_key: wide.target_key},
          {action_id: "B", joint_with: ["A"]}
        ])
      ],
      actions: [closed("A", 100), closed("B", 90)],
      targets: [target("A"), target("A", wide), target("B")]
    });
    expect(rows.map(({members}) => Number(members))).toEqual([2, 2, 2]);
    expect(rows.filter(({is_first}) => is_first).map(({action_id}) => action_id)).toEqual(["B"]);
    expect(rows.find(({action_id}) => action_id === "B")?.["joint_with"]).toEqual(["A"]);
  });
});

describe("verdict_windows", () => {
  test("days become instants, and the change has its members' first trigger, last closing and incidents", async () => {
    const [row] = await relationOver("verdict_windows", {
      judged_sets: [
        judged("S", [], {
          baseline_basis: "before_trigger",
          baseline_from: START / 86_400_000 + 0.5,
          baseline_to: START / 86_400_000 + 364,
          baseline_days: 363.5,
          x0: 4
        })
      ],
      change_sets: [
        {...target("A"), set_id: "S", trigger_at: on(500), closed_at: on(530), index_id: "I", is_first: true},
        {
          ...target("B"),
          set_id: "S",
          trigger_at: on(490),
          closed_at: on(550),
          index_id: null,
          is_first: false
        }
      ]
    });
    expect(row).toMatchObject({
      target_key: KEY,
      baseline_from: on(0.5),
      baseline_to: on(364),
      followup_from: null,
      trigger_at: on(490),
      closed_at: on(550),
      index_ids: ["I"],
      events_before: 4
    });
  });
});

describe("verdicts", () => {
  const verdictOf = async (actions: readonly Row[], targets: readonly Row[], sets: readonly Row[] = []) =>
    relationOver("verdicts", {
      actions,
      targets,
      judged_sets: sets.map((set) => ({...set, members: "[]"})),
      change_sets: sets.flatMap((set) =>
        (JSON.parse(String(set["members"])) as Row[]).map(
          ({action_id, state, reason, strength, joint_with}, i) => ({
            ...targets.find((one) => one["action_id"] === action_id),
            ...{state, reason, strength, joint_with},
            set_id: set["set_id"],
            is_first: i === 0
          })
        )
      )
    });

  test("strength stands in its own column, and the reason only where there is one to add", async () => {
    const rows = await verdictOf(
      [closed("A", 100), closed("B", 200)],
      [target("A"), target("B")],
      [
        judged("S1", [{action_id: "A"}]),
        judged("S2", [{action_id: "B", reason: "fell_before_closing", strength: "holding"}])
      ]
    );
    expect(rows.map((row) => [row["verdict"], row["verdict_reason"], row["strength"]])).toEqual([
      ["improved", null, "strong"],
      ["improved", "fell_before_closing", "holding"]
    ]);
  });

  test("where more is hoped for, a fall is worse and its evidence changes sides", async () => {
    const rows = await verdictOf(
      [closed("A", 100)],
      [target("A", {direction: "up"})],
      [
        judged("S1", [{action_id: "A"}], {
          e_improved: 20,
          e_worsened: 0.1,
          adjusted_e: 7,
          adjusted_e_worsened: 0.3
        })
      ]
    );
    expect(rows[0]).toMatchObject({verdict: "worsened", e_improved: 0.1, e_worsened: 20, adjusted_e: 0.3});
  });

  test.each([
    {action: closed("A", 100, {status: null}), verdict: "not_measurable", reason: "closing_unknown"},
    {action: closed("A", 100, {status: "wont_do"}), verdict: "not_measurable", reason: "wont_do"},
    {action: closed("A", 100, {status: "open"}), verdict: "too_early", reason: "action_not_closed"},
    {action: closed("A", 100, {closed_at: null}), verdict: "not_measurable", reason: "closing_date_unknown"},
    {action: closed("A", 100), verdict: "not_measurable", reason: "no_records"}
  ])("without a change: $reason", async ({action, verdict, reason}) => {
    const [row] = await verdictOf([action], [target("A")]);
    expect(row).toMatchObject({verdict, verdict_reason: reason, change_set_id: null, counted: true});
  });

  test("an inferred target counts nowhere, and an action without a target says so", async () => {
    const [inferred] = await verdictOf([closed("A", 100)], [target("A", {basis: "inferred"})]);
    const [none] = await verdictOf([closed("A", 100)], []);
    expect([inferred?.["counted"], none?.["verdict_reason"], none?.["counted"]]).toEqual([
      false,
      "no_target",
      true
    ]);
  });
});

describe("set_holes", () => {
  test("each stretch of a change is a row", async () => {
    const day = START / 86_400_000;
    const rows = await relationOver("set_holes", {
      judged_sets: [
        judged("S", [], {
          holes: JSON.stringify([
            [day + 10, day + 80],
            [day + 100, day + 190]
          ])
        })
      ]
    });
    expect(rows.map((row) => [row["from_at"], row["to_at"]])).toEqual([
      [on(10), on(80)],
      [on(100), on(190)]
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
    strength: "strong",
    joint_with: [],
    counted: true,
    is_first: true,
    ...more
  });
  const rowsOf = async (verdicts: readonly Row[], sets: readonly Row[] = []) =>
    relationOver("verdict_rows", {
      verdicts,
      actions: verdicts.map(({action_id}) => ({action_id})),
      change_sets: sets,
      verdict_windows: [...new Set(sets.map(({set_id}) => set_id))].map((set_id) => ({set_id})),
      judged_sets: [...new Set(sets.map(({set_id}) => set_id))].map((set_id) => judged(String(set_id), []))
    });

  test("a change counts once, by its first action; what is not counted, never", async () => {
    const rows = await rowsOf([
      verdict("A"),
      verdict("B", {is_first: false}),
      verdict("C", {counted: false}),
      verdict("D")
    ]);
    expect(rows.filter(({is_headline}) => is_headline).map(({action_id}) => action_id)).toEqual(["A", "D"]);
  });

  test("a reason is never missing, and a target meant to rise enters no pooled figure", async () => {
    const member = {set_id: "S", members: 1};
    const rows = await rowsOf(
      [verdict("A"), verdict("B", {direction: "up"})],
      [
        {...target("A"), ...member},
        {...target("B", {direction: "up"}), ...member}
      ]
    );
    expect(rows.map((row) => [row["verdict_reason"], row["is_pooled"]])).toEqual([
      ["strong", true],
      ["strong", false]
    ]);
  });
});

describe("untouched_events", () => {
  test.each([
    {events: 2, targets: []},
    {events: 3, targets: ["slow"]}
  ])("$events events make a target to draw from: $targets", async ({events, targets}) => {
    const ids = Array.from({length: events}, (_, i) => `I${i}`);
    const given = {
      incidents: ids.map((incident_id, i) => ({incident_id, occurred_at: on(10 * i)})),
      evidence_conditions: ids.map((incident_id) => ({incident_id, condition_id: "slow"}))
    };
    const rows = await relationOver("untouched_events", given);
    expect(rows.map(({target_id}) => target_id)).toEqual(targets);
    const acted = {targets: [target("A")], actions: [closed("A", 100)]};
    expect(await relationOver("untouched_events", {...given, ...acted})).toEqual([]);
  });
});
