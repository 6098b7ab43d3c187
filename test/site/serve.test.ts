import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import {writeFileSync} from "node:fs";
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
    expect(response.headers.get("content-type")).toBe("text/html;charset=utf-8");
    expect(await response.text()).toBe(text);
  });

  test("modules are sent as such", async () => {
    expect((await get("_modules/a-1.js")).headers.get("content-type")).toBe("text/javascript");
  });

  test("a reader whose browser takes gzip gets the compressed copy", async () => {
    expect(await (await get("incident", {"accept-encoding": "gzip"})).text()).toBe("compressed incident");
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
