/** Rows as a file for a spreadsheet. */
import {csvRow, type Value} from "../csv.js";

export type {Value} from "../csv.js";

/** RFC 4180 with CRLF. */
export function csv(header: readonly string[], rows: readonly (readonly Value[])[]): string {
  return [header, ...rows].map((row) => `${csvRow(row)}\r\n`).join("");
}

/** Offers the text as a file, marked as UTF-8 for spreadsheets. */
export function download(name: string, text: string, type = "text/csv"): void {
  offer(name, new Blob(["\ufeff", text], {type: `${type};charset=utf-8`}));
}

/** Offers bytes as a file. */
export function offer(name: string, bytes: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(bytes);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
