import {falseAlarmMeter} from "../../../src/stats/falseAlarmMeter.js";
import {helpedShare} from "../../../src/stats/helpedShare.js";
import {nextAction} from "../../../src/stats/nextAction.js";
import {pooledRatio} from "../../../src/stats/pooledRatio.js";
import type {PooledSets} from "../../../src/stats/pooledSets.js";
import {adapt, type Method} from "./adapt.js";

/** R, T: all sets together, and the false-alarm meter (METHODS2). */
export const programme: Record<string, Method> = {
  programme: adapt((i: PooledSets & {group?: string[]; conf: number}) => {
    const {sets, clusters, events, pooled} = pooledRatio(i, {
      conf: i.conf,
      ...(i.group && {clusters: i.group})
    });
    const counted = {n_sets: sets, n_groups: clusters, n_events: events};
    if (typeof pooled === "string") return {usable: false, ...counted, reason: pooled};
    return {
      usable: true,
      ...counted,
      expected_after: pooled.expected,
      observed_after: pooled.observed,
      ratio: pooled.ratio,
      se_log: pooled.se,
      ci_low: pooled.low,
      ci_high: pooled.high,
      p_less: pooled.pLess,
      temper: pooled.temper,
      e_helped: pooled.helped,
      e_harmed: pooled.harmed
    };
  }),
  helped_share: adapt(
    (i: PooledSets & {conf: number; sd_null: number; sd_help: number; help_below: number}) => {
      const r = helpedShare(i, {
        conf: i.conf,
        nullSd: i.sd_null,
        helpedSd: i.sd_help,
        helpedBelow: i.help_below
      });
      return {
        n_sets: r.sets,
        share_mean: r.share,
        share_low: r.low,
        share_high: r.high,
        helped_mean: r.helped,
        helped_low: r.helpedLow,
        helped_high: r.helpedHigh,
        prob_helped: r.probabilities
      };
    }
  ),
  next_action: adapt((i: PooledSets & {conf: number}) => {
    const r = nextAction(i, i);
    return {
      typical_ratio: r.typical,
      typical_low: r.typicalLow,
      typical_high: r.typicalHigh,
      tau: r.tau,
      next_low: r.nextLow,
      next_high: r.nextHigh,
      prob_next_below_0_9: r.probBelow
    };
  }),
  false_alarm_meter: adapt(
    ({wrong, draws, ...i}: {wrong: number[]; draws: number[]; min_targets: number; conf: number}) => {
      const r = falseAlarmMeter(wrong, draws, {conf: i.conf, minTargets: i.min_targets});
      const counted = {targets: r.targets, draws: r.draws, wrong: r.wrong};
      if (!r.share) return {usable: false, ...counted, reason: "too_few_targets"};
      return {
        usable: true,
        ...counted,
        share: r.share.p,
        design_effect: r.share.designEffect,
        n_effective: r.share.effectiveN,
        ci_low: r.share.low,
        ci_high: r.share.high
      };
    }
  )
};
