import {existsSync, readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {z} from "zod";

const read = (path: string): string => readFileSync(path, "utf8");

test.each(["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "data/README.md", "data/sample/README.md"])(
  "%s names only files that are there",
  (file) => {
    const named = [...read(file).matchAll(/`((?:loaders|src|test|decisions|data\/sample)\/[\w./-]+)`/g)].map(
      ([, path]) => path!
    );
    // what a build writes is not there before it
    const missing = named.filter((path) => !existsSync(path) && !/^src\/(arrow|\.observablehq)/.test(path));
    expect(missing).toEqual([]);
  }
);

test("README lists every command that a user may run", () => {
  const {scripts} = z
    .object({scripts: z.record(z.string(), z.string())})
    .parse(JSON.parse(read("package.json")));
  const texts = read("README.md") + read("CONTRIBUTING.md");
  const unsaid = Object.keys(scripts).filter((name) => !new RegExp(`npm (run )?${name}\\b`).test(texts));
  expect(unsaid).toEqual([]);
});
