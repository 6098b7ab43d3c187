import {logBackgroundEvidence} from "../backgroundEvidence.js";
import {defaults} from "../defaults.js";
import {eValue} from "../eValue.js";
import type {SetContext} from "./setContext.js";
import {countBefore} from "./sortedDays.js";
import {dayAtWeek} from "./watch.js";

/** What was known of a set at one weekly look. */
export interface Look {
  /** weeks of exposure, and the day by which they had passed */
  readonly week: number;
  readonly day: number;
  /** events so far, and what they are counted against on the scale of t0 */
  readonly x1: number;
  readonly exposure: number;
  readonly phi: number;
  readonly eImproved: number;
  readonly eWorsened: number;
  /** the background's records before and so far; undefined without one */
  readonly backgroundBefore: number | undefined;
  readonly backgroundAfter: number | undefined;
  /** beyond the background; undefined without one */
  readonly adjustedImproved: number | undefined;
  readonly adjustedWorsened: number | undefined;
}

/**
 * The evidence of one set at every weekly look, raw and beyond the background: for drawing, computed on demand.
 *
 * None for a response time, a set that can't be separated, or one without four weeks of follow-up.
 *
 * @param place of the set by first closing, from 0
 */
export function setSeries(context: SetContext, place: number): Look[] {
  const set = context.sets[place];
  const judged = set && !set.blockedBy ? context.judge(set) : undefined;
  if (!judged?.windows.enough) return [];
  const {followUp, background, phiAt, windows} = judged;
  const {x0, t0, t1, after, exposureAt = (week: number) => week} = followUp;
  const looks: Look[] = [];
  for (let week = defaults.minFollowupWeeks; week <= t1 + 1e-9; week++) {
    const x1 = countBefore(after, week - 1e-9);
    const exposure = exposureAt(week);
    const phi = phiAt(week);
    const raw = eValue({x0, t0, x1, t1: exposure}, {phi});
    const options = {phi, phiBackground: background?.phi ?? 1};
    const fallen = background?.at(week, x1, "improved");
    const risen = background?.at(week, x1, "worsened");
    looks.push({
      week,
      day: dayAtWeek(week, windows.followup),
      x1,
      exposure,
      phi,
      eImproved: raw.improved,
      eWorsened: raw.worsened,
      // the other direction may lean on older years too
      backgroundBefore: risen?.y0,
      backgroundAfter: risen?.y1,
      adjustedImproved: fallen && Math.exp(logBackgroundEvidence(fallen, "improved", options)),
      adjustedWorsened: risen && Math.exp(logBackgroundEvidence(risen, "worsened", options))
    });
  }
  return looks;
}
