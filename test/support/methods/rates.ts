import {didRatio} from "../../../src/stats/didRatio.js";
import {dispersionFactor} from "../../../src/stats/dispersionFactor.js";
import {gammaPoissonPosterior} from "../../../src/stats/reference/gammaPoissonPosterior.js";
import {negBinomial} from "../../../src/stats/reference/negBinomial.js";
import {overdispersion} from "../../../src/stats/overdispersion.js";
import {rateRatioExact} from "../../../src/stats/rateRatioExact.js";
import {rateRatioMidp} from "../../../src/stats/rateRatioMidp.js";
import {windowCounts} from "../../../src/stats/windowCounts.js";
import {adapt, type Counts, type Method, type Samples} from "./adapt.js";

/** A: rates before and after (METHODS). */
export const rates: Record<string, Method> = {
  rate_ratio_exact: adapt((i: Counts & {conf: number}) => {
    const r = rateRatioExact(i, i);
    return {
      rate_before: r.rateBefore,
      rate_after: r.rateAfter,
      ratio: r.ratio,
      p_less: r.pLess,
      p_greater: r.pGreater,
      p_two_sided_central: r.pTwoSided,
      p_two_sided_minlike: r.pTwoSidedMinlike,
      ci_low: r.low,
      ci_high: r.high,
      lower_one_sided: r.lowerOneSided,
      upper_one_sided: r.upperOneSided
    };
  }),
  rate_ratio_midp: adapt((i: Counts & {conf: number}) => {
    const r = rateRatioMidp(i, i);
    return {
      p_less_mid: r.pLess,
      p_greater_mid: r.pGreater,
      p_two_sided_mid: r.pTwoSided,
      ci_low: r.low,
      ci_high: r.high
    };
  }),
  gamma_poisson_posterior: adapt(
    (i: Counts & {a: number; b: number; conf: number; min_reduction: number}) => {
      const r = gammaPoissonPosterior(i, {
        shape: i.a,
        rate: i.b,
        conf: i.conf,
        minReduction: i.min_reduction
      });
      return {
        prob_rate_fell: r.probFell,
        prob_fell_at_least: r.probFellAtLeast,
        ratio_median: r.ratioMedian,
        ratio_low: r.low,
        ratio_high: r.high,
        rate_before_mean: r.rateBefore,
        rate_after_mean: r.rateAfter
      };
    }
  ),
  overdispersion: adapt((i: Samples) => {
    const r = overdispersion(i.before, i.after, i);
    return {
      pearson_x2: r.x2,
      df: r.df,
      phi: r.phi,
      dispersion_p: r.dispersionP,
      phi_used: r.phiUsed,
      log_ratio: r.logRatio,
      se_log_ratio: r.se,
      ratio: r.ratio,
      ci_low: r.low,
      ci_high: r.high,
      p_two_sided: r.pTwoSided
    };
  }),
  neg_binomial: adapt((i: Samples) => {
    const r = negBinomial(i.before, i.after, i);
    return {
      theta: r.theta,
      log_ratio: r.logRatio,
      se_log_ratio: r.se,
      ratio: r.ratio,
      ci_low: r.low,
      ci_high: r.high,
      loglik: r.logLik
    };
  }),
  dispersion_factor: adapt((i: Samples) => {
    const r = dispersionFactor(i.before, i.after);
    return {
      phi_week: r.phiWeek,
      df_week: r.dfWeek,
      phi_4week: r.phi4Week,
      lag1: r.lag1,
      phi_ar: r.phiAr,
      phi_used: r.phiUsed,
      sparse_threshold: r.sparseThreshold,
      phi_used_sparse: r.phiUsedSparse
    };
  }),
  did_ratio: adapt((i: {x0: number; x1: number; y0: number; y1: number; conf: number}) => {
    const r = didRatio(i, {conf: i.conf});
    return {
      ratio_of_ratios: r.ratioOfRatios,
      cond_mle: r.conditionalMle,
      p_less: r.pLess,
      p_greater: r.pGreater,
      p_two_sided_minlike: r.pTwoSidedMinlike,
      p_two_sided_central: r.pTwoSided,
      ci_low: r.low,
      ci_high: r.high,
      wald_log_ror_ha: r.wald.logRatio,
      wald_se: r.wald.se,
      wald_ci_low: r.wald.low,
      wald_ci_high: r.wald.high,
      prob_ror_below_1_normal: r.wald.probBelow1
    };
  }),
  window_counts: adapt(
    (i: {
      events: number[];
      ids: string[];
      index_id: string;
      trigger_day: number;
      closure_day: number;
      as_of_day: number;
      observed_from_day?: number;
      baseline_days: number;
      trigger_exclusion_days: number;
      washout_days: number;
      max_followup_ratio: number;
    }) => {
      const r = windowCounts(
        {
          events: i.events,
          ids: i.ids,
          indexId: i.index_id,
          trigger: i.trigger_day,
          closure: i.closure_day,
          asOf: i.as_of_day,
          observedFrom: i.observed_from_day ?? -Infinity
        },
        {
          baselineDays: i.baseline_days,
          triggerExclusionDays: i.trigger_exclusion_days,
          washoutDays: i.washout_days,
          maxRatio: i.max_followup_ratio
        }
      );
      return {
        x0: r.x0,
        t0_days: r.t0Days,
        x_trigger_window: r.xTriggerWindow,
        x_gap: r.xGap,
        gap_days: r.gapDays,
        x_washout: r.xWashout,
        x1: r.x1,
        t1_days: r.t1Days,
        index_excluded: r.indexExcluded,
        followup_start_day: r.followupStart,
        followup_end_day: r.followupEnd
      };
    }
  )
};
