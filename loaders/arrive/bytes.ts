/** A file's bytes, unpacked, as text; bounded, and with what was assumed of its letters. */
import {readFileSync, statSync} from "node:fs";
import {gunzipSync} from "node:zlib";
import {detect} from "chardet";
import iconv from "iconv-lite";

/** Bytes; Node's longest text is little more. */
export const LARGEST = 400_000_000;
const TOO_LARGE =
  "larger than 400 MB when unpacked: export shorter spans, or write it as NDJSON, one record a line";

export interface Decoded {
  readonly text: string;
  /** the encoding, where nothing in the file says it */
  readonly assumed?: string;
}

/** Throws where a file, unpacked, is larger than what can be held as one text. */
export function readBytes(absolute: string): Buffer {
  if (statSync(absolute).size > LARGEST) throw new Error(TOO_LARGE);
  const bytes = readFileSync(absolute);
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, {maxOutputLength: LARGEST});
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE")
      throw new Error(TOO_LARGE, {cause: error});
    throw error;
  }
}

/** UTF-8, UTF-16 with its mark or without, else Windows' code page for Western or Central Europe. */
export function decode(bytes: Buffer): Decoded {
  const [even, odd] = zerosIn(bytes.subarray(0, 512));
  if (odd > 0.3 && even < 0.05) return {text: new TextDecoder("utf-16le").decode(bytes)}; // without its mark
  if (even > 0.3 && odd < 0.05) return {text: new TextDecoder("utf-16be").decode(bytes)};
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return {text: new TextDecoder("utf-16le").decode(bytes)};
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return {text: new TextDecoder("utf-16be").decode(bytes)};
  try {
    return {text: new TextDecoder("utf-8", {fatal: true}).decode(bytes)};
  } catch {
    const assumed = /8859-2|1250/.test(detect(lettersOf(bytes)) ?? "") ? "Windows-1250" : "Windows-1252";
    return {text: iconv.decode(bytes, assumed), assumed}; // Node 20's own decoder takes 1252 for Latin-1
  }
}

const SURROUNDING = 24;
const ENOUGH = 65_536;

/** The words around letters that are no ASCII: of a table most bytes say nothing about its language. */
function lettersOf(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  let size = 0;
  for (let at = 0; at < bytes.length && size < ENOUGH; at++) {
    if (bytes[at]! < 0x80) continue;
    const part = bytes.subarray(Math.max(0, at - SURROUNDING), at + SURROUNDING);
    parts.push(part);
    size += part.length;
    at += SURROUNDING;
  }
  return Buffer.concat(parts);
}

/** The shares of zero bytes at even and at odd places. */
function zerosIn(bytes: Buffer): [even: number, odd: number] {
  const zeros = [0, 0];
  for (const [place, byte] of bytes.entries()) if (byte === 0) zeros[place % 2]! += 1;
  const pairs = Math.max(1, bytes.length / 2);
  return [zeros[0]! / pairs, zeros[1]! / pairs];
}
