/** JSON as programs leave it in files: printed, one after the other, between lines of a log, in UTF-16. */
import {rmSync} from "node:fs";
import {expect, test} from "vitest";
import {documentsIn} from "../../loaders/arrive/documents.js";
import {listFiles} from "../../loaders/arrive/files.js";
import {folder} from "../support/warehouse.js";

const printed = (value: unknown): string => JSON.stringify(value, null, 2);
const A = {id: "A", text: 'a ] and a } and "both" \\'};
const B = {id: "B"};

async function idsIn(name: string, content: string | Uint8Array): Promise<unknown[]> {
  const data = folder({[name]: content});
  try {
    const found: unknown[] = [];
    for await (const item of listFiles(data)[0]!.items())
      found.push("error" in item ? `broken ${item.row}` : item.value["id"]);
    return found;
  } finally {
    rmSync(data, {recursive: true});
  }
}

const LINES = `${JSON.stringify(A)}\n${JSON.stringify(B)}\n`;

test.each<[string, string, string | Uint8Array]>([
  ["pages printed one after the other", "a.json", printed({incidents: [A]}) + printed({incidents: [B]})],
  ["lists printed one after the other", "a.json", `${printed([A])}\n${printed([B])}\n`],
  ["a printed list in a file for lines", "a.ndjson", printed([A, B])],
  ["lines in a file for one document", "a.json", LINES],
  ["lines between those of a log", "a.jsonl", `INFO tap starts\n2026-02-01 10:00:00,1 reading\n${LINES}`],
  ["lines in UTF-16", "a.ndjson", Buffer.from(`\uFEFF${LINES}`, "utf16le")]
])("%s", async (_, name, content) => {
  expect(await idsIn(name, content)).toEqual(["A", "B"]);
});

test("a broken line is told among whole ones", async () => {
  expect(await idsIn("a.ndjson", `${JSON.stringify(A)}\n{"id": "B",\n`)).toEqual(["A", "broken 2"]);
});

test("what is no row of documents is none", () => {
  expect(documentsIn('{"id": 1} and {"id": 2}')).toBeUndefined();
  expect(documentsIn('{"id": 1}')).toBeUndefined();
  expect(documentsIn('{"id": 1}}{"id": 2}')).toBeUndefined();
  expect(documentsIn('{"id": "1')).toBeUndefined();
});
