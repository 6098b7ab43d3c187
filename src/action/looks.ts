/** What was seen of one target, and the evidence of its change at the weekly looks that the verdict came from. */
import type {TargetDetails} from "./details.js";
import type {SetHoles, SetLooks, TargetEventRows, VerdictRows} from "../schema.js";

/** An event of a target; what tells the target is left out. */
export type TargetEvent = Pick<TargetEventRows, "event_at" | "incident_id" | "duration_s" | "events">;

export interface TargetSeen {
  /** those of the target, in order of time */
  readonly events: readonly TargetEvent[];
  /** incidents that led to the actions of the change; they count nowhere */
  readonly index: ReadonlySet<string>;
  readonly looks: readonly Look[];
  /** stretches that were not watched */
  readonly holes: readonly Hole[];
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

/** A look as it was counted; what tells the change is left out. */
export type LookRow = Omit<SetLooks, "set_id">;

/** A stretch that was not watched. */
export type Hole = Pick<SetHoles, "from_at" | "to_at">;

/** What was seen of one of an action's targets. */
export const targetSeen = (
  {row, looks, holes, index}: Pick<TargetDetails, "row" | "looks" | "holes" | "index">,
  events: readonly TargetEvent[],
  asOf: Date
): TargetSeen => ({events, index, holes, looks: looksOf(row, looks), asOf});

/** The incidents that led to actions. */
export const indexOf = (rows: readonly Pick<VerdictRows, "incident_id">[]): ReadonlySet<string> =>
  new Set(rows.flatMap(({incident_id}) => (incident_id === null ? [] : [incident_id])));

/** The looks at a row's change, in order of time, on the side that was hoped for. */
const looksOf = (row: VerdictRows, looks: readonly LookRow[]): Look[] =>
  looks.toSorted((a, b) => a.week - b.week).map((look) => lookOf(look, row));

function lookOf(look: LookRow, {direction, events_before, window_before_days}: VerdictRows): Look {
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
