import {rmSync, symlinkSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import {expect, test} from "vitest";
import {csvTable} from "../../loaders/arrive/csv.js";
import {listFiles} from "../../loaders/arrive/files.js";
import {recognise} from "../../loaders/arrive/recognise.js";
import {folder} from "../support/warehouse.js";

test("repeated columns, short rows, quotes and newlines survive", () => {
  const {header, rows} = csvTable('id,Label,Label,text\n1,a,b,"x\ny, ""z"""\n2,c\n');
  expect(header).toEqual(["id", "Label", "Label", "text"]);
  expect(rows).toEqual([
    ["1", "a", "b", 'x\ny, "z"'],
    ["2", "c"]
  ]);
});

test("the delimiter is the one the header has most of", () => {
  expect(csvTable("a;b,c;d\n1;2;3\n").header).toEqual(["a", "b,c", "d"]);
});

test("the line that Excel puts before a header is none of the table", () => {
  expect(csvTable("\uFEFFsep=;\r\na;b\r\n1;2\r\n")).toEqual({
    header: ["a", "b"],
    rows: [["1", "2"]],
    places: [2],
    broken: []
  });
});

test("titles above the header, blank rows and the header once more are no rows; each row keeps its number", () => {
  const table = csvTable(
    "Outages of the year\nprinted,2026-04-01\n\nid;title;minutes\n1;Printers;5\n;;\nid;title;minutes\n2;Mail;9\n\n"
  );
  expect(table).toEqual({
    header: ["id", "title", "minutes"],
    rows: [
      ["1", "Printers", "5"],
      ["2", "Mail", "9"]
    ],
    places: [5, 8],
    broken: []
  });
});

test("a header of two columns above wider rows is the header", () => {
  expect(csvTable("id,title\n1,Printers, all of them\n2,Mail\n").header).toEqual(["id", "title"]);
});

test("files are decoded: a mark, UTF-16, Windows-1252, gzip, and none is skipped", async () => {
  const data = folder({
    "b/utf8.csv": "﻿id\n1\n",
    "a/latin.csv": Buffer.from("id\nna\xefve \x85\n", "latin1"),
    "a/wide.csv": Buffer.from("﻿id\né\n", "utf16le"),
    "a/zipped.ndjson.gz": gzipSync('{"id":1,"title":"x"}\nbroken\n')
  });
  const files = listFiles(data);
  expect(files.map(({path, format}) => [path, format])).toEqual([
    ["a/latin.csv", "csv"],
    ["a/wide.csv", "csv"],
    ["a/zipped.ndjson.gz", "ndjson"],
    ["b/utf8.csv", "csv"]
  ]);
  expect(files[0]!.csv().rows).toEqual([["naïve …"]]);
  expect(files[1]!.csv()).toMatchObject({header: ["id"], rows: [["é"]]});
  expect(files[3]!.csv().header).toEqual(["id"]);
  const items = [];
  for await (const item of files[2]!.items()) items.push(item);
  expect(items).toMatchObject([
    {row: 1, value: {id: 1}},
    {row: 2, text: "broken"}
  ]);
  rmSync(data, {recursive: true});
});

test("JSON kept in one column of a CSV comes out as items", async () => {
  const data = folder({"raw.csv": 'id,data\n1,"{""id"":""P1"",""title"":""t"",""status"":""s"",""n"":1}"\n'});
  const items = [];
  for await (const item of listFiles(data)[0]!.items()) items.push(item);
  expect(items).toMatchObject([{row: 2, value: {id: "P1"}}]);
  rmSync(data, {recursive: true});
});

test("links to folders, dangling links and cut archives are files that can't be read, not the end of the load", async () => {
  const data = folder({"notes.gz": gzipSync("# A report of some length\n").subarray(0, 25)});
  symlinkSync(tmpdir(), join(data, "elsewhere"));
  symlinkSync(join(data, "gone"), join(data, "dangling"));
  const seen = [];
  for (const file of listFiles(data)) seen.push([file.path, await recognise(file, [])]);
  expect(seen).toMatchObject([
    ["dangling", {is: "unrecognised", seen: "a link that leads nowhere"}],
    ["elsewhere", {is: "unrecognised", seen: expect.stringContaining("not read") as string}],
    [
      "notes.gz",
      {is: "unrecognised", seen: expect.stringMatching(/cut off or damaged.*unexpected end/) as string}
    ]
  ]);
  rmSync(data, {recursive: true});
});
