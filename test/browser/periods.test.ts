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
  const answer = page.locator(".finding").first();
  await page.locator('select[name="period"]').selectOption("custom");
  await page.locator('input[name="from"]').fill("2026-05-01");
  await page.locator('input[name="to"]').fill("2026-04-01");
  await expect.poll(() => page.locator(".days").innerText()).toContain("The first day is after the last.");
  await page.locator('input[name="to"]').fill("2026-07-15");
  await expect.poll(() => answer.innerText()).toContain(`1 May – 15 Jul 2026: ${n} incidents`);
  expect(page.url()).toContain("period=2026-05-01..2026-07-15");
  const href = await page.locator(".decision a", {hasText: "Incidents"}).getAttribute("href");
  await page.goto(new URL(href!, page.url()).href);
  await drawn(page);
  expect(await page.locator(".finding").first().innerText()).toContain(`${n} incidents`);
  await page.goto(`${site.url}conditions?period=2026-05-01..2026-07-15`);
  await drawn(page);
  expect(await page.locator(".chips").innerText()).toBe("");
  await page.goto(`${site.url}?period=2026-05-01..2026-07-15`);
  await drawn(page);
  await page.locator(".chips button").click();
  await expect.poll(() => answer.innerText()).toMatch(/^2026.Q3/);
  expect(problems).toEqual([]);
  await page.close();
});
