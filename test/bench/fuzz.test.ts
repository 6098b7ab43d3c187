/** Faults put into every adapter's exports, and one hostile record in every place beside the good ones. */
import {readFileSync} from "node:fs";
import {join} from "node:path";
import fc from "fast-check";
import {expect, test} from "vitest";
import type {Json} from "../../loaders/arrive/containers.js";
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

/** The export's list of records and the place where it lies. */
function listIn(document: Json): {readonly place: readonly string[]; readonly list: Json[]} | undefined {
  if (Array.isArray(document)) return {place: [], list: document};
  for (const [name, inner] of Object.entries((document ?? {}) as Record<string, Json>))
    if (Array.isArray(inner) && inner.length > 0) return {place: [name], list: inner};
  return undefined;
}

const idsOf = ({records}: ReadFolder): string[] => records.map(({record}) => `${record.entity} ${record.id}`);

const lists = files
  .filter((file) => file.endsWith(".json"))
  .flatMap((file) => {
    const document = JSON.parse(readFileSync(join("test/fixtures", file), "utf8")) as Json;
    const found = listIn(document);
    return found === undefined ? [] : [{file, document, ...found}];
  });

test.each(lists)(
  "$file: a record with something hostile in one place keeps the good ones beside it",
  async (given) => {
    const {file, document, place, list} = given;
    const good = idsOf(await readFolder({[file]: JSON.stringify(document)}));
    const record = list[0] ?? null;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...placesIn(record)),
        fc.constantFrom(...HOSTILE),
        async (at, value) => {
          const hostile = replaced(record, at, value);
          const read = await readFolder({
            [file]: JSON.stringify(
              place.length === 0 ? [hostile, ...list] : replaced(document, place, [hostile, ...list])
            )
          });
          expect(brokenPromise(read)).toBeUndefined();
          expect(idsOf(read)).toEqual(expect.arrayContaining(good));
        }
      ),
      {numRuns: 12, seed: lists.indexOf(given)}
    );
  }
);
