/** The day that a timeline of bare clocks begins on, where the report states its start by day and clock. */
import {findMoment, type Reading} from "../../time/moments.js";
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

/** The start, else the detection, of a field that has day, year and clock. */
function statedStart(fields: readonly Field[], frame: Frame, reading: Reading): string | undefined {
  for (const name of ["startedAt", "detectedAt"] as const)
    for (const field of fields) {
      const moment = field.name === name ? findMoment(field.value, reading)?.moment : undefined;
      if (moment?.clock && moment.day?.year !== undefined) return momentToUtc(moment, frame);
    }
  return undefined;
}
