/** The site on a server that only sends files: no endings are added, a folder is its index.html, a sub-path stands before. */
import {createReadStream, existsSync, statSync} from "node:fs";
import {createServer, type Server} from "node:http";
import type {AddressInfo} from "node:net";
import {join} from "node:path";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, expect, test} from "vitest";
import {launchBrowser} from "../../loaders/site/browser.js";
import {builtProject} from "./project.js";
import {visit} from "./visit.js";

const dist = join(builtProject(), "dist");
const BASE = "/deep/er/";
const TYPES: Readonly<Record<string, string>> = {html: "text/html", css: "text/css", js: "text/javascript"};

let browser: Browser;
let server: Server;
let url: string;
beforeAll(async () => {
  browser = await launchBrowser();
  server = createServer((request, response) => {
    const path = new URL(request.url!, "http://host").pathname;
    const asked = join(dist, path.startsWith(BASE) ? path.slice(BASE.length) : "missing");
    const file = path.endsWith("/") ? join(asked, "index.html") : asked;
    const isThere = existsSync(file) && statSync(file).isFile();
    const type = TYPES[/\.(\w+)$/.exec(file)?.[1] ?? ""] ?? "application/octet-stream";
    response.writeHead(isThere ? 200 : 404, {"Content-Type": type});
    if (isThere && request.method !== "HEAD") createReadStream(file).pipe(response);
    else response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${BASE}`;
});
afterAll(async () => {
  await browser.close();
  server.close();
});

test("every link of the Review, of a list and of a detail page is a file", async () => {
  const linked = new Set<string>();
  for (const path of ["", "incidents.html", "outcomes.html"]) {
    const {page, problems, links} = await visit(browser, url + path);
    for (const link of links) linked.add(link.replace(/#.*/, ""));
    expect(problems).toEqual([]);
    await page.close();
  }
  const detail = [...linked].find((link) => link.includes("action.html?"));
  const {page, problems, links} = await visit(browser, detail!);
  for (const link of links) linked.add(link.replace(/#.*/, ""));
  expect(problems).toEqual([]);
  await page.close();
  const dead: string[] = [];
  for (const link of linked) if (!(await fetch(link, {method: "HEAD"})).ok) dead.push(link);
  expect(linked.size).toBeGreaterThan(20);
  expect(dead).toEqual([]);
});
