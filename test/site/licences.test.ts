import {expect, test} from "vitest";
import {dependencies, isPermissive, licenceTexts} from "../../loaders/site/licences.js";

test.each([
  ["MIT", true],
  ["(MIT OR GPL-3.0-or-later)", true],
  ["(MIT AND Zlib)", true],
  ["(MIT AND GPL-3.0-only)", false],
  ["GPL-3.0-only", false],
  ["unknown", false]
])("%s may be passed on: %s", (expression, expected) => {
  expect(isPermissive(expression)).toBe(expected);
});

test("every installed package states a licence under which it may be passed on", () => {
  const all = dependencies();
  expect(all.length).toBeGreaterThan(100);
  expect(all.filter(({licence}) => !isPermissive(licence))).toEqual([]);
});

test("a site carries the licence text of every package whose modules it holds, once, and of no other", () => {
  const text = licenceTexts([
    "/x/dist/_node/d3-array@3.2.5/index.a1b2c3d4.js",
    "/x/dist/_node/d3-array@3.2.5/src/bin.a1b2c3d4.js",
    "/x/dist/_node/@observablehq/plot@0.6.17/index.a1b2c3d4.js",
    "/x/dist/_node/@duckdb/duckdb-wasm@1.32.0/index.a1b2c3d4.js",
    "/x/dist/_node/apache-arrow@17.0.0/index.a1b2c3d4.js",
    "/x/dist/_import/review/page.a1b2c3d4.js"
  ]);
  expect(text.match(/^d3-array .*\(ISC\)$/gm)).toHaveLength(1);
  expect(text).toContain("@observablehq/plot");
  expect(text).toContain("Mike Bostock");
  expect(text).toContain("DuckDB Foundation");
  expect(text).toContain("apache-arrow 17.0.0");
  expect(text).not.toContain("arquero");
});
