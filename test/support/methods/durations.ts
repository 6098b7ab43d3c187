import {hodgesLehmann} from "../../../src/stats/hodgesLehmann.js";
import {logShift} from "../../../src/stats/logShift.js";
import {medianCi} from "../../../src/stats/medianCi.js";
import {medianRatioExactBootstrap} from "../../../src/stats/reference/medianRatioExactBootstrap.js";
import {mttrNullProb} from "../../../src/stats/mttrNullProb.js";
import {adapt, type Method, type Samples} from "./adapt.js";

/** B: durations (METHODS). */
export const durations: Record<string, Method> = {
  log_shift: adapt((i: Samples) => {
    const r = logShift(i.before, i.after, i);
    return {
      geo_mean_before: r.geoMeanBefore,
      geo_mean_after: r.geoMeanAfter,
      geo_mean_ratio: r.ratio,
      ci_low: r.low,
      ci_high: r.high,
      t: r.t,
      df: r.df,
      p_two_sided: r.pTwoSided
    };
  }),
  hodges_lehmann: adapt((i: Samples) => {
    const r = hodgesLehmann(i.before, i.after, i);
    const shared = {
      W: r.w,
      prob_superiority: r.probSuperiority,
      hl_shift: r.shift,
      ci_low: r.low,
      ci_high: r.high,
      p_two_sided: r.pTwoSided
    };
    return r.method === "exact"
      ? {method: "exact", ...shared, conf_achieved: r.confAchieved, p_two_sided_normal: r.pTwoSidedNormal}
      : {method: "normal_ties", ...shared, order_index: r.orderIndex};
  }),
  median_ratio_exact_bootstrap: adapt((i: Samples) => {
    const r = medianRatioExactBootstrap(i.before, i.after, i);
    return {
      median_before: r.medianBefore,
      median_after: r.medianAfter,
      median_ratio: r.ratio,
      ci_low: r.low,
      ci_high: r.high,
      prob_ratio_below_1: r.probBelow1,
      prob_ratio_equal_1: r.probEqual1
    };
  }),
  median_ci: adapt((i: {x: number[]; conf: number}) => {
    const r = medianCi(i.x, i);
    return {
      n: r.n,
      median: r.median,
      lower_index: r.lowerIndex,
      ci_low: r.low ?? "none",
      ci_high: r.high ?? "none",
      coverage: r.coverage,
      ...(r.low === undefined && {note: "n too small for this confidence"})
    };
  }),
  mttr_null_prob: adapt((i: {n0: number; n1: number; sdlog: number; improvement: number}) => {
    const r = mttrNullProb({...i, sdLog: i.sdlog});
    return {cv: r.cv, prob_apparent_improvement: r.prob};
  })
};
