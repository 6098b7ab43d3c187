/** A number that leads to a list of actions leads to as many. */
import {join} from "node:path";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, expect, test} from "vitest";
import {launchBrowser} from "../../loaders/site/browser.js";
import {type Served, serveSite} from "../../loaders/site/serve.js";
import {builtProject} from "./project.js";
import {visit} from "./visit.js";

let browser: Browser;
let site: Served;

beforeAll(async () => {
  site = await serveSite({port: 0, dist: join(builtProject(), "dist")});
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** How many a link's text counts, and where it leads. */
async function counting(path: string): Promise<{text: string; n: number; href: string}[]> {
  const {page} = await visit(browser, site.url + path);
  const links = await page.$$eval('#observablehq-main a[href*="actions.html?list="]', (anchors) =>
    anchors.map((anchor) => ({
      text: (anchor as HTMLElement).innerText.replaceAll("\u00a0", " "),
      href: (anchor as HTMLAnchorElement).href
    }))
  );
  await page.close();
  return links.flatMap(({text, href}) => {
    const n = /\d[\d,]*(?! more)/.exec(text)?.[0];
    return n === undefined || / more$/.test(text) ? [] : [{text, n: Number(n.replaceAll(",", "")), href}];
  });
}

test.each([
  ["", 1],
  ["agenda", 1],
  ["outcomes", 3],
  ["actions", 4]
])("each number of actions on “%s” opens a list of as many", async (path, least) => {
  const links = await counting(path);
  expect(links.length).toBeGreaterThanOrEqual(least);
  for (const {text, n, href} of links) {
    const {page, problems} = await visit(browser, href);
    const claim = await page.locator(".headline").innerText();
    const status = await page.locator(".table-status").innerText();
    expect(/(\d[\d,]*) actions$/.exec(status)?.[1], `${text} → ${claim}`).toBe(String(n));
    expect(claim).toMatch(new RegExp(`\\b${n}\\b`));
    expect(problems).toEqual([]);
    await page.close();
  }
});
