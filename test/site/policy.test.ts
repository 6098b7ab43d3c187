import {readFileSync} from "node:fs";
import {join} from "node:path";
import {afterAll, expect, test} from "vitest";
import {applyPolicy, policy} from "../../loaders/site/policy.js";
import {folderOf, pageWith, removeFolders} from "./files.js";

afterAll(removeFolders);

async function policyOf(files: Readonly<Record<string, string>>, page = "index.html"): Promise<string> {
  const dist = folderOf(files);
  await applyPolicy(dist);
  const html = readFileSync(join(dist, page), "utf8");
  return /<meta http-equiv="Content-Security-Policy" content="([^"]+)">/.exec(html)?.[1] ?? "";
}

/** A directive's sources, by its name. */
function sources(text: string, directive: string): string[] {
  const found = text.split("; ").find((part) => part.startsWith(`${directive} `));
  return found?.split(" ").slice(1) ?? [];
}

test("nothing but the site itself is allowed, and no inline script", () => {
  expect(policy([])).toMatchInlineSnapshot(
    `"default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'self'; form-action 'self'"`
  );
});

test("a page's own inline scripts are allowed by their hash", () => {
  // echo -n "alert(1)" | openssl dgst -sha256 -binary | base64
  expect(sources(policy(["alert(1)"]), "script-src")).toEqual([
    "'self'",
    "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"
  ]);
});

test("the policy comes before anything it governs", async () => {
  const dist = folderOf({"index.html": pageWith('<link rel="stylesheet" href="./a.css">')});
  await applyPolicy(dist);
  const html = readFileSync(join(dist, "index.html"), "utf8");
  expect(html.indexOf("Content-Security-Policy")).toBeLessThan(html.indexOf("<link"));
});

test.each([
  {how: "from a file", script: '<script type="module" src="./page.js"></script>'},
  {how: "inline", script: '<script type="module">import "./page.js";</script>'}
])("a page whose script is $how may make no code at run time", async ({script}) => {
  const files = {"index.html": pageWith(script), "page.js": "export const a = 1;"};
  expect(await policyOf(files)).not.toContain("eval");
});

test("only the page that asks the database may run WebAssembly", async () => {
  const files = {"index.html": pageWith(""), "explore.html": pageWith(""), "a/explore.html": pageWith("")};
  expect(await policyOf(files, "explore.html")).toContain("script-src 'self' 'wasm-unsafe-eval'");
  expect(await policyOf(files, "index.html")).not.toContain("eval");
  expect(await policyOf(files, "a/explore.html")).not.toContain("eval");
});

test("an import that leads nowhere is an error", async () => {
  const dist = folderOf({"index.html": pageWith('<script type="module">import "missing";</script>')});
  await expect(applyPolicy(dist)).rejects.toThrow(/Could not resolve "missing"/);
});

test.each([
  {markup: '<b onclick="go()">', refused: "onclick"},
  {markup: "<img alt='a > b' src=a onerror = go>", refused: "onerror"},
  {markup: '<body\n  class="a"\n  ONLOAD="go()">', refused: "ONLOAD"}
])("a page with $markup is an error that names $refused", async ({markup, refused}) => {
  const dist = folderOf({"index.html": pageWith(markup)});
  await expect(applyPolicy(dist)).rejects.toThrow(refused);
});

test.each([
  '<a title="turn it on = now">',
  "<p>one = 1, onclick=2</p>",
  "<script>a.onclick = 1</script>",
  '<b data-on="1">'
])("%s holds no handler", async (markup) => {
  expect(await policyOf({"index.html": pageWith(markup)})).toContain("script-src 'self'");
});
