/** Where a table's header stands, and what parts its cells: exports have titles above it, and repeat it where files were joined. */

const DELIMITERS = [",", ";", "\t", "|"];
/** Lines that may stand above a header. */
const ABOVE = 10;
const LOOKED_AT = 20;

/** The delimiter that the header line has most of; below a title, that of two lines of equal width. */
export function delimiterOf(text: string): string {
  const lines = text
    .slice(0, 65_536)
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== "")
    .slice(0, ABOVE);
  const counted = lines.map(counts);
  const [first] = counted;
  if (first === undefined) return DELIMITERS[0]!;
  const best = widest(first);
  if (first[best]! > 1) return DELIMITERS[best]!;
  for (const [place, line] of counted.entries()) {
    const wide = widest(line);
    if (line[wide]! > 1 && counted[place + 1]?.[wide] === line[wide]) return DELIMITERS[wide]!;
  }
  return DELIMITERS[best]!;
}

/** How often each delimiter stands in a line, outside of quotes. */
function counts(line: string): number[] {
  const bare = line.replaceAll(/"[^"]*"/g, "");
  return DELIMITERS.map((delimiter) => bare.split(delimiter).length - 1);
}

const widest = (counted: readonly number[]): number =>
  counted.reduce((best, n, place) => (n > counted[best]! ? place : best), 0);

/** The first record that has cells enough for what most rows hold; of titles, dates of export and the like there are one or two. */
export function headerPlace(records: readonly (readonly string[])[]): number {
  const widths = records
    .slice(0, LOOKED_AT)
    .map(filled)
    .filter((width) => width > 0)
    .toSorted((a, b) => a - b);
  const usual = widths[Math.floor(widths.length / 2)] ?? 0;
  const found = records
    .slice(0, ABOVE)
    .findIndex((record) => filled(record) > 2 || filled(record) * 2 > usual);
  return Math.max(0, found);
}

const filled = (record: readonly string[]): number => record.filter((cell) => cell.trim() !== "").length;

export const isEmpty = (record: readonly string[]): boolean => filled(record) === 0;

/** The header once more, further down. */
export const isSame = (record: readonly string[], header: readonly string[]): boolean =>
  header.length > 1 &&
  record.length === header.length &&
  record.every((cell, place) => cell.trim() === header[place]);
