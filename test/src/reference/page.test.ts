import {readFileSync, readdirSync} from "node:fs";
import katex from "katex";
import {expect, test} from "vitest";
import {statistics} from "../../../loaders/site/methods.js";
import {columns} from "../../../src/shared/columns.js";
import {decisionTable} from "../../../src/reference/decisionTable.js";
import {formulas} from "../../../src/reference/formulas.js";
import {glossary} from "../../../src/reference/glossary.js";
import {reasonTerms, verdictTerms} from "../../../src/domain.js";
import {sections} from "../../../src/reference/sections.js";

const root = new URL("../../../", import.meta.url);
const text = (path: string) => readFileSync(new URL(path, root), "utf8");
const functions = statistics();
const names = functions.map(({name}) => name);
const listed = sections.flatMap((section) => section.functions);
const golden = JSON.parse(text("test/fixtures/methods/golden.json")) as {
  cases: {section: string; method: string}[];
};
const camelCase = (name: string) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

test("every statistic has a docstring, and the page names no function that is not there", () => {
  expect(functions.filter(({summary}) => summary === "").map(({name}) => name)).toEqual([]);
  expect(names.length).toBe(new Set(names).size);
  expect([...listed, ...Object.keys(formulas)].filter((name) => !names.includes(name))).toEqual([]);
  expect(listed.length).toBe(new Set(listed).size);
});

test("every method of the specification has its entry in a section", () => {
  const wanted = [...new Set(golden.cases.map(({method}) => camelCase(method)))];
  expect(wanted.filter((name) => !listed.includes(name))).toEqual([]);
});

test("a docstring that names a section is listed in it", () => {
  const elsewhere = functions.flatMap(({name, summary}) => {
    const letter = /METHODS ([A-K])/.exec(summary)?.[1];
    const own = sections.find((section) => section.functions.includes(name))?.letter;
    return letter === undefined || own === undefined || letter === own
      ? []
      : [`${name}: ${letter}, not ${own}`];
  });
  // What a reader wants beside the verdicts, from the sections on power.
  expect(elsewhere).toEqual(["bestCase: A, not E", "eRulePower: A, not E"]);
});

test.each(Object.entries(formulas))("the formula of %s becomes MathML", (_, lines) => {
  for (const tex of lines)
    expect(katex.renderToString(tex, {output: "mathml", displayMode: true, strict: "error"})).toContain(
      "<math"
    );
});

test("every anchor of the glossary is there once", () => {
  const ids = glossary.flatMap(({terms}) => terms.map(({id}) => id));
  expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
});

test("every verdict and reason that the SQL can write has its words", () => {
  const sql = text("loaders/sql/analysis/verdicts.sql");
  const [, verdict = "", reason = ""] =
    /\n {2}case([\s\S]*?)end as verdict,([\s\S]*?)end as verdict_reason/.exec(sql)!;
  const values = (part: string) => [...part.matchAll(/then '(\w+)'/g)].map(([, value]) => value!);
  expect(values(reason).length).toBeGreaterThan(3);
  expect(values(reason).filter((value) => !(value in reasonTerms))).toEqual([]);
  expect(values(verdict).filter((value) => !(value in verdictTerms))).toEqual([]);
});

test("the decision table has every reason that verdict gives, in its order", () => {
  const source = text("src/stats/verdict.ts");
  const union = /export type Reason =([\s\S]*?);/.exec(source)![1]!;
  const reasons = [...union.matchAll(/"(\w+)"/g)].map(([, reason]) => reason);
  expect([...new Set(decisionTable.flatMap((row) => row.reasons))].sort()).toEqual(reasons.sort());
});

test("every defined column is one of a table", () => {
  const sql = ["model", "analysis", "pages"].flatMap((layer) =>
    readdirSync(new URL(`loaders/sql/${layer}/`, root)).map((file) => text(`loaders/sql/${layer}/${file}`))
  );
  const computed = readdirSync(new URL("loaders/sql/", root), {recursive: true, encoding: "utf8"})
    .filter((file) => file.endsWith(".ts"))
    .map((file) => text(`loaders/sql/${file}`));
  const all = [...sql, ...computed].join("\n");
  expect(Object.keys(columns).filter((name) => !new RegExp(`\\b${name}\\b`).test(all))).toEqual([]);
});
