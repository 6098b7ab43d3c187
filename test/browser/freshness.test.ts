import {mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, relative} from "node:path";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, expect, test} from "vitest";
import {launchBrowser} from "../../loaders/site/browser.js";
import {htmlFiles} from "../../loaders/site/policy.js";
import {serveSite} from "../../loaders/site/serve.js";
import {builtProject, observableBuild, observablePreview} from "./project.js";
import {visit} from "./visit.js";

const project = builtProject();
const dist = join(project, "dist-fresh");

let browser: Browser;
let data: string;
beforeAll(async () => {
  browser = await launchBrowser();
  data = mkdtempSync(join(tmpdir(), "followthrough-data-"));
  mkdirSync(join(data, "plain"));
});
afterAll(async () => {
  await browser.close();
  rmSync(data, {recursive: true});
  rmSync(dist, {recursive: true, force: true});
});

/** The export with so many incidents, replaced the way editors do. */
function writeExport(incidents: number): void {
  const rows = Array.from(
    {length: incidents},
    (_, i) => `I${i},Checkout is down,1,checkout,2026-01-0${i + 1}T10:00:00Z`
  );
  const file = join(data, "plain/incidents.csv");
  writeFileSync(`${file}.new`, ["incident_id,title,severity,service,started_at", ...rows, ""].join("\n"));
  renameSync(`${file}.new`, file);
}

/** The text of each page of a site that Framework builds by itself, with no cache cleared. */
async function builtPages(): Promise<Map<string, string>> {
  await observableBuild(project, {FOLLOWTHROUGH_DATA: data, FOLLOWTHROUGH_DIST: dist});
  const site = await serveSite({port: 0, dist});
  const texts = new Map<string, string>();
  for (const path of htmlFiles(dist).map((file) => relative(dist, file))) {
    const {page, problems} = await visit(browser, site.url + path);
    expect(problems, path).toEqual([]);
    texts.set(path, await page.locator("main").innerText());
    await page.close();
  }
  await site.close();
  return texts;
}

test("a site of one small export is whole, and shows the edited export when built next", async () => {
  writeExport(3);
  expect((await builtPages()).get("incidents.html")).toMatch(/\b3 incidents\b/);
  writeExport(5);
  expect((await builtPages()).get("incidents.html")).toMatch(/\b5 incidents\b/);
});

test("an edited export shows in the page that is open in the preview, time after time", async () => {
  writeExport(3);
  const preview = await observablePreview(project, {FOLLOWTHROUGH_DATA: data});
  try {
    const {page} = await visit(browser, `${preview.url}incidents`);
    for (const incidents of [3, 4, 6]) {
      writeExport(incidents);
      await page.waitForFunction((text) => document.body.innerText.includes(text), `${incidents} incidents`);
    }
    expect(await page.locator(".observablehq--error").count()).toBe(0);
    const detail = await visit(browser, `${preview.url}incident?id=plain:I5`);
    expect(await detail.page.locator("main").innerText()).toContain("Checkout is down");
    expect(detail.problems).toEqual([]);
  } finally {
    preview.stop();
  }
});
