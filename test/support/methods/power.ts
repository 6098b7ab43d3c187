import {bestCase} from "../../../src/stats/reference/bestCase.js";
import {eRulePower} from "../../../src/stats/eRulePower.js";
import {minBaseline} from "../../../src/stats/minBaseline.js";
import {powerDesign} from "../../../src/stats/reference/powerDesign.js";
import {powerGivenBaseline} from "../../../src/stats/reference/powerGivenBaseline.js";
import {weeksNeeded} from "../../../src/stats/weeksNeeded.js";
import {adapt, type Method} from "./adapt.js";

/** A6: power (METHODS). */
export const power: Record<string, Method> = {
  power_given_baseline: adapt(
    (i: {x0: number; t0: number; t1: number; rr: number; alpha: number; power: number; midp: boolean}) => {
      const r = powerGivenBaseline(i, {ratio: i.rr, alpha: i.alpha, power: i.power, midp: i.midp});
      return {
        expected_after_if_no_change: r.expectedAfter,
        k_crit: r.critical,
        power: r.power,
        mde_ratio: r.mdeRatio,
        mde_reduction: r.mdeReduction
      };
    }
  ),
  power_design: adapt(
    (i: {rate0: number; t0: number; t1: number; rr: number; alpha: number; midp: boolean}) => {
      const r = powerDesign({...i, ratio: i.rr}, i);
      return {expected_before: r.expectedBefore, expected_after: r.expectedAfter, power: r.power};
    }
  ),
  weeks_needed: adapt(
    (i: {
      x0: number;
      t0: number;
      rr: number;
      alpha: number;
      power: number;
      max_weeks: number;
      midp: boolean;
    }) => {
      const {alpha, power, midp} = i;
      const r = weeksNeeded(i, {ratio: i.rr, alpha, power, midp, maxWeeks: i.max_weeks});
      return {weeks_exact: r.exact ?? "not reachable", weeks_wald: r.wald};
    }
  ),
  best_case: adapt(
    (i: {
      x0: number;
      t0: number;
      x1: number;
      t1_now: number;
      threshold: number;
      phi: number;
      max_ratio: number;
      min_followup: number;
    }) => {
      const {threshold, phi} = i;
      const options = {threshold, phi, maxRatio: i.max_ratio, minFollowup: i.min_followup};
      const r = bestCase({...i, t1: i.t1_now}, options);
      return {
        reachable: r.week !== undefined,
        earliest_look_week: r.week ?? "not reachable",
        weeks_still_needed: r.weeksStillNeeded ?? "not reachable"
      };
    }
  ),
  e_rule_power: adapt(
    (i: {x0: number; t0: number; t1: number; rr: number; threshold: number; power: number}) => {
      const r = eRulePower(i, {ratio: i.rr, threshold: i.threshold, power: i.power});
      return {k_crit: r.critical, power: r.power, mde_ratio: r.mdeRatio};
    }
  ),
  min_baseline: adapt((i: {max_ratio: number; threshold: number}) => ({
    min_x0: minBaseline({maxRatio: i.max_ratio, threshold: i.threshold})
  }))
};
