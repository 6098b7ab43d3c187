/** What pages show before any choice is shipped worked out; a choice that changes nothing is worked out from rows, and shows the same. */
import {readFileSync, readdirSync} from "node:fs";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, expect, test} from "vitest";
import {launchBrowser} from "../../loaders/site/browser.js";
import {type Served, serveSite} from "../../loaders/site/serve.js";
import {builtProject} from "./project.js";
import {drawn, visit} from "./visit.js";

let browser: Browser;
let site: Served;
beforeAll(async () => {
  browser = await launchBrowser();
  site = await serveSite({port: 0, dist: join(builtProject(), "dist")});
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const BUDGET = 150_000;

/** Names of the tables and first views that an open page has fetched, without the hash in their names. */
const fetched = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .map(({name}) => /\/_file\/arrow\/(\w+)\.\w+\.(?:arrow|json)$/.exec(name)?.[1])
      .filter((name) => name !== undefined)
  );

/** The text of the page and of every picture, without the bar in which the choice stands and what is folded. */
const shown = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const main = document.querySelector("#observablehq-main")!.cloneNode(true) as HTMLElement;
    for (const bar of main.querySelectorAll(".site-bar, .table-tools, .fold-parts")) bar.remove();
    const tips = [...main.querySelectorAll("[data-tip], [aria-label]")].map(
      (node) => node.getAttribute("data-tip") ?? node.getAttribute("aria-label")
    );
    return [main.textContent, ...tips].join("\n");
  });

test.each([
  {page: "", first: "review", same: "period=2000-Q1"},
  {
    page: "outcomes",
    first: "outcomes",
    same: "verdict=improved&verdict=worsened&verdict=no_detectable_change&verdict=too_early&verdict=not_measurable"
  },
  {
    page: "incidents",
    first: "incidents",
    same: "severity=1&severity=2&severity=3&severity=4&severity=5&severity=unknown"
  }
])("/$page is drawn from one small file, as it is from all rows", async ({page: name, first, same}) => {
  const opened = await visit(browser, `${site.url}${name}`);
  expect(await fetched(opened.page)).toEqual([first]);
  const chosen = await visit(browser, `${site.url}${name}?${same}`);
  expect((await fetched(chosen.page)).length).toBeGreaterThan(2);
  expect(await shown(chosen.page)).toBe(await shown(opened.page));
  expect([...opened.problems, ...chosen.problems]).toEqual([]);
  const folder = join(builtProject(), "src/arrow");
  expect(readdirSync(folder)).toContain(`${first}.json`);
  expect(gzipSync(readFileSync(join(folder, `${first}.json`))).length).toBeLessThan(BUDGET);
  await opened.page.close();
  await chosen.page.close();
});

test("the ledger's next page, a search and a sort fetch the rest once; the folds fetch what they need", async () => {
  const {page, problems} = await visit(browser, `${site.url}outcomes`);
  await page.locator(".outcome-ledger .pager button", {hasText: "Next"}).click();
  await expect.poll(() => page.locator(".outcome-ledger .table-status").innerText()).toMatch(/^7–12 of /);
  expect(await page.locator(".outcome-ledger .outcome-rug").count()).toBeGreaterThan(0);
  await drawn(page);
  for (const fold of await page.locator("details.fold > summary").all()) await fold.click();
  await expect.poll(() => page.locator(".fold .loading").count()).toBe(0);
  const names = await fetched(page);
  expect(names.filter((name) => name === "verdict_rows")).toHaveLength(1);
  expect(names).toContain("outcome_curves");
  expect(problems).toEqual([]);
  await page.close();
});
