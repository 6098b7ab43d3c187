/** What is kept of files: whatever comes, goes and changes, the raw tables are those of a load that keeps nothing. */
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {gzipSync} from "node:zlib";
import fc from "fast-check";
import {expect, test} from "vitest";
import {listFiles} from "../../loaders/arrive/files.js";
import {recogniseAll} from "../../loaders/arrive/keptReadings.js";
import {land} from "../../loaders/arrive/land.js";
import {readingSettings} from "../../loaders/arrive/readingSettings.js";
import {sources} from "../../loaders/arrive/sources/index.js";
import {type Cache, openCache} from "../../loaders/cache/cache.js";
import {parseSettings} from "../../loaders/settings/settings.js";
import {identifier, openDatabase} from "../../loaders/warehouse/database.js";
import {folder} from "../support/warehouse.js";

const incidents = (rows: string): string => `incident_id,title,owner,started_at\n${rows}`;
const report = (who: string): string =>
  `# Checkout was down\n\nDate: 2026-01-10\n\n**Author:** ${who}\n\n## Timeline\n\n- 08:00 it began\n- 08:10 ${who} restarted it\n\n## Action items\n\n- [ ] Ask ${who} for an alert\n`;
const alert = (name: string): string =>
  `${JSON.stringify({status: "firing", labels: {alertname: name, service: "mail"}, startsAt: "2026-01-10T08:00:00Z", fingerprint: name})}\n`;

/** Of each file what it may hold: a name met in one is taken out of the texts of all. */
const FILES: Readonly<Record<string, readonly (string | Uint8Array)[]>> = {
  "own/incidents.csv": [
    incidents("I-1,Zbyszek Kowalczyk saw it,Marta Quill,2026-01-10 08:00\n"),
    incidents(
      "I-1,Zbyszek Kowalczyk saw it,,2026-01-10 09:00\nI-2,Quill wrote,Ines Okafor,2026-02-10 09:00\n,no id,,\n"
    )
  ],
  "own/incidents.csv.gz": [gzipSync(incidents("I-3,Zipped,,2026-01-11T08:00:00Z\n"))],
  "other/incidents.json": [
    JSON.stringify([{incident_id: "I-1", title: "Okafor told", started_at: "2026-01-10"}])
  ],
  "retros/2026-01-10-checkout.md": [report("Zbyszek Kowalczyk"), report("Ines Okafor")],
  "people.json": [JSON.stringify([{real_name: "Zbyszek Kowalczyk", name: "zbyszek"}]), "{broken"],
  "alertmanager/log.ndjson": [alert("MailDown"), alert("MailSlow") + alert("MailDown")],
  "notes.txt": ["Latin: \xe9", Buffer.from([0x4c, 0xe9, 0x21])],
  "empty.json": ["[]", ""]
};
const SETTINGS = [
  "",
  "time_zone: Europe/Warsaw\n",
  "privacy: {ips: true}\n",
  "thresholds: {trigger_exclusion_days: 20}\n"
];

const state = fc.record({
  files: fc.record(
    Object.fromEntries(
      Object.entries(FILES).map(([path, variants]) => [
        path,
        fc.option(fc.integer({min: 0, max: variants.length - 1}), {nil: undefined})
      ])
    )
  ),
  settings: fc.constantFrom(...SETTINGS)
});

/** Every raw table with its rows in order. */
async function landed(
  data: string,
  text: string,
  cache: Cache | undefined
): Promise<Record<string, unknown>> {
  const db = await openDatabase();
  try {
    const settings = parseSettings(text);
    await land(db, await recogniseAll(listFiles(data), sources, settings, cache), sources, settings);
    const tables = await db.rows("select table_name from duckdb_tables() order by all");
    const found: Record<string, unknown> = {};
    for (const {table_name: table} of tables)
      found[table as string] = await db.rows(`from ${identifier(table as string)}`);
    return found;
  } finally {
    db.close();
  }
}

/** The same folder each time: its name is part of what a file is recognised by. */
function write(
  data: string,
  files: readonly (readonly [path: string, content: string | Uint8Array])[]
): void {
  rmSync(data, {recursive: true, force: true});
  mkdirSync(data);
  for (const [path, content] of files) {
    mkdirSync(dirname(join(data, path)), {recursive: true});
    writeFileSync(join(data, path), content);
  }
}

test("files added, changed and removed and settings changed: the raw tables are as if nothing had been kept", async () => {
  const kept = mkdtempSync(join(tmpdir(), "followthrough-cache-"));
  process.env["FOLLOWTHROUGH_CACHE"] = kept;
  const data = `${kept}-exports`;
  try {
    await fc.assert(
      fc.asyncProperty(fc.array(state, {minLength: 2, maxLength: 4}), async (states) => {
        for (const {files, settings} of states) {
          const there = Object.entries(files).flatMap(([path, variant]) =>
            variant === undefined ? [] : [[path, FILES[path]![variant]!] as const]
          );
          write(data, there);
          const cache = openCache(true)!;
          expect(await landed(data, settings, cache)).toEqual(await landed(data, settings, undefined));
          cache.finish(data);
        }
      }),
      {numRuns: 8, seed: 20260701}
    );
  } finally {
    process.env["FOLLOWTHROUGH_CACHE"] = "";
    for (const one of [kept, data]) rmSync(one, {recursive: true, force: true});
  }
});

test("a file that did not change is not read again", async () => {
  const kept = mkdtempSync(join(tmpdir(), "followthrough-cache-"));
  process.env["FOLLOWTHROUGH_CACHE"] = kept;
  const data = folder({"own/incidents.csv": FILES["own/incidents.csv"]![0]!});
  try {
    const settings = parseSettings("");
    await landed(data, "", openCache(true));
    const [again] = await recogniseAll(listFiles(data), sources, settings, openCache(true));
    expect(again!.reading?.outcomes).toMatchObject([{id: "own:I-1"}, {timeZone: "UTC"}]);
    const other = parseSettings("time_zone: Europe/Warsaw\n");
    const [anew] = await recogniseAll(listFiles(data), sources, other, openCache(true));
    expect(anew!.reading).toBeUndefined();
  } finally {
    process.env["FOLLOWTHROUGH_CACHE"] = "";
    for (const one of [kept, data]) rmSync(one, {recursive: true});
  }
});

test("a setting that files are kept without can't be read by what reads them", () => {
  expect(() => readingSettings(parseSettings("")).thresholds).toThrow("settings.thresholds");
});
