/** What a timeline of bare clocks and of relative times hangs on: the day and the moment that the report states of its start. */
import {findMoment} from "../../time/find.js";
import type {Reading} from "../../time/moments.js";
import {toldBeginning} from "../../time/spans.js";
import {namesZero} from "../../time/relative.js";
import {type Frame, momentToUtc, placed, shifted} from "./chronology.js";
import type {Written} from "./entries.js";
import type {Field} from "./labels.js";

const HOUR = 3_600_000;

/**
 * The frame for the entries: its day, or the one before or after, where only that day brings the first entry near the
 * stated start. A report is named after a UTC day, its clocks may be local and already of the next.
 */
export function anchored(
  entries: readonly Written[],
  fields: readonly Field[],
  frame: Frame,
  reading: Reading
): Frame {
  const start = statedStart(fields, frame, reading);
  if (start === undefined || entries.some(({moment}) => moment?.day !== undefined)) return frame;
  const apart = (days: number): number => {
    const first = placed(entries, shifted(frame, days)).find(({at}) => at !== undefined)?.at;
    return first === undefined ? Number.NaN : Math.abs(Date.parse(first) - Date.parse(start));
  };
  if (!(apart(0) > 12 * HOUR)) return frame;
  const days = [-1, 1].find((step) => apart(step) < 6 * HOUR);
  return days === undefined ? frame : shifted(frame, days);
}

/** Clocks from 0:00 on count from the stated start where that is another time of day, or nobody knows it. */
export function countedFrom(entries: readonly Written[], frame: Frame): readonly Written[] {
  const clocks = entries.flatMap(({moment}) => (moment?.clock ? [moment] : []));
  const [first] = clocks;
  const seconds = clocks.map(({clock}) => 3600 * clock!.hour + 60 * clock!.minute + clock!.second);
  const isElapsed =
    clocks.length >= 3 &&
    (frame.start === undefined ? /^0:00(?!:)/ : /^0?0:00(?!:)/).test(first!.written) &&
    clocks.every(({day, zone}) => day === undefined && zone === undefined) &&
    seconds.every((one, index) => index === 0 || one >= seconds[index - 1]!) &&
    (frame.start === undefined || momentToUtc(first!, frame) !== frame.start);
  if (!isElapsed) return entries;
  return entries.map((one): Written => {
    if (!one.moment?.clock) return one;
    const {clock, ...moment} = one.moment;
    return {
      ...one,
      moment: {...moment, offset: {seconds: 3600 * clock.hour + 60 * clock.minute, from: "zero"}}
    };
  });
}

/** The frame with the moments that relative times count from. */
export function counted(
  frame: Frame,
  lines: readonly string[],
  fields: readonly Field[],
  reading: Reading
): Frame {
  const zero = lines.flatMap((line) => (namesZero(line) ? (clockIn(line, frame, reading) ?? []) : []))[0];
  const start = statedStart(fields, frame, reading) ?? startInProse(lines.slice(0, OPENING), frame, reading);
  return {...frame, ...(zero === undefined ? {} : {zero}), ...(start === undefined ? {} : {start})};
}

/** lines of a report's opening */
const OPENING = 12;

/** “The incident started on 8 January at 17:00”: with a day of its own. */
function startInProse(lines: readonly string[], frame: Frame, reading: Reading): string | undefined {
  const moment = lines.flatMap((line) => toldBeginning(line, reading) ?? [])[0];
  return moment?.day ? momentToUtc(moment, frame) : undefined;
}

function clockIn(line: string, frame: Frame, reading: Reading): string | undefined {
  const moment = findMoment(line, reading)?.moment;
  return moment?.clock && !moment.broken ? momentToUtc(moment, frame) : undefined;
}

/** The start, else the detection, of a field that has day, year and clock. */
function statedStart(fields: readonly Field[], frame: Frame, reading: Reading): string | undefined {
  for (const name of ["startedAt", "detectedAt"] as const)
    for (const field of fields) {
      const moment = field.name === name ? findMoment(field.value, reading)?.moment : undefined;
      if (moment?.clock && moment.day?.year !== undefined) return momentToUtc(moment, frame);
    }
  return undefined;
}
