/** Faults put into every adapter's exports, and one hostile record in every place beside the good ones. */
import {readFileSync} from "node:fs";
import {join} from "node:path";
import fc from "fast-check";
import {expect, test} from "vitest";
import {type Json, isObject} from "../../loaders/arrive/containers.js";
import {csvTable} from "../../loaders/arrive/csv.js";
import {fixtureFiles, fuzzCase} from "../../loaders/bench/fuzz.js";
import {HOSTILE, placesIn, replaced} from "../../loaders/bench/fuzz/hostile.js";
import {type ReadFolder, brokenPromise, readFolder} from "../../loaders/bench/fuzz/read.js";

const files = fixtureFiles();

test("a broken export breaks no promise: nothing ends the load, and every record is landed or explained", async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer(), async (seed) => {
      expect(await fuzzCase(seed, files)).toBeUndefined();
    }),
    {numRuns: 400, seed: 7}
  );
});

interface Listed {
  readonly file: string;
  readonly records: readonly Json[];
  /** the export with these records in place of its own */
  readonly write: (records: readonly Json[]) => string;
}

/** The shortest way to a list of records; undefined of a document that is one record. */
function placeOfList(document: Json): readonly string[] | undefined {
  return placesIn(document)
    .filter((place) => {
      const found = at(document, place);
      return Array.isArray(found) && found.length > 0 && found.every((one) => isObject(one));
    })
    .toSorted((a, b) => a.length - b.length)[0];
}

const at = (document: Json, place: readonly string[]): Json =>
  place.reduce<Json>((value, name) => (value as Record<string, Json>)[name] ?? null, document);

/** A fixture as a list of records, whatever it is written as; undefined of texts and dumps. */
function listed(file: string): Listed | undefined {
  const text = readFileSync(join("test/fixtures", file), "utf8");
  if (file.endsWith(".csv")) {
    const {header, rows} = csvTable(text);
    const cell = (value: Json): string =>
      `"${(typeof value === "string" ? value : JSON.stringify(value)).replaceAll('"', '""')}"`;
    return {
      file,
      records: rows.map((row) => header.map((_, place) => row[place] ?? "")),
      write: (records) => [header, ...(records as Json[][])].map((row) => row.map(cell).join(",")).join("\n")
    };
  }
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  try {
    if (/\.(ndjson|jsonl)$/.test(file))
      return {
        file,
        records: lines.map((line) => JSON.parse(line) as Json),
        write: (records) => records.map((record) => JSON.stringify(record)).join("\n")
      };
    const document = JSON.parse(text) as Json;
    const place = placeOfList(document);
    const isOne = place === undefined || "id" in (document as object);
    return {
      file,
      records: isOne ? [document] : (at(document, place) as Json[]),
      write: (records) => JSON.stringify(isOne ? records : replaced(document, place, [...records]))
    };
  } catch {
    return undefined; // several documents in one file, or none
  }
}

const lists = files.flatMap((file) => listed(file) ?? []).filter(({records}) => records.length > 0);

test("every adapter's exports are among them, but for those that are only texts and dumps", () => {
  const folders = new Set(files.map((file) => file.split("/")[0]));
  expect([...folders].filter((name) => !lists.some(({file}) => file.startsWith(`${name}/`)))).toEqual([
    "postmortems"
  ]);
});

const given = ({records}: ReadFolder): unknown[] => records.map(({record}) => record);

/** Each field of the last record in turn holds something hostile: twenty good records before them stay as they were. */
test.each(lists)(
  "$file: something hostile in any field of a record costs no record beside it",
  async (list) => {
    const {file, records, write} = list;
    const good = Array.from({length: 20}, (_, place) => records[place % records.length]!);
    const last = records.at(-1)!;
    const leaves = placesIn(last).filter((place) => {
      const found = at(last, place);
      return found === null || typeof found !== "object";
    });
    const alone = given(await readFolder({[file]: write(good)}));
    for (let turn = 0; turn < 5; turn++) {
      const hostile = leaves.map((place, index) =>
        replaced(last, place, HOSTILE[(index * 5 + turn + lists.indexOf(list)) % HOSTILE.length])
      );
      const read = await readFolder({[file]: write([...good, ...hostile])});
      expect(brokenPromise(read)).toBeUndefined();
      expect(given(read).slice(0, alone.length)).toEqual(alone);
    }
  }
);
