import {observedDays, type Span} from "./observedDays.js";

/**
 * Events in each whole week of a span, counted from its start; undefined for a week that was not wholly watched.
 *
 * A last, incomplete week is left out.
 *
 * @param days days of the events, any order
 */
export function weeklyCounts(
  days: readonly number[],
  [from, to]: Span,
  gaps: readonly Span[] = []
): (number | undefined)[] {
  const counts = new Array<number>(Math.max(0, Math.floor((to - from) / 7 + 1e-9))).fill(0);
  for (const day of days) {
    const week = Math.floor((day - from) / 7);
    if (week >= 0 && week < counts.length) counts[week]!++;
  }
  return counts.map((count, i) => {
    const week: Span = [from + 7 * i, from + 7 * (i + 1)];
    return observedDays(week, gaps) < week[1] - week[0] ? undefined : count;
  });
}
