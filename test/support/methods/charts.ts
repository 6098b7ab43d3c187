import {cExactLimits} from "../../../src/stats/cExactLimits.js";
import {cooccurrence} from "../../../src/stats/cooccurrence.js";
import {pair} from "../../../src/stats/pair.js";
import {segmentedXmr} from "../../../src/stats/segmentedXmr.js";
import {uChart} from "../../../src/stats/uChart.js";
import {xmr} from "../../../src/stats/xmr.js";
import {adapt, column, fromOne, type Method} from "./adapt.js";

/** F and G: control charts, co-occurrence (METHODS). */
export const charts: Record<string, Method> = {
  xmr: adapt((i: {x: number[]}) => {
    const r = xmr(i.x);
    return {
      center: r.centre,
      mr_bar: r.meanRange,
      sigma: r.sigma,
      ucl: r.upper,
      lcl: r.lower,
      lcl_floor0: r.lowerFloored,
      mr_ucl: r.rangeUpper,
      ucl_rounded_constants: r.rounded.upper,
      lcl_rounded_constants: r.rounded.lower,
      mr_ucl_rounded: r.rounded.rangeUpper,
      median_mr: r.medianRange,
      sigma_median_mr: r.sigmaFromMedian,
      mr_signals: fromOne(r.rangeSignals),
      rule1_beyond_3sigma: fromOne(r.signals.beyond3),
      rule2_run9_one_side: fromOne(r.signals.run9),
      rule2_run8_one_side_we: fromOne(r.signals.run8),
      rule3_trend6: fromOne(r.signals.trend6),
      rule4_alternate14: fromOne(r.signals.alternating14),
      rule5_2of3_beyond_2sigma: fromOne(r.signals.twoOfThree),
      rule6_4of5_beyond_1sigma: fromOne(r.signals.fourOfFive),
      rule7_15_within_1sigma: fromOne(r.signals.within15),
      rule8_8_outside_1sigma: fromOne(r.signals.outside8)
    };
  }),
  u_chart: adapt((i: {count: number[]; exposure: number[]}) => {
    const r = uChart(i.count, i.exposure);
    return {
      u_bar: r.centre,
      u: column(r.points, (p) => p.u),
      ucl: column(r.points, (p) => p.upper),
      lcl: column(r.points, (p) => p.lower),
      z: column(r.points, (p) => p.z),
      sigma_z_laney: r.sigmaZ,
      laney_ucl: column(r.points, (p) => p.laneyUpper),
      laney_lcl: column(r.points, (p) => p.laneyLower),
      out_u: fromOne(r.outside),
      out_laney: fromOne(r.outsideLaney)
    };
  }),
  c_exact_limits: adapt((i: {mean_count: number; tail: number}) => {
    const r = cExactLimits(i.mean_count, i);
    return {
      lower_signal_at_or_below: r.lower,
      upper_signal_at_or_above: r.upper,
      p_low: r.pLow,
      p_high: r.pHigh
    };
  }),
  segmented_xmr: adapt((i: {x: number[]; min_run: number; min_segment: number}) => ({
    segments: segmentedXmr(i.x, {run: i.min_run, minSegment: i.min_segment}).map((s) => ({
      from: s.from + 1,
      to: s.to,
      center: s.centre,
      mr_bar: s.meanRange,
      ucl: s.upper,
      lcl: s.lower
    }))
  })),
  pair: adapt((i: {n: number; na: number; nb: number; nab: number}) => {
    const r = pair({n: i.n, nA: i.na, nB: i.nb, nAB: i.nab});
    return {
      support: r.support,
      confidence_a_to_b: r.confidenceAToB,
      confidence_b_to_a: r.confidenceBToA,
      lift: r.lift,
      expected: r.expected,
      p_hypergeom_greater: r.pGreater,
      p_midp: r.pMidp,
      odds_ratio_sample: r.oddsRatio,
      jaccard: r.jaccard,
      p_fisher_two_sided: r.pTwoSided
    };
  }),
  cooccurrence: adapt((i: {sets: string[][]; min_joint: number}) => {
    const r = cooccurrence(i.sets, {minJoint: i.min_joint});
    return {
      n: r.n,
      pairs: r.pairs.map((p) => ({
        a: p.a,
        b: p.b,
        n_a: p.nA,
        n_b: p.nB,
        n_ab: p.nAB,
        lift: p.lift,
        p: p.p,
        q_bh: p.q,
        show: p.show
      })),
      combinations: r.combinations.map(({names, count}) => ({combo: names.join("+"), count}))
    };
  })
};
