/** Times as exports write them → UTC. Nothing is guessed: a text with no known form is undefined. */
import {DateTime} from "luxon";

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:[.,](\d{1,9}))?)?)?\s*(Z|UTC|GMT|[+-](?:0\d|1[0-4])(?::?[0-5]\d)?)?$/i;

export {zoneNamed} from "./time/zones.js";

/**
 * An ISO-like time as `2024-01-02T03:04:05.678Z`. A text without an offset is read in `zone`.
 * Undefined if it isn't one, doesn't exist in the calendar, or lies outside 1990–2100 (0001-01-01 and epoch
 * placeholders mean "none" to the tools that write them).
 */
export function instant(text: string | null | undefined, zone = "UTC"): string | undefined {
  const match = ISO.exec((text ?? "").trim());
  if (!match) return undefined;
  if (match[4] === undefined && /^[+-]\d\d$/.test(match[8] ?? "")) return undefined;
  const [, year, month, day, hour = "00", minute = "00", second = "00", fraction = "0", offset] = match;
  const parts = {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    millisecond: Number(fraction.padEnd(3, "0").slice(0, 3))
  };
  return utc(parts, offset === undefined ? zone : offsetZone(offset));
}

/** True where the text carries its own offset. */
export const hasOffset = (text: string): boolean => ISO.exec(text.trim())?.[8] !== undefined;

export interface CivilTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
  readonly millisecond?: number;
}

/**
 * A civil time of a zone in UTC; undefined if the calendar has no such day, the zone's clocks skip it (see `isSkipped`)
 * or it lies outside 1990–2100. Of an hour that clocks repeat, `isSummer` tells which; one that
 * they skip exists in winter time, where that is named.
 */
export function utc(civil: CivilTime, zone: string, isSummer?: boolean): string | undefined {
  if (civil.year < 1990 || civil.year > 2100) return undefined;
  const shift = fixedMinutes(zone);
  if (shift !== undefined) return isoUtc(civil, shift);
  const time = DateTime.fromObject(civil, {zone});
  if (!time.isValid || (isMoved(time, civil) && isSummer !== false)) return undefined;
  const meant = time.getPossibleOffsets().find(({isInDST}) => isInDST === isSummer) ?? time;
  return meant.toUTC().toISO({suppressMilliseconds: false});
}

/** Whether a zone's clocks skip a civil time because they go forward over it. */
export function isSkipped(civil: CivilTime, zone: string): boolean {
  if (fixedMinutes(zone) !== undefined) return false;
  const time = DateTime.fromObject(civil, {zone});
  return time.isValid && isMoved(time, civil);
}

/** Midnight stands for its day, also where the clocks skip it. */
const isMoved = (time: DateTime, {hour = 0, minute = 0}: CivilTime): boolean =>
  time.hour !== hour && (hour !== 0 || minute !== 0);

/** Minutes that a fixed zone is ahead of UTC; undefined for a zone with a calendar of its own. */
function fixedMinutes(zone: string): number | undefined {
  if (zone === "UTC") return 0;
  const [, sign, hours, minutes = "0"] = /^UTC([+-])(\d+)(?::(\d+))?$/.exec(zone) ?? [];
  return sign === undefined ? undefined : (sign === "-" ? -1 : 1) * (60 * Number(hours) + Number(minutes));
}

/** ISO 8601 of milliseconds since 1970; undefined outside of the years 0 to 9999, which no export means. */
export function isoTime(ms: number): string | undefined {
  const [first, last] = [-62_167_219_200_000, 253_402_300_799_999];
  return ms >= first && ms <= last ? new Date(ms).toISOString() : undefined;
}

function isoUtc(civil: CivilTime, shift: number): string | undefined {
  const {year, month, day, hour = 0, minute = 0, second = 0, millisecond = 0} = civil;
  const local = new Date(Date.UTC(year, month - 1, day, hour, minute, second, millisecond));
  const exists =
    local.getUTCMonth() === month - 1 &&
    local.getUTCDate() === day &&
    hour < 24 &&
    minute < 60 &&
    second < 60;
  return exists ? isoTime(local.getTime() - 60_000 * shift) : undefined;
}

function offsetZone(offset: string): string {
  if (/^(z|utc|gmt)$/i.test(offset)) return "UTC";
  const [, sign, hours, minutes = "00"] = /^([+-])(\d{2}):?(\d{2})?$/.exec(offset) ?? [];
  return `UTC${sign}${Number(hours)}:${minutes}`;
}
