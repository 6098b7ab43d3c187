/** What a table shows: search, order, page. Pure; the element is dataTable's. */
import {count, counted} from "../../format.js";
import type {Value} from "./csv.js";

export interface Order {
  readonly column: string;
  readonly descending: boolean;
}

/** Places of the rows whose text holds every word of the query, in the given order. */
export function search(texts: readonly string[], query: string): number[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const places: number[] = [];
  for (const [place, text] of texts.entries())
    if (words.every((word) => text.includes(word))) places.push(place);
  return places;
}

/** Sorted by value: numbers and times by size, text by alphabet with numbers inside it by size; unknown values last. */
export function ordered(places: readonly number[], values: readonly Value[], descending: boolean): number[] {
  const sign = descending ? -1 : 1;
  const collator = new Intl.Collator("en", {numeric: true, sensitivity: "base"});
  return [...places].sort((a, b) => {
    const [left, right] = [comparable(values[a]), comparable(values[b])];
    if (left === null || right === null) return Number(left === null) - Number(right === null) || a - b;
    const order =
      typeof left === "string" || typeof right === "string"
        ? collator.compare(String(left), String(right))
        : left - right;
    return sign * order || a - b;
  });
}

function comparable(value: Value): string | number | null {
  if (value === null || value === undefined || value === "") return null;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.getTime();
  if (typeof value === "boolean") return Number(value);
  return Number.isNaN(value) ? null : value;
}

/** "duration_s.desc" ↔ an order; undefined for a column the table does not have. */
export function orderFrom(text: string | null, columns: readonly string[]): Order | undefined {
  const [column, direction] = (text ?? "").split(".");
  return column !== undefined && columns.includes(column)
    ? {column, descending: direction === "desc"}
    : undefined;
}

export const orderText = ({column, descending}: Order): string => `${column}.${descending ? "desc" : "asc"}`;

/** "12 actions", "3 of 12 actions" of a search, "11–20 of 40 actions" of a page. */
export function shownText(
  {
    from,
    shown,
    found,
    total
  }: {readonly from: number; readonly shown: number; readonly found: number; readonly total: number},
  noun: string,
  nouns: string
): string {
  if (shown < found) return `${count(from + 1)}–${count(from + shown)} of ${counted(found, noun, nouns)}`;
  const all = counted(total, noun, nouns);
  return found === total ? all : `${count(found)} of ${all}`;
}
