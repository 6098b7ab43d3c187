/** What the database answers, as columns and plain values; no more rows than a page can hold. */
import type {Value} from "../shared/ui/csv.js";

/** More than this is cut off, and said to be. */
export const ROW_LIMIT = 10_000;

export type Kind = "text" | "number" | "time" | "truth";

export interface AnswerColumn {
  /** unique: a second column of a name is "name_2" */
  readonly name: string;
  readonly kind: Kind;
}

export interface Answer {
  readonly columns: readonly AnswerColumn[];
  readonly rows: readonly (readonly Value[])[];
  readonly isCut: boolean;
}

const KINDS: readonly (readonly [RegExp, Kind])[] = [
  [/^(Int\d|Uint|Float|Decimal)/, "number"],
  [/^(Timestamp|Date)/, "time"],
  [/^Bool/, "truth"],
  [/^(Utf8|LargeUtf8|Dictionary|Null|List|FixedSizeList|Struct|Map)/, "text"]
];

/**
 * The columns of an answer by name and Arrow type.
 *
 * @throws Error for a type that has no plain value, with what to write instead
 */
export function answerColumns(
  fields: readonly {readonly name: string; readonly type: unknown}[]
): AnswerColumn[] {
  const seen = new Map<string, number>();
  return fields.map(({name, type}) => {
    const kind = KINDS.find(([pattern]) => pattern.test(String(type)))?.[1];
    if (kind === undefined) throw new Error(unshown(name, String(type)));
    const place = (seen.get(name) ?? 0) + 1;
    seen.set(name, place);
    return {name: place === 1 ? name : `${name}_${place}`, kind};
  });
}

const unshown = (name: string, type: string): string =>
  type.startsWith("Interval")
    ? `“${name}” is a stretch of time, which is not shown as it is. Write date_diff('hour', a, b), or epoch(a - b) for seconds.`
    : `“${name}” is of a type that is not shown (${type}). Write ${name}::varchar.`;

/** One value as a table, a file and a chart take it. */
export function plainValue(raw: unknown, kind: Kind): Value {
  if (raw === null || raw === undefined) return null;
  if (kind === "number") return Number(raw);
  if (kind === "truth") return Boolean(raw);
  if (kind === "time") return raw instanceof Date ? raw : new Date(Number(raw));
  return typeof raw === "string" ? raw : (raw as {toString(): string}).toString();
}

const fine = new Intl.NumberFormat("en-GB", {maximumSignificantDigits: 15, maximumFractionDigits: 15});

/** A value as the table shows it: numbers in full, times in UTC without what is zero. */
export function shownValue(value: Value, unknown: string): string {
  if (value === null || value === undefined) return unknown;
  if (typeof value === "number") return Number.isFinite(value) ? fine.format(value) : String(value);
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (value instanceof Date)
    return Number.isNaN(value.getTime())
      ? unknown
      : value
          .toISOString()
          .replace("T", " ")
          .replace(/( 00:00:00)?\.000Z$|Z$/, "");
  return value;
}
