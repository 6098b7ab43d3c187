/** Text files line by line, unzipped, without holding them whole. */
import {closeSync, createReadStream, openSync, readSync} from "node:fs";
import {Writable, pipeline} from "node:stream";
import {pipeline as finished} from "node:stream/promises";
import {createGunzip} from "node:zlib";

export interface Line {
  /** 1-based, empty lines counted */
  readonly row: number;
  readonly text: string;
}

/** Characters of a line, and of a file unpacked: an archive made to fill the memory or the day runs into them. */
const UTF16 = Buffer.from([0xff, 0xfe]);
const LONGEST_LINE = 100_000_000;
const LARGEST = 20_000_000_000;

/** The lines of a file but the empty ones. Throws where it breaks off, and of a line or file beyond all measure. */
export async function* linesOf(absolute: string): AsyncGenerator<Line> {
  let row = 0;
  let size = 0;
  let length = 0;
  let start: string[] = [];
  for await (const chunk of textOf(absolute)) {
    size += chunk.length;
    if (size > LARGEST) throw new Error("larger than 20 GB when unpacked: export shorter spans");
    const [rest, ...lines] = chunk.split("\n");
    start.push(rest!);
    length = lines.length === 0 ? length + rest!.length : (lines.at(-1)?.length ?? 0);
    if (length > LONGEST_LINE) throw new Error(`line ${row + 1} is longer than 100 MB`);
    if (lines.length === 0) continue;
    const next = lines.pop()!;
    for (const text of [start.join(""), ...lines]) {
      row += 1;
      if (text.trim() !== "") yield {row, text: text.replace(/\r$/, "")};
    }
    start = [next];
  }
  const text = start.join("");
  if (text.trim() !== "") yield {row: row + 1, text};
}

/** A stream's own iterator throws its errors and closes it when the reader stops early; readline does neither. */
function textOf(absolute: string): AsyncIterable<string> {
  const raw = createReadStream(absolute);
  const input = absolute.endsWith(".gz") ? pipeline(raw, createGunzip(), () => undefined) : raw;
  return input.setEncoding(encodingOf(absolute));
}

/** UTF-16 by its mark, as PowerShell writes it; else UTF-8. */
function encodingOf(absolute: string): BufferEncoding {
  const handle = openSync(absolute, "r");
  try {
    const mark = Buffer.alloc(2);
    readSync(handle, mark);
    return mark.equals(UTF16) ? "utf16le" : "utf8";
  } finally {
    closeSync(handle);
  }
}

/** Throws where a zipped file breaks off: other readers take what there is for the whole. */
export async function checkWhole(absolute: string): Promise<void> {
  if (!absolute.endsWith(".gz")) return;
  const discard = new Writable({write: (_chunk, _encoding, done) => done()});
  await finished(createReadStream(absolute), createGunzip({chunkSize: 1 << 20}), discard);
}
