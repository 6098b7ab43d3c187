import {rmSync} from "node:fs";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import {expect, test} from "vitest";
import {type Line, checkWhole, linesOf} from "../../loaders/arrive/lines.js";
import {folder} from "../support/warehouse.js";

/** Reads a file of this content, at most `most` lines of it. */
async function lines(name: string, content: string | Uint8Array, most = Infinity): Promise<Line[]> {
  const data = folder({[name]: content});
  const read: Line[] = [];
  try {
    for await (const line of linesOf(join(data, name))) if (read.push(line) >= most) break;
    return read;
  } finally {
    rmSync(data, {recursive: true});
  }
}

const many = Array.from({length: 30_000}, (_, n) => `line ${n} ${(n * 7919) % 10_007}`);
const cut = gzipSync(many.join("\n")).subarray(0, 60_000);

test.each([
  {
    what: "empty lines are counted, not given",
    content: "a\n\n b\n",
    rows: [
      {row: 1, text: "a"},
      {row: 3, text: " b"}
    ]
  },
  {
    what: "CRLF ends a line",
    content: "a\r\nb",
    rows: [
      {row: 1, text: "a"},
      {row: 2, text: "b"}
    ]
  },
  {what: "an empty file has none", content: "", rows: []}
])("$what", async ({content, rows}) => {
  expect(await lines("a.txt", content)).toEqual(rows);
});

test("lines longer and files larger than a chunk are whole, zipped or not", async () => {
  const long = "x".repeat(300_000);
  const text = [...many, long].join("\n");
  expect((await lines("a.txt", text)).map((line) => line.text)).toEqual([...many, long]);
  expect((await lines("a.gz", gzipSync(text))).map((line) => line.text)).toEqual([...many, long]);
});

test("a zipped file that breaks off throws, but not after its reader has stopped", async () => {
  await expect(lines("a.gz", cut)).rejects.toThrow("unexpected end of file");
  expect(await lines("a.gz", cut, 3)).toHaveLength(3);
});

test.each([
  {name: "a.gz", content: gzipSync("whole"), whole: true},
  {name: "a.gz", content: cut, whole: false},
  {name: "a.txt", content: "no archive", whole: true}
])("$name is whole: $whole", async ({name, content, whole}) => {
  const data = folder({[name]: content});
  const check = expect(checkWhole(join(data, name)));
  await (whole ? check.resolves.toBeUndefined() : check.rejects.toThrow("unexpected end of file"));
  rmSync(data, {recursive: true});
});
