/** CSV that leaves, in Node and in the browser: one guard against texts that a spreadsheet would run as formulas. */
import {csvFormatRow} from "d3-dsv";

export type Value = string | number | boolean | Date | null | undefined;

/** Blanks, control characters and marks without width, which a spreadsheet may skip before a formula. */
const BLANK =
  "\u0001-\u0020\u007f-\u00a0\u00ad\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff";
/** What begins a formula, a command (`|`) or a function (`@`), in plain, full-width and small form. */
const SIGN = "=+\\-@|\uff1d\uff0b\uff0d\uff20\uff5c\ufe66\ufe62\ufe63\ufe6b";

/**
 * The beginnings of texts that are guarded, as a pattern that JavaScript and DuckDB read alike: a tab or line break, or a
 * sign after any blanks. Apostrophes before them count too, so that `unguarded` gives back every text as it was.
 */
export const FORMULA = `^'*(?:[\t\r\n]|[${BLANK}]*[${SIGN}])`;

const formula = new RegExp(FORMULA);

/** The text, with an apostrophe before it where a spreadsheet would run it: it then shows the text. */
export const guarded = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** Undoes `guarded`: unguarded(guarded(text)) is text, whatever it is. */
export const unguarded = (text: string): string =>
  text.startsWith("'") && formula.test(text) ? text.slice(1) : text;

/**
 * One row of CSV (RFC 4180) without its line end. Only texts are guarded: a negative number stays a number. Times are
 * ISO 8601 in UTC; null, undefined, NaN and invalid dates are empty.
 */
export const csvRow = (cells: readonly Value[]): string => csvFormatRow(cells.map(written));

function written(value: Value): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString();
  if (typeof value === "string") return guarded(value);
  return Number.isNaN(value) ? "" : String(value);
}
