/** What stands beside an action's evidence: the plain comparison that isn't used. */
import {sum} from "d3-array";
import type {VerdictRows} from "../schema.js";
import type {TargetEvent} from "./looks.js";

const DAY = 86_400_000;

export interface NaiveCounts {
  /** events in as many days before closing and since, whatever led to them */
  readonly before: number;
  readonly after: number;
  readonly days: number;
}

/** Events in the quarter (91 days, or as many as there are since) before and after closing: what a plain comparison counts. */
export function naiveCounts(
  {set_closed_at}: Pick<VerdictRows, "set_closed_at">,
  events: readonly TargetEvent[],
  asOf: Date
): NaiveCounts {
  if (set_closed_at === null) return {before: 0, after: 0, days: 0};
  const closed = set_closed_at.getTime();
  const days = Math.max(0, Math.min(91, Math.floor((asOf.getTime() - closed) / DAY)));
  const within = (from: number, to: number): number =>
    sum(
      events.filter(({event_at}) => event_at.getTime() >= from && event_at.getTime() < to),
      (event) => event.events
    );
  return {
    before: within(closed - days * DAY, closed),
    after: within(closed, closed + days * DAY),
    days
  };
}
