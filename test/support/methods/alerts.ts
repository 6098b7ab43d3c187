import {alertHygiene} from "../../../src/stats/alertHygiene.js";
import {clusteredProportion} from "../../../src/stats/clusteredProportion.js";
import {newcombe} from "../../../src/stats/reference/newcombe.js";
import {pagesPerShift} from "../../../src/stats/reference/pagesPerShift.js";
import {priorityCompare} from "../../../src/stats/priorityCompare.js";
import {priorityEnumeration} from "../../../src/stats/reference/priorityEnumeration.js";
import {priorityMinutes} from "../../../src/stats/priorityMinutes.js";
import {sleepHours} from "../../../src/stats/reference/sleepHours.js";
import {wilson} from "../../../src/stats/wilson.js";
import {adapt, column, fromOne, type Method} from "./adapt.js";

/** J and K: alert quality, priority (METHODS). */
export const alerts: Record<string, Method> = {
  wilson: adapt((i: {x: number; n: number; conf: number}) => {
    const r = wilson(i.x, i.n, i);
    return {p: r.p, ci_low: r.low, ci_high: r.high};
  }),
  newcombe: adapt((i: {x0: number; n0: number; x1: number; n1: number; conf: number}) => {
    const r = newcombe(i, i);
    return {
      diff_after_minus_before: r.difference,
      ci_low: r.low,
      ci_high: r.high,
      p_fisher_two_sided: r.pTwoSided
    };
  }),
  clustered_proportion: adapt((i: {cluster_x: number[]; cluster_n: number[]; conf: number}) => {
    const r = clusteredProportion(i.cluster_x, i.cluster_n, i);
    return {p: r.p, design_effect: r.designEffect, n_effective: r.effectiveN, ci_low: r.low, ci_high: r.high};
  }),
  pages_per_shift: adapt((i: {pages: number[]; limit: number; conf: number}) => {
    const r = pagesPerShift(i.pages, i);
    return {
      shifts: r.shifts,
      mean: r.mean,
      phi: r.phi,
      ci_low_poisson: r.lowPoisson,
      ci_high_poisson: r.highPoisson,
      ci_low_robust: r.low,
      ci_high_robust: r.high,
      share_over_limit: r.shareOver,
      share_low: r.shareLow,
      share_high: r.shareHigh,
      p90_disc: r.p90
    };
  }),
  alert_hygiene: adapt(
    (i: {
      alert: string[];
      fired: number[];
      resolved: (number | "NA")[];
      flap_window_min: number;
      flap_min_fires: number;
      refire_min: number;
      dup_window_min: number;
    }) => {
      const fires = i.alert.map((alert, k) => {
        const resolved = i.resolved[k];
        return {alert, fired: i.fired[k]!, resolved: typeof resolved === "number" ? resolved : undefined};
      });
      const r = alertHygiene(fires, {
        duplicateMinutes: i.dup_window_min,
        refireMinutes: i.refire_min,
        flapMinutes: i.flap_window_min,
        flapFires: i.flap_min_fires
      });
      return {
        order: fromOne(column(r.fires, (f) => f.index)),
        duplicate: column(r.fires, (f) => f.duplicate),
        refire: column(r.fires, (f) => f.refire),
        flapping: column(r.fires, (f) => f.flapping),
        n_raw: r.raw,
        n_after_dedup: r.kept,
        flap_share_of_dedup: r.flapShare
      };
    }
  ),
  sleep_hours: adapt((i: {iso_utc: string[]; tz: string; start_hour: number; end_hour: number}) => {
    const r = sleepHours(i.iso_utc.map(Date.parse), i.tz, {startHour: i.start_hour, endHour: i.end_hour});
    return {
      local_hour: r.localHour,
      in_sleep_hours: r.inSleep,
      n_sleep: r.sleepCount,
      share: r.share,
      nights_disturbed: r.nights
    };
  }),
  priority_enumeration: adapt((i: {scale: number[]}) => {
    const r = priorityEnumeration(i.scale);
    return {
      high_high_low: r.highHighLow,
      low_high_high: r.lowHighHigh,
      combos_scoring_2: r.scoringTarget,
      distinct_scores: r.distinctScores
    };
  }),
  priority_minutes: adapt(
    (i: {
      minutes: number[];
      quarters: number;
      reduction: number;
      effort_days: number;
      sd_log_reduction: number;
      sd_log_effort: number;
      conf: number;
    }) => {
      const r = priorityMinutes(
        {...i, effortDays: i.effort_days, sdLogReduction: i.sd_log_reduction, sdLogEffort: i.sd_log_effort},
        i
      );
      return {
        lost_minutes_per_quarter: r.lostMinutes,
        se_log_compound_poisson: r.sdLogLost,
        effective_incidents: r.effectiveIncidents,
        score_min_per_quarter_per_day: r.score,
        sd_log_total: r.sdLog,
        low: r.low,
        high: r.high,
        payback_quarters_if_day_is_480min: r.paybackQuarters
      };
    }
  ),
  priority_compare: adapt((i: {score_a: number; sd_a: number; score_b: number; sd_b: number}) => ({
    prob_a_above_b: priorityCompare({score: i.score_a, sdLog: i.sd_a}, {score: i.score_b, sdLog: i.sd_b})
  }))
};
