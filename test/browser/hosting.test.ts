/** The site on a server that only sends files: no endings are added, a folder is its index.html, a sub-path stands before. */
import {join} from "node:path";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, expect, test} from "vitest";
import {launchBrowser} from "../../loaders/site/browser.js";
import {type FileServer, serveFiles} from "./fileServer.js";
import {builtProject} from "./project.js";
import {visit} from "./visit.js";

const dist = join(builtProject(), "dist");

let browser: Browser;
let server: FileServer;
beforeAll(async () => {
  browser = await launchBrowser();
  server = await serveFiles(dist, "/deep/er/");
});
afterAll(async () => {
  await browser.close();
  server.close();
});

test("every link of the Review, of a list and of a detail page is a file", async () => {
  const linked = new Set<string>();
  for (const path of ["", "incidents.html", "outcomes.html"]) {
    const {page, problems, links} = await visit(browser, server.url + path);
    for (const link of links) linked.add(link.replace(/#.*/, ""));
    expect(problems).toEqual([]);
    await page.close();
  }
  for (const name of ["action.html?", "incident.html?"]) {
    const detail = [...linked].find((link) => link.includes(name));
    const {page, problems, links} = await visit(browser, detail!);
    for (const link of links) linked.add(link.replace(/#.*/, ""));
    expect(await page.locator("main").innerText()).not.toContain("There is no");
    expect(problems).toEqual([]);
    await page.close();
  }
  const dead: string[] = [];
  for (const link of linked) if (!(await fetch(link, {method: "HEAD"})).ok) dead.push(link);
  expect(linked.size).toBeGreaterThan(20);
  expect(dead).toEqual([]);
});
