import {join, relative} from "node:path";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {launchBrowser} from "../../loaders/site/browser.js";
import {htmlFiles} from "../../loaders/site/policy.js";
import {type Served, serveSite} from "../../loaders/site/serve.js";
import {builtProject} from "./project.js";
import {drawn, visit} from "./visit.js";

const dist = join(builtProject(), "dist");
const paths = htmlFiles(dist).map((file) => relative(dist, file).replace(/(?:^|(?<=\/))index\.html$/, ""));

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(["/", "/apps/followthrough/"])("served under %s", (base) => {
  let site: Served;
  /** every address found on a page, without fragment */
  const linked = new Set<string>();
  beforeAll(async () => {
    site = await serveSite({port: 0, base, dist});
  });
  afterAll(() => site.close());

  test.each(paths)("page /%s is whole, silent and asks no other host", async (path) => {
    const {page, problems, links} = await visit(browser, site.url + path);
    for (const link of links) linked.add(link.replace(/#.*/, ""));
    expect(problems).toEqual([]);
    expect(await page.locator(".observablehq--error").count()).toBe(0);
    expect(await page.title()).not.toBe("");
    expect(await page.locator("h1").count()).toBe(1);
    expect(await page.locator('meta[http-equiv="Content-Security-Policy"]').count()).toBe(1);
    await page.close();
  });

  test("one detail page of each kind, with a real id, is whole and silent", async () => {
    const details = new Map(
      [...linked].filter((link) => new URL(link).search !== "").map((link) => [new URL(link).pathname, link])
    );
    expect(details.size).toBeGreaterThan(0);
    for (const [path, link] of details) {
      const {page, problems} = await visit(browser, link);
      expect(problems, link).toEqual([]);
      expect(await page.locator(".observablehq--error").count(), link).toBe(0);
      expect(await page.locator("h1").innerText(), path).not.toBe("");
      await page.close();
    }
  });

  test("every link leads to a page, and every page is linked", async () => {
    const served = await Promise.all(
      [...linked].map(async (link) => ({link, ok: (await fetch(link, {method: "HEAD"})).ok}))
    );
    expect(served.filter(({ok}) => !ok)).toEqual([]);
    const reached = new Set([...linked].map((link) => new URL(link).pathname));
    const orphans = paths.filter((path) => path !== "404.html" && !reached.has(base + path));
    expect(orphans).toEqual([]);
  });

  test("a reader gets from page to page by clicking", async () => {
    const {page, problems} = await visit(browser, site.url);
    const names = await page.locator("#observablehq-sidebar section a").allInnerTexts();
    expect(names.length).toBeGreaterThan(1);
    for (const name of names) {
      await page.getByRole("link", {name, exact: true}).and(page.locator("section a")).click();
      await drawn(page);
      expect(await page.locator("section .observablehq-link-active").innerText()).toBe(name);
      expect(await page.locator("h1").innerText()).not.toBe("");
    }
    expect(problems).toEqual([]);
    await page.close();
  });
});
