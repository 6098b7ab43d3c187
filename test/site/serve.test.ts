import {type IncomingHttpHeaders, createServer, request} from "node:http";
import type {AddressInfo} from "node:net";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import {renameSync, writeFileSync} from "node:fs";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {type Served, serveSite} from "../../loaders/site/serve.js";
import {folderOf, removeFolders} from "./files.js";

afterAll(removeFolders);

const dist = folderOf({
  "index.html": "review",
  "incident.html": "plain incident",
  "404.html": "no such page",
  "_modules/a-1.js": "export {};"
});
writeFileSync(join(dist, "incident.html.gz"), gzipSync("compressed incident"));

describe.each(["/", "/apps/followthrough/"])("below %s", (base) => {
  let site: Served;
  beforeAll(async () => {
    site = await serveSite({port: 0, base, dist});
  });
  afterAll(() => site.close());
  const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(site.url + path, {headers: {"accept-encoding": "identity", ...headers}});

  test.each([
    {path: "", text: "review"},
    {path: "incident", text: "plain incident"},
    {path: "incident?id=jira:A-1", text: "plain incident"},
    {path: "incident.html", text: "plain incident"}
  ])("/$path is a page", async ({path, text}) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toMatch(/^text\/html; ?charset=utf-8$/i);
    expect(await response.text()).toBe(text);
  });

  test("modules are sent as such", async () => {
    expect((await get("_modules/a-1.js")).headers.get("content-type")).toMatch(
      /^(text|application)\/javascript\b/
    );
  });

  test("a reader whose browser takes gzip gets the compressed copy", async () => {
    const response = await get("incident", {"accept-encoding": "gzip"});
    expect(response.headers.get("content-type")).toMatch(/^text\/html; ?charset=utf-8$/i);
    expect(await response.text()).toBe("compressed incident");
  });

  test.each(["nope", "deep/nope.html", "../package.json", "%2e%2e/package.json"])(
    "/%s is the 404 page",
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(404);
      expect(await response.text()).toBe("no such page");
    }
  );
});

test("only what is below the base path is served, and its bare name leads there", async () => {
  const site = await serveSite({port: 0, base: "/apps/followthrough/", dist});
  expect((await fetch(new URL("/incident", site.url))).status).toBe(404);
  expect((await fetch(new URL("/apps/followthrough", site.url))).url).toBe(site.url);
  await site.close();
});

test("a taken port is named, with what to do", async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const {port} = other.address() as AddressInfo;
  await expect(serveSite({port, dist})).rejects.toThrow(
    `Port ${port} is taken by another program. Choose another: PORT=${port + 1}`
  );
  await new Promise((resolve) => other.close(resolve));
});

describe("what comes from elsewhere, or asks for more than files", () => {
  let site: Served;
  const root = folderOf({
    "index.html": "review",
    "404.html": "no such page",
    "table.csv": "0123456789",
    ".inputs": "hidden",
    ".git/config": "hidden",
    "sub/.env": "hidden"
  });
  beforeAll(async () => {
    site = await serveSite({port: 0, dist: root});
  });
  afterAll(() => site.close());
  /** by hand, since fetch sets Host and tidies paths */
  const asked = (path: string, {method = "GET", ...headers}: Record<string, string> = {}) =>
    new Promise<{status: number; headers: IncomingHttpHeaders; text: string}>((done, fail) => {
      const {port} = new URL(site.url);
      request({port, host: "127.0.0.1", path, method, headers}, (response) => {
        let text = "";
        response.on("data", (chunk: Buffer) => (text += chunk.toString()));
        response.on("end", () => done({status: response.statusCode!, headers: response.headers, text}));
      })
        .on("error", fail)
        .end();
    });

  test.each([
    "evil.example",
    "evil.example:3000",
    "127.0.0.1.evil.example",
    "localhost@evil.example",
    "192.168.1.5"
  ])("the host name %s is refused", async (host) => {
    expect(await asked("/", {host})).toMatchObject({
      status: 403,
      text: expect.not.stringContaining("review") as string
    });
  });
  test.each(["localhost", "localhost:3000", "127.0.0.1:1", "[::1]:3000"])(
    "%s is this machine",
    async (host) => {
      expect(await asked("/", {host})).toMatchObject({status: 200, text: "review"});
    }
  );
  test.each(["POST", "PUT", "DELETE", "OPTIONS", "PATCH"])(
    "%s is not for a folder of files",
    async (method) => {
      expect(await asked("/", {method})).toMatchObject({status: 405, headers: {allow: "GET, HEAD"}});
    }
  );
  test("HEAD tells of a page and sends none", async () => {
    expect(await asked("/index.html", {method: "HEAD"})).toMatchObject({
      status: 200,
      text: "",
      headers: {"content-length": "6"}
    });
  });
  test.each(["/", "/nope"])("%s is not sniffed, framed or told of elsewhere", async (path) => {
    expect((await asked(path)).headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "same-origin",
      "x-frame-options": "DENY"
    });
  });
  test.each([
    {range: "bytes=-3", status: 206, text: "789"},
    {range: "bytes=2-4", status: 206, text: "234"},
    {range: "bytes=7-", status: 206, text: "789"},
    {range: "bytes=7-99", status: 206, text: "789"},
    {range: "bytes=99-", status: 416, text: ""},
    {range: "bytes=5-2", status: 416, text: ""},
    {range: "bytes=x", status: 416, text: ""},
    {range: "bytes=0-1,4-5", status: 200, text: "0123456789"},
    {range: "lines=1-2", status: 200, text: "0123456789"}
  ])("$range of ten bytes is $text", async ({range, status, text}) => {
    expect(await asked("/table.csv", {range})).toMatchObject({status, text});
  });
  test.each([
    "/.inputs",
    "/.git/config",
    "/sub/.env",
    "/%2einputs",
    "/%2e%2e/%2e%2e/etc/passwd",
    "//etc/passwd",
    "/%",
    "/%00"
  ])("%s is not there", async (path) => {
    expect(await asked(path)).toMatchObject({status: 404, text: "no such page"});
  });
});

test("a site that is gone for a moment is missed, not mourned: it is served again once it is back", async () => {
  const folder = folderOf({"dist/index.html": "review", "dist/404.html": "no such page"});
  const site = await serveSite({port: 0, dist: join(folder, "dist")});
  renameSync(join(folder, "dist"), join(folder, "away"));
  const gone = await fetch(site.url);
  expect([gone.status, await gone.text()]).toEqual([404, expect.stringContaining("no site here")]);
  renameSync(join(folder, "away"), join(folder, "dist"));
  expect(await (await fetch(site.url)).text()).toBe("review");
  await site.close();
});
