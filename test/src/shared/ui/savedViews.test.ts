// @vitest-environment happy-dom
import {expect, test} from "vitest";
import {VIEW_PARAMETERS} from "../../../../loaders/settings/schema/views.js";
import {parseSettings} from "../../../../loaders/settings/settings.js";
import {FILTER_KEYS} from "../../../../src/shared/ui/pageUrl.js";
import {savedViews} from "../../../../src/shared/ui/savedViews.js";

test("a view is a link to the Review with its filters, and a name is text", () => {
  const menu = savedViews(
    JSON.stringify([{name: "<b>Worst</b>", query: '?team=R&D&team=a"onclick=x&severity=1'}])
  )!;
  const [link] = menu.querySelectorAll("a");
  expect(link!.textContent).toBe("<b>Worst</b>");
  expect(menu.querySelector("b")).toBeNull();
  expect(link!.getAttribute("href")).toMatch(/^\.\/\?team=R&D=&team=a%22onclick%3Dx&severity=1$/);
});

test("without views there is no menu", () => {
  expect(savedViews("[]")).toBeUndefined();
});

test("a view may choose what travels from page to page, and nothing else", () => {
  expect(Object.keys(VIEW_PARAMETERS).sort()).toEqual([...FILTER_KEYS].sort());
});

test.each([
  ["https://elsewhere.example/?team=a", "starts with no “?”"],
  ["//elsewhere.example", "starts with no “?”"],
  ["?", "chooses nothing"],
  ["?tea=Payments", "unknown filter “tea” (known: period"],
  ["?__proto__=x", "unknown filter “__proto__”"],
  ["?severity=9", "“9” is no severity"],
  ["?team=", "“” is no team"],
  ["?period=soon", "“soon” is no period"]
])("the view %s is refused: %s", (query, message) => {
  expect(() => parseSettings(`views: {Mine: ${JSON.stringify(query)}}`)).toThrow(`views.Mine: ${message}`);
});

test("views of every filter are taken", () => {
  const query =
    "?team=Payments&team=several+teams&severity=unknown&layer=human&service=a&period=2026-Q1&span=all";
  expect(parseSettings(`views: {All: ${JSON.stringify(query)}}`).views).toEqual({All: query});
});
