import {rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {build, builtProject, contents, copyProject} from "./project.js";

const project = builtProject();

test("a fresh copy, in another folder and time zone, builds the same bytes", async () => {
  const copy = copyProject();
  try {
    await build(copy, {TZ: "Asia/Kolkata", LANG: "tr_TR.UTF-8"});
    expect(contents(join(copy, "dist"))).toEqual(contents(join(project, "dist")));
  } finally {
    rmSync(copy, {recursive: true});
  }
});

test.each([
  {fault: "code that does not parse", page: "# Broken\n\n```js\nconst = 1;\n```\n", message: /broken\.html/},
  {
    fault: "a handler that the policy refuses",
    page: '# Broken\n\n<button onclick="go()">go</button>\n',
    message: /onclick/
  }
])("a page with $fault fails the build and leaves the previous site as it was", async ({page, message}) => {
  const dist = join(project, "dist");
  const before = contents(dist);
  const broken = join(project, "src/broken.md");
  writeFileSync(broken, page);
  try {
    await expect(build(project)).rejects.toThrow(message);
  } finally {
    rmSync(broken);
  }
  expect(contents(dist)).toEqual(before);
});
