import {readFileSync} from "node:fs";
import {join} from "node:path";
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

/** What a button of a card gives, as a file. */
async function saved(page: Page, card: number, button: string): Promise<{name: string; text: string}> {
  const place = page.locator(".chart-card").nth(card);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    place.locator("> .save").getByText(button, {exact: true}).click()
  ]);
  return {name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8")};
}

/** Everything drawn, folds too. Chromium lets a page save ten files; reloading it starts the count anew. */
async function unfolded(page: Page): Promise<void> {
  await drawn(page);
  for (const fold of await page.locator("details.fold").all())
    if ((await fold.getAttribute("open")) === null) await fold.locator("> summary").click();
  await expect.poll(() => page.locator(".fold-parts").getByText("Loading …").count()).toBe(0);
  await drawn(page);
}

test.each(["", "conditions", "outcomes", "alerts", "response", "retros", "priorities"])(
  "every chart on /%s can be saved: as a drawing that stands alone, and its rows as CSV",
  async (path) => {
    const {page, problems} = await visit(browser, site.url + path);
    await unfolded(page);
    const cards = page.locator(".chart-card");
    await expect.poll(() => cards.count()).toBeGreaterThan(0);
    const count = await cards.count();
    for (let card = 0; card < count; card++) {
      if (card > 0 && card % 4 === 0) await page.reload().then(() => unfolded(page));
      const place = cards.nth(card);
      const title = (await place.locator("h2").innerText()).replaceAll(/[\u00a0\u2011]/g, " ").trim();
      const isDrawing = (await place.locator("> .save").getByText("SVG", {exact: true}).count()) > 0;
      const hasTable = (await place.getByText("Download CSV").count()) > 0;
      if (isDrawing) {
        const {name, text} = await saved(page, card, "SVG");
        expect(name).toMatch(/^[a-z0-9-]+\.svg$/);
        const {failed, said, drawn} = await page.evaluate(
          (xml) => {
            const parsed = new DOMParser().parseFromString(xml, "image/svg+xml");
            return {
              failed: parsed.querySelector("parsererror")?.textContent ?? null,
              said: parsed.querySelector("svg > title")?.textContent ?? "",
              drawn: parsed.querySelectorAll("rect, path, line, circle, text").length
            };
          },
          text.replace(/^\ufeff/, "")
        );
        expect(failed).toBeNull();
        expect(said.replaceAll(/[\u00a0\u2011-]/g, " ").slice(0, 20)).toBe(
          title.replaceAll("-", " ").slice(0, 20)
        );
        expect(drawn).toBeGreaterThan(3);
        expect(text).not.toMatch(/var\(|class=|<style|<script|<a /);
        expect(text.replaceAll(/xmlns(:\w+)?="[^"]*"/g, "")).not.toContain("http");
      }
      if (!hasTable) {
        expect([title, await place.locator("> .save").getByText("CSV", {exact: true}).count()]).toEqual([
          title,
          1
        ]);
        const {name, text} = await saved(page, card, "CSV");
        expect(name).toMatch(/\.csv$/);
        expect(text.trim().split("\r\n").length).toBeGreaterThan(1);
      }
    }
    expect(problems).toEqual([]);
    await page.close();
  }
);
