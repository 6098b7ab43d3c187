import {join} from "node:path";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, expect, test} from "vitest";
import {launchBrowser} from "../../loaders/site/browser.js";
import {type Served, serveSite} from "../../loaders/site/serve.js";
import {builtProject} from "./project.js";
import {drawn, visit} from "./visit.js";

let browser: Browser;
let site: Served;
beforeAll(async () => {
  browser = await launchBrowser();
  site = await serveSite({port: 0, base: "/apps/followthrough/", dist: join(builtProject(), "dist")});
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

test("“/” opens the search below a sub-path; words and slips are found, arrows and Enter open what was found", async () => {
  const {page, problems} = await visit(browser, `${site.url}conditions.html`);
  const loaded: string[] = [];
  page.on("request", (request) => loaded.push(request.url()));
  await page.keyboard.press("/");
  const hits = page.locator(".search-hits a");
  await page.locator(".search-dialog[open]").waitFor();
  expect(loaded.some((url) => url.includes("search"))).toBe(true);
  await page.keyboard.type("no such thing at all");
  await expect
    .poll(() => page.locator(".search-dialog [role=status]").innerText())
    .toContain("Nothing is found");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("wash-out");
  await expect.poll(() => hits.first().innerText()).toContain("wash-out");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("Unsafe defalt");
  await expect.poll(() => hits.allInnerTexts().then((all) => all.join())).toContain("Unsafe default");
  await page.keyboard.press("ArrowDown");
  const href = await hits.first().getAttribute("href");
  await page.keyboard.press("Enter");
  await page.waitForURL(new URL(href!, page.url()).href);
  await drawn(page);
  expect(await page.locator("h1").count()).toBe(1);
  expect(problems).toEqual([]);
  await page.close();
});
