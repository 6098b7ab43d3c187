import {backgroundRatio, logBackgroundEvidence} from "./backgroundEvidence.js";
import type {WatchedFollowUp} from "./backgroundCrossing.js";
import {eValue} from "./eValue.js";
import type {Crossing} from "./firstCrossing.js";

/** The evidence as it stands at the last look. */
export interface EvidenceNow extends Crossing {
  x1: number;
  /** exposure of the follow-up on the scale of t0 */
  exposure: number;
  ratio: number;
  eImproved: number;
  eWorsened: number;
  phi: number;
  /** against the background, both directions; undefined without one */
  adjusted: AdjustedEvidence | undefined;
}

/** What the background says of a change. */
export interface AdjustedEvidence {
  ratio: number;
  improved: number;
  worsened: number;
}

/** The raw and the adjusted evidence at the end of a follow-up (METHODS E1, METHODS2 Q2). */
export function evidenceNow(
  {x0, t0, after, t1, background, exposureAt = (week) => week}: WatchedFollowUp,
  {phi, crossing}: {phi: number; crossing: Crossing}
): EvidenceNow {
  const x1 = after.filter((week) => week < t1).length;
  const exposure = exposureAt(t1);
  const {improved, worsened} = eValue({x0, t0, x1, t1: exposure}, {phi});
  const options = {phi, phiBackground: background?.phi ?? 1};
  const fallen = background?.at(t1, x1, "improved");
  const risen = background?.at(t1, x1, "worsened");
  const adjusted = risen &&
    fallen && {
      ratio: backgroundRatio(risen),
      improved: Math.exp(logBackgroundEvidence(fallen, "improved", options)),
      worsened: Math.exp(logBackgroundEvidence(risen, "worsened", options))
    };
  return {
    ...crossing,
    x1,
    exposure,
    ratio: x1 / exposure / (x0 / t0),
    eImproved: improved,
    eWorsened: worsened,
    phi,
    adjusted
  };
}
