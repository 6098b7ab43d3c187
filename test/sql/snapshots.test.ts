import {expect, test} from "vitest";
import {defaults} from "../../src/stats/defaults.js";
import {relationOver} from "../support/relation.js";
import {warehouse} from "../support/warehouse.js";

const INCIDENTS = `incident_id,title,started_at,impact_minutes
I1,Slow,2024-01-05T10:00:00Z,30
I2,Slow again,2024-02-05T10:00:00Z,20
I3,Slow once more,2024-05-05T10:00:00Z,
`;
const ACTIONS = `action_id,title,incident_id,status,created_at,due_at,closed_at
A1,Add an alert,I1,done,2024-01-06,,2024-02-01
A2,Add another,I1,open,2024-01-06,2024-05-01,
A3,And a third,I1,open,2024-01-06,2024-03-01,
A4,New,I3,open,2024-05-06,2024-12-01,
`;
const FROZEN: Readonly<Record<string, string>> = {
  "quarter_numbers.csv":
    "quarter,number,value\n2024-Q1,incidents,3\n2024-Q1,impact_minutes,50\n2024-Q1,retros_held,0\n2024-Q1,actions_filed,3\n2024-Q1,improved,0\n2024-Q1,worsened,0\n2024-Q2,incidents,0\n",
  "actions.csv": "action_id,status,due_at\nd:A1,open,\nd:A2,open,2024-05-01\nd:A3,open,2024-03-01\n",
  "seen_again.csv": "action_id,condition_id,target_service,incidents_since\n",
  "silences.csv": "source,record_kind,from_at,kind\n",
  "verdicts.csv": "action_id,target_kind,target_id,target_service,metric,verdict\n"
};

async function since(
  manifest: Readonly<Record<string, string | number | null>>,
  files: Readonly<Record<string, string>> = {},
  settings = ""
) {
  return warehouse({
    settings,
    files: {
      "d/incidents.csv": INCIDENTS,
      "d/actions.csv": ACTIONS,
      ...Object.fromEntries(
        Object.entries(FROZEN).map(([name, content]) => [`history/2024-Q1/${name}`, content])
      ),
      "history/2024-Q1/manifest.json": JSON.stringify({
        data_cut: "2024-04-05T00:00:00Z",
        verdict_rule: defaults.ruleVersion,
        ...manifest
      }),
      ...files
    },
    asOf: "2024-07-01"
  });
}

async function madeWith(): Promise<Readonly<Record<string, string>>> {
  const db = await since({});
  const [made] = await db.rows("select * from made_with");
  db.close();
  return made as Record<string, string>;
}

test("a number that differs from the frozen one is restated, of quarters that were over by then", async () => {
  const db = await since(await madeWith());
  expect(await db.rows("select quarter, number, was, is_now, reason from restated_numbers")).toEqual([
    {quarter: "2024-Q1", number: "incidents", was: 3, is_now: 2, reason: "late data"}
  ]);
  db.close();
});

test.each([
  {frozen: ",improved,2", restated: [{number: "improved", was: 2, is_now: 0}]},
  {frozen: ",pages,", restated: []}
])(
  "verdicts counted otherwise than then are restated, where they were counted: $frozen",
  async ({frozen, restated}) => {
    const numbers = `quarter,number,value\n2024-Q1,incidents,2\n2024-Q1,impact_minutes,50\n2024-Q1,retros_held,0\n2024-Q1,actions_filed,3\n2024-Q1${frozen}\n2024-Q1,worsened,0\n`;
    const db = await since(await madeWith(), {
      "history/2024-Q1/quarter_numbers.csv":
        restated.length > 0 ? numbers : numbers.replace("2024-Q1,worsened,0\n", "")
    });
    expect(await db.rows("select number, was, is_now from restated_numbers")).toEqual(restated);
    db.close();
  }
);

const lines = (text: string): readonly string[] => text.trim().split("\n");
const DAMAGES: Readonly<Record<string, (text: string) => string>> = {
  "every row twice": (text) => text + lines(text).slice(1).join("\n"),
  "no values": (text) => text.replaceAll(/(?<=[,\n])[^,\n]+(?=,)/g, ""),
  "values nobody knows": (text) => text.replaceAll(/(?<=\n[^\n]*,)[^,\n]+$/gm, "?"),
  "a row cut short": (text) => text.slice(0, -7),
  "a header alone": (text) => `${lines(text)[0]}\n`,
  "names alone": (text) => text.replaceAll(/(?<=\n[^\n]*,)\w+(?=,)/gm, "unheard_of")
};
test.each(Object.keys(DAMAGES))("a frozen period with %s stops nothing", async (kind) => {
  const damaged = {
    ...FROZEN,
    "answers.csv": "answer_id\nq1\n",
    "verdicts.csv": `${FROZEN["verdicts.csv"]}d:A1,condition,x,,incidents,improved\n`,
    "silences.csv": `${FROZEN["silences.csv"]}d,incident,2024-01-01,silent\n`,
    "seen_again.csv": `${FROZEN["seen_again.csv"]}d:A1,x,,2\n`
  };
  const files = Object.entries(damaged).map(([name, text]) => [
    `history/2024-Q1/${name}`,
    DAMAGES[kind]!(text)
  ]);
  const db = await since(await madeWith(), Object.fromEntries(files) as Record<string, string>);
  for (const relation of ["restated_numbers", "since_last", "verdict_revisions"])
    await expect(db.rows(`select * from ${relation}`)).resolves.toBeDefined();
  db.close();
});

test("the numbers of a quarter: what nothing states has no row, pages are those of its slots, and verdicts those told by its end", async () => {
  const at = (day: string) => new Date(`${day}T10:00:00Z`);
  const quarter = {quarter: "2024-Q1", from_at: at("2024-01-01"), to_at: at("2024-04-01")};
  const median = (period: string, metric: string, median_s: number, group_kind = "all") => ({
    period,
    metric,
    group_kind,
    median_s
  });
  const told = (day: string, other: object = {}) => ({
    ...{action_id: "A", verdict: "improved", counted: true, is_first: true, verdict_at: at(day)},
    ...other
  });
  const rows = await relationOver("quarter_numbers", {
    quarters: [quarter],
    retro_funnel: [
      {period: "2024-Q1", stage: "incidents", n: 3},
      {period: "2024-Q1", stage: "closed", n: 1}
    ],
    incidents: [
      {occurred_at: at("2024-01-02"), impact_minutes: 10.5},
      {occurred_at: at("2024-03-31"), impact_minutes: 20},
      {occurred_at: at("2024-02-01"), impact_minutes: null},
      {occurred_at: at("2024-04-02"), impact_minutes: 99}
    ],
    response_times: [
      median("2024-Q1", "time_to_mitigate", 600),
      median("2024-Q1", "time_to_mitigate", 1, "team"),
      median("2024-Q1", "time_to_resolve", Infinity),
      median("all", "time_to_mitigate", 2)
    ],
    page_slots: [
      {slot_at: at("2024-01-02"), pages: 1},
      {slot_at: at("2024-01-05"), pages: 1},
      {slot_at: at("2024-04-02"), pages: 9}
    ],
    verdicts: [
      told("2024-02-01"),
      told("2024-04-01"),
      told("2024-04-02"),
      told("2024-02-01", {counted: false}),
      told("2024-02-01", {is_first: false}),
      told("2024-02-01", {verdict: "no_detectable_change"})
    ]
  });
  expect(rows.map(({number, value}) => [number, value])).toEqual([
    ["impact_minutes", 30.5],
    ["improved", 2],
    ["incidents", 3],
    ["mitigate_median_s", 600],
    ["pages", 2],
    ["worsened", 0]
  ]);
});

test.each([
  {other: {version: "0.0.1"}, reason: "definition"},
  {other: {verdict_rule: 1}, reason: "definition"},
  {other: {mapping_hash: "x"}, reason: "mapping"},
  {other: {settings_hash: "x"}, reason: "late data"},
  {other: {settings_hash: "x", mapping_hash: null}, reason: "mapping"},
  {other: {corrections_hash: "x"}, reason: "correction"},
  {other: {answers_hash: "x"}, reason: "label"},
  {other: {answers_hash: null}, reason: "late data"},
  {other: {labels_hash: "x", version: "0.0.1"}, reason: "definition, label"}
])("the reason is what differs: $reason", async ({other, reason}) => {
  const db = await since({...(await madeWith()), ...other});
  expect(await db.rows("select reason from restated_numbers")).toEqual([{reason}]);
  db.close();
});

test.each([
  {now: ["I1", "I2"], reason: "correction"},
  {now: ["I1", "I2", "gone"], reason: "correction, late data"},
  {now: ["I1"], reason: "correction, late data"},
  {now: [], reason: "correction"}
])(
  "beside another reason records are late where the quarter had other incidents: $now",
  async ({now, reason}) => {
    const frozen = `incident_id,occurred_at\n${now.map((id) => `d:${id},2024-02-05\n`).join("")}d:later,2024-05-04\n`;
    const db = await since(
      {...(await madeWith()), corrections_hash: "x"},
      now.length === 0 ? {} : {"history/2024-Q1/incidents.csv": frozen}
    );
    expect(await db.rows("select reason from restated_numbers")).toEqual([{reason}]);
    db.close();
  }
);

test("answers and labels change the hash of answers; comments, money and views no hash of what is mapped", async () => {
  const before = await madeWith();
  const made = async (files: Readonly<Record<string, string>>, settings?: string) => {
    const db = await since({}, files, settings);
    const [row] = await db.rows("select * from made_with");
    db.close();
    return row!;
  };
  const answered = await made({"answers.csv": "kind,record_id,subject,answer,at\nseverity,P9,,2,\n"});
  expect({...answered, answers_hash: ""}).toEqual({...before, answers_hash: ""});
  expect(answered["answers_hash"]).not.toBe(before["answers_hash"]);
  const shown = await made({}, "# ours\nviews: {Web: '?team=Web'}\nclosing: {1: 30}\n");
  expect(shown["settings_hash"]).not.toBe(before["settings_hash"]);
  expect(shown["mapping_hash"]).toBe(before["mapping_hash"]);
  for (const row of [
    await made({}, "severities: {P9: 1}\n"),
    await made({"taxonomy.yaml": "- {trigger: weather, phrases: [storm]}\n"})
  ])
    expect(row["mapping_hash"]).not.toBe(before["mapping_hash"]);
});

test("a correction changes its own hash and nothing else", async () => {
  const before = await madeWith();
  const db = await since({}, {"corrections.csv": "record_id,field,value\nI1,title,Quick\n"});
  const [made] = await db.rows("select * from made_with");
  expect(made!["corrections_hash"]).not.toBe(before["corrections_hash"]);
  expect({...made, corrections_hash: ""}).toEqual({...before, corrections_hash: ""});
  db.close();
});

test("new since then: actions closed and actions newly overdue, not those overdue already", async () => {
  const db = await since(await madeWith());
  expect(await db.rows("select kind, record_id, was, is_now from since_last")).toEqual([
    {kind: "closed", record_id: "d:A1", was: "open", is_now: "done"},
    {kind: "overdue", record_id: "d:A2", was: "open", is_now: "open"}
  ]);
  db.close();
});

test("without a frozen period, or with a damaged one, nothing is claimed", async () => {
  for (const files of [{}, {"history/2024-Q1/manifest.json": "{", "history/2024-Q1/actions.csv": "x"}]) {
    const db = await warehouse({
      files: {"d/incidents.csv": INCIDENTS, "d/actions.csv": ACTIONS, ...files},
      asOf: "2024-07-01"
    });
    expect(await db.rows("select * from last_snapshot")).toEqual([]);
    expect(await db.rows("select * from restated_numbers")).toEqual([]);
    expect(await db.rows("select * from since_last")).toEqual([]);
    db.close();
  }
});

test("verdicts reached, conditions seen again and silent sources are new where the frozen tables lacked them", async () => {
  const verdict = (action_id: string, now: string, basis = "curated") => ({
    action_id,
    target_key: "condition|x||incidents",
    verdict: now,
    basis
  });
  const published = (action_id: string, was: string) => ({
    action_id,
    target_key: "condition|x||incidents",
    verdict: was,
    period: "2024-Q1"
  });
  const again = (condition_id: string, incidents_since: number) => ({
    action_id: "A",
    condition_id,
    target_service: "",
    label: condition_id,
    incidents_since
  });
  const rows = await relationOver("since_last", {
    last_snapshot: [{period: "2024-Q1", cut_at: new Date("2024-04-05")}],
    as_of: [{as_of_at: new Date("2024-07-01")}],
    actions: ["A", "B", "C", "D", "E"].map((action_id) => ({action_id, title: action_id, status: "done"})),
    published_actions: ["A", "B", "C", "D", "E"].map((action_id) => ({action_id, status: "done"})),
    verdicts: [
      verdict("A", "improved"),
      verdict("B", "improved"),
      verdict("C", "worsened", "inferred"),
      verdict("D", "too_early"),
      verdict("E", "no_detectable_change")
    ],
    published_verdicts: [published("A", "too_early"), published("B", "improved")],
    seen_again: [again("same", 2), again("more", 3), again("new", 1)],
    published_seen_again: [again("same", 2), again("more", 2)].map(({label: _, ...row}) => row),
    silences: ["pager", "tickets"].map((source) => ({source, record_kind: "incident", kind: "silent"})),
    published_silences: [{source: "pager", record_kind: "incident"}],
    answers: [
      {answer_id: "old", kind: "target", about: "A", answer: "x", state: "used"},
      {answer_id: "new", kind: "target", about: "B", answer: "y", state: "used"},
      {answer_id: "gone", kind: "target", about: "C", answer: "z", state: "gone"}
    ],
    published_answers: [{answer_id: "old"}]
  });
  expect(rows.map(({kind, record_id, was, is_now}) => [kind, record_id, was, is_now])).toEqual([
    ["answered", "new", null, "y"],
    ["seen_again", "A", "2", "3"],
    ["seen_again", "A", null, "1"],
    ["source_silent", "tickets", null, "silent"],
    ["verdict", "A", "too_early", "improved"],
    ["verdict", "E", null, "no_detectable_change"]
  ]);
});

test("a rule is silent where three pages would have come, none did, and its source goes on", async () => {
  const page = (rule: string, day: string, i: number) => ({
    source: rule === "of a silent source" ? "gone" : "pager",
    rule,
    service: "api",
    fired_at: new Date(`${day}T0${i}:00:00Z`)
  });
  const times = (n: number, rule: string, day: string) =>
    Array.from({length: n}, (_, i) => page(rule, day, i));
  const kept = [
    ...times(4, "quiet", "2024-03-01"),
    ...times(2, "rare", "2024-03-01"),
    ...times(9, "old", "2023-03-01"),
    ...times(4, "goes on", "2024-03-01"),
    ...times(1, "goes on", "2024-05-01"),
    ...times(9, "of a silent source", "2024-03-01")
  ];
  const over = async (last_snapshot: readonly Record<string, unknown>[]) =>
    relationOver("since_last", {
      last_snapshot,
      as_of: [{as_of_at: new Date("2024-07-01")}],
      kept_pages: kept,
      silences: [{source: "gone", record_kind: "page", kind: "silent"}],
      published_silences: [{source: "gone", record_kind: "page"}]
    });
  expect(await over([{period: "2024-Q1", cut_at: new Date("2024-04-05")}])).toMatchObject([
    {kind: "rule_silent", record_id: "quiet", detail: "api", was: "4", is_now: "0"}
  ]);
  expect(await over([])).toEqual([]);
});
