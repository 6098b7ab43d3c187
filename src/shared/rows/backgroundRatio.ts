import type {VerdictRows} from "../../schema.js";

type Background = Pick<
  VerdictRows,
  "background_before" | "background_after" | "window_before_days" | "window_after_days"
>;

/** The rate of everything else in follow-up over its rate in the baseline, ≥ 0; undefined where too little is recorded. */
export function backgroundRatio(row: Background): number | undefined {
  const {background_before: before, background_after: after} = row;
  const [daysBefore, daysAfter] = [row.window_before_days, row.window_after_days];
  return !before || after === null || !daysBefore || !daysAfter
    ? undefined
    : after / daysAfter / (before / daysBefore);
}
