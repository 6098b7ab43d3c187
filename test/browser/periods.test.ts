import {readFileSync, readdirSync} from "node:fs";
import {join} from "node:path";
import {tableFromIPC} from "@uwdata/flechette";
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
  site = await serveSite({port: 0, dist: join(builtProject(), "dist")});
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Incidents of the built site from one moment of UTC to another. */
function incidentsIn(from: string, to: string): number {
  const dist = join(builtProject(), "dist");
  const file = (readdirSync(dist, {recursive: true}) as string[]).find((path) =>
    /incident_rows[^/]*\.arrow$/.test(path)
  );
  const rows = tableFromIPC(readFileSync(join(dist, file!)), {useDate: true}).toArray() as {
    occurred_at: Date;
  }[];
  return rows.filter(({occurred_at: at}) => at.getTime() >= Date.parse(from) && at.getTime() < Date.parse(to))
    .length;
}

test("a span of days is chosen by keyboard, stands in the address, travels to the incidents, and is ignored where quarters are counted", async () => {
  // days of Europe/Berlin, the sample's zone
  const n = incidentsIn("2026-04-30T22:00:00Z", "2026-07-15T22:00:00Z");
  expect(n).toBeGreaterThan(1);
  const {page, problems} = await visit(browser, site.url);
  const support = page.locator(".finding");
  await page.locator('select[name="period"]').selectOption("days");
  await page.locator('input[name="from"]').fill("2026-05-01");
  await page.locator('input[name="to"]').fill("2026-04-01");
  await expect.poll(() => page.locator(".days").innerText()).toContain("The first day is after the last.");
  await page.locator('input[name="to"]').fill("2026-07-15");
  await expect.poll(() => support.innerText()).toMatch(/^This span: /m);
  expect(await page.locator(".tile-value").first().innerText()).toBe(String(n));
  expect(page.url()).toContain("period=2026-05-01..2026-07-15");
  const href = await page.locator(".tile").first().getAttribute("href");
  await page.goto(new URL(href!, page.url()).href);
  await drawn(page);
  expect(await page.locator(".finding").first().innerText()).toContain(`${n} incidents`);
  await page.goto(`${site.url}conditions.html?period=2026-05-01..2026-07-15`);
  await drawn(page);
  expect(await page.getByRole("button", {name: "All time"}).getAttribute("aria-pressed")).toBe("true");
  expect(problems).toEqual([]);
  await page.close();
});

test("the quarter before is one click away, Back undoes it, and links carry it", async () => {
  const {page, problems} = await visit(browser, site.url);
  const field = page.locator('select[name="period"]');
  const now = await field.inputValue();
  await page.getByRole("button", {name: "The quarter before"}).click();
  const before = await field.inputValue();
  expect(before).not.toBe(now);
  expect(page.url()).toContain(`period=${before}`);
  const agenda = page.locator("#observablehq-sidebar a", {hasText: "Agenda"});
  expect(await agenda.getAttribute("href")).toBe(`./agenda.html?period=${before}`);
  await page.goBack();
  await expect.poll(() => field.inputValue()).toBe(now);
  expect(await agenda.getAttribute("href")).toBe("./agenda.html");
  await page.locator(".filter-fold summary").click();
  await page.locator('select[name="team"]').selectOption({index: 1});
  await expect.poll(() => page.locator(".chip").count()).toBe(1);
  await page.keyboard.press("Escape");
  await page.goBack();
  await expect.poll(() => page.locator(".chip").count()).toBe(0);
  expect(problems).toEqual([]);
  await page.close();
});

test("what is folded is loaded when it is opened, and stays open when the quarter changes", async () => {
  const {page, problems} = await visit(browser, site.url);
  await page.locator("details.fold > summary").click();
  await expect.poll(() => page.locator(".fold .chart-card").count()).toBe(3);
  await page.getByRole("button", {name: "The quarter before"}).click();
  await expect.poll(() => page.locator(".fold .chart-card").count()).toBe(3);
  expect(problems).toEqual([]);
  await page.close();
});
