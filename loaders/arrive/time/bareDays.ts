/** A day and a month in digits alone, “19/10” or “10.6.”, where a day is expected: nowhere else is it one. */
import type {DateOrder, Day} from "./days.js";

const BARE = /^\s*(?:\p{L}{2,9}\.?,?\s+)?(\d{1,2})([/.])(\d{1,2})\.?\s*$/u;

export interface BareDay {
  /** as the order says, else month first; a point is German, day first */
  readonly day: Day;
  /** the digits in the other order, where nothing tells which is meant */
  readonly other?: Day;
}

/** Undefined of any other text, of “24/7”, and of digits that are no day in either order. */
export function bareDay(text: string, order?: DateOrder): BareDay | undefined {
  const [, first = "", point, second = ""] = BARE.exec(text) ?? [];
  if (first === "" || (first === "24" && second === "7")) return undefined;
  const [dayFirst, monthFirst] = [dayOf(first, second), dayOf(second, first)];
  const known = point === "." || order === "dmy" ? dayFirst : order === "mdy" ? monthFirst : undefined;
  if (known) return {day: known};
  const [one, other] = [monthFirst, dayFirst].filter((day) => day !== undefined);
  return one && {day: one, ...(other && other.day !== one.day ? {other} : {})};
}

const dayOf = (day: string, month: string): Day | undefined => {
  const isOne = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
  return isOne ? {month: Number(month), day: Number(day)} : undefined;
};

/** The order that days without a year prove by a value above 12; undefined where none does or they disagree. */
export function orderOfBareDays(texts: readonly string[]): DateOrder | undefined {
  const proved = new Set(
    texts.flatMap((text): DateOrder[] => {
      const [, first, point, second] = BARE.exec(text) ?? [];
      if (point !== "/") return [];
      if (Number(first) > 12 && Number(second) <= 12) return ["dmy"];
      return Number(second) > 12 && Number(first) <= 12 ? ["mdy"] : [];
    })
  );
  return proved.size === 1 ? [...proved][0] : undefined;
}
