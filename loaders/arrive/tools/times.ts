/** Times as tools write them: ISO with or without an offset, epoch numbers, JavaScript's own, and dates of tables. */
import type {ExportFile} from "../files.js";
import {type Settings, type ZoneChoice, zoneOf} from "../../settings/settings.js";
import {hasOffset, isoTime, zoneNamed} from "../time.js";
import {type TimeReader, fileDates} from "../sources/jira/dates.js";
import type {Text, ZoneNote} from "../sources/source.js";

export interface Clock {
  /** UTC text; null for none and for what tools write in place of none; undefined if it can't be read */
  read(text: Text): Text | undefined;
  note(): ZoneNote;
}

const PLACEHOLDER = /^(none|null|nan|nat|n\/a|unknown|unset|\?|-|0|(0001|1970)-01-01.*)$/i;
const EPOCH = /^\d{10}(\d{3})?(\.\d+)?$/;
const SCRIPT = /^[A-Z][a-z]{2} ([A-Z][a-z]{2} \d{2} \d{4} \d{2}:\d{2}:\d{2}) GMT([+-]\d{4})( \(.*\))?$/;
/** Go writes the zone's name behind its offset. */
const GO = /([+-]\d{4}) [A-Z]{1,5}$/;
/** A zone's name behind a time that has no offset. */
const NAMED_ZONE = /\s\(?(?!am\b|pm\b)([a-z]{2,5})\)?$/i;
/** A date of numbers as tables have it, in any order. */
export const TABLE_DATE = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\b/;

/**
 * A clock for one file; `cells` are its texts, which may prove the order of day and month. Times that name no zone are of
 * `zone`, by default the source's.
 */
export function clockFor(
  file: ExportFile,
  source: string,
  settings: Settings,
  cells: readonly string[],
  zone: ZoneChoice = zoneOf(settings, source)
): Clock {
  const order = settings.date_order[file.path] ?? settings.date_order[source];
  const numeric = cells.filter((cell) => TABLE_DATE.test(cell));
  const readers = new Map<string, TimeReader>();
  const datesIn = (timeZone: string): TimeReader => {
    const known =
      readers.get(timeZone) ?? fileDates(numeric, {zone: timeZone, order, file: file.path, source});
    readers.set(timeZone, known);
    return known;
  };
  let isNeeded = false;
  return {
    read(text) {
      if (text === null || PLACEHOLDER.test(text.trim())) return null;
      const written = text.trim().replace(GO, "$1");
      const absolute = absoluteTime(written);
      if (absolute !== undefined) return absolute;
      const reading = datesIn(zone.timeZone)(written);
      if ("at" in reading) {
        if (!hasOffset(written)) isNeeded = true;
        return reading.at;
      }
      const [behind, name] = NAMED_ZONE.exec(written) ?? [];
      const named = name === undefined ? undefined : zoneNamed(name);
      const zoned = named === undefined ? undefined : datesIn(named)(written.slice(0, -behind!.length));
      return zoned !== undefined && "at" in zoned ? zoned.at : undefined;
    },
    note: () => (isNeeded ? zone : {timeZone: "UTC", timeZoneBasis: "offset"})
  };
}

/** A time that needs no zone: epoch seconds or milliseconds, or JavaScript's `Date.toString()`. */
function absoluteTime(text: string): string | undefined {
  if (EPOCH.test(text)) {
    const number = Number(text);
    return isoTime(text.split(".")[0]!.length > 10 ? number : number * 1000);
  }
  const [, local, offset] = SCRIPT.exec(text) ?? [];
  return local === undefined ? undefined : isoTime(Date.parse(`${local} ${offset}`));
}
