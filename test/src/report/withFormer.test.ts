import {expect, test} from "vitest";
import {toHtml} from "../../../loaders/site/report/html.js";
import {toMarkdown} from "../../../src/report/markdown.js";
import {report} from "../../../src/report/report.js";
import type {RestatedNumbers, SinceLast} from "../../../src/schema.js";
import {incident, rows, verdict} from "../../support/given.js";

const restated = (number: RestatedNumbers["number"], quarter = "2026-Q2"): RestatedNumbers => ({
  ...{quarter, number, published_period: "2026-Q2"},
  ...{was: 7, is_now: 9, reason: "late data"}
});
const numbers = [
  "improved",
  "worsened",
  "incidents",
  "retros_held",
  "actions_filed",
  "impact_minutes",
  "mitigate_median_s",
  "resolve_median_s",
  "pages"
] as const;
const given = rows({
  incidents: [incident("I1", "2026-Q2")],
  verdicts: [verdict("good", "improved")],
  restated: [...numbers.map((number) => restated(number)), restated("incidents", "2026-Q1")]
});

test("numbers that were others when their quarter was frozen say so where they stand, on page 1 and in their sections", () => {
  const made = report(given, null)!;
  const html = toHtml(made);
  const first = html.slice(html.indexOf(`class="report-first`), html.indexOf(`class="report-contents`));
  expect(first.match(/>formerly \d/g)).toHaveLength(4);
  expect(first).toContain("formerly 7 pages (late data)");
  expect(first).toContain("By the end of 2026");
  const text = toMarkdown(made);
  const page = text.slice(0, text.indexOf("## Summary"));
  expect(page).toContain("Incidents: 1, formerly 7 (late data)");
  expect(page).toContain(
    "changes improved 9, formerly 7 (late data); changes worsened 9, formerly 7 (late data)"
  );
  const marked = made.sections.flatMap(({id, sentences}) =>
    sentences.filter((said) => said.startsWith("Restated since")).map((said) => [id, said.split(";").length])
  );
  expect(marked).toEqual([
    ["summary", 5],
    ["incidents", 2],
    ["response", 2],
    ["follow-through", 3],
    ["outcomes", 2],
    ["alerts", 1],
    ["data-notes", 10]
  ]);
});

test("where nothing differs nothing is marked; a team's report has neither the company's former numbers nor its news", () => {
  const stands = toMarkdown(report({...given, restated: []}, null)!);
  expect(stands).not.toContain("formerly");
  const sinceLast: SinceLast[] = [
    {
      ...{kind: "closed", record_id: "other", title: "Of another team"},
      ...{was: "open", is_now: "done", detail: "", published_period: "2026-Q2"}
    }
  ];
  expect(toMarkdown(report({...given, sinceLast}, null)!)).toContain("Of another team");
  const ofTeam = toMarkdown(report({...given, sinceLast}, null, ["Payments"])!);
  expect(ofTeam).not.toContain("formerly");
  expect(ofTeam).not.toContain("Of another team");
});
