/** Files that hold others, or tables in a form of their own: named as what they are, with what to do. */
import {closeSync, openSync, readSync} from "node:fs";
import type {ExportFile} from "./files.js";

const WORKBOOK =
  "a workbook of an older kind: save it as .xlsx, or each sheet as CSV (File → Save As → CSV UTF-8)";
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/\.(xls|xlsb|ods)$/i, WORKBOOK],
  [/\.(7z|rar|tar|tgz|tar\.gz|bz2|xz|zst)$/i, "an archive: unpack it into this folder"],
  [/\.pdf$/i, "a PDF: export it as Markdown, HTML or Word (.docx) instead"],
  [/\.pptx?$/i, "slides: export the text as Markdown or Word (.docx) instead"]
];
/** Others that begin like a ZIP and are none: a Word document is read. */
const ZIP_LIKE = /\.(docx|parquet)$/i;

/** What a packed file is and what to do; undefined for any other. The ending tells, else the first bytes. */
export function packedAs(file: ExportFile): string | undefined {
  const named = KINDS.find(([ending]) => ending.test(file.path))?.[1];
  if (named !== undefined || ZIP_LIKE.test(file.path)) return named;
  const start = firstBytes(file.absolute);
  if (start.startsWith("504b0304"))
    return "a ZIP archive or an Excel workbook: give it its ending, .zip or .xlsx";
  return start.startsWith("d0cf11e0") ? WORKBOOK : undefined;
}

function firstBytes(absolute: string): string {
  try {
    const handle = openSync(absolute, "r");
    try {
      const bytes = Buffer.alloc(4);
      readSync(handle, bytes);
      return bytes.toString("hex");
    } finally {
      closeSync(handle);
    }
  } catch {
    return ""; // what is wrong with it, recognition says
  }
}
