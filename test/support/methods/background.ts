import {backgroundEvidence} from "../../../src/stats/backgroundEvidence.js";
import {backgroundVerdict} from "../../../src/stats/backgroundVerdict.js";
import {dispersionFactor} from "../../../src/stats/dispersionFactor.js";
import {fellBeforeClosing} from "../../../src/stats/fellBeforeClosing.js";
import {highBaseline} from "../../../src/stats/highBaseline.js";
import {pooledDispersion} from "../../../src/stats/pooledDispersion.js";
import {renameCheck} from "../../../src/stats/renameCheck.js";
import {silence} from "../../../src/stats/silence.js";
import {sustainedWeeksNeeded} from "../../../src/stats/sustainedWeeksNeeded.js";
import {trigramSimilarity} from "../../../src/stats/trigramSimilarity.js";
import {adapt, orNA, type Method} from "./adapt.js";

interface Group {
  y0: number;
  after: number[];
  phi: number;
  x_old?: number;
  y_old?: number;
  old_weeks?: number;
}
interface Verdict2 {
  x0: number;
  t0: number;
  after: number[];
  t1: number;
  before_weeks: number[];
  kappa: number;
  bg: Group | null;
  followup_cut: boolean;
  x_gap?: number;
  gap_days?: number;
  threshold: number;
  c_adj: number;
  c_now: number;
  min_t0: number;
  min_followup: number;
  max_ratio: number;
  target_ratio: number;
  min_effect: number;
}

function weekly(after: readonly number[], weeks: number): number[] {
  const counts = new Array<number>(Math.floor(weeks)).fill(0);
  for (const week of after) if (week < counts.length) counts[Math.floor(week)]!++;
  return counts;
}

/** O, P, Q, S: silence, identity, background and labels (METHODS2). */
export const background: Record<string, Method> = {
  silence: adapt((i: {records: number[]; as_of_day: number; coverage_to_day?: number}) => {
    const r = silence(i.records, {asOf: i.as_of_day, coverageTo: i.coverage_to_day});
    return {
      usable: r.usable,
      tolerance_days: orNA(r.tolerance),
      holes: r.holes,
      silent_since: r.silentSince ?? "no",
      observed_to_day: r.observedTo,
      hole_days: r.holes.reduce((days, [from, to]) => days + to - from, 0)
    };
  }),
  rename_check: adapt(
    (i: {
      old: number[];
      cand: number[];
      to_day: number;
      source_from_day: number;
      since_day?: number;
      similarity: number;
      same_service: boolean;
    }) => {
      const r = renameCheck({
        old: i.old,
        candidate: i.cand,
        from: i.source_from_day,
        to: i.to_day,
        since: i.since_day,
        similarity: i.similarity,
        sameService: i.same_service
      })!;
      return {
        flagged: r.flagged,
        reason: r.reason,
        last_old_day: r.lastOld,
        first_new_day: r.firstNew,
        rate_old_per_year: r.rateOld * 364,
        rate_new_per_year: r.rateNew * 364,
        ratio: r.rateNew / r.rateOld,
        expected_while_silent: r.expectedWhileSilent,
        gap_days: r.gap,
        gap_allowed_days: r.gapAllowed,
        n_old: r.nOld,
        n_new: r.nNew
      };
    }
  ),
  name_similarity: adapt(({a, b}: {a: string; b: string}) => ({similarity: trigramSimilarity(a, b)})),
  background_e: adapt(
    (i: {x0: number; x1: number; y0: number; y1: number; phi: number; phi_background: number}) => {
      const r = backgroundEvidence(i, {phi: i.phi, phiBackground: i.phi_background});
      if (!r) return {usable: false};
      return {
        usable: true,
        phi_mix: r.phiMix,
        adjusted_ratio: r.ratio,
        e_improved: r.improved,
        e_worsened: r.worsened
      };
    }
  ),
  pooled_dispersion: adapt(({x, y}: {x: number[][]; y: number[][]}) => {
    const r = pooledDispersion(x, y);
    return {blocks: r.blocks, kappa: r.kappa, se: r.se, kappa_used: r.kappaUsed};
  }),
  high_baseline: adapt(
    (i: {
      x_old: number;
      x0: number;
      y_old: number;
      y0: number;
      old_weeks: number;
      phi: number;
      phi_background: number;
    }) => {
      const r = highBaseline(
        {xOld: i.x_old, x0: i.x0, yOld: i.y_old, y0: i.y0, oldWeeks: i.old_weeks},
        {phi: i.phi, phiBackground: i.phi_background}
      );
      return {use_history: r.useHistory, e: orNA(r.e)};
    }
  ),
  verdict2: adapt((i: Verdict2) => {
    const {bg} = i;
    const own = (week: number): number => {
      const {phiUsed, phiUsedSparse} = dispersionFactor(i.before_weeks, weekly(i.after, week));
      return i.x0 / i.t0 < 2 ? phiUsedSparse : phiUsed;
    };
    const v = backgroundVerdict(
      {
        ...i,
        background:
          bg && bg.y0 >= 20
            ? {
                phi: bg.phi,
                at: (week, x1) => ({x0: i.x0, x1, y0: bg.y0, y1: bg.after.filter((t) => t < week).length})
              }
            : undefined
      },
      {
        phi: (week) => Math.max(own(week), 1 + (i.kappa * 13 * i.x0) / i.t0),
        followupCut: i.followup_cut,
        gap: i.gap_days === undefined ? undefined : {events: i.x_gap ?? 0, days: i.gap_days},
        threshold: i.threshold,
        backgroundThreshold: i.c_adj,
        backgroundNow: i.c_now,
        minBaselineWeeks: i.min_t0,
        minFollowup: i.min_followup,
        maxRatio: i.max_ratio,
        targetRatio: i.target_ratio,
        minEffect: i.min_effect
      }
    );
    const e = v.evidence;
    return {
      state: v.state,
      reason: v.reason,
      ...(e && {
        x0: i.x0,
        t0_weeks: i.t0,
        x1: e.x1,
        t1_weeks: i.t1,
        phi: e.phi,
        ratio: e.ratio,
        e_improved: e.eImproved,
        e_worsened: e.eWorsened,
        adjusted_ratio: orNA(e.adjusted?.ratio),
        adjusted_e: orNA(e.adjusted?.improved),
        background: e.adjusted ? "checked" : "none"
      }),
      ...(v.crossedAt !== undefined && {crossed_at_week: v.crossedAt})
    };
  }),
  early_fall: adapt(
    (i: {
      x0: number;
      t0: number;
      x1: number;
      t1: number;
      x_gap: number;
      gap_days: number;
      threshold: number;
    }) => {
      const r = fellBeforeClosing({...i, xGap: i.x_gap, gapDays: i.gap_days}, {likelihood: i.threshold});
      return {applies: r.applies, ln_lr: r.logRatio, fell_before: r.fellBefore};
    }
  ),
  weeks_needed2: adapt(
    (i: {
      x0: number;
      t0: number;
      rr: number;
      power: number;
      threshold: number;
      max_ratio: number;
      run: number;
    }) => {
      const r = sustainedWeeksNeeded(i, {...i, ratio: i.rr, maxRatio: i.max_ratio, looks: i.run});
      return {
        weeks: r.weeks ?? "not reachable",
        power_then: orNA(r.powerThen),
        power_at_horizon: r.powerAtHorizon
      };
    }
  )
};
