import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {join, relative} from "node:path";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, expect, test} from "vitest";
import {launchBrowser} from "../../loaders/site/browser.js";
import {htmlFiles} from "../../loaders/site/policy.js";
import {type Served, serveSite} from "../../loaders/site/serve.js";
import {builtProject} from "./project.js";
import {drawn} from "./visit.js";

const dist = join(builtProject(), "dist");
const pages = htmlFiles(dist).map((file) =>
  relative(dist, file).replace(/(?:^|(?<=\/))index\.html$|\.html$/, "")
);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"];

interface Finding {
  readonly id: string;
  readonly nodes: readonly {readonly target: readonly string[]}[];
}

let browser: Browser;
let site: Served;
beforeAll(async () => {
  browser = await launchBrowser();
  site = await serveSite({port: 0, dist});
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

test.each(["light", "dark"] as const)("no page breaks WCAG 2.2 AA in %s", async (colorScheme) => {
  const found: string[] = [];
  for (const path of pages) {
    const context = await browser.newContext({bypassCSP: true, colorScheme});
    const page = await context.newPage();
    await page.goto(site.url + path);
    await drawn(page);
    await page.evaluate(axe);
    const violations = await page.evaluate<readonly Finding[]>(
      `axe.run(document, {runOnly: ${JSON.stringify(RULES)}}).then(({violations}) => violations)`
    );
    found.push(...violations.map(({id, nodes}) => `/${path} ${id}: ${nodes[0]?.target.join(" ") ?? ""}`));
    await context.close();
  }
  expect(pages.length).toBeGreaterThan(10);
  expect(found).toEqual([]);
});
