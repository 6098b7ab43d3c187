/** What a timeline of bare clocks and of relative times hangs on: the day and the moment that the report states of its start. */
import {findMoment} from "../../time/find.js";
import type {Reading} from "../../time/moments.js";
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

/** The frame with the moments that relative times count from. */
export function counted(
  frame: Frame,
  lines: readonly string[],
  fields: readonly Field[],
  reading: Reading
): Frame {
  const zero = lines.flatMap((line) => (namesZero(line) ? (clockIn(line, frame, reading) ?? []) : []))[0];
  const start = statedStart(fields, frame, reading);
  return {...frame, ...(zero === undefined ? {} : {zero}), ...(start === undefined ? {} : {start})};
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
