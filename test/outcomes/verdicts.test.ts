import {expect, test} from "vitest";
import type {Row} from "../../loaders/warehouse/database.js";
import {csvRow} from "../../src/shared/csv.js";
import {warehouse} from "../support/warehouse.js";

const DAY = 86_400_000;
const START = Date.parse("2022-01-01T00:00:00Z");
const on = (day: number): string => new Date(START + day * DAY).toISOString();
const csv = (rows: readonly (readonly (string | null)[])[]): string =>
  rows.map((row) => `${csvRow(row)}\n`).join("");

interface World {
  /** days of incidents with the condition "slow" on service a */
  readonly events: readonly number[];
  readonly actions: readonly (readonly (string | null)[])[];
  readonly links?: string;
  readonly settings?: string;
  readonly more?: Readonly<Record<string, string>>;
  readonly asOf?: number;
}

/** One condition on one service, watched from day 0; actions as id, incident, status, filed day, closed day, title, labels. */
async function verdictsOf({
  events,
  actions,
  links = "",
  settings = "",
  more = {},
  asOf = 1000
}: World): Promise<Row[]> {
  const db = await warehouse({
    asOf: on(asOf),
    settings: `coverage: {d: {from: 2022-01-01}}\n${settings}`,
    files: {
      "d/incidents.csv": csv([
        ["incident_id", "started_at", "service"],
        ...events.map((day, i) => [`I${i}`, on(day), "a"])
      ]),
      "d/conditions.csv": csv([
        ["incident_id", "condition_id", "layer", "label"],
        ...events.map((_, i) => [`I${i}`, "slow", "process", "Painfully slow rollback"])
      ]),
      "d/actions.csv": csv([
        ["action_id", "incident_id", "status", "created_at", "closed_at", "title", "labels"],
        ...actions
      ]),
      "links.csv": `action_id,target_kind,target_id,service,metric,direction,check_after_days,named_at,reject,comparison,selected_because\n${links}`,
      ...more
    }
  });
  const rows = await db.rows("select * from verdicts order by action_id, target_id");
  db.close();
  return rows;
}

const every = (step: number, from: number, to: number): number[] =>
  Array.from({length: Math.floor((to - from) / step)}, (_, i) => from + step * i);
/** a page every ten days, almost none after day 500 */
const fell = [...every(10, 5, 500), 700];
const done = (id: string, title = "", labels = ""): (string | null)[] => [
  id,
  "I45",
  "done",
  on(460),
  on(500),
  title,
  labels
];

test("a condition that all but disappears after closing is improved, with the date and the days to it", async () => {
  const [row] = await verdictsOf({events: fell, actions: [done("A")], links: "A,condition,slow,,,,,,,,\n"});
  expect(row).toMatchObject({
    verdict: "improved",
    verdict_reason: "strong",
    basis: "curated",
    x_gap: 3,
    events_after: 1
  });
  expect(Number(row?.["ratio_high"])).toBeLessThan(1);
  expect(Number(row?.["days_to_outcome"])).toBeGreaterThanOrEqual(14 + 28);
  expect((row?.["verdict_at"] as Date).getTime()).toBe(
    START + (500 + Number(row?.["days_to_outcome"])) * DAY
  );
});

test("the incident an action came from counts in no window", async () => {
  const [row] = await verdictsOf({events: fell, actions: [done("A")], links: "A,condition,slow,,,,,,,,\n"});
  const days = Number(row?.["gap_days"]);
  expect(days).toBe(500 - 455);
  expect(row?.["x_trigger_window"]).toBe(2);
});

test.each([
  {
    name: "a label",
    actions: [done("A", "", "target: condition:slow")],
    basis: "label",
    target: "slow",
    service: ""
  },
  {
    name: "a label with a service",
    actions: [done("A", "", "target: condition:slow@a")],
    basis: "label",
    target: "slow",
    service: "a"
  },
  {
    name: "the condition's words in the title",
    actions: [done("A", "Fix the painfully slow rollback")],
    basis: "text",
    target: "slow",
    service: "a"
  },
  {
    name: "nothing but its incident",
    actions: [done("A", "Do something")],
    basis: "inferred",
    target: "slow",
    service: "a"
  }
])("a target is found in $name", async ({actions, basis, target, service}) => {
  const [row] = await verdictsOf({events: fell, actions});
  expect(row).toMatchObject({basis, target_id: target, target_service: service});
});

test("a curated target replaces all others, and reject withdraws an inferred one", async () => {
  const rows = await verdictsOf({
    events: fell,
    actions: [done("A", "painfully slow rollback"), done("B")],
    links: "A,service,a,,,,,,,,\nB,condition,slow,,,,,,true,,\n"
  });
  expect(rows).toMatchObject([
    {action_id: "d:A", target_kind: "service", basis: "curated"},
    {action_id: "d:B", target_kind: "", verdict: "not_measurable", verdict_reason: "no_target"}
  ]);
});

test.each([
  {status: "open", closed: null, verdict: "too_early", reason: "action_not_closed"},
  {status: "wont_do", closed: on(500), verdict: "not_measurable", reason: "wont_do"},
  {status: "done", closed: null, verdict: "not_measurable", reason: "closing_date_unknown"},
  {status: null, closed: null, verdict: "not_measurable", reason: "closing_unknown"}
])(
  "an action that is $status, closed $closed, is $verdict: $reason",
  async ({status, closed, verdict, reason}) => {
    const [row] = await verdictsOf({events: fell, actions: [["A", "I45", status, on(460), closed, "x", ""]]});
    expect(row).toMatchObject({verdict, verdict_reason: reason, ratio: null});
  }
);

test("closings at most 28 days apart on one target are one change set with the last closing", async () => {
  const rows = await verdictsOf({
    events: fell,
    actions: [
      done("A"),
      ["B", "I46", "done", on(470), on(520), "", ""],
      ["C", "I47", "done", on(480), on(600), "", ""]
    ],
    links: "A,condition,slow,,,,,,,,\nB,condition,slow,,,,,,,,\nC,condition,slow,,,,,,,,\n"
  });
  const [a, b, c] = rows;
  expect(a?.["change_set_id"]).toBe(b?.["change_set_id"]);
  expect(a?.["change_set_id"]).not.toBeNull();
  expect(a?.["gap_days"]).toBe(520 - 455);
  expect(c?.["change_set_id"]).toBeNull();
});

test("a review chosen as the worst of the quarter leaves out 91 days, not 28", async () => {
  const actions = [done("A")];
  const [usual] = await verdictsOf({events: fell, actions, links: "A,condition,slow,,,,,,,,incident\n"});
  const [worst] = await verdictsOf({
    events: fell,
    actions,
    links: "A,condition,slow,,,,,,,,worst_of_quarter\n"
  });
  expect([usual?.["x_trigger_window"], worst?.["x_trigger_window"]]).toEqual([2, 9]);
});

test("a date named before closing is the one look; named after, it is none", async () => {
  const actions = [done("A")];
  const [before] = await verdictsOf({
    events: fell,
    actions,
    links: `A,condition,slow,,,,120,${on(470)},,,\n`
  });
  const [after] = await verdictsOf({events: fell, actions, links: `A,condition,slow,,,,120,${on(510)},,,\n`});
  expect(before).toMatchObject({
    verdict: "improved",
    verdict_reason: "planned_look_significant",
    planned_look_at: new Date(on(620))
  });
  expect(after).toMatchObject({verdict_reason: "strong", planned_look_at: null});
});

test("a target that is meant to rise is improved by more", async () => {
  const rose = [...every(20, 5, 500), ...every(4, 520, 900)];
  const [down] = await verdictsOf({
    events: rose,
    actions: [["A", "I22", "done", on(460), on(500), "", ""]],
    links: "A,condition,slow,,,down,,,,,\n"
  });
  const [up] = await verdictsOf({
    events: rose,
    actions: [["A", "I22", "done", on(460), on(500), "", ""]],
    links: "A,condition,slow,,,up,,,,,\n"
  });
  expect([down?.["verdict"], up?.["verdict"]]).toEqual(["worsened", "improved"]);
  expect(up?.["e_improved"]).toBe(down?.["e_worsened"]);
});

test("a target that is meant to rise is not given up because it did not fall, and promises no date of a fall", async () => {
  const steady = [...every(20, 5, 500), ...every(20, 530, 1000)];
  const of = async (direction: string) => {
    const [verdict] = await verdictsOf({
      events: steady,
      actions: [["A", "I22", "done", on(460), on(500), "", ""]],
      links: `A,condition,slow,,,${direction},,,,,\n`
    });
    return verdict!;
  };
  const [down, up] = [await of("down"), await of("up")];
  expect([down["verdict"], down["verdict_reason"]]).toEqual([
    "no_detectable_change",
    "cannot_cross_before_horizon"
  ]);
  expect([up["verdict"], up["verdict_reason"]]).toEqual(["too_early", "evidence_still_building"]);
  expect([up["earliest_verdict_at"], up["expected_verdict_at"], up["weeks_needed"], up["mde_ratio"]]).toEqual(
    [null, null, null, null]
  );
});

test("where a named comparison fell as well, the fall is not the action's", async () => {
  const others = fell.map((day, i) => [`J${i}`, on(day + 1), "b"]);
  const more = {
    "e/incidents.csv": csv([["incident_id", "started_at", "service"], ...others]),
    "e/conditions.csv": csv([
      ["incident_id", "condition_id", "layer"],
      ...others.map(([id]) => [id!, "other", "process"])
    ])
  };
  const actions = [done("A")];
  const [alone] = await verdictsOf({events: fell, actions, more, links: "A,condition,slow,,,,,,,,\n"});
  const [compared] = await verdictsOf({
    events: fell,
    actions,
    more,
    links: "A,condition,slow,,,,,,,other,\n"
  });
  const [settled] = await verdictsOf({
    events: fell,
    actions,
    more,
    links: "A,condition,slow,,,,,,,,\n",
    settings: "comparisons: {'condition:slow': other}"
  });
  expect(alone?.["verdict"]).toBe("improved");
  expect(compared).toMatchObject({
    verdict_reason: "fell_with_comparison_group",
    comparison_id: "condition:other"
  });
  expect(settled?.["verdict_reason"]).toBe("fell_with_comparison_group");
});

test("incidents of an unrelated service change no verdict", async () => {
  const links = "A,condition,slow,a,,,,,,,\n";
  const unrelated = every(3, 2, 990).map((day, i) => [`U${i}`, on(day), "z"]);
  const more = {"d/sub/incidents.csv": csv([["incident_id", "started_at", "service"], ...unrelated])};
  const [alone] = await verdictsOf({events: fell, actions: [done("A")], links});
  const [beside] = await verdictsOf({events: fell, actions: [done("A")], links, more});
  expect(beside).toEqual(alone);
});

test("days on which the source was not watched are no exposure", async () => {
  const [row] = await verdictsOf({
    events: fell,
    actions: [done("A")],
    links: "A,condition,slow,,,,,,,,\n",
    settings: "",
    asOf: 700
  });
  const watched = await warehouse({
    asOf: on(700),
    settings: "coverage: {d: {from: 2022-01-01, gaps: [{from: 2023-06-20, to: 2023-07-10}]}}",
    files: {
      "d/incidents.csv": csv([
        ["incident_id", "started_at", "service"],
        ...fell.map((day, i) => [`I${i}`, on(day), "a"])
      ]),
      "d/conditions.csv": csv([
        ["incident_id", "condition_id", "layer"],
        ...fell.map((_, i) => [`I${i}`, "slow", "process"])
      ]),
      "d/actions.csv": csv([
        ["action_id", "incident_id", "status", "created_at", "closed_at", "title", "labels"],
        done("A")
      ]),
      "links.csv": "action_id,target_kind,target_id\nA,condition,slow\n"
    }
  });
  const [gap] = await watched.rows("select window_after_days from verdicts");
  watched.close();
  expect(Number(row?.["window_after_days"]) - Number(gap?.["window_after_days"])).toBe(20);
});

test("response times are judged by the planned looks at durations", async () => {
  const events = every(8, 5, 900);
  const db = await warehouse({
    asOf: on(900),
    settings: "coverage: {d: {from: 2022-01-01}}",
    files: {
      "d/incidents.csv": csv([
        ["incident_id", "started_at", "resolved_at", "service"],
        ...events.map((day, i) => [
          `I${i}`,
          on(day),
          on(day + (day < 500 ? 0.2 : 0.02) * (1 + (i % 7) / 10)),
          "a"
        ])
      ]),
      "d/actions.csv": csv([
        ["action_id", "incident_id", "status", "created_at", "closed_at"],
        ["A", "I55", "done", on(460), on(500)]
      ]),
      "links.csv": "action_id,target_kind,target_id\nA,response_time,time_to_resolve\n"
    }
  });
  const [row] = await db.rows("select * from verdicts");
  db.close();
  expect(row).toMatchObject({
    metric: "time_to_resolve",
    verdict: "improved",
    verdict_reason: "planned_look_significant",
    e_improved: null
  });
  expect(Number(row?.["ratio"])).toBeLessThan(0.3);
});

test("a verdict that differs from the last published one is a revision, one that was too early is not", async () => {
  const db = await warehouse({
    asOf: on(1000),
    settings: "coverage: {d: {from: 2022-01-01}}",
    files: {
      "d/incidents.csv": csv([
        ["incident_id", "started_at", "service"],
        ...fell.map((day, i) => [`I${i}`, on(day), "a"])
      ]),
      "d/conditions.csv": csv([
        ["incident_id", "condition_id", "layer"],
        ...fell.map((_, i) => [`I${i}`, "slow", "process"])
      ]),
      "d/actions.csv": csv([
        ["action_id", "incident_id", "status", "created_at", "closed_at", "title", "labels"],
        done("A"),
        done("B")
      ]),
      "links.csv": "action_id,target_kind,target_id\nA,condition,slow\nB,condition,slow\n",
      "history/2023-Q4/verdicts.csv":
        "action_id,target_kind,target_id,target_service,metric,verdict\nd:A,condition,slow,,incidents,too_early\nd:B,condition,slow,,incidents,too_early\n",
      "history/2024-Q1/verdicts.csv":
        "action_id,target_kind,target_id,target_service,metric,verdict\nd:A,condition,slow,,incidents,no_detectable_change\nd:B,condition,slow,,incidents,too_early\n"
    }
  });
  expect(
    await db.rows("select action_id, published_period, published_verdict, verdict from verdict_revisions")
  ).toEqual([
    {
      action_id: "d:A",
      published_period: "2024-Q1",
      published_verdict: "no_detectable_change",
      verdict: "improved"
    }
  ]);
  expect(await db.rows("select file from load_report where record_kind = 'history' order by 1")).toHaveLength(
    2
  );
  db.close();
});

test("an action whose target is only inferred moves no window of a named one", async () => {
  const actions = [done("A"), ["B", "I30", "done", on(310), on(495), "", ""]];
  const links = "A,condition,slow,a,,,,,,,\n";
  const [alone] = await verdictsOf({events: fell, actions: [done("A")], links});
  const [beside, inferred] = await verdictsOf({events: fell, actions, links});
  expect(inferred).toMatchObject({action_id: "d:B", basis: "inferred", target_service: "a"});
  expect(beside).toEqual(alone);
});
