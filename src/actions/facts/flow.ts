/** Actions filed, done and given up, by week and by quarter. */
import {min} from "d3-array";
import type {ActionPaths, QuarterRows} from "../../schema.js";
import {isClosed} from "../../shared/rows/actionStatus.js";
import {tracked} from "./tracked.js";

const DAY = 86_400_000;

export interface FlowPoint {
  readonly at: Date;
  /** so far */
  readonly filed: number;
  readonly done: number;
  readonly dropped: number;
}

/** Cumulative flow by week from the first filing to the data's day; no action, no point. */
export function actionFlow(actions: readonly ActionPaths[], until: Date): FlowPoint[] {
  const known = tracked(actions);
  if (known.length === 0) return [];
  const from = min(known, ({created_at}) => created_at!.getTime())!;
  const before = (at: number | undefined, week: number): boolean => at !== undefined && at < week;
  const points: FlowPoint[] = [];
  for (let week = from; ; week = Math.min(week + 7 * DAY, until.getTime())) {
    points.push({
      at: new Date(week),
      filed: known.filter(({created_at}) => before(created_at!.getTime(), week)).length,
      done: known.filter(({status, closed_at}) => status === "done" && before(closed_at?.getTime(), week))
        .length,
      dropped: known.filter(
        ({status, closed_at}) => status === "wont_do" && before(closed_at?.getTime(), week)
      ).length
    });
    if (week >= until.getTime()) return points;
  }
}

export interface CarriedQuarter {
  readonly quarter: string;
  readonly isPartial: boolean;
  readonly filed: number;
  readonly closed: number;
  /** open at the quarter's end, or the data's day */
  readonly open: number;
  /** of those, filed before the quarter began */
  readonly carried: number;
}

export function carriedByQuarter(
  actions: readonly ActionPaths[],
  quarters: readonly QuarterRows[],
  until: Date
): CarriedQuarter[] {
  const known = tracked(actions);
  return quarters.map(({quarter, from_at, to_at, is_partial}) => {
    const end = until < to_at ? until : to_at;
    const open = known.filter(
      (action) => action.created_at! < end && !(isClosed(action) && action.closed_at! < end)
    );
    return {
      quarter,
      isPartial: is_partial,
      filed: known.filter(({created_at}) => created_at! >= from_at && created_at! < end).length,
      closed: known.filter(
        (action) => isClosed(action) && action.closed_at! >= from_at && action.closed_at! < end
      ).length,
      open: open.length,
      carried: open.filter(({created_at}) => created_at! < from_at).length
    };
  });
}
