import {describe, expect, test} from "vitest";
import type {Row} from "../../loaders/warehouse/database.js";
import {csvRow} from "../../src/shared/csv.js";
import {defaults} from "../../src/stats/defaults.js";
import {warehouse} from "../support/warehouse.js";

const DAY = 86_400_000;
const START = Date.parse("2022-01-01T00:00:00Z");
const on = (day: number): string => new Date(START + day * DAY).toISOString();
const csv = (rows: readonly (readonly (string | null)[])[]): string =>
  rows.map((row) => `${csvRow(row)}\n`).join("");

const every = (step: number, from: number, to: number): number[] =>
  Array.from({length: Math.floor((to - from) / step)}, (_, i) => from + step * i);

interface World {
  /** days of incidents with the condition "slow" on service a */
  readonly events: readonly number[];
  /** days of incidents with the condition "other" on service b, on which nobody acted; one in ten days by default */
  readonly others?: readonly number[];
  readonly actions: readonly (readonly (string | null)[])[];
  readonly links?: string;
  readonly settings?: string;
  readonly more?: Readonly<Record<string, string>>;
  readonly asOf?: number;
  /** of source d, as the settings have it */
  readonly coverage?: string;
}

/** One condition on one service beside another, watched from day 0; actions as id, incident, status, filed day, closed day, title, labels. */
async function verdictsOf({
  events,
  others = every(10, 6, 999),
  actions,
  links = "",
  settings = "",
  more = {},
  asOf = 1000,
  coverage = "{from: 2022-01-01, to: 2026-01-01}"
}: World): Promise<Row[]> {
  const db = await warehouse({
    asOf: on(asOf),
    settings: `coverage: {d: ${coverage}}\n${settings}`,
    files: {
      "d/incidents.csv": csv([
        ["incident_id", "started_at", "service"],
        ...events.map((day, i) => [`I${i}`, on(day), "a"]),
        ...others.map((day, i) => [`J${i}`, on(day), "b"])
      ]),
      "d/conditions.csv": csv([
        ["incident_id", "condition_id", "layer", "label"],
        ...events.map((_, i) => [`I${i}`, "slow", "process", "Painfully slow rollback"]),
        ...others.map((_, i) => [`J${i}`, "other", "process", "Something else"])
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
    verdict_reason: null,
    strength: "strong",
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

test("actions closed on one target within 28 days, or before the first can be judged, are one change", async () => {
  const rows = async (third: number): Promise<Row[]> =>
    verdictsOf({
      events: fell,
      actions: [
        done("A"),
        ["B", "I46", "done", on(470), on(520), "", ""],
        ["C", "I47", "done", on(480), on(third), "", ""]
      ],
      links: "A,condition,slow,,,,,,,,\nB,condition,slow,,,,,,,,\nC,condition,slow,,,,,,,,\n"
    });
  const soon = await rows(549);
  expect(soon.map((row) => row["joint_with"])).toEqual([
    ["d:B", "d:C"],
    ["d:A", "d:C"],
    ["d:A", "d:B"]
  ]);
  expect(new Set(soon.map((row) => row["gap_days"]))).toEqual(new Set([500 - 455]));
  const [a, b, c] = await rows(930);
  expect(a?.["joint_with"]).toEqual(["d:B"]);
  expect([a, b].map((row) => row?.["verdict"])).toEqual(["improved", "improved"]);
  expect(c?.["change_set_id"]).not.toBe(a?.["change_set_id"]);
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
  expect(after).toMatchObject({verdict: "improved", verdict_reason: null, planned_look_at: null});
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

/** Incidents of another source, one condition on one service. */
const elsewhere = (days: readonly number[]): Readonly<Record<string, string>> => ({
  "e/incidents.csv": csv([
    ["incident_id", "started_at", "service"],
    ...days.map((day, i) => [`K${i}`, on(day), "c"])
  ]),
  "e/conditions.csv": csv([
    ["incident_id", "condition_id", "layer"],
    ...days.map((_, i) => [`K${i}`, "elsewhere", "process"])
  ])
});
/** one in five days, after day 500 one in forty */
const fallenToo = [...every(5, 2, 500), ...every(40, 510, 990)];

test("where everything else on the source fell as well, the fall is not the action's", async () => {
  const actions = [done("A")];
  const links = "A,condition,slow,,,,,,,,\n";
  const [fallen] = await verdictsOf({events: fell, others: fallenToo, actions, links});
  const [steady] = await verdictsOf({events: fell, actions, links});
  expect(fallen).toMatchObject({verdict: "too_early", verdict_reason: "fell_with_background"});
  expect(steady).toMatchObject({verdict: "improved", strength: "strong", background_tier: 1});
  expect(Number(fallen?.["adjusted_ratio"])).toBeGreaterThan(0.15);
  expect(Number(steady?.["adjusted_ratio"])).toBeLessThan(0.05);
});

test("a named comparison takes the background's place, from links.csv or the settings", async () => {
  const actions = [done("A")];
  const more = elsewhere(fallenToo);
  const [compared] = await verdictsOf({
    events: fell,
    actions,
    more,
    links: "A,condition,slow,,,,,,,elsewhere,\n"
  });
  const [settled] = await verdictsOf({
    events: fell,
    actions,
    more,
    links: "A,condition,slow,,,,,,,,\n",
    settings: "comparisons: {'condition:slow': elsewhere}"
  });
  expect(compared).toMatchObject({
    verdict_reason: "fell_with_background",
    comparison_id: "condition:elsewhere"
  });
  expect(settled?.["verdict_reason"]).toBe("fell_with_background");
});

test("incidents of another source change nothing; on the same one they are the background and no event", async () => {
  const links = "A,condition,slow,a,,,,,,,\n";
  const of = async (world: Partial<World>): Promise<Row> =>
    (await verdictsOf({events: fell, actions: [done("A")], links, ...world}))[0]!;
  const usual = await of({});
  expect(await of({more: elsewhere(every(3, 2, 990))})).toEqual(usual);
  const busier = await of({others: every(3, 2, 990)});
  const own = ["verdict", "events_before", "events_after", "ratio", "e_improved"];
  expect(own.map((name) => busier[name])).toEqual(own.map((name) => usual[name]));
  expect(Number(busier["background_before"])).toBeGreaterThan(3 * Number(usual["background_before"]));
});

test("a source that ends is silent from its last record on, and nothing improves by that", async () => {
  const quiet = every(10, 5, 540);
  const [silent] = await verdictsOf({
    events: quiet,
    others: [],
    actions: [done("A")],
    links: "A,condition,slow,,,,,,,,\n",
    coverage: "{from: 2022-01-01}"
  });
  const [stated] = await verdictsOf({
    events: quiet,
    others: [],
    actions: [done("A")],
    links: "A,condition,slow,,,,,,,,\n"
  });
  expect(silent).toMatchObject({source_silent_since: new Date(on(525)), verdict: "too_early"});
  expect(silent?.["earliest_verdict_at"]).toBeNull();
  expect(stated).toMatchObject({source_silent_since: null, verdict: "improved"});
});

test("a condition that only got another name is not improved; an alias, or that they are two, settles it", async () => {
  const events = every(10, 5, 500);
  const renamed = every(10, 505, 990).map((day, i) => [`N${i}`, on(day), "a"]);
  const more = {
    "d/new/incidents.csv": csv([["incident_id", "started_at", "service"], ...renamed]),
    "d/new/conditions.csv": csv([
      ["incident_id", "condition_id", "layer"],
      ...renamed.map(([id]) => [id!, "slow-rollback", "process"])
    ])
  };
  const of = async (settings: string): Promise<Row> =>
    (
      await verdictsOf({
        events,
        actions: [done("A")],
        links: "A,condition,slow,,,,,,,,\n",
        more,
        settings
      })
    )[0]!;
  expect(await of("")).toMatchObject({
    verdict: "not_measurable",
    verdict_reason: "may_be_renamed",
    renamed_to: "slow-rollback"
  });
  expect(await of("aliases: {conditions: {slow-rollback: slow}}")).toMatchObject({renamed_to: null});
  expect((await of("aliases: {conditions: {slow-rollback: slow}}"))["verdict"]).not.toBe("improved");
  expect((await of("distinct: {conditions: [[slow, slow-rollback]]}"))["verdict"]).toBe("improved");
});

test("days on which the source was not watched are no exposure", async () => {
  const of = async (gaps: string): Promise<number> => {
    const [row] = await verdictsOf({
      events: fell,
      actions: [done("A")],
      links: "A,condition,slow,,,,,,,,\n",
      asOf: 700,
      coverage: `{from: 2022-01-01, to: 2026-01-01, gaps: ${gaps}}`
    });
    return Number(row?.["window_after_days"]);
  };
  expect((await of("[]")) - (await of("[{from: 2023-06-20, to: 2023-07-10}]"))).toBe(20);
});

test("response times are judged by the planned looks at durations", async () => {
  const events = every(8, 5, 900);
  const db = await warehouse({
    asOf: on(900),
    settings: "coverage: {d: {from: 2022-01-01, to: 2026-01-01}}",
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
    settings: "coverage: {d: {from: 2022-01-01, to: 2026-01-01}}",
    files: {
      "d/incidents.csv": csv([
        ["incident_id", "started_at", "service"],
        ...fell.map((day, i) => [`I${i}`, on(day), "a"]),
        ...every(10, 6, 999).map((day, i) => [`J${i}`, on(day), "b"])
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

describe("why a published verdict is another one now", () => {
  /** what was published up to day 900 of an action that the present rule calls improved from about day 560 on */
  const reasonOf = async (manifest: string | null, told: readonly number[] = []): Promise<unknown> => {
    const evidence =
      told.length === 0 ? "" : ",window_before_days,events_before,window_after_days,events_after";
    const [row] = await revisionsOf({
      "history/2024-Q2/verdicts.csv": `action_id,target_kind,target_id,target_service,metric,verdict${evidence}\n${["d:A,condition,slow,,incidents,no_detectable_change", ...told].join()}\n`,
      ...(manifest === null ? {} : {"history/2024-Q2/manifest.json": manifest})
    });
    expect(row).toMatchObject({published_verdict: "no_detectable_change", verdict: "improved"});
    return row?.["reason"];
  };
  const revisionsOf = async (more: Readonly<Record<string, string>>): Promise<Row[]> => {
    const db = await warehouse({
      asOf: on(1000),
      settings: "coverage: {d: {from: 2022-01-01, to: 2026-01-01}}",
      files: {
        "d/incidents.csv": csv([
          ["incident_id", "started_at", "service"],
          ...fell.map((day, i) => [`I${i}`, on(day), "a"]),
          ...every(10, 6, 999).map((day, i) => [`J${i}`, on(day), "b"])
        ]),
        "d/conditions.csv": csv([
          ["incident_id", "condition_id", "layer"],
          ...fell.map((_, i) => [`I${i}`, "slow", "process"])
        ]),
        "d/actions.csv": csv([
          ["action_id", "incident_id", "status", "created_at", "closed_at", "title", "labels"],
          done("A")
        ]),
        "links.csv": "action_id,target_kind,target_id\nA,condition,slow\n",
        ...more
      }
    });
    const rows = await db.rows(
      "select revisions.*, window_before_days as d0, events_before as x0, window_after_days as d1, events_after as x1 from verdict_revisions as revisions join verdicts using (action_id, target_id)"
    );
    db.close();
    return rows;
  };
  const by = (rule: number | undefined, day: number): string =>
    JSON.stringify({data_cut: on(day), verdict_rule: rule});

  test("another rule, where the present one would have said so then", async () => {
    expect(await reasonOf(by(1, 900))).toBe("definition");
    expect(await reasonOf(by(undefined, 900))).toBe("definition");
    expect(await reasonOf(by(defaults.ruleVersion, 900))).toBeNull();
    expect(await reasonOf(null)).toBeNull();
    expect(await reasonOf("no manifest")).toBeNull();
  });

  test("more to see since, or other records of the same days, explain it without the rule", async () => {
    const [now] = await revisionsOf({
      "history/2024-Q2/verdicts.csv":
        "action_id,target_kind,target_id,target_service,metric,verdict\nd:A,condition,slow,,incidents,no_detectable_change\n"
    });
    const [d0, x0, d1, x1] = ["d0", "x0", "d1", "x1"].map((name) => Number(now?.[name])) as [
      number,
      number,
      number,
      number
    ];
    expect(await reasonOf(by(1, 520), [d0, x0, 8, 0])).toBe("follow_up");
    expect(await reasonOf(by(defaults.ruleVersion, 520), [d0, x0, 8, 0])).toBe("follow_up");
    expect(await reasonOf(by(1, 900), [d0, x0 - 9, d1, x1])).toBe("records");
    expect(await reasonOf(by(1, 900), [d0, x0, d1, x1 + 9])).toBe("records");
    expect(await reasonOf(by(1, 520), [d0, x0, d1, x1])).toBe("definition");
  });
});

test("an action whose target is only inferred moves no window of a named one", async () => {
  const actions = [done("A"), ["B", "I30", "done", on(310), on(495), "", ""]];
  const links = "A,condition,slow,a,,,,,,,\n";
  const [alone] = await verdictsOf({events: fell, actions: [done("A")], links});
  const [beside, inferred] = await verdictsOf({events: fell, actions, links});
  expect(inferred).toMatchObject({action_id: "d:B", basis: "inferred", target_service: "a"});
  expect(beside).toEqual(alone);
});
