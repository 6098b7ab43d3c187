/** What pages get that is more than a table of the model, each relation over literal rows of what it reads. */
import {expect, test} from "vitest";
import type {Row} from "../../loaders/warehouse/database.js";
import {relationOver} from "../support/relation.js";

const on = (day: number): Date => new Date(Date.parse("2024-01-01T00:00:00Z") + day * 86_400_000);
const KEY = "condition|slow||incidents";

test.each([
  {hours: 23, incidents: [], shown: ["Q1"]},
  {hours: 24, incidents: [], shown: ["Q1", "Q2"]},
  {hours: 2, incidents: [{incident_id: "I", occurred_at: on(91.01)}], shown: ["Q1", "Q2"]}
])(
  "a quarter of $hours hours, with incidents $incidents: shown are $shown",
  async ({hours, incidents, shown}) => {
    const rows = await relationOver("quarter_rows", {
      as_of: [{as_of_at: on(91 + hours / 24)}],
      quarters: [
        {quarter: "Q1", from_at: on(0), to_at: on(91), is_partial: false},
        {quarter: "Q2", from_at: on(91), to_at: on(182), is_partial: true}
      ],
      incidents
    });
    expect(rows.map(({quarter}) => quarter)).toEqual(shown);
  }
);

test("a condition is seen again after a closing, where the target lies, by named targets of done actions only", async () => {
  const seen = (status: string, basis: string, target_service = "") =>
    relationOver("seen_again", {
      targets: [
        {action_id: "A", target_kind: "condition", target_id: "slow", target_service, target_key: KEY, basis}
      ],
      actions: [{action_id: "A", status, closed_at: on(10)}],
      verdicts: [{action_id: "A", target_key: KEY, verdict: "worsened"}],
      conditions: ["at", "after", "other"].map((incident_id) => ({
        incident_id,
        condition_id: "slow",
        label: "Slow"
      })),
      incidents: [
        {incident_id: "at", occurred_at: on(10), services: ["a"]},
        {incident_id: "after", occurred_at: on(11), services: ["a"], impact_minutes: 30},
        {incident_id: "other", occurred_at: on(12), services: ["b"]}
      ]
    });
  expect(await seen("done", "curated")).toMatchObject([
    {incidents_since: 2, last_at: on(12), minutes_since: 30, minutes_known: 1, verdict: "worsened"}
  ]);
  expect(await seen("done", "curated", "a")).toMatchObject([{incidents_since: 1}]);
  expect(await seen("done", "inferred")).toEqual([]);
  expect(await seen("open", "curated")).toEqual([]);
});

test("done actions without a closing date are seen again at no time", async () => {
  const ids = ["A0", "A1", "A2"];
  const rows = await relationOver("seen_again", {
    targets: ids.map((action_id) => ({
      ...{action_id, target_kind: "condition", target_id: "slow", target_service: ""},
      ...{target_key: KEY, basis: "curated"}
    })),
    actions: ids.map((action_id, i) => ({action_id, status: "done", closed_at: i === 0 ? on(10) : null})),
    verdicts: ids.map((action_id) => ({action_id, target_key: KEY, verdict: "too_early"})),
    conditions: ids.map((incident_id) => ({incident_id, condition_id: "slow", label: "Slow"})),
    incidents: ids.map((incident_id, i) => ({incident_id, occurred_at: on(11 + i), services: ["a"]}))
  });
  expect(rows.map(({action_id}) => action_id)).toEqual(["A0"]);
});

test("a response time's sign says whether it goes on; what is impossible is unknown", async () => {
  const duration = (metric: string, state: string, duration_s: number | null): Row => ({
    incident_id: "I",
    metric,
    state,
    duration_s
  });
  const [row] = await relationOver("response_rows", {
    incidents: [{incident_id: "I", occurred_at: on(1), services: ["a"]}],
    response_durations: [
      duration("time_to_acknowledge", "known", 60),
      duration("time_to_resolve", "open", 90),
      duration("time_to_mitigate", "impossible", null)
    ],
    incident_watch: [{incident_id: "I", watched_from: on(0), watched_to: on(9)}]
  });
  expect(row).toMatchObject({acknowledge_s: 60, resolve_s: -90, mitigate_s: null, detect_s: null});
  expect(row).toMatchObject({watched_from: on(0), watched_to: on(9)});
});

test("an incident that goes on has taken so long so far; one that is over, or whose end is unknown, has no such time", async () => {
  const states = {open: 90, known: 60, missing: null};
  const rows = await relationOver("incident_rows", {
    incidents: Object.keys(states).map((incident_id) => ({
      ...{incident_id, source: "s", occurred_at: on(1), services: ["a"]}
    })),
    response_durations: Object.entries(states).map(([state, duration_s]) => ({
      ...{incident_id: state, state, duration_s},
      metric: "time_to_resolve"
    }))
  });
  expect(new Map(rows.map(({incident_id, open_s}) => [incident_id, open_s]))).toEqual(
    new Map([
      ["open", 90],
      ["known", null],
      ["missing", null]
    ])
  );
});

test("pages of a target are counted in stretches cut at the windows' times of day; noise has all pages as exposure", async () => {
  const key = "alert_rule|disk||noise_pages";
  const page = (event_id: string, hours: number, exposure_only: boolean): Row => ({
    target_key: key,
    target_kind: "alert_rule",
    target_id: "disk",
    target_service: "",
    metric: "noise_pages",
    event_id,
    event_at: on(hours / 24),
    exposure_only
  });
  const bounds = {
    baseline_from: on(0.25),
    baseline_to: on(1.25),
    closed_at: on(2.25),
    followup_from: on(3.25)
  };
  const rows = await relationOver("target_event_rows", {
    target_events: [page("a", 5, false), page("b", 7, false), page("c", 8, true)],
    verdict_windows: [{set_id: "S", target_kind: "alert_rule", target_key: key, ...bounds}]
  });
  expect(rows.map(({event_at, events, exposure}) => [event_at, events, exposure])).toEqual([
    [on(-0.75), 1, 1],
    [on(0.25), 1, 2]
  ]);
});

test("actions missed by what is still open are listed, with the later incident", async () => {
  const rows = await relationOver("missed_prevention_rows", {
    missed_prevention: ["A", "B"].map((action_id) => ({
      action_id,
      condition_id: "slow",
      incident_id: "I",
      days_open: 3
    })),
    actions: [
      {action_id: "A", status: "open"},
      {action_id: "B", status: "done"}
    ],
    missed_incidents: ["A", "B"].map((action_id) => ({action_id, incident_id: "I", is_own: false})),
    incidents: [{incident_id: "I", title: "Down", occurred_at: on(9)}],
    conditions: [{incident_id: "I", condition_id: "slow", label: "Slow", layer: "process"}]
  });
  expect(rows).toMatchObject([
    {action_id: "A", title: "A", label: "Slow", incident_title: "Down", is_own: false, days_open: 3}
  ]);
});
