// @vitest-environment happy-dom
import {beforeEach, expect, test} from "vitest";
import {element} from "../../../src/shared/ui/element.js";
import {type Entry, entryBlock, methodSection} from "../../../src/reference/block.js";
import {glossaryBlocks} from "../../../src/reference/entries.js";
import {methodSearch} from "../../../src/reference/search.js";
import {methodText} from "../../../src/reference/text.js";
import {defaultsBlock, settingsBlock, tableBlocks} from "../../../src/reference/values.js";

const HOSTILE = `<img src=x onerror="alert(1)">`;

beforeEach(() => {
  window.history.replaceState(null, "", "/methods");
  document.body.replaceChildren();
});

const entry = (name: string, text: string, parts?: readonly Entry[]): Entry => {
  const node = element(
    parts ? "details" : "div",
    {id: `term-${name}`},
    name,
    ...(parts ?? []).map((part) => part.element)
  );
  return parts ? {element: node, name, text, parts} : {element: node, name, text};
};

function page() {
  const ratio = entry("ratio", "rate after over before");
  const table = entry("verdicts", "did it change", [ratio, entry("phi", "dispersion")]);
  const words = methodSection({
    label: "Words",
    counted: "",
    blocks: [entryBlock("", "w", [entry("gap", "days between")], null)]
  });
  const tables = methodSection({
    label: "Tables",
    counted: "",
    blocks: [entryBlock("", "t", [table], table.element)]
  });
  const search = methodSearch([words, tables]);
  document.body.append(search, words.element, tables.element);
  const type = (query: string) => {
    const field = search.querySelector("input")!;
    field.value = query;
    field.dispatchEvent(new Event("input"));
  };
  return {search, words, tables, table: table.element as HTMLDetailsElement, ratio: ratio.element, type};
}

test("a query hides what does not match, opens the table of a column, and stays in the address", () => {
  const {search, words, table, ratio, type} = page();
  expect(search.querySelector("[role=status]")?.textContent).toBe("4 entries on this page");
  type("Ratio");
  expect([words.element.hidden, table.hidden, table.open, ratio.hidden]).toEqual([true, false, true, false]);
  expect(document.querySelector("#term-phi")!.hasAttribute("hidden")).toBe(true);
  expect(search.querySelector(".jumps a")?.getAttribute("href")).toBe("#term-ratio");
  expect(window.location.search).toBe("?q=Ratio");
  type("");
  expect([words.element.hidden, table.open, window.location.search]).toEqual([false, false, ""]);
});

test("a query in the address is in force at once; nothing found says so", () => {
  window.history.replaceState(null, "", "/methods?q=nothing-like-it");
  const {search, tables} = page();
  expect(search.querySelector("[role=status]")?.textContent).toBe("0 entries found");
  expect(tables.element.hidden).toBe(true);
});

test("an anchor to what the query hides clears the query and opens what is folded", () => {
  const {table, type} = page();
  type("gap");
  expect(table.hidden).toBe(true);
  window.history.replaceState(null, "", "/methods?q=gap#term-ratio");
  window.dispatchEvent(new Event("hashchange"));
  expect([table.hidden, table.open, window.location.search]).toEqual([false, true, ""]);
  expect(document.activeElement?.id).toBe("term-ratio");
});

test("text in backticks is code, known functions and sections are linked, markup stays text", () => {
  const node = element(
    "p",
    {},
    methodText(`See \`judge\`, \`x\` (METHODS A1) ${HOSTILE}`, new Set(["judge"]))
  );
  expect([...node.querySelectorAll("a")].map((link) => link.getAttribute("href"))).toEqual([
    "#method-judge",
    "#section-a"
  ]);
  expect([node.querySelectorAll("code").length, node.querySelector("img")]).toEqual([2, null]);
});

test("a setting says when it is not the default", () => {
  const defaults = [{name: "washoutDays", text: "Days.", value: 14}];
  const settings = [
    {name: "thresholds.washout_days", value: "7"},
    {name: "organisation", value: HOSTILE},
    {name: "as", value: null}
  ];
  const rows = settingsBlock(settings, defaults).element.querySelectorAll("tbody tr");
  expect([...rows].map((row) => row.textContent)).toEqual([
    "thresholds.washout_days7changed from 14",
    `organisation${HOSTILE}`,
    "asnot set"
  ]);
  expect(defaultsBlock(defaults).entries[0]?.element.id).toBe("default-washoutdays");
});

test("a table lists its columns with meaning, unit and whether they may be unknown", () => {
  const column = (name: string, type: string, isKey: boolean) => ({name, type, nullable: !isKey, isKey});
  const columns = [column("action_id", "VARCHAR", true), column("duration_s", "DOUBLE", false)];
  const [, analysis] = tableBlocks([
    {name: "verdicts", layer: "analysis", file: "x.sql", description: "Did it?", columns}
  ]);
  const cells = [...analysis!.element.querySelectorAll("tbody tr")].map((row) =>
    [...row.children].map((cell) => cell.textContent)
  );
  expect(cells[0]?.slice(2)).toEqual(["text", "no, key"]);
  expect(cells[1]?.slice(2)).toEqual(["seconds", "yes"]);
});

test("every term of the glossary can be linked to", () => {
  const block = glossaryBlocks()[0]!;
  expect(block.element.querySelector("#term-no-detectable-change dt")?.textContent).toContain(
    "No detectable change"
  );
});
