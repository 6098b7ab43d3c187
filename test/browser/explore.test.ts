/** Questions in SQL, on a server that only sends files and knows no type of WebAssembly. */
import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {join} from "node:path";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, expect, test} from "vitest";
import {launchBrowser} from "../../loaders/site/browser.js";
import {examples} from "../../src/explore/examples.js";
import {type FileServer, serveFiles} from "./fileServer.js";
import {builtProject} from "./project.js";
import {drawn, visit} from "./visit.js";

const SLOW = {timeout: 120_000};
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** What only this page may load. */
const HEAVY = /duckdb|\.wasm|\/engine|\/editor|explore\.[^/]*json/;

let browser: Browser;
let server: FileServer;
beforeAll(async () => {
  browser = await launchBrowser();
  server = await serveFiles(join(builtProject(), "dist"), "/deep/er/");
});
afterAll(async () => {
  await browser.close();
  server.close();
});

const asked = (sql: string): string => `${server.url}explore.html?q=${encodeURIComponent(sql)}`;

/** Until there is an answer or an error; returns how it is announced. */
async function answered(page: Page): Promise<string> {
  const status = page.locator(".explore-status");
  await expect.poll(() => status.innerText(), SLOW).toMatch(/rows?\.$|hold only these|can’t/);
  return status.innerText();
}

/** Asks in the field, as a reader does by keyboard. */
async function ask(page: Page, sql: string): Promise<string> {
  await page.locator(".cm-content").click();
  await page.keyboard.press("Control+A");
  await page.keyboard.insertText(sql);
  await page.keyboard.press("Escape");
  await page.evaluate(() => (document.querySelector(".explore-status")!.textContent = ""));
  await page.keyboard.press("Control+Enter");
  return answered(page);
}

test("every question to start from has an answer, with a table and its rows in a file", async () => {
  const {page, problems} = await visit(browser, `${server.url}explore.html`);
  for (const {title, sql} of examples) {
    await page.getByRole("button", {name: title}).click();
    expect(await answered(page), title).toMatch(/^\d+ rows?\.$/);
    expect(new URL(page.url()).searchParams.get("q")).toBe(sql);
    expect(await page.locator(".explore-result tbody tr").count(), title).toBeGreaterThan(0);
  }
  await page.getByRole("button", {name: examples[0]!.title}).click();
  await answered(page);
  expect(await page.locator(".explore-result svg rect").count()).toBeGreaterThan(3);
  expect(problems).toEqual([]);
  await page.close();
});

test("an address brings back its question and the answer; texts in the file can't run in a spreadsheet", async () => {
  const {page, problems} = await visit(
    browser,
    asked("select '=1+1' as risky, 0.25 as share, timestamp '2026-01-02' as at")
  );
  expect(await answered(page)).toBe("1 row.");
  expect(await page.locator(".cm-content").innerText()).toContain("risky");
  expect(await page.locator(".explore-result tbody td").allInnerTexts()).toEqual([
    "=1+1",
    "0.25",
    "2026-01-02"
  ]);
  const download = page.waitForEvent("download");
  await page.locator(".explore-result").getByRole("button", {name: "Download CSV"}).click();
  const file = readFileSync(await (await download).path(), "utf8");
  expect(file.replace("\ufeff", "")).toBe("risky,share,at\r\n'=1+1,0.25,2026-01-02T00:00:00.000Z\r\n");
  expect(problems).toEqual([]);
  await page.close();
});

test("what can't be answered is told as text, in the database's words", async () => {
  const {page, problems} = await visit(browser, asked(`select "<img src=x onerror=alert(1)>" from site`));
  expect(await answered(page)).toBe("This can’t be answered as it is written:");
  expect(await page.locator(".explore-error").innerText()).toContain("<img src=x onerror=alert(1)>");
  expect(await page.locator(".explore-error *").count()).toBe(0);
  expect(await ask(page, "select interval 3 day as gap")).toContain("can’t be answered");
  expect(await page.locator(".explore-error").innerText()).toContain("date_diff");
  expect(await ask(page, "select 1; select 2")).toContain("can’t be answered");
  expect(problems).toEqual([]);
  await page.close();
});

test("a question reaches neither the network nor a file, and changes nothing", async () => {
  const {page, problems} = await visit(browser, asked("select count(*) as n from site"));
  await answered(page);
  for (const sql of [
    "select * from read_csv('https://example.com/x.csv')",
    "select * from 'https://example.com/x.parquet'",
    "load json",
    "select to_json(site) from site",
    "attach 'https://example.com/x.db'",
    "copy site to 'x.csv'",
    "set enable_external_access = true",
    "set custom_extension_repository = 'https://example.com'",
    "drop table site",
    "delete from site"
  ])
    expect(await ask(page, sql), sql).toBe("This can’t be answered as it is written:");
  await ask(page, "install json");
  expect(await ask(page, "select count(*) as n from site")).toBe("1 row.");
  expect(await page.locator(".explore-result tbody td").allInnerTexts()).toEqual(["1"]);
  expect(problems).toEqual([]);
  await page.close();
});

test("tables are there by name, and all of them for a question that names none", async () => {
  const {page} = await visit(browser, asked("show tables"));
  expect(Number.parseInt(await answered(page), 10)).toBeGreaterThan(50);
  expect(await ask(page, "select count(*) as n from rejects")).toBe("1 row.");
  expect(await ask(page, "select * from generate_series(1, 20000)")).toContain("The first 10,000 rows");
  await page.close();
});

test("the field proposes columns with what they hold, and Tab leaves it", async () => {
  const {page} = await visit(browser, `${server.url}explore.html`);
  await page.locator(".cm-content").click();
  await page.keyboard.press("Control+A");
  await page.keyboard.insertText("from verdict_rows select ");
  await page.keyboard.type("e_impr");
  await expect
    .poll(() => page.locator(".cm-completionInfo").allInnerTexts(), SLOW)
    .toEqual([expect.stringContaining("Evidence that the target improved")]);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Run");
  await page.close();
});

test("where WebAssembly is refused, it is said, and what else there is", async () => {
  const context = await browser.newContext();
  await context.addInitScript(() => {
    Object.defineProperty(window, "WebAssembly", {value: undefined});
  });
  const page = await context.newPage();
  await page.goto(asked("select 1"));
  expect(await answered(page)).toBe("The database can’t run here:");
  expect(await page.locator(".explore-error").innerText()).toContain("npm run export");
  await context.close();
});

test("a question that takes too long can be stopped, and the next one is answered", async () => {
  const {page} = await visit(
    browser,
    asked(
      "select sum(a.generate_series * b.generate_series) from generate_series(1, 1000000) a, generate_series(1, 1000000) b"
    )
  );
  await expect.poll(() => page.locator(".explore-status").innerText(), SLOW).toMatch(/Starting|Asking/);
  await page.getByRole("button", {name: "Stop"}).click();
  expect(await page.locator(".explore-status").innerText()).toMatch(/^Stopped/);
  expect(await ask(page, "select 1 as one")).toBe("1 row.");
  await page.close();
});

test("nothing of it is loaded by any other page, nor by this one before it is asked", async () => {
  for (const [path, isHeavy] of [
    ["", false],
    ["outcomes.html", false],
    ["methods.html", false],
    ["data.html", false],
    ["explore.html", true]
  ] as const) {
    const page = await browser.newPage();
    const loaded: string[] = [];
    page.on("request", (request) => loaded.push(request.url()));
    await page.goto(server.url + path);
    await drawn(page);
    expect(
      loaded.some((url) => HEAVY.test(url)),
      path
    ).toBe(isHeavy);
    expect(
      loaded.filter((url) => /duckdb|\.wasm/.test(url)),
      path
    ).toEqual([]);
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
    expect(policy?.includes("wasm-unsafe-eval"), path).toBe(isHeavy);
    await page.close();
  }
});

test.each([
  {colorScheme: "light", width: 390},
  {colorScheme: "dark", width: 1280}
] as const)(
  "with an answer it breaks no rule of WCAG in $colorScheme, and does not scroll sideways at $width px",
  async ({colorScheme, width}) => {
    const context = await browser.newContext({bypassCSP: true, colorScheme, viewport: {width, height: 900}});
    const page = await context.newPage();
    await page.goto(asked(examples[0]!.sql));
    await answered(page);
    await page.evaluate(axe);
    const violations = await page.evaluate<
      readonly {id: string; nodes: readonly {target: readonly string[]}[]}[]
    >(
      `axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]}).then(({violations}) => violations)`
    );
    expect(violations.map(({id, nodes}) => `${id}: ${nodes[0]?.target.join(" ") ?? ""}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await context.close();
  }
);
