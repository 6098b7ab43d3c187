import {expect, test} from "vitest";
import {toHtml} from "../../../loaders/site/report/html.js";
import {carriedOver} from "../../../src/report/carriedOver.js";
import {toMarkdown} from "../../../src/report/markdown.js";
import {escaped} from "../../../src/shared/ui/escaped.js";
import {report} from "../../../src/report/report.js";
import {cameOf} from "../../../src/shared/findings/cameOf.js";
import type {ActionPaths, Decisions} from "../../../src/schema.js";
import {SEVERAL_TEAMS} from "../../../src/shared/rows/filterRows.js";
import {action, incident, quarters, rows, verdict} from "../../support/given.js";
import {programmeRow} from "../../support/verdictRow.js";

const section = (id: string, given = rows(), quarter: string | null = null) =>
  report(given, quarter)!.sections.find((one) => one.id === id)!;

test("without an incident there is no report; without a choice it is of the newest complete quarter", () => {
  expect(report(rows({quarters: []}), null)).toBeUndefined();
  expect(report(rows(), null)!.title).toBe("Reliability review 2026-Q2");
  expect(report(rows(), "2026-Q1")!.title).toBe("Reliability review 2026-Q1");
});

test("the sections stand in the order leadership reads them", () => {
  expect(report(rows(), null)!.sections.map(({id}) => id)).toEqual([
    "summary",
    "incidents",
    "response",
    "top-incidents",
    "conditions",
    "follow-through",
    "outcomes",
    "strengthen",
    "too-early",
    "alerts",
    "asks",
    "decided",
    "data-notes",
    "provenance"
  ]);
});

test("with almost nothing loaded each section says what is missing, and no number is made up", () => {
  const text = toMarkdown(report(rows(), null)!);
  expect(text).toContain("No incident of the period states how long users were affected.");
  expect(text).toContain("No alerts are loaded.");
  expect(text).toContain("No change has measurably improved yet.");
  expect(text).toContain("No incident of 2026-Q2 names a contributing condition.");
  expect(text).toContain("What was decided last time is not written down");
  expect(text).not.toMatch(/NaN|undefined|null|Infinity/);
});

test("what the quarter takes over, closes and passes on; an unknown history counts nowhere", () => {
  const on = (day: string) => new Date(`${day}T00:00:00Z`);
  const actions = [
    action("old", {due_at: on("2026-03-01")}),
    action("new", {created_at: on("2026-05-01")}),
    action("done", {status: "done", closed_at: on("2026-05-20")}),
    action("dropped", {status: "wont_do", closed_at: on("2026-06-01")}),
    action("earlier", {status: "done", closed_at: on("2026-03-20")}),
    action("undated close", {status: "done"}),
    action("no status", {status: null}),
    action("never filed", {created_at: null})
  ];
  expect(carriedOver(actions, quarters[1]!, on("2026-07-01"))).toEqual({
    takenOver: 3,
    filed: 1,
    done: 1,
    dropped: 1,
    passedOn: 2,
    overdue: 1,
    undated: 1,
    unknown: 3
  });
});

test("verdicts: improvements by shrunken ratio, then what to stop or strengthen, then who waits", () => {
  const given = rows({
    verdicts: [
      verdict("lucky", "improved", {ratio: 0, shrunken_ratio: 0.6}),
      verdict("solid", "improved", {ratio: 0.3, shrunken_ratio: 0.4}),
      verdict("bad", "worsened"),
      verdict("flat", "no_detectable_change", {mde_ratio: 0.2}),
      verdict("young", "too_early", {earliest_verdict_at: new Date("2026-09-01T00:00:00Z")}),
      verdict("guessed", "improved", {is_headline: false, basis: "inferred"})
    ]
  });
  const names = (id: string) => section(id, given).table!.rows.map(([name]) => name);
  expect(names("outcomes")).toEqual(["Do solid", "Do lucky"]);
  expect(names("strengthen")).toEqual(["Do bad", "Do flat"]);
  expect(section("strengthen", given).table!.rows[1]!.at(-1)).toBe(
    "80%. Watching goes on: neither enough evidence nor reason to stop."
  );
  expect(section("asks", given).table!.rows.map(([ask]) => ask)).toEqual(
    report(given, null)!.first.asks.map(({text}) => text)
  );
  expect(section("too-early", given).table!.rows).toEqual([
    ["Do young", "Slow rollback", "1 Sep 2026", "–", "8 in 52 wk → 1 in 26 wk"]
  ]);
  expect(names("decided")).toEqual(["Do lucky", "Do solid", "Do bad"]);
});

test("what was judged together stands in one row that names all its actions, and says together", () => {
  const of = (set_id: string, members = 2) => ({set_id, members});
  const given = rows({
    verdicts: [
      verdict("a", "improved", of("S1")),
      verdict("b", "improved", {...of("S1"), is_headline: false}),
      verdict("c", "worsened", of("S2", 3)),
      verdict("d", "worsened", {...of("S2", 3), is_headline: false}),
      verdict("e", "worsened", {...of("S2", 3), is_headline: false}),
      verdict("f", "too_early", of("S3")),
      verdict("g", "too_early", {...of("S3"), is_headline: false}),
      verdict("h", "improved", of("S4", 1))
    ]
  });
  const names = (id: string) => section(id, given).table!.rows.map(([name]) => name);
  expect(names("outcomes")).toEqual(["Do a and Do b together", "Do h"]);
  expect(names("strengthen")).toEqual(["Do c, Do d and Do e together"]);
  expect(names("too-early")).toEqual(["Do f and Do g together"]);
  expect(section("strengthen", given).table!.rows[0]![2]).toBe("together: worsened");
  expect(section("decided", given).table!.rows.map(([name, , word]) => [name, word])).toEqual([
    ["Do a and Do b together", "together: improved"],
    ["Do c, Do d and Do e together", "together: worsened"],
    ["Do h", "improved"]
  ]);
});

test("what all changes did together stands in the summary and above the verdicts, as last known", () => {
  const all = programmeRow({
    ...{group_kind: "all", group: "all", period: "2026-Q2", sets: 40, events: 300},
    ...{ratio: 0.71, ratio_low: 0.58, ratio_high: 0.87, helped: 17, helped_low: 10, helped_high: 24}
  });
  const given = rows({programme: [all, {...all, period: "2026-Q1", ratio: 0.9}]});
  expect(section("outcomes", given).sentences[0]).toMatch(/^40 changes together: 29% fewer events than/);
  expect(section("outcomes", given).sentences[1]).toContain("about 17 helped clearly");
  expect(section("summary", given).sentences.join(" ")).toContain("40 changes together: 29% fewer events");
});

test("the dearest incidents come first, unknown cost last, and what is left out is counted", () => {
  const many = Array.from({length: 7}, (_, i) =>
    incident(`X${i}`, "2026-Q2", {impact_minutes: i === 0 ? null : i})
  );
  const {table} = section("top-incidents", rows({incidents: many}));
  expect(table!.rows.map(([name]) => name)).toEqual([6, 5, 4, 3, 2].map((i) => `Outage X${i}`));
  expect(table!.more).toContain("2 more");
});

test("pages are compared by week and unlabelled ones are not called noise", () => {
  const page = {labelled: 2, actionable: 1, acknowledged: 5, linked: 3, sleep_hours: 0, sleep_known: 0};
  const {sentences} = section(
    "alerts",
    rows({
      alerts: [
        {quarter: "2026-Q1", pages: 90, weekly: "[9,6,8,7,5,9,7,6,8,7,6,7]", ...page},
        {quarter: "2026-Q2", pages: 45, weekly: "[4,3,5,3,4,3,2,4,3,4,3,4]", ...page}
      ]
    })
  );
  expect(sentences[0]).toMatch(
    /^45 pages in 2026-Q2 \(3\.5 a week over its 12 whole weeks\)\. Against the weekly rate of the quarters before: 51% fewer/
  );
  expect(sentences[1]).toContain("Unknown is not noise");
});

const decision = (more: Partial<Decisions>): Decisions => ({
  decision_id: "D1",
  period: "2026-Q1",
  text: "Rehearse the failover",
  owner_team: null,
  due_at: null,
  actions: 2,
  actions_closed: 1,
  state: "open",
  improved: 0,
  worsened: 0,
  unchanged: 0,
  too_early: 0,
  incidents_since: null,
  minutes_since: null,
  unknown: "[]",
  ...more
});

test.each([
  {more: {}, says: "1 of 2 actions closed"},
  {more: {state: "overdue", improved: 1}, says: "1 of 2 actions closed, overdue; 1 improved"},
  {more: {actions: 0, actions_closed: 0, state: "no_action"}, says: "no action is named"},
  {
    more: {actions: 1, state: "done", incidents_since: 3, minutes_since: 40.4},
    says: "1 of 1 action closed; 3 incidents since, 40 minutes of impact"
  },
  {
    more: {incidents_since: 0, too_early: 1},
    says: "1 of 2 actions closed; 1 too early to tell; 0 incidents since"
  }
] as const)("what came of a decision: $says", ({more, says}) => {
  expect(cameOf(decision(more))).toBe(says);
});

test("the decisions of earlier reviews are listed with what came of them; later ones are not", () => {
  const decisions = [decision({}), decision({decision_id: "D2", period: "2026-Q2", text: "Later"})];
  const {table, sentences} = section("decided", rows({decisions}), "2026-Q2");
  expect(table?.rows).toEqual([["Rehearse the failover", "2026-Q1", "–", "1 of 2 actions closed"]]);
  expect(sentences.join(" ")).not.toContain("not written down");
});

test("restated numbers stand in the data notes with the old value and the reason", () => {
  const restated = [
    {
      quarter: "2026-Q1",
      number: "incidents",
      published_period: "2026-Q1",
      was: 38,
      is_now: 41,
      reason: "late data"
    },
    {
      quarter: "2026-Q1",
      number: "mitigate_median_s",
      published_period: "2026-Q1",
      was: null,
      is_now: 120,
      reason: "mapping"
    }
  ] as const;
  const {sentences} = section("data-notes", rows({restated}));
  expect(sentences.at(-1)).toBe(
    "Restated since 2026-Q1 was frozen: 2026-Q1: incidents 41, formerly 38 (late data); 2026-Q1: median time to mitigate 2 min, formerly not stated (mapping)."
  );
});

test("text from exports stays text in Markdown", () => {
  expect(escaped("[x](http://e.com) | `a` # b @all <b>")).toBe(
    "\\[x\\](http:\u200b//e.com) \\| \\`a\\` \\# b \\@all \\<b\\>"
  );
  expect(escaped("- item")).toBe("\\- item");
  expect(escaped("1. item")).toBe("\\1. item");
  expect(escaped("1.8")).toBe("1.8");
});

test("the single file runs nothing, asks for nothing, and shows hostile titles as text", () => {
  const html = toHtml(
    report(
      rows({
        incidents: [incident("I1", "2026-Q2", {title: "<script>alert(1)</script>"})],
        texts: [
          {slot: "asks", place: 0, kind: "paragraph", text: "Two <b>engineers</b>"},
          {slot: "asks", place: 1, kind: "item", text: "one"},
          {slot: "asks", place: 2, kind: "item", text: "two"}
        ]
      }),
      null
    )!
  );
  expect(html).not.toContain("<script");
  expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  expect(html).toContain("Two &lt;b&gt;engineers&lt;/b&gt;");
  expect(html).toContain("<ul><li>one</li><li>two</li></ul>");
  expect(html).toContain("default-src 'none'");
  expect(html).toContain("<svg");
  expect(html).not.toMatch(/(?:src|href)="(?!#|data:)/);
});

test("a team's report has its incidents, actions and verdicts, and nothing that is counted for the whole organisation", () => {
  const given = rows({
    incidents: [incident("I1", "2026-Q2", {team: "Web"}), incident("I2", "2026-Q2", {team: "Pay"})],
    verdicts: [
      verdict("a", "improved", {team: "Web"}),
      verdict("b", "worsened", {team: "Pay", ratio: 2.4}),
      verdict("d", "improved", {team: SEVERAL_TEAMS, set_id: "S", members: 2})
    ],
    paths: [{action_id: "d", team: "Web"} as ActionPaths]
  });
  const made = report(given, null, ["Web"])!;
  expect(made.title).toBe("Reliability review 2026-Q2: Web");
  expect(made.first.counts).toMatchObject({improved: 1, worsened: 0});
  expect(made.first.standing).toContain("1 more change is that of several teams");
  expect(made.first.tiles.map(({id}) => id)).toEqual(["incidents", "minutes"]);
  expect(made.sections.map(({id}) => id)).not.toContain("alerts");
  const text = toMarkdown(made);
  expect(text).toContain("Outage I1");
  expect(text).not.toContain("Outage I2");
  expect(text).not.toMatch(/No alerts are loaded|can be pooled|NaN|undefined|null/);
  expect(report(given, null)!.first.counts).toMatchObject({improved: 2, worsened: 1});
});
