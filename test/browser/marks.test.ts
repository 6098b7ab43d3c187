/** Marks answer on every page that has charts: a tip on hover and focus, arrow keys between them, Enter to what is behind. */
import {join} from "node:path";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, expect, test, vi} from "vitest";
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

const SLOW = {timeout: 15_000};
const tip = (page: Page) => page.locator(".mark-tip:not([hidden])");

test.each([
  {path: "", picture: ".story .outcome-rug", leads: /\/(?:incident|action)\.html\?id=/},
  {path: "outcomes.html", picture: ".outcome-ledger .outcome-rug", leads: /\/(?:incident|action)\.html\?id=/},
  {path: "incidents.html", picture: ".incident-strip", leads: /\/incident\.html\?id=/},
  {path: "alerts.html", picture: "svg.marked:has(a)", leads: /\/alerts\.html\?week=/},
  {path: "response.html", picture: ".answer-picture svg.marked", leads: /\/incidents\.html\?period=/},
  {path: "response.html", picture: ".columns svg.marked:has(a)", leads: /\/incident\.html\?id=/},
  {path: "priorities.html", picture: "svg.marked:has(a)", leads: /\/conditions\.html\?condition=/}
])("a chart of /$path tells and leads on by mouse and by keyboard", async ({path, picture, leads}) => {
  const {page, problems} = await visit(browser, site.url + path);
  const chart = page.locator(picture).first();
  await chart.scrollIntoViewIfNeeded();
  const mark = chart.locator("a [data-tip], [data-tip]").first();
  await vi.waitFor(async () => {
    await page.mouse.move(0, 0);
    await mark.hover({force: true});
    expect(await tip(page).count()).toBe(1);
  }, SLOW);
  await page.mouse.move(0, 0);
  expect(await tip(page).count()).toBe(0);

  await page.keyboard.press("Tab");
  await chart.focus();
  expect(await tip(page).innerText()).not.toBe("");
  await page.evaluate(() => {
    window.scrollBy(0, 20);
  });
  await page.waitForTimeout(100);
  expect(await tip(page).count()).toBe(1);
  await page.keyboard.press("End");
  const last = await tip(page).innerText();
  await page.keyboard.press("Home");
  expect(await tip(page).innerText()).not.toBe(last);
  await page.keyboard.press("Escape");
  expect(await tip(page).count()).toBe(0);
  await page.keyboard.press("ArrowRight");
  for (let steps = 0; steps < 60; steps += 1) {
    if ((await chart.locator("a:has(.mark-shown), a.mark-shown").count()) > 0) break;
    await page.keyboard.press("ArrowRight");
  }
  await page.keyboard.press("Enter");
  await page.waitForURL(leads);
  await drawn(page);
  expect(problems).toEqual([]);
  await page.close();
});

test("a drag over the strip of incidents lists that stretch, and Back undoes it", async () => {
  const {page} = await visit(browser, `${site.url}incidents.html`);
  const before = await page.locator(".headline").innerText();
  const box = (await page.locator(".incident-strip").boundingBox())!;
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width / 2, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 120, y, {steps: 6});
  await page.mouse.up();
  await page.waitForURL(/period=\d{4}-\d\d-\d\d\.\.\d{4}-\d\d-\d\d/);
  await expect.poll(() => page.locator(".headline").innerText(), SLOW).not.toBe(before);
  await page.goBack();
  await expect.poll(() => page.locator(".headline").innerText(), SLOW).toBe(before);
  await page.close();
});

test("the page for a missing address leads into the site from any depth", async () => {
  const page = await browser.newPage();
  await page.goto(`${site.url}old/place/of/a/page`);
  const links = () => page.$$eval("a", (anchors) => anchors.map(({href}) => href));
  await expect.poll(links, SLOW).toContain(`${site.url}outcomes.html`);
  await page.close();
});
