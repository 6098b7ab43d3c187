/**
 * Dates as Jira's screen export writes them: `22/Sep/25 9:26 AM`, `18/juil./26`, `23.10.2024 11:02`, `6/21/2025 16:14`.
 * They carry no zone, and all-numeric ones no order: one order per file, proved by a value above 12 or set.
 */
import {instant, utc} from "../../time.js";
import type {Clock} from "../../time/clocks.js";
import type {DateOrder} from "../../time/days.js";
import {monthNamed} from "../../time/months.js";

export type {DateOrder} from "../../time/days.js";
export type Reading = {readonly at: string} | {readonly problem: string; readonly remedy: string};
export type TimeReader = (text: string) => Reading;

interface Parts {
  readonly numbers: readonly [number, number, number];
  /** digits of the first and of the last number; four make it a year */
  readonly widths: readonly [number, number];
  /** separated by dots, as nobody does who puts the month first */
  readonly isDotted: boolean;
  readonly month: number | undefined;
  readonly clock: Clock;
}

const DAY_FIRST = /^(\d{1,4})[./\-\s]+(\p{L}+|\d{1,2}[月월]?)[./\-\s]+(\d{4}|\d{1,2})(?:,?\s+(\S.*))?$/u;
const MONTH_FIRST = /^(\p{L}+)\.?\s+(\d{1,2}),?\s+(\d{4})(?:,?\s+(\S.*))?$/u;
const CLOCK = /^(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?\s*((?:\S.*)?)$/;

/** Reads the dates of one file. `cells` are all of its dates: they may prove the order of the numeric ones. */
export function fileDates(
  cells: Iterable<string>,
  {
    zone,
    order,
    file,
    source = "jira"
  }: {
    readonly zone: string;
    readonly order: DateOrder | undefined;
    readonly file: string;
    /** the name by which settings.yaml calls the tool */
    readonly source?: string;
  }
): TimeReader {
  const proved = order === undefined ? provedOrders(cells) : new Set([order]);
  const [only] = proved;
  return (text) => {
    const iso = instant(text, zone);
    if (iso !== undefined) return {at: iso};
    const parts = partsOf(text.trim());
    if (!parts) return {problem: "is no date known here", remedy: "Correct it, or export the file again."};
    const settled = settledOrder(parts);
    if (settled === undefined && proved.size !== 1) return undecided(proved.size, hint(source, file));
    const at = civil(parts, settled ?? only!, zone);
    return at === undefined
      ? {
          problem: `is no date of the calendar since 1990, read ${settled ?? only!}`,
          remedy: `Correct it, or ${hint(source, file)}`
        }
      : {at};
  };
}

const hint = (source: string, file: string): string =>
  `set date_order: {${source}: dmy} (or mdy; or by file: {"${file}": dmy}) in settings.yaml.`;

function undecided(proofs: number, hint: string): Reading {
  const problem =
    proofs === 0
      ? "may be day/month or month/day: no value above 12 in the file tells"
      : "may be day/month or month/day: the file holds values above 12 in both places";
  return {problem, remedy: `If the file has one order, ${hint}`};
}

/** The orders that some value of the file proves. */
function provedOrders(cells: Iterable<string>): Set<DateOrder> {
  const proved = new Set<DateOrder>();
  for (const cell of cells) {
    const parts = partsOf(cell.trim());
    if (!parts || settledOrder(parts) !== undefined) continue;
    if (parts.numbers[0] > 12) proved.add("dmy");
    if (parts.numbers[1] > 12) proved.add("mdy");
  }
  return proved;
}

/** The order that the date itself tells: a month in letters, dots, or the year in front. */
function settledOrder({month, widths, isDotted}: Parts): DateOrder | undefined {
  if (widths[0] > 2) return "ymd";
  return month === undefined && !isDotted ? undefined : "dmy";
}

function partsOf(text: string): Parts | undefined {
  const american = MONTH_FIRST.exec(text);
  const [day, name, year, time] = american
    ? [american[2], american[1], american[3], american[4]]
    : (DAY_FIRST.exec(text)?.slice(1) ?? []);
  if (day === undefined || name === undefined || year === undefined) return undefined;
  const month = /^\d+$/.test(name) ? undefined : monthNamed(name);
  if (month === undefined && !/^\d+$/.test(name)) return undefined;
  const clock = clockOf(time);
  if (!clock) return undefined;
  return {
    numbers: [Number(day), month ?? Number(name), Number(year)],
    widths: [day.length, year.length],
    isDotted: /^\d{1,2}\.\s?\d{1,2}\.\s?\d/.test(text),
    month,
    clock
  };
}

function civil(
  {numbers: [a, b, c], widths, clock}: Parts,
  order: DateOrder,
  zone: string
): string | undefined {
  if (order !== "ymd" && widths[1] === 1) return undefined;
  const [year, month, day] = order === "ymd" ? [a, b, c] : order === "mdy" ? [c, a, b] : [c, b, a];
  return utc({year: fullYear(year), month, day, ...clock}, zone);
}

const fullYear = (year: number): number => (year > 99 ? year : year + (year < 90 ? 2000 : 1900));

function clockOf(text: string | undefined): Clock | undefined {
  if (text === undefined) return {hour: 0, minute: 0, second: 0};
  const [, hour, minute, second = "0", half = ""] = CLOCK.exec(text) ?? [];
  if (hour === undefined || minute === undefined) return undefined;
  const afternoon = /^(p\.?\s?m\.?|午後|下午|오후)$/i.test(half);
  const morning = /^(a\.?\s?m\.?|午前|上午|오전)$/i.test(half);
  if (half !== "" && !afternoon && !morning) return undefined;
  const base = half === "" ? Number(hour) : Number(hour) % 12;
  return {hour: base + (afternoon ? 12 : 0), minute: Number(minute), second: Number(second)};
}
