import {expect, test} from "vitest";
import {toHtml} from "../../../loaders/site/report/html.js";
import {toMarkdown} from "../../../src/report/markdown.js";
import {report} from "../../../src/report/report.js";
import {incident, quarters, rows, verdict} from "../../support/given.js";

const at = (day: string): Date => new Date(`${day}T00:00:00Z`);
const judged = [
  verdict("good", "improved", {survives_portfolio: true}),
  verdict("bad", "worsened", {ratio: 2.4}),
  verdict("flat", "no_detectable_change")
];
const next = {quarter: "2026-Q3", from_at: at("2026-07-01"), to_at: at("2026-10-01"), is_partial: true};
const without = {incidents: [incident("I1", "2026-Q2", {has_retro: false})]};

test("page 1 has the answer, the verdicts, four numbers and the asks, in the file and in Markdown", () => {
  const made = report(rows({verdicts: judged, ...without}), null)!;
  expect(made.first).toMatchObject({
    answer: "In part: 1 of 3 measurable changes improved.",
    asksTitle: "To decide",
    standing: ""
  });
  expect(made.first.tiles.map(({id}) => id)).toEqual(["incidents", "minutes", "mitigate", "pages"]);
  expect(made.first.asks.map(({text}) => text)).toEqual([
    "Adjust or undo “Do bad”: incidents are 2.4 times as many since.",
    "Learn from 1 change that improved: first told in 2026-Q2.",
    "Choose whether the one incident of 2026-Q2 without a retro needs one: 30 minutes of impact."
  ]);
  const html = toHtml(made);
  const first = html.slice(html.indexOf(`class="report-first`), html.indexOf(`class="report-contents`));
  for (const said of [made.first.asks[0]!.text, "verdict-improved", "tile-value", "data to"])
    expect(first).toContain(said);
  expect(first).not.toContain("<a");
  const text = toMarkdown(made);
  expect(text).toContain("**In part: 1 of 3 measurable changes improved.**");
  expect(text).toContain("Verdicts to date: 1 improved · 1 worsened · 1 no detectable change");
  expect(text).toContain("- Minutes of impact: 30, too few to say (known for all incidents)");
  expect(text.indexOf("Where these numbers come from")).toBeGreaterThan(text.indexOf("Data notes"));
});

test("without a verdict page 1 asks for what would give one, and nothing is zero that is not known", () => {
  const {first} = report(
    rows({verdicts: [verdict("a", "not_measurable", {target_kind: "", verdict_reason: "no_target"})]}),
    null
  )!;
  expect(first.answer).toBe("Can’t be told yet: no action says what it should change.");
  expect([first.asksTitle, ...first.asks.map(({text}) => text)]).toEqual([
    "What would give a verdict",
    "Say what 1 action should change."
  ]);
  expect(first.tiles.map(({value}) => value)).toEqual([1, null, null, null]);
});

test.each([
  {quarter: "2026-Q2", frozen: [], says: ""},
  {quarter: "2026-Q3", frozen: [], says: ""},
  {quarter: "2026-Q1", frozen: [], says: "2026-Q1 was not frozen when it ended"},
  {
    quarter: "2026-Q1",
    frozen: [{quarter: "2026-Q1", cut_at: at("2026-04-05")}],
    says: "2026-Q1 was frozen with data to 4 Apr 2026"
  }
])("an earlier quarter says how it is told: “$says”", ({quarter, frozen, says}) => {
  const {standing} = report(rows({quarters: [...quarters, next], frozen}), quarter)!.first;
  expect(says === "" ? standing : standing.slice(0, says.length)).toBe(says);
});
