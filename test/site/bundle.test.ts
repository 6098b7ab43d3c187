import {existsSync, readFileSync, readdirSync} from "node:fs";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {bundleModules} from "../../loaders/site/bundle.js";
import {folderOf, pageWith, removeFolders} from "./files.js";

afterAll(removeFolders);

const preload = (path: string): string => `<link rel="modulepreload" href="${path}">`;

/** Two pages that share a chart, one of which loads formulas when asked; laid out as Framework does. */
const SITE = {
  "index.html": pageWith(
    preload("./_node/plot@1/index.js"),
    preload("./_import/chart.js"),
    '<script type="module">const {chart} = await import("./_import/chart.js"); chart();</script>'
  ),
  "sub/page.html": pageWith(
    preload("../_node/plot@1/index.js"),
    preload("../_import/chart.js"),
    preload("../_import/own.js"),
    preload("../_node/geo@1/index.js"),
    '<script type="module">import {own} from "../_import/own.js"; import {chart} from "../_import/chart.js"; own(chart);</script>'
  ),
  "_import/chart.js":
    'import {plot} from "../_node/plot@1/index.js"; export const chart = () => plot(import.meta.url);',
  "_import/own.js":
    'import {maps} from "../_node/geo@1/index.js"; maps(); export const own = async (chart) => (await import("../_node/katex@1/index.js")).table(chart);',
  "_node/plot@1/index.js":
    'export const plot = (a) => console.log("plot", a); export const unused = () => "never drawn";',
  "_node/geo@1/index.js": 'export const maps = () => console.log("only the other page draws maps");',
  "_node/katex@1/index.js": 'export const table = (a) => "a formula" + a;'
};

describe("a built site", () => {
  let dist: string;
  const modules = (): string[] => readdirSync(join(dist, "_modules"), {recursive: true, encoding: "utf8"});
  const read = (name: string): string => {
    const file = modules().find((candidate) => candidate.startsWith(name)) ?? "";
    return readFileSync(join(dist, "_modules", file), "utf8");
  };
  beforeAll(async () => {
    dist = folderOf(SITE);
    await bundleModules(dist);
  });

  test("has the packages in one file, without what no page uses", () => {
    expect(read("vendor-")).toContain("plot");
    expect(read("vendor-")).not.toContain("never drawn");
  });

  test("the first page loads no package that only another needs", () => {
    expect(read("vendor-")).not.toContain("maps");
    expect(read("charts-")).toContain("draws maps");
    const preloads = (page: string): string => readFileSync(join(dist, page), "utf8");
    expect(preloads("index.html")).not.toContain("charts-");
    expect(preloads("sub/page.html")).toContain("charts-");
  });

  test("has what several pages share in another, and what is loaded when asked apart", () => {
    expect(read("site-")).toContain("vendor-");
    const apart = modules().filter(
      (name) =>
        name.endsWith(".js") && readFileSync(join(dist, "_modules", name), "utf8").includes("a formula")
    );
    expect(apart).toHaveLength(1);
    expect(read("site-") + read("vendor-") + read("sub/page-")).not.toContain("a formula");
  });

  test("loads what each page needs at once, and no more, by addresses relative to the page", () => {
    const links = (page: string): string[] =>
      [...readFileSync(join(dist, page), "utf8").matchAll(/(?:href|src)="([^"]+)"/g)].map(([, url]) =>
        (url ?? "").replace(/-[\w-]{8}\.js$/, "")
      );
    expect(links("index.html").sort()).toEqual(["./_modules/index", "./_modules/site", "./_modules/vendor"]);
    expect(links("sub/page.html")).toContain("../_modules/sub/page");
    expect(links("sub/page.html")).toHaveLength(4);
  });

  test("still resolves attachments against the module that names them", () => {
    expect(read("site-")).toMatch(/new URL\("\.\.\/_import\/chart\.js",import\.meta\.url\)/);
  });

  test("keeps none of the files that were merged", () => {
    expect(existsSync(join(dist, "_import"))).toBe(false);
    expect(existsSync(join(dist, "_node"))).toBe(false);
  });
});

test("an import that leads nowhere is an error", async () => {
  const dist = folderOf({"index.html": pageWith('<script type="module">import "./none.js";</script>')});
  await expect(bundleModules(dist)).rejects.toThrow(/none\.js/);
});
