/** What pages show before any choice is shipped worked out; a choice that changes nothing is worked out from rows, and shows the same. */
import {readFileSync, readdirSync} from "node:fs";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import {tableFromIPC} from "@uwdata/flechette";
import {group} from "d3-array";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, expect, test} from "vitest";
import {launchBrowser} from "../../loaders/site/browser.js";
import {type Served, serveSite} from "../../loaders/site/serve.js";
import {date} from "../../src/format.js";
import {alikeIncidents} from "../../src/incident/alike.js";
import type {
  ConditionIncidents,
  IncidentRows,
  RuleIncidents,
  SetLooks,
  Site,
  VerdictRows
} from "../../src/schema.js";
import {onceAnAction} from "../../src/shared/rows/changes.js";
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

/** A choice that lets everything through. */
const SEVERITIES = "severity=1&severity=2&severity=3&severity=4&severity=5&severity=unknown";

/** Names of the tables and first views that an open page has fetched, without the hash in their names. */
const fetched = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .map(({name}) => /\/_file\/arrow\/(\w+)\.\w+\.(?:arrow|json)$/.exec(name)?.[1])
      .filter((name) => name !== undefined)
  );

/** Bytes of them and of details, and what details are of. */
const weighed = (page: Page): Promise<{bytes: number; details: string[]}> =>
  page.evaluate(() => {
    const files = performance
      .getEntriesByType("resource")
      .filter(({name}) => name.includes("/_file/arrow/")) as PerformanceResourceTiming[];
    const folders = files.map(({name}) => /\/_file\/arrow\/(\w+)-\w+\/\d+\.json$/.exec(name)?.[1]);
    return {
      bytes: files.reduce((sum, {encodedBodySize}) => sum + encodedBodySize, 0),
      details: folders.filter((name) => name !== undefined)
    };
  });

const rowsOf = (name: string): unknown => {
  const bytes = readFileSync(join(builtProject(), `src/arrow/${name}.arrow`));
  return tableFromIPC(bytes, {useDate: true}).toArray();
};

/** Where the page says that the one before and the one after are. */
const besides = (page: Page): Promise<readonly (string | null)[]> =>
  page
    .locator(".crumbs-beside a")
    .evaluateAll((links) =>
      links.map((link) => new URL((link as HTMLAnchorElement).href).searchParams.get("id"))
    );

/** The text of the page and of every picture, without what holds the choice (the bar, addresses to copy, filters that are not taken) and what is folded. */
const shown = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const main = document.querySelector("#observablehq-main")!.cloneNode(true) as HTMLElement;
    for (const bar of main.querySelectorAll(".site-bar, .table-tools, .fold-parts, pre")) bar.remove();
    for (const said of main.querySelectorAll("p.counted"))
      if (said.textContent.endsWith("does not narrow it.")) said.remove();
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
    same: SEVERITIES
  },
  {page: "agenda", first: "agenda", same: "period=2000-Q1"},
  {page: "report", first: "report", same: "period=2000-Q1"},
  {page: "response", first: "response", same: "period=2000-Q1"},
  {page: "alerts", first: "alerts", same: "period=2000-Q1"},
  ...["conditions", "retros", "actions"].map((page) => ({page, first: page, same: SEVERITIES}))
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

test("Questions begins with few of them, and fetches all with the first step", async () => {
  const {page, problems} = await visit(browser, `${site.url}questions`);
  expect(await fetched(page)).toEqual(["queue"]);
  const progress = page.locator(".question > .counted").first();
  const said = await progress.innerText();
  const all = rowsOf("questions") as readonly {readonly asks: string}[];
  expect(said).toBe(`0 answered, ${all.length} to go`);
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => page.locator(".question > h2").innerText()).toBe(all[1]!.asks);
  expect(await progress.innerText()).toBe(said);
  expect(await fetched(page)).toEqual(["queue", "questions", "answers"]);
  expect(problems).toEqual([]);
  await page.close();
});

test("Methods, Data and Alert noise fetch no ledger", async () => {
  for (const name of ["methods", "data", "alerts"]) {
    const {page, problems} = await visit(browser, `${site.url}${name}`);
    expect(await fetched(page)).not.toContain("verdict_rows");
    expect(await page.locator("main h2").count()).toBeGreaterThan(0);
    expect(problems).toEqual([]);
    await page.close();
  }
});

test("an action fetches its own details: its verdict, windows and neighbours are those of the ledger", async () => {
  const ledger = onceAnAction(rowsOf("verdict_rows") as readonly VerdictRows[]);
  const place = ledger.findIndex(
    ({verdict, target_kind}, i) => i > 0 && verdict === "improved" && target_kind === "condition"
  );
  const row = ledger[place]!;
  const {page, problems} = await visit(browser, `${site.url}action?id=${encodeURIComponent(row.action_id)}`);
  expect(await fetched(page)).toEqual(["action"]);
  const {bytes, details} = await weighed(page);
  expect([...new Set(details)]).toEqual(["actions", "targets"]);
  expect(bytes).toBeLessThan(BUDGET);
  expect(await besides(page)).toEqual([ledger[place - 1]!.action_id, ledger[place + 1]!.action_id]);
  const panel = page.locator(".action-panel").first();
  expect(await panel.locator(".panel-verdict").innerText()).toMatch(/improved/i);
  const said = await panel.evaluate((node) => node.textContent);
  const zone = (rowsOf("site") as readonly Site[])[0]!.time_zone;
  for (const at of [row.baseline_from, row.followup_from, row.followup_to])
    expect(said).toContain(date(at, zone));
  const looks = (rowsOf("set_looks") as readonly SetLooks[]).filter(({set_id}) => set_id === row.set_id);
  expect(said).toContain(`of ${looks.length}`);
  expect(problems).toEqual([]);
  await page.close();
});

test("an incident fetches its own details, and those alike when their fold is opened", async () => {
  const list = rowsOf("incident_rows") as readonly IncidentRows[];
  const place = list.findIndex(({conditions, actions}, i) => i > 0 && conditions > 1 && actions > 1);
  const row = list[place]!;
  const alike = alikeIncidents(
    rowsOf("condition_incidents") as readonly ConditionIncidents[],
    row.incident_id
  );
  const {page, problems} = await visit(
    browser,
    `${site.url}incident?id=${encodeURIComponent(row.incident_id)}`
  );
  expect(await fetched(page)).toEqual(["incident"]);
  const {bytes, details} = await weighed(page);
  expect(details).toEqual(["incidents"]);
  expect(bytes).toBeLessThan(BUDGET);
  expect(await besides(page)).toEqual([list[place - 1]!.incident_id, list[place + 1]!.incident_id]);
  expect(await page.locator(".condition-list li").count()).toBe(row.conditions);
  await page.locator("details.fold > summary", {hasText: `${alike.length} incidents with the same`}).click();
  await expect.poll(() => fetched(page)).toEqual(["incident", "condition_incidents"]);
  await expect
    .poll(() => page.locator(`.fold a[href*="${encodeURIComponent(alike[0]!.incident_id)}"]`).count())
    .toBe(1);
  expect(problems).toEqual([]);
  await page.close();
});

test("an alert rule fetches its own details, and all of its incidents when the list is turned", async () => {
  const linked = group(rowsOf("rule_incidents") as readonly RuleIncidents[], ({rule, service}) =>
    JSON.stringify([rule, service])
  );
  const [key, own] = [...linked].toSorted(([, a], [, b]) => b.length - a.length)[0]!;
  const [rule, service] = JSON.parse(key) as [string, string];
  const {page, problems} = await visit(
    browser,
    `${site.url}rule?id=${encodeURIComponent(rule)}&on=${encodeURIComponent(service)}`
  );
  expect(await fetched(page)).toEqual(["rule"]);
  const {bytes, details} = await weighed(page);
  expect(details.toSorted()).toEqual(["aimed", "rules"]);
  expect(bytes).toBeLessThan(BUDGET);
  const told = page.locator("section.section", {hasText: `belonged to ${own.length} incidents`});
  await expect.poll(() => told.locator("tbody tr").count()).toBe(Math.min(8, own.length));
  await told.locator(".pager button", {hasText: "Next"}).click();
  await expect.poll(() => told.locator(".table-status").innerText()).toMatch(/^9–/);
  expect(await fetched(page)).toContain("incident_rows");
  expect(problems).toEqual([]);
  await page.close();
});

test("an address with an id that is not there says so", async () => {
  for (const name of ["action", "incident"]) {
    const {page, problems} = await visit(browser, `${site.url}${name}?id=none`);
    expect(await page.locator("main").innerText()).toContain(`There is no ${name} “none”`);
    expect(problems).toEqual([]);
    await page.close();
  }
});
