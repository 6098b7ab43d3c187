/** What was seen of one target, and the evidence of its change at the weekly looks that the verdict came from. */
import type {SetHoles, SetLooks, TargetEventRows, VerdictRows} from "../schema.js";

export interface TargetSeen {
  /** rows of the target, in order of time */
  readonly events: readonly TargetEventRows[];
  /** incidents that led to the actions of the change; they count nowhere */
  readonly index: ReadonlySet<string>;
  readonly looks: readonly Look[];
  /** stretches that were not watched */
  readonly holes: readonly SetHoles[];
  readonly asOf: Date;
}

/** One weekly look; ratios are null where nothing was counted before. */
export interface Look {
  /** of watching since follow-up began */
  readonly week: number;
  readonly at: Date;
  readonly x1: number;
  /** evidence for the improvement that was hoped for, and for the opposite */
  readonly improved: number;
  readonly worsened: number;
  /** the first one beyond the background; null without one */
  readonly adjusted: number | null;
  /** the rate so far over the rate before */
  readonly ratio: number | null;
  /** the same of the background; null without one */
  readonly background: number | null;
}

export interface Shipped {
  readonly verdicts: readonly VerdictRows[];
  readonly events: readonly TargetEventRows[];
  readonly looks: readonly SetLooks[];
  readonly holes: readonly SetHoles[];
  readonly asOf: Date;
}

/** What was seen of a row's target, from all rows that were shipped. */
export function targetSeen(row: VerdictRows, {verdicts, events, looks, holes, asOf}: Shipped): TargetSeen {
  const isOwn = ({set_id}: {readonly set_id: string | null}): boolean =>
    set_id !== null && set_id === row.set_id;
  const members = verdicts.filter((other) => other.action_id === row.action_id || isOwn(other));
  return {
    events: events.filter(
      (event) =>
        event.target_id === row.target_id &&
        event.target_kind === row.target_kind &&
        event.target_service === row.target_service &&
        event.metric === row.metric
    ),
    index: new Set(members.flatMap(({incident_id}) => (incident_id === null ? [] : [incident_id]))),
    looks: looks
      .filter(isOwn)
      .toSorted((a, b) => a.week - b.week)
      .map((look) => lookOf(look, row)),
    holes: holes.filter(isOwn),
    asOf
  };
}

function lookOf(look: SetLooks, {direction, events_before, window_before_days}: VerdictRows): Look {
  const rises = direction === "up";
  const [before, days] = [events_before ?? 0, window_before_days ?? 0];
  const expected = (before * look.exposure_weeks * 7) / days;
  const {background_before: y0, background_after: y1} = look;
  return {
    week: look.week,
    at: look.at,
    x1: look.events_after,
    improved: rises ? look.e_worsened : look.e_improved,
    worsened: rises ? look.e_improved : look.e_worsened,
    adjusted: rises ? look.adjusted_worsened : look.adjusted_improved,
    ratio: expected > 0 ? look.events_after / expected : null,
    background: y0 && y1 !== null && days > 0 ? y1 / ((y0 * look.exposure_weeks * 7) / days) : null
  };
}
