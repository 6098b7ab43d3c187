/** Writing files whose bytes depend on their content only, one piece at a time. */
import {once} from "node:events";
import {createWriteStream, mkdirSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {finished} from "node:stream/promises";
import {createGzip} from "node:zlib";
import {csvFormatRow} from "d3";

export function writeText(out: string, path: string, text: string): void {
  const absolute = join(out, path);
  mkdirSync(dirname(absolute), {recursive: true});
  writeFileSync(absolute, text);
}

/** Writes pieces as they come; gzipped where the path says so. Node leaves time and name out of the gzip header. */
export async function writePieces(
  out: string,
  path: string,
  pieces: Iterable<string> | AsyncIterable<string>,
  level = 9
): Promise<void> {
  const absolute = join(out, path);
  mkdirSync(dirname(absolute), {recursive: true});
  const file = createWriteStream(absolute);
  const sink = path.endsWith(".gz") ? createGzip({level}) : file;
  if (sink !== file) sink.pipe(file);
  let buffered = "";
  for await (const piece of pieces) {
    buffered += piece;
    if (buffered.length < 65_536) continue;
    if (!sink.write(buffered)) await once(sink, "drain");
    buffered = "";
  }
  sink.end(buffered);
  await finished(file);
}

/** One JSON document a line. */
export function* jsonLines(documents: Iterable<unknown>): Generator<string> {
  for (const document of documents) yield `${JSON.stringify(document)}\n`;
}

/** Items in pages of n. */
export function* pages<T>(
  items: readonly T[],
  n: number
): Generator<{readonly items: readonly T[]; readonly offset: number}> {
  for (let offset = 0; offset < items.length; offset += n)
    yield {items: items.slice(offset, offset + n), offset};
}

/** A line of CSV as the simulated tools write it: formulas that people typed are left as they are. */
export const csvLine = (cells: readonly string[]): string => `${csvFormatRow(cells)}\n`;
