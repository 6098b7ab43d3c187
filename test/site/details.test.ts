import {mkdtempSync, readFileSync, readdirSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, expect, test} from "vitest";
import {copyDetails, writeDetails} from "../../loaders/site/details.js";
import {uncarried} from "../../src/shared/rows/carried.js";
import {detailFile} from "../../src/shared/rows/detailFiles.js";

let out: string;
beforeEach(() => (out = mkdtempSync(join(tmpdir(), "followthrough-details-"))));
afterEach(() => rmSync(out, {recursive: true}));

const records = (n: number, said = "") =>
  new Map(Array.from({length: n}, (_, i) => [`own:INC-${i}`, {at: new Date(i), said: `${said}${i}`}]));

const filesOf = (folder: string) => readdirSync(join(out, folder)).sort();
const textOf = (folder: string, file: number) => readFileSync(join(out, folder, `${file}.json`), "utf8");

test("each record is whole in the file that its id gives", () => {
  const given = records(1000);
  const {folder, files} = writeDetails(out, "incidents", given, 10);
  expect(filesOf(folder)).toHaveLength(files);
  expect(files).toBe(100);
  for (const [id, record] of given) {
    const held = uncarried(textOf(folder, detailFile(id, files))) as typeof given;
    expect(held.get(id)).toEqual(record);
    expect(held.size).toBeLessThan(30);
  }
});

test("the same records give the same folder and bytes, others another folder", () => {
  const [one, again] = [
    writeDetails(out, "incidents", records(50), 10),
    writeDetails(out, "incidents", records(50), 10)
  ];
  expect(again).toEqual(one);
  expect(writeDetails(out, "incidents", records(50, "not "), 10).folder).not.toBe(one.folder);
  expect(writeDetails(out, "actions", new Map(), 10).files).toBe(0);
});

test("a built site gets the details and nothing else of the tables' folder", () => {
  const {folder} = writeDetails(join(out, "tables"), "incidents", records(50), 10);
  copyDetails(join(out, "tables"), join(out, "site"));
  expect(filesOf(join("site", folder))).toEqual(filesOf(join("tables", folder)));
  expect(filesOf("site")).toEqual([folder]);
});
