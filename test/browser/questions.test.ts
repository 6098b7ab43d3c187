/** Questions answered by key and by touch, kept over a reload, saved, and read back from a data folder. */
import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, expect, test} from "vitest";
import {launchBrowser} from "../../loaders/site/browser.js";
import {type Served, serveSite} from "../../loaders/site/serve.js";
import {loadWarehouse} from "../../loaders/warehouse/build.js";
import {KINDS} from "../../src/questions/findings.js";
import {builtProject} from "./project.js";
import {drawn} from "./visit.js";

let browser: Browser;
let site: Served;
let data: string;
beforeAll(async () => {
  browser = await launchBrowser();
  site = await serveSite({port: 0, dist: join(builtProject(), "dist")});
  data = mkdtempSync(join(tmpdir(), "followthrough-answers-"));
});
afterAll(async () => {
  await browser.close();
  await site.close();
  rmSync(data, {recursive: true});
});

test("answers by key and touch are kept, saved, and carried out by the next load", async () => {
  const context = await browser.newContext({hasTouch: true, viewport: {width: 390, height: 844}});
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", ({message}) => errors.push(message));
  const open = async (): Promise<void> => {
    await page.goto(`${site.url}questions`);
    await drawn(page);
  };
  const asked = () => page.locator(".question > h2").innerText();
  const progress = () => page.locator(".question > .counted").first().innerText();
  await open();
  await page.locator(".question-filter select").selectOption("condition");
  // all questions are loaded for the first choice
  await expect.poll(() => page.locator(".question-kind").innerText()).toBe(KINDS.condition);

  const first = await asked();
  await page.keyboard.press("ArrowDown");
  expect(await asked()).not.toBe(first);
  await page.keyboard.press("ArrowUp");
  expect(await asked()).toBe(first);
  await page.keyboard.press("y");
  await page.keyboard.press("u");
  expect(await asked()).toBe(first);
  await page.keyboard.press("y");
  expect(await progress()).toMatch(/^1 answered/);

  await page.locator(".question-filter select").selectOption("target");
  const before = await asked();
  await page.locator(".choice").first().tap();
  expect(await asked()).not.toBe(before);
  const skipped = await asked();
  await page.keyboard.press("?");
  expect(await asked()).not.toBe(skipped);
  await page.locator(".question select").selectOption({index: 1});

  await open();
  expect(await progress()).toMatch(/^3 answered/);
  expect(await asked()).not.toBe(first);
  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    page.getByText("Save answers.csv").tap()
  ]);
  expect(saved.suggestedFilename()).toBe("answers.csv");
  expect(errors).toEqual([]);

  cpSync("data/sample", data, {recursive: true});
  mkdirSync(join(data, "labels"));
  cpSync(await saved.path(), join(data, "labels/answers.csv"));
  expect(readFileSync(join(data, "labels/answers.csv"), "utf8").trim().split("\r\n")).toHaveLength(4);
  await context.close();
  const {db} = await loadWarehouse({data});
  try {
    expect(await db.rows("select state from answers")).toEqual([
      {state: "used"},
      {state: "used"},
      {state: "used"}
    ]);
    const still = await db.rows(
      "select question_id from questions join answers on questions.kind = answers.kind and record_id = about"
    );
    expect(still).toEqual([]);
  } finally {
    db.close();
  }
});
