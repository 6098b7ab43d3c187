import {expect, test} from "vitest";
import {digestText} from "../../../loaders/commands/digest.js";
import {slackText} from "../../../src/report/digest/slack.js";
import {SEVERAL_TEAMS} from "../../../src/shared/rows/filterRows.js";
import {report} from "../../../src/report/report.js";
import type {ActionPaths, Decisions, SinceLast} from "../../../src/schema.js";
import {action, came, incident, rows, verdict} from "../../support/given.js";

const lines = (text: string): string[] => text.split("\n");
const since = (kind: SinceLast["kind"], record_id: string): SinceLast => ({
  ...{kind, record_id, title: `Do ${record_id}`, was: null, is_now: "done", detail: ""},
  published_period: "2026-Q1"
});
const decision = (decision_id: string, state: Decisions["state"], more: Partial<Decisions> = {}) =>
  ({
    ...{decision_id, period: "2026-Q1", text: "x", state, improved: 0, owner_team: "Web"},
    ...more
  }) as Decisions;
const path = (id: string, more: Partial<ActionPaths> = {}): ActionPaths =>
  ({...action(id), ...came(0), ...more}) as ActionPaths;
const full = rows({
  incidents: [
    incident("I1", "2026-Q2", {has_retro: false, team: "Web"}),
    incident("I2", "2026-Q2", {has_retro: false, team: "Pay"})
  ],
  verdicts: [
    verdict("a", "improved", {team: "Web"}),
    verdict("b", "worsened", {team: "Pay", ratio: 2.4}),
    verdict("d", "improved", {team: SEVERAL_TEAMS, set_id: "S", members: 2}),
    verdict("e", "improved", {team: SEVERAL_TEAMS, is_headline: false, set_id: "S", members: 2})
  ],
  paths: [path("d", {team: "Web", ...came(3, 9)}), path("e", {team: "Pay"})],
  decisions: [decision("D1", "overdue"), decision("D2", "done", {improved: 1})],
  sinceLast: [since("closed", "d"), since("overdue", "e"), since("answered", "q"), since("rule_silent", "r")]
});

test("a digest says what page 1 says, in at most fifteen lines with what is new", () => {
  const text = digestText(full, {format: "email"});
  const {first} = report(full, null)!;
  expect(lines(text).length).toBeLessThanOrEqual(15);
  expect(lines(text).slice(0, 3)).toEqual(["Acme, review of 2026-Q2", first.answer, first.quarter]);
  for (const {text: ask} of first.asks) expect(text).toContain(`- To decide: ${ask}`);
  expect(text).toContain("Of 2 decisions of 2026-Q1: 1 done, 1 overdue; 1 change improved.");
  expect(text).toContain("- New: 1 action was closed: “Do d”.");
  expect(text).not.toContain("http");
  expect(digestText(full, {format: "email"})).toBe(text);
});

test("every kind of news is in a digest: from the third on they share a line", () => {
  const kinds = ["closed", "overdue", "rule_silent", "source_silent", "answered"] as const;
  const text = digestText({...full, sinceLast: kinds.map((kind) => since(kind, kind))}, {format: "email"});
  const news = lines(text).filter((line) => line.startsWith("- New: "));
  expect(news).toHaveLength(3);
  for (const said of ["closed", "overdue", "alert rule fell silent", "source fell silent", "was answered"])
    expect(news.join(" ")).toContain(said);
});

test("where the site's address is known each line leads to its page, in the quarter", () => {
  const email = digestText(full, {format: "email", site: "https://ops.example/ft"});
  expect(lines(email)[1]).toMatch(/ https:\/\/ops\.example\/ft\/\?period=2026-Q2$/);
  expect(email).toContain(" https://ops.example/ft/action.html?period=2026-Q2&id=d");
  const slack = digestText(full, {format: "slack", site: "https://ops.example/ft/"});
  expect(lines(slack)[0]).toBe("*Acme, review of 2026-Q2*");
  expect(slack).toContain("• <https://ops.example/ft/action.html?period=2026-Q2&amp;id=d|To decide: Finish");
  expect(() => digestText(full, {format: "slack", site: "javascript:alert(1)"})).toThrow("--site");
});

test("a team's digest is filtered and not judged anew; whose changes have several teams is said", () => {
  const text = digestText(full, {format: "email", team: "Pay"});
  expect(lines(text)[0]).toBe("Acme, review of 2026-Q2, team Pay");
  expect(text).toContain("Verdicts to date: 0 improved · 1 worsened");
  expect(text).toContain("1 more change is that of several teams, and counted for none of them alone.");
  expect(text).toContain("Incidents: 1");
  expect(text).not.toContain("Pages a week");
  expect(text).toContain("1 action is newly overdue: “Do e”.");
  expect(text).not.toMatch(/Do d|decisions of|answered/);
  expect(() => digestText(full, {format: "email", team: "Nobody"})).toThrow("there are Pay, Web");
});

test("without incidents it says so; of what is not known no number is made up", () => {
  const none = rows({quarters: [], incidents: []});
  const said = "No incidents are loaded yet, so there is nothing to review.";
  expect(digestText(none, {format: "email"})).toBe(said);
  expect(digestText(none, {format: "slack", team: "Web"})).toBe(`*${said}*`);
  const unknown = digestText(
    rows({
      incidents: [
        incident("I1", "2026-Q2", {title: null, severity: null, impact_minutes: null, has_retro: false})
      ],
      paths: [path("a", {title: null, status: null})],
      verdicts: [verdict("a", "not_measurable", {target_kind: "", verdict_reason: "no_target", status: null})]
    }),
    {format: "email"}
  );
  expect(unknown).toContain("Minutes of impact: not known");
  expect(unknown).toContain("Can’t be told yet: no action says what it should change.");
  expect(unknown).toContain("- What would give a verdict: Say what 1 action should change.");
  expect(unknown).not.toMatch(/NaN|undefined|null|Infinity/);
});

test("text from exports can't become markup, a link, a mention or a line of its own", () => {
  expect(slackText("<!channel> *b* _i_ ~s~ `c` @channel & <https://e.com|x>")).toBe(
    "&lt;!channel&gt; ∗b∗ ˍiˍ ∼s∼ ˋcˋ ＠channel &amp; &lt;https꞉//e.com∣x&gt;"
  );
  const hostile = "a\nb\u202e <!here> *x* https://evil.example";
  for (const format of ["slack", "email"] as const) {
    const text = digestText(rows({verdicts: [verdict("a", "worsened", {title: hostile})]}), {format});
    expect(text).toMatch(/“a b /);
    expect(text).not.toContain("https:");
    expect(text).not.toContain("\u202e");
  }
  const slack = digestText(rows({verdicts: [verdict("a", "worsened", {title: hostile})]}), {format: "slack"});
  expect(slack).not.toMatch(/<|\*x\*/);
});
