import {backgroundEvidence, type BackgroundTempering} from "./backgroundEvidence.js";
import {defaults} from "./defaults.js";

/**
 * Whether a baseline was higher than its own older history and the background explain: a target chosen for its worst
 * year (METHODS2 Q4). Then the adjusted evidence for "improved" takes the older history into its baseline.
 *
 * `e` is the evidence that the baseline rose; undefined with fewer than 26 weeks of history, or too little background.
 *
 * @param xOld events in the older history, with the background's yOld; x0 and y0 in the baseline
 * @param oldWeeks watched weeks of older history
 */
export function highBaseline(
  {
    xOld,
    x0,
    yOld,
    y0,
    oldWeeks
  }: {
    readonly xOld: number;
    readonly x0: number;
    readonly yOld: number;
    readonly y0: number;
    readonly oldWeeks: number;
  },
  {minWeeks = defaults.minHistoryWeeks, ...tempering}: BackgroundTempering & {minWeeks?: number} = {}
): {useHistory: boolean; e: number | undefined} {
  const e =
    oldWeeks >= minWeeks
      ? backgroundEvidence({x0: xOld, x1: x0, y0: yOld, y1: y0}, tempering)?.worsened
      : undefined;
  return {useHistory: e !== undefined && e >= 1, e};
}
