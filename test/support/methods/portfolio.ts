import {bh} from "../../../src/stats/bh.js";
import {ebGammaFit} from "../../../src/stats/reference/ebGammaFit.js";
import {ebGammaGiven} from "../../../src/stats/reference/ebGammaGiven.js";
import {ebLognormalFit} from "../../../src/stats/ebLognormalFit.js";
import {ebLognormalGiven} from "../../../src/stats/ebLognormalGiven.js";
import {garwood} from "../../../src/stats/garwood.js";
import {poissonTrend} from "../../../src/stats/poissonTrend.js";
import {adapt, column, type Method} from "./adapt.js";

/** H and I: many actions, quarterly counts (METHODS). */
export const portfolio: Record<string, Method> = {
  bh: adapt((i: {p: number[]; alpha: number}) => {
    const r = bh(i.p, i);
    return {q: r.q, rejected: r.rejected, by_q: r.by, holm: r.holm};
  }),
  eb_gamma_given: adapt((i: {x1: number[]; expected: number[]; a: number; b: number; conf: number}) => {
    const rows = ebGammaGiven(i, i, i);
    return {
      post_mean: column(rows, (r) => r.mean),
      post_median: column(rows, (r) => r.median),
      low: column(rows, (r) => r.low),
      high: column(rows, (r) => r.high),
      prob_below_1: column(rows, (r) => r.probBelow1),
      weight_on_data: column(rows, (r) => r.weightOnData)
    };
  }),
  eb_gamma_fit: adapt((i: {x1: number[]; expected: number[]}) => {
    const r = ebGammaFit(i);
    return {a: r.a, b: r.b, prior_mean: r.priorMean, loglik: r.logLik, post_mean: r.mean};
  }),
  eb_lognormal_given: adapt(
    (i: {x0: number[]; t0: number[]; x1: number[]; t1: number[]; m: number; s: number; conf: number}) => {
      const {ratios, logMarginal} = ebLognormalGiven(i, {mean: i.m, sd: i.s}, i);
      return {
        post_geo_mean_ratio: column(ratios, (r) => r.ratio),
        low: column(ratios, (r) => r.low),
        high: column(ratios, (r) => r.high),
        prob_below_1: column(ratios, (r) => r.probBelow1),
        expected_rank: column(ratios, (r) => r.expectedRank),
        log_marginal_sum: logMarginal
      };
    }
  ),
  eb_lognormal_fit: adapt((i: {x0: number[]; t0: number[]; x1: number[]; t1: number[]}) => {
    const fixed = ebLognormalFit(i);
    const free = ebLognormalFit(i, {freeMean: true});
    return {
      sd_given_mean0: fixed.sd,
      loglik_mean0: fixed.logLik,
      mean_free: free.mean,
      sd_free: free.sd,
      loglik_free: free.logLik
    };
  }),
  garwood: adapt((i: {x: number; t: number; conf: number}) => {
    const r = garwood(i.x, i.t, i);
    return {rate: r.rate, ci_low: r.low, ci_high: r.high, upper_one_sided: r.upperOneSided};
  }),
  poisson_trend: adapt((i: {counts: number[]; exposure?: number[]; conf: number}) => {
    const r = poissonTrend(i.counts, i);
    return {
      slope_log_per_quarter: r.slope,
      se: r.se,
      pct_change_per_quarter: r.percentChange,
      ratio_ci_low: r.low,
      ratio_ci_high: r.high,
      lrt_chisq: r.lrtChisq,
      lrt_p: r.lrtP,
      score_z: r.scoreZ,
      score_p_two_sided: r.scoreP,
      pearson_phi: r.phi,
      homogeneity_chisq: r.homogeneityChisq,
      homogeneity_p: r.homogeneityP
    };
  })
};
