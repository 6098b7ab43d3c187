import {readdirSync, readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {defaults} from "../../src/stats/defaults.js";

const folder = new URL("../../src/stats/", import.meta.url);
const read = (under: URL) =>
  readdirSync(under)
    .filter((name) => name.endsWith(".ts"))
    .map((name) => ({name, text: readFileSync(new URL(name, under), "utf8")}));
const files = read(folder);
const engine = read(new URL("company/", folder));
const reference = read(new URL("reference/", folder));

test("every default has a line that says what it is, for the Reference page to print", () => {
  const {text} = files.find(({name}) => name === "defaults.ts")!;
  const documented = [...text.matchAll(/^ {2}\/\*\* (.+) \*\/\n {2}(\w+): (.+?),?$/gm)].map(
    ([, , name]) => name
  );
  expect(documented).toEqual(Object.keys(defaults));
});

test.each([...files, ...reference])(
  "$name does one thing and imports only its neighbours",
  ({name, text}) => {
    const imports = [...text.matchAll(/from "([^"]+)"/g)].map(([, path]) => path!);
    expect(imports.filter((path) => !/^\.\.?\/\w+\.js$/.test(path))).toEqual([]);
    expect(text.split("\n").length).toBeLessThanOrEqual(200);
    const main = [...text.matchAll(/^export (?:function|const) (\w+)/gm)].map(([, exported]) => exported!);
    if (main.length > 0) expect(main).toContain(name.replace(".ts", ""));
  }
);

test.each(engine)("company/$name imports only the engine and the methods above it", ({text}) => {
  const imports = [...text.matchAll(/from "([^"]+)"/g)].map(([, path]) => path!);
  expect(imports.filter((path) => !/^\.\.?\/\w+\.js$/.test(path))).toEqual([]);
  expect(text.split("\n").length).toBeLessThanOrEqual(200);
});
