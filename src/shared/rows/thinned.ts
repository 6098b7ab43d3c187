/** Events as many as a rug can show. */
import {group, median, min, sum} from "d3-array";
import type {TargetEventRows} from "../../schema.js";

/** More events than this are drawn as so many stretches of equal length: a rug is some 210 pixels wide. */
const MOST = 600;
const STRETCHES = 210;

/**
 * The events as given where they are few; else one for each stretch of time in which any happened, at its first event and
 * with its median duration, which stands for no single incident. Totals stay as they are.
 */
export function thinned(
  events: readonly TargetEventRows[],
  {from, to}: {readonly from: Date; readonly to: Date}
): readonly TargetEventRows[] {
  if (events.length <= MOST) return events;
  const length = Math.max(1, to.getTime() - from.getTime());
  const stretch = ({event_at}: TargetEventRows): number =>
    Math.floor((STRETCHES * (event_at.getTime() - from.getTime())) / length);
  return [...group(events, stretch).values()].map((own) =>
    own.length === 1
      ? own[0]!
      : {
          ...own[0]!,
          event_at: min(own, ({event_at}) => event_at)!,
          incident_id: null,
          duration_s: median(own.flatMap(({duration_s}) => duration_s ?? [])) ?? null,
          events: sum(own, ({events: n}) => n),
          exposure: sum(own, ({exposure}) => exposure)
        }
  );
}
