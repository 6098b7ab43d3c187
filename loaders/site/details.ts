/** Details of records as files that a page fetches one of: small ones, however many records there are. */
import {createHash} from "node:crypto";
import {cpSync, mkdirSync, readdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {carried} from "../../src/shared/rows/carried.js";
import {type DetailFiles, detailFile} from "../../src/shared/rows/detailFiles.js";

/** Writes the records, each by its id, into files of a folder of their own within `out`; the same records give the same bytes. */
export function writeDetails(
  out: string,
  name: string,
  records: ReadonlyMap<string, unknown>,
  each: number
): DetailFiles {
  const files = Math.ceil(records.size / each);
  const filled = Array.from({length: files}, () => new Map<string, unknown>());
  for (const [id, record] of records) filled[detailFile(id, files)]!.set(id, record);
  const texts = filled.map(carried);
  const hash = createHash("sha256");
  for (const text of texts) hash.update(`${text}\n`);
  const folder = `${name}-${hash.digest("hex").slice(0, 12)}`;
  mkdirSync(join(out, folder), {recursive: true});
  for (const [file, text] of texts.entries()) writeFileSync(join(out, folder, `${file}.json`), text);
  return {folder, files};
}

/** Puts them beside the tables of a built site: Framework copies only what a page names. */
export function copyDetails(tables: string, built: string): void {
  for (const entry of readdirSync(tables, {withFileTypes: true}))
    if (entry.isDirectory()) cpSync(join(tables, entry.name), join(built, entry.name), {recursive: true});
}
