/** A span of days chosen by the reader in the place of a fiscal quarter. */
import {date} from "../../format.js";
import type {QuarterRows} from "../../schema.js";
import type {ReviewPeriod} from "./reviewPeriod.js";

/** Moments, the end excluded. */
export interface Within {
  readonly from: Date;
  readonly to: Date;
}

const DAY = 86_400_000;

/** “2026-01-15..2026-03-31”: both days included, midnights on the zone's clock; undefined where it is no such span. */
export function withinDays(period: string | null, zone: string): Within | undefined {
  const [, first = "", last = ""] = /^(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)$/.exec(period ?? "") ?? [];
  const [from, end] = [midnight(first, zone, 0), midnight(last, zone, 1)];
  return from !== undefined && end !== undefined && from < end ? {from, to: end} : undefined;
}

/** Midnight in the zone at the beginning of a day, or of one some days later. */
function midnight(day: string, zone: string, later: number): Date | undefined {
  const utc = Date.parse(`${day}T00:00:00Z`) + later * DAY;
  if (Number.isNaN(utc) || !new Date(utc - later * DAY).toISOString().startsWith(day)) return undefined;
  const guess = new Date(utc - offset(new Date(utc), zone));
  return new Date(utc - offset(guess, zone));
}

/** How far the zone's clock is ahead of UTC at a moment, in milliseconds. */
function offset(at: Date, zone: string): number {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    hourCycle: "h23",
    ...{
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric"
    }
  }).formatToParts(at);
  const of = (type: string): number => Number(parts.find((part) => part.type === type)!.value);
  const shown = Date.UTC(of("year"), of("month") - 1, of("day"), of("hour"), of("minute"), of("second"));
  return shown - Math.floor(at.getTime() / 1000) * 1000;
}

/** “15 Jan – 31 Mar 2026”. */
export function spanName({from, to}: Within, zone: string): string {
  const [first, last] = [date(from, zone), date(new Date(to.getTime() - 1), zone)];
  const sameYear = first.slice(-4) === last.slice(-4);
  return `${sameYear ? first.slice(0, -5) : first} – ${last}`;
}

/** The span with up to four of equal length just before it, none of which begins before the data do. */
export function customPeriod(
  within: Within,
  {zone, first, asOf}: {readonly zone: string; readonly first: Date | null; readonly asOf: Date | null}
): ReviewPeriod {
  const length = within.to.getTime() - within.from.getTime();
  const back = (n: number): Within => ({
    from: new Date(within.from.getTime() - n * length),
    to: new Date(within.to.getTime() - n * length)
  });
  const row = (span: Within): QuarterRows => ({
    quarter: spanName(span, zone),
    from_at: span.from,
    to_at: span.to,
    is_partial: asOf !== null && span.to > asOf
  });
  return {
    chosen: row(within),
    before: [4, 3, 2, 1]
      .map(back)
      .filter(({from}) => first !== null && from >= first)
      .map(row),
    days: Math.round(length / DAY)
  };
}

/** Rows with the span they fall into in the place of their quarter, null outside of all. */
export function intoSpans<Row extends {readonly occurred_at: Date | null; readonly quarter: string | null}>(
  rows: readonly Row[],
  {chosen, before}: ReviewPeriod
): Row[] {
  const spans = [...before, chosen];
  return rows.map((row) => ({
    ...row,
    quarter:
      spans.find(
        ({from_at, to_at}) =>
          row.occurred_at !== null && row.occurred_at >= from_at && row.occurred_at < to_at
      )?.quarter ?? null
  }));
}
