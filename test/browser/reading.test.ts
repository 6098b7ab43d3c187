/** What a reader meets on each page of the sample as it opens: screens, words, blocks, and how long titles are. */
import {join} from "node:path";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, expect, test} from "vitest";
import {launchBrowser} from "../../loaders/site/browser.js";
import {type Served, serveSite} from "../../loaders/site/serve.js";
import {builtProject} from "./project.js";
import {numbersIn, type Reading, reading, wordsIn} from "./reading.js";
import {visit} from "./visit.js";

const SCREEN = {width: 1440, height: 900};
const MOST = {screens: 5, blocks: 6, words: 14, numbers: 2};
/** Words a screen that each page keeps to; tables of names make more than prose. */
const WORDS_A_SCREEN: Readonly<Record<string, number>> = {
  outcomes: 210,
  conditions: 155,
  actions: 150,
  alerts: 160,
  response: 120,
  retros: 140,
  priorities: 160,
  incidents: 220,
  data: 150
};

let browser: Browser;
let site: Served;
const measured = new Map<string, Reading>();

beforeAll(async () => {
  site = await serveSite({port: 0, dist: join(builtProject(), "dist")});
  browser = await launchBrowser();
});
afterAll(async () => {
  console.table(
    [...measured].map(([page, {screens, words, blocks, titles}]) => ({
      page,
      screens: Number(screens.toFixed(1)),
      words,
      "words a screen": Math.round(words / screens),
      blocks,
      "words of the longest title": Math.max(0, ...titles.map(wordsIn)),
      "numbers of the fullest title": Math.max(0, ...titles.map(numbersIn))
    }))
  );
  await browser.close();
  await site.close();
});

test.each(Object.entries(WORDS_A_SCREEN))("%s is short, and its titles are claims", async (path, most) => {
  const {page} = await visit(browser, site.url + path);
  await page.setViewportSize(SCREEN);
  const read = await reading(page);
  await page.close();
  measured.set(path, read);
  expect(read.screens).toBeLessThanOrEqual(MOST.screens);
  expect(read.blocks).toBeLessThanOrEqual(MOST.blocks);
  expect(read.words / read.screens).toBeLessThanOrEqual(most);
  expect(read.untitled).toEqual([]);
  expect(
    read.titles.filter((title) => wordsIn(title) > MOST.words || numbersIn(title) > MOST.numbers)
  ).toEqual([]);
});

test.each(Object.keys(WORDS_A_SCREEN))("%s does not scroll sideways at 390 and 1280 pixels", async (path) => {
  const {page} = await visit(browser, site.url + path);
  for (const width of [390, 1280]) {
    await page.setViewportSize({width, height: 900});
    expect((await reading(page)).sideways, `${width} px`).toBeLessThanOrEqual(0);
  }
  await page.close();
});

/** The same noun on several pages: the words before and after its number. */
const NOUNS: readonly {readonly noun: string; readonly says: RegExp; readonly pages: readonly string[]}[] = [
  {noun: "open actions", says: /\b(\d+) open,|(\d+) actions are open/, pages: ["outcomes", "actions"]},
  {
    noun: "incidents",
    says: /(\d+) incidents, (?:none|\d+) of them|incidents? of (\d+) names? none/,
    pages: ["incidents?span=all", "conditions"]
  },
  {
    noun: "actions without a target",
    says: /(\d+) of \d+ actions have no named target|target for (\d+) actions/,
    pages: ["data", "outcomes"]
  },
  {noun: "later incidents", says: /(\d+) later incidents/, pages: ["actions", "outcomes"]},
  {
    noun: "conditions seen again",
    says: /(\d+) conditions were seen again|(\d+) of \d+ conditions with a closed action were seen again/,
    pages: ["outcomes", "conditions"]
  }
];

test("one noun has one number on all pages", async () => {
  const texts = new Map<string, string>();
  for (const path of new Set(NOUNS.flatMap(({pages}) => pages))) {
    const {page} = await visit(browser, site.url + path);
    // again and again: a part that is drawn anew is folded
    await page.waitForFunction(() => {
      for (const fold of document.querySelectorAll("details.fold")) fold.setAttribute("open", "");
      return [...document.querySelectorAll(".fold-parts")].every((part) => part.childElementCount > 0);
    });
    texts.set(path, (await page.locator("#observablehq-main").innerText()).replaceAll("\u00a0", " "));
    await page.close();
  }
  for (const {noun, says, pages} of NOUNS) {
    const found = pages.flatMap((path) =>
      [...texts.get(path)!.matchAll(new RegExp(says, "g"))].map((match) => match.slice(1).find(Boolean))
    );
    const numbers = new Set(found.filter((number) => number !== undefined));
    expect([noun, [...numbers]]).toEqual([noun, [...numbers].slice(0, 1)]);
  }
});
