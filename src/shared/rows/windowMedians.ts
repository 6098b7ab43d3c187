import {median} from "d3-array";
import type {TargetEventRows, VerdictRows} from "../../schema.js";

/** The median of a response time in the baseline and in the follow-up, in seconds; null where none was timed. */
export interface WindowMedians {
  readonly before: number | null;
  readonly after: number | null;
}

export function windowMedians(
  {baseline_from, baseline_to, followup_from, followup_to}: VerdictRows,
  events: readonly TargetEventRows[]
): WindowMedians {
  const within = (from: Date | null, to: Date | null): number | null =>
    median(
      events.flatMap(({event_at, duration_s}) =>
        from !== null && to !== null && duration_s !== null && event_at >= from && event_at < to
          ? [duration_s]
          : []
      )
    ) ?? null;
  return {before: within(baseline_from, baseline_to), after: within(followup_from, followup_to)};
}
