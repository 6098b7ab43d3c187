/** A half-open stretch of time [from, to), days from any one origin. */
export type Span = readonly [number, number];

/** Days of the span not covered by the gaps, which must not overlap each other; 0 for an empty span. */
export function observedDays([from, to]: Span, gaps: readonly Span[] = []): number {
  return gaps.reduce(
    (days, gap) => days - Math.max(0, Math.min(to, gap[1]) - Math.max(from, gap[0])),
    to - from
  );
}
