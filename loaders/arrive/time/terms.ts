/** The last day of a named stretch of the calendar: “end of Q2 2024”, “Q3”, “end of March”, “May 2024”, “EOY 2024”. */
import {type Day, MONTH} from "./days.js";
import {monthNamed} from "./months.js";

const END = String.raw`(?:(?:the\s+)?(?:end|close)\s+of\s+(?:the\s+)?|EO)`;
const YEAR = String.raw`[\s,'’/-]{0,3}((?:20)?\d{2})\b(?![:./-])`;
const PART = new RegExp(String.raw`\b(?:(20\d{2})[\s/-]?)?(Q[1-4]|H[12])\b(?:${YEAR})?`, "i");
const END_OF_MONTH = new RegExp(String.raw`\b${END}${MONTH}(?:${YEAR})?`, "i");
/** a month without an end counts only with its year */
const MONTH_OF_YEAR = new RegExp(String.raw`(?<![\d./-] ?|(?:st|nd|rd|th) )\b${MONTH},?\s(20\d{2})\b`, "i");
const ISO_MONTH = /^\D*(20\d{2})-(0[1-9]|1[0-2])\D*$/;
const END_OF_YEAR = /\b(?:EOY|(?:end|close) of(?: the)?(?: calendar)?(?: year)?)\s+(20\d{2})\b/i;
const VAGUE = /\b(?:mid|early|late|start of|beginning of)\b/i;

/** What an action may say behind “by” or “due”: a pattern's source, without groups. */
export const TERM_WORDS = String.raw`(?:${END}(?:Y|${MONTH.replace("(", "(?:")}|20\d{2})|(?:${END})?(?:Q[1-4]|H[12])\b)(?:[\s,'’/-]{0,3}(?:20)?\d{2}\b)?`;

/** Undefined where no stretch is named, or its end can't be told; without a year, the next after the known day. */
export function lastDayOf(text: string, known: Day | undefined): Required<Day> | undefined {
  if (VAGUE.test(text)) return undefined;
  const [, yearBefore, part, yearBehind] = PART.exec(text) ?? [];
  if (part !== undefined) return lastOf(yearBefore ?? yearBehind, lastMonthOf(part), known);
  const [, isoYear, isoMonth] = ISO_MONTH.exec(text) ?? [];
  if (isoYear !== undefined) return lastOf(isoYear, Number(isoMonth), known);
  const wholeYear = END_OF_YEAR.exec(text)?.[1];
  if (wholeYear !== undefined) return lastOf(wholeYear, 12, known);
  const [, name, year] = END_OF_MONTH.exec(text) ?? MONTH_OF_YEAR.exec(text) ?? [];
  const month = name === undefined ? undefined : monthNamed(name);
  return month === undefined ? undefined : lastOf(year, month, known);
}

const lastMonthOf = (part: string): number => Number(part[1]) * (/^q/i.test(part) ? 3 : 6);

function lastOf(
  written: string | undefined,
  month: number,
  known: Day | undefined
): Required<Day> | undefined {
  const next = known?.year === undefined ? undefined : known.year + (month < known.month ? 1 : 0);
  const year = written === undefined ? next : Number(written.length === 2 ? `20${written}` : written);
  return year === undefined ? undefined : {year, month, day: new Date(Date.UTC(year, month, 0)).getUTCDate()};
}
