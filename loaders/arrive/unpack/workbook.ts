/** Excel workbooks: each sheet as a CSV file, with the values of its formulas, and dates in ISO 8601. */
import {mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {csvFormatRows} from "d3";
import readWorkbook from "read-excel-file/node";
import {unpackedSize} from "./zip.js";

/** Bytes of a workbook's parts, unpacked: all of it is held in memory. */
const LARGEST = 200_000_000;

export interface Sheet {
  readonly name: string;
  readonly absolute: string;
}

/** Writes each sheet that has rows into a folder. Throws of what is no workbook, or a larger one than 200 MB unpacked. */
export async function sheetsOf(absolute: string, folder: string): Promise<Sheet[]> {
  if ((await unpackedSize(absolute)) > LARGEST) throw new Error("larger than 200 MB when unpacked");
  const sheets = await readWorkbook(absolute);
  mkdirSync(folder, {recursive: true});
  return sheets.flatMap(({sheet, data}, place) => {
    const rows = data.map((row) => row.map(cellText)).filter((row) => row.some((cell) => cell !== ""));
    if (rows.length === 0) return [];
    const target = join(folder, `${place}.csv`);
    writeFileSync(target, csvFormatRows(rows));
    return [{name: sheet, absolute: target}];
  });
}

/** Excel's times have no zone, and are fractions of a day: to the second. */
function cellText(cell: unknown): string {
  if (typeof cell === "string" || typeof cell === "number" || typeof cell === "boolean") return String(cell);
  if (!(cell instanceof Date)) return "";
  const second = new Date(Math.round(cell.getTime() / 1000) * 1000).toISOString().slice(0, 19);
  return second.endsWith("T00:00:00") ? second.slice(0, 10) : second.replace("T", " ");
}
