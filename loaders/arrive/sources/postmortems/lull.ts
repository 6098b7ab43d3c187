/** How long a timeline was silent: an incident that nobody wrote of for days may have ended before. */
import type {Placed} from "./chronology.js";
import type {Times} from "./times.js";

/** The most whole days between two entries of the incident, from its detection, else its start, on. */
export function lullBetween(timed: readonly Placed[], {startedAt, detectedAt, resolvedAt}: Times): number {
  const from = detectedAt ?? startedAt ?? "";
  const own = timed.flatMap(({at}) =>
    at !== undefined && at >= from && at <= resolvedAt! ? [Date.parse(at)] : []
  );
  const gaps = own.slice(1).map((at, place) => (at - own[place]!) / 86_400_000);
  return Math.floor(Math.max(0, ...gaps));
}
