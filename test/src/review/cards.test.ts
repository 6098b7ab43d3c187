// @vitest-environment happy-dom
import {expect, test} from "vitest";
import {askList, asksMarkdown} from "../../../src/review/askList.js";
import {remedies} from "../../../src/shared/findings/remedies.js";
import {isSilencing} from "../../../src/shared/rows/silencing.js";
import {missedSince, story} from "../../../src/shared/rows/story.js";
import {daysToGo, storyColumns} from "../../../src/review/storyColumns.js";
import {storyView} from "../../../src/review/storyView.js";
import {tiles} from "../../../src/review/tiles.js";
import type {MissedDetectionRows, VerdictRows} from "../../../src/schema.js";
import {verdict} from "../../support/given.js";

const at = (text: string): Date => new Date(`${text}T00:00:00Z`);
const ids = (rows: readonly VerdictRows[]) => rows.map(({action_id}) => action_id);
const pages = {metric: "pages", target_kind: "alert_rule"};
const columnsOf = (verdicts: readonly VerdictRows[]): HTMLElement =>
  storyColumns(
    storyView(story(verdicts), {
      ...{verdicts, events: [], missed: []},
      ...{span: {from: at("2025-01-01"), to: at("2026-07-01")}, until: at("2026-07-01")}
    }),
    "UTC"
  );

test.each([
  {title: "Delete the cart page alert", silences: true},
  {title: "Send queue alerts to a ticket", silences: true},
  {title: "Notify the channel instead of the pager", silences: true},
  {title: "Retire HighCpu rule", silences: true},
  {title: "Page on p95 latency over 10 minutes", silences: false},
  {title: "Retry failed uploads", silences: false}
])("“$title” silences an alert: $silences", ({title, silences}) => {
  expect(isSilencing({title, target_kind: "alert_rule"})).toBe(silences);
  expect(isSilencing({title, target_kind: "condition"})).toBe(false);
});

test("incidents come before response times before pages; an alert that was ended stands apart", () => {
  const {worked, silenced, failed, waiting} = story([
    verdict("page", "improved", {...pages, shrunken_ratio: 0.1}),
    verdict("time", "improved", {metric: "time_to_mitigate", target_kind: "response_time"}),
    verdict("weak", "improved", {shrunken_ratio: 0.7}),
    verdict("strong", "improved", {shrunken_ratio: 0.3}),
    verdict("ended", "improved", {...pages, title: "Delete the alert"}),
    verdict("guess", "improved", {is_headline: false}),
    verdict("same", "no_detectable_change", {target_id: "b", events_after: 30}),
    verdict("again", "no_detectable_change", {target_id: "b", events_after: 3}),
    verdict("worse", "worsened", {...pages, target_id: "c"}),
    verdict("never", "not_measurable"),
    verdict("second", "too_early", {earliest_verdict_at: at("2026-12-01")}),
    verdict("first", "too_early", {planned_look_at: at("2026-09-01")}),
    verdict("open", "too_early", {closed_at: null, earliest_verdict_at: at("2026-08-01")})
  ]);
  expect([ids(worked), ids(silenced)]).toEqual([["strong", "weak", "time", "page"], ["ended"]]);
  expect([ids(failed), ids(waiting)]).toEqual([
    ["worse", "same"],
    ["first", "second"]
  ]);
});

test("what was missed since an alert ended is counted on its service and after it", () => {
  const missed = (service: string, day: string) => ({service, occurred_at: at(day)}) as MissedDetectionRows;
  const ended = [verdict("x", "improved", {...pages, target_service: "api", closed_at: at("2026-03-01")})];
  expect(
    missedSince(ended, [
      missed("api", "2026-04-01"),
      missed("api", "2026-02-01"),
      missed("web", "2026-04-01")
    ])
  ).toBe(1);
});

test("each column has three pictures with their words and a way to the rest, or says that there is none", () => {
  const rows = [1, 2, 3, 4].map((n) =>
    verdict(`a${n}`, "improved", {set_closed_at: at("2026-03-01"), shrunken_ratio: n / 10})
  );
  const drawn = columnsOf(rows);
  const [worked, failed, waiting] = [...drawn.querySelectorAll("section")];
  expect(worked!.querySelectorAll("li").length).toBe(3);
  expect(worked!.querySelectorAll("li .rug-closing").length).toBe(3);
  expect(worked!.querySelector(".story-words")?.textContent).toBe("8 in 52 weeks → 1 in 26 weeks");
  expect(worked!.textContent).toContain("All 4");
  expect(failed!.textContent).toContain("Nothing got worse");
  expect(waiting!.textContent).toContain("No closed change waits");
  expect(daysToGo(at("2026-07-11"), at("2026-07-01"))).toBe("10 days to go");
  expect(daysToGo(at("2026-07-01"), at("2026-07-01"))).toBe("can be told at the next load");
  const apart = columnsOf([verdict("x", "improved", {...pages, title: "Mute the alert"})]);
  expect(apart.textContent).toContain(
    "Apart: 1 alert was deleted or rerouted, which proves nothing by itself."
  );
});

test("without anything to decide that is said", () => {
  expect(askList("Review", []).textContent).toContain("The data ask for no decision.");
});

test("the lines as an agenda hold no markup of the data, and whole addresses", () => {
  const text = asksMarkdown(
    "Review of 2026-Q2",
    [{text: "Finish “[x](javascript:1)”", page: "action", id: "a"}],
    "http://host.example/apps/x/"
  );
  expect(text).toContain("# Review of 2026-Q2");
  expect(text).toContain("- [ ] Finish “\\[x\\](javascript:1)”");
  expect(text).toContain("([evidence](http://host.example/apps/x/action.html?id=a))");
});

test("without a verdict the largest gaps say what would give one", () => {
  const said = remedies(
    new Map([
      ["no_target", 2],
      ["closing_date_unknown", 3],
      ["closing_unknown", 1],
      ["action_not_closed", 9],
      ["wont_do", 20]
    ]),
    2
  );
  expect(said.map(({text}) => text)).toEqual([
    "Finish 9 open actions: measuring begins when one closes.",
    "Export when 4 actions closed, or map their status.",
    "Say what 2 actions should change."
  ]);
  expect(remedies(new Map([["no_target", 1]]), 30).map(({text}) => text)).toEqual([
    "Say what 30 actions should change."
  ]);
  expect(remedies(new Map(), 0)).toEqual([]);
});

const restated = {
  quarter: "2026-Q2",
  published_period: "2026-Q1",
  was: 120,
  is_now: 300,
  reason: "late data"
};

test("a tile has its number, its quarters and a word; what no filter reaches says so", () => {
  const points = [
    {quarter: "2026-Q1", isPartial: false, value: null},
    {quarter: "2026-Q2", isPartial: true, value: 90}
  ];
  const drawn = tiles(
    [
      {id: "mitigate", value: 90, moved: "fewer", n: 7, of: 7, points},
      {id: "pages", value: null, moved: "few", n: 0, of: 0, points: []}
    ],
    {
      wholeCompany: new Set(["pages"]),
      restated: (number) => (number === "mitigate_median_s" ? {...restated, number} : undefined)
    }
  );
  const [mitigate, paging] = [...drawn.querySelectorAll("a")];
  expect(mitigate!.querySelector(".restated")?.textContent).toBe("formerly 2 min (late data)");
  expect(mitigate!.querySelector(".restated")?.getAttribute("title")).toBe(
    "2026-Q2: median time to mitigate 5 min, formerly 2 min (late data); as frozen for 2026-Q1"
  );
  expect(paging!.querySelector(".restated")).toBeNull();
  expect(mitigate!.textContent).toContain("faster than the quarter before");
  expect(mitigate!.querySelector("svg")?.getAttribute("aria-label")).toBe(
    "2026-Q1: –; 2026-Q2 so far: 2 min"
  );
  expect(mitigate!.querySelectorAll(".spark-unknown, .spark-partial").length).toBe(2);
  expect(paging!.textContent).toContain("not knowntoo few to say".slice(0, 9));
  expect(paging!.textContent).toContain("no filter reaches it");
});
