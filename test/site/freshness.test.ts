import {appendFileSync, renameSync, statSync, utimesSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {afterAll, expect, test} from "vitest";
import {fixTimes, inputsKey} from "../../loaders/site/freshness.js";
import {folderOf, removeFolders} from "./files.js";

afterAll(removeFolders);

const folders = (): {data: string; code: string} => ({
  data: folderOf({"plain/incidents.csv": "id\n1\n", "settings.yaml": "organisation: A"}),
  code: folderOf({"build.ts": "1", "sql/model/incidents.sql": "select 1"})
});

test("nothing changed: nothing to do", () => {
  const {data, code} = folders();
  expect(inputsKey(data, "", [code])).toBe(inputsKey(data, "", [code]));
});

test.each<{change: string; apply: (data: string, code: string) => void}>([
  {change: "an export", apply: (data) => appendFileSync(join(data, "plain/incidents.csv"), "2\n")},
  {
    change: "an export, by as many bytes",
    apply: (data) => writeFileSync(join(data, "plain/incidents.csv"), "id\n2\n")
  },
  {change: "a setting", apply: (data) => appendFileSync(join(data, "settings.yaml"), "\n")},
  {change: "which exports there are", apply: (data) => writeFileSync(join(data, "jira.json"), "[]")},
  {
    change: "an export's name",
    apply: (data) => renameSync(join(data, "plain/incidents.csv"), join(data, "plain/actions.csv"))
  },
  {
    change: "a .sql file",
    apply: (_, code) => writeFileSync(join(code, "sql/model/incidents.sql"), "select 2")
  },
  {change: "a loader", apply: (_, code) => writeFileSync(join(code, "build.ts"), "2")}
])("a change of $change is seen", ({apply}) => {
  const {data, code} = folders();
  const before = inputsKey(data, "", [code]);
  apply(data, code);
  expect(inputsKey(data, "", [code])).not.toBe(before);
});

test("an export put back with its old time is seen all the same", () => {
  const {data, code} = folders();
  const file = join(data, "plain/incidents.csv");
  const {atime, mtime} = statSync(file);
  const before = inputsKey(data, "", [code]);
  writeFileSync(file, "id\n3\n");
  utimesSync(file, atime, mtime);
  expect(inputsKey(data, "", [code])).not.toBe(before);
});

test("another day as today is seen, and so is another folder", () => {
  const {data, code} = folders();
  const before = inputsKey(data, "", [code]);
  expect(inputsKey(data, "2026-01-31", [code])).not.toBe(before);
  expect(inputsKey(folders().data, "", [code])).not.toBe(before);
});

test("code counts by its content, so that a fresh clone of the same code is no change", () => {
  const {data, code} = folders();
  const before = inputsKey(data, "", [code]);
  utimesSync(join(code, "build.ts"), 0, 0);
  expect(inputsKey(data, "", [code])).toBe(before);
});

test("files that a page names by time all get the same one", () => {
  const {data} = folders();
  fixTimes(data);
  expect(statSync(join(data, "plain/incidents.csv")).mtime).toEqual(new Date("2000-01-01T00:00:00Z"));
});
