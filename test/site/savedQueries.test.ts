import {mkdirSync, symlinkSync} from "node:fs";
import {join} from "node:path";
import {afterAll, expect, test} from "vitest";
import {listFiles} from "../../loaders/arrive/files.js";
import {recognise} from "../../loaders/arrive/recognise.js";
import {sources} from "../../loaders/arrive/sources/index.js";
import {savedQueries} from "../../loaders/site/savedQueries.js";
import {folderOf, removeFolders} from "./files.js";

afterAll(removeFolders);

test("queries of the data folder are listed by their first comment line, as they are", () => {
  const data = folderOf({
    "queries/b.sql": "-- <b>Late</b> actions\nselect 1",
    "queries/a.sql": "\ufeffselect 2\n",
    "queries/empty.sql": " \n",
    "queries/.hidden.sql": "select 3",
    "queries/notes.md": "none",
    "queries/large.sql": `select ${"1 + ".repeat(30_000)} 1`,
    "elsewhere.sql": "select 4"
  });
  symlinkSync(join(data, "elsewhere.sql"), join(data, "queries/linked.sql"));
  mkdirSync(join(data, "queries/folder.sql"));
  expect(savedQueries(data)).toEqual([
    {title: "a", sql: "select 2"},
    {title: "<b>Late</b> actions", sql: "-- <b>Late</b> actions\nselect 1"}
  ]);
  expect(savedQueries(folderOf({"a.txt": ""}))).toEqual([]);
});

test("they are known files of the folder, and no export", async () => {
  const data = folderOf({"queries/a.sql": "select 1", "pagerduty/queries/b.sql": "select 2"});
  const seen = await Promise.all(listFiles(data).map(async (file) => (await recognise(file, sources)).is));
  expect(seen).toEqual(["unrecognised", "settings"]);
});
