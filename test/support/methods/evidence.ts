import {comparisonAdjustedE} from "../../../src/stats/comparisonAdjustedE.js";
import {confSequence} from "../../../src/stats/confSequence.js";
import {eValue} from "../../../src/stats/eValue.js";
import {ebh} from "../../../src/stats/ebh.js";
import {firstCrossing} from "../../../src/stats/firstCrossing.js";
import {lifetimeCrossing} from "../../../src/stats/lifetimeCrossing.js";
import type {Direction} from "../../../src/stats/logEvidence.js";
import {verdict} from "../../../src/stats/verdict.js";
import {adapt, type Counts, type Method} from "./adapt.js";

interface ComparisonInputs {
  comparison_before?: number;
  comparison_after?: number[];
}

const comparisonOf = ({comparison_before: before, comparison_after: after}: ComparisonInputs) =>
  before === undefined ? undefined : {before, after: after ?? []};

/** E: evidence and verdicts (METHODS). */
export const evidence: Record<string, Method> = {
  e_value: adapt((i: Counts & {phi: number}) => {
    const r = eValue(i, i);
    return {
      ln_e_improved: r.lnImproved,
      ln_e_worsened: r.lnWorsened,
      e_improved: r.improved,
      e_worsened: r.worsened
    };
  }),
  conf_sequence: adapt((i: Counts & {threshold: number; phi: number}) => {
    const r = confSequence(i, i);
    return {ratio: r.ratio, cs_low: r.low, cs_high: r.high, level_each_side: r.levelEachSide};
  }),
  first_crossing: adapt(
    (
      i: {
        x0: number;
        t0: number;
        after: number[];
        t1: number;
        threshold: number;
        phi: number;
        min_followup: number;
      } & ComparisonInputs
    ) => {
      const {threshold, phi} = i;
      const r = firstCrossing(
        {...i, comparison: comparisonOf(i)},
        {threshold, phi, minFollowup: i.min_followup}
      );
      return {improved_at_week: r.improvedAt ?? "never", worsened_at_week: r.worsenedAt ?? "never"};
    }
  ),
  comparison_adjusted_e: adapt((i: {x0: number; x1: number; y0: number; y1: number; phi: number}) => {
    const r = comparisonAdjustedE(i, i);
    if (!r) return {usable: false};
    return {
      usable: true,
      phi_did: r.phiDid,
      ratio_of_ratios: r.ratioOfRatios,
      ln_e_improved: r.lnImproved,
      ln_e_worsened: r.lnWorsened,
      e_improved: r.improved,
      e_worsened: r.worsened
    };
  }),
  verdict: adapt(
    (
      i: {
        target_defined: boolean;
        closed: boolean;
        x0: number;
        t0: number;
        after?: number[];
        t1: number;
        phi: number;
        threshold: number;
        min_t0: number;
        min_followup: number;
        max_ratio: number;
        target_ratio: number;
        min_effect: number;
      } & ComparisonInputs
    ) => {
      const {state, reason, crossedAt, evidence} = verdict(
        {...i, after: i.after ?? [], comparison: comparisonOf(i)},
        {
          targetDefined: i.target_defined,
          closed: i.closed,
          phi: i.phi,
          threshold: i.threshold,
          minBaselineWeeks: i.min_t0,
          minFollowup: i.min_followup,
          maxRatio: i.max_ratio,
          targetRatio: i.target_ratio,
          minEffect: i.min_effect
        }
      );
      return {
        state,
        reason,
        ...(crossedAt !== undefined && {crossed_at_week: crossedAt}),
        ...(evidence && {
          x1: evidence.x1,
          ratio: evidence.ratio,
          e_improved: evidence.eImproved,
          e_worsened: evidence.eWorsened
        })
      };
    }
  ),
  ebh: adapt((i: {e: number[]; alpha: number}) => {
    const r = ebh(i.e, i);
    return {n_rejected: r.count, rejected: r.rejected};
  }),
  lifetime_crossing: adapt(
    (i: {mu0: number; looks: number[]; true_ratio: number; threshold: number; dir: Direction}) => ({
      prob_cross: lifetimeCrossing(
        {mu0: i.mu0, looks: i.looks, trueRatio: i.true_ratio},
        {threshold: i.threshold, direction: i.dir}
      )
    })
  )
};
