/** ZIP archives: their entries as files, streamed, with bounds that an archive made to fill a disk runs into. */
import {createWriteStream, mkdirSync} from "node:fs";
import {dirname, join} from "node:path";
import {pipeline} from "node:stream/promises";
import {type Entry, type ZipFile, openPromise} from "yauzl";

/** Bytes of all entries of an archive together, unpacked. */
const LARGEST_ARCHIVE = 4_000_000_000;
const MOST_ENTRIES = 20_000;

/** `.ndjson.gz` tells what to do with the bytes */
const ENDING = /(\.[a-z]{2,8})?(\.gz)?$/i;

export interface Budget {
  bytes: number;
  entries: number;
}
export const budget = (): Budget => ({bytes: LARGEST_ARCHIVE, entries: MOST_ENTRIES});

export interface Unzipped {
  readonly name: string;
  readonly absolute: string;
}

/**
 * Writes the entries that `isWanted` into a folder, under numbers: their names reach no path. Throws of a damaged or encrypted archive,
 * of an entry larger than it says, and where `left` is used up.
 */
export async function unzip(
  absolute: string,
  folder: string,
  left: Budget,
  isWanted: (name: string) => boolean
): Promise<Unzipped[]> {
  const archive = await openPromise(absolute);
  try {
    const found: Unzipped[] = [];
    for await (const entry of archive.eachEntry()) {
      if (entry.fileName.endsWith("/") || !isWanted(entry.fileName)) continue;
      left.entries -= 1;
      left.bytes -= entry.uncompressedSize;
      if (left.entries < 0) throw new Error(`more than ${MOST_ENTRIES} files`);
      if (left.bytes < 0) throw new Error("larger than 4 GB when unpacked");
      if (entry.isEncrypted()) throw new Error("it is encrypted");
      const target = join(folder, `${found.length}${ENDING.exec(entry.fileName)![0].toLowerCase()}`);
      mkdirSync(dirname(target), {recursive: true});
      await pipeline(await archive.openReadStreamPromise(entry), createWriteStream(target));
      found.push({name: entry.fileName, absolute: target});
    }
    return found;
  } finally {
    archive.close();
  }
}

/** Bytes that an archive says it has when unpacked; it is read no further. */
export async function unpackedSize(absolute: string): Promise<number> {
  const archive: ZipFile = await openPromise(absolute);
  try {
    let size = 0;
    for await (const entry of archive.eachEntry() as AsyncIterable<Entry>) size += entry.uncompressedSize;
    return size;
  } finally {
    archive.close();
  }
}
