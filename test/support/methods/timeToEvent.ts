import {aalenJohansen, type OutcomeShares} from "../../../src/stats/aalenJohansen.js";
import {crowAmsaa} from "../../../src/stats/reference/crowAmsaa.js";
import {kaplanMeier} from "../../../src/stats/kaplanMeier.js";
import {laplace} from "../../../src/stats/reference/laplace.js";
import {logrank} from "../../../src/stats/reference/logrank.js";
import {mantelByar} from "../../../src/stats/mantelByar.js";
import {mcf} from "../../../src/stats/mcf.js";
import {survivalAt} from "../../../src/stats/reference/survivalAt.js";
import {adapt, column, orNA, type Method} from "./adapt.js";

/** C and D: time to event, recurrence (METHODS). */
export const timeToEvent: Record<string, Method> = {
  kaplan_meier: adapt((i: {time: number[]; status: number[]; at?: number[]; conf: number}) => {
    const r = kaplanMeier(
      i.time,
      i.status.map((s) => s === 1),
      i
    );
    return {
      n: r.n,
      events: r.events,
      event_times: column(r.steps, (s) => s.time),
      n_risk: column(r.steps, (s) => s.atRisk),
      n_event: column(r.steps, (s) => s.events),
      survival: column(r.steps, (s) => s.survival),
      se_greenwood: column(r.steps, (s) => s.se),
      ci_low: column(r.steps, (s) => orNA(s.low)),
      ci_high: column(r.steps, (s) => orNA(s.high)),
      median: orNA(r.median),
      median_ci_low: orNA(r.medianLow),
      median_ci_high: orNA(r.medianHigh),
      q25: orNA(r.q25),
      q75: orNA(r.q75),
      ...(i.at && {at: i.at, surv_at: i.at.map((t) => survivalAt(r, t).survival)})
    };
  }),
  logrank: adapt((i: {time: number[]; status: number[]; group: string[]}) => {
    const r = logrank(
      i.time,
      i.status.map((s) => s === 1),
      i.group
    );
    return {
      groups: r.groups,
      observed: r.observed,
      expected: r.expected,
      chisq: r.chisq,
      df: r.df,
      p: r.p,
      var_o_minus_e_first: r.varianceFirst
    };
  }),
  aalen_johansen: adapt((i: {time: number[]; status: number[]; at: number[]; conf: number}) => {
    const outcomes = i.status.map((s) => (s === 0 ? "open" : s === 1 ? "done" : "wont_do"));
    const rows: OutcomeShares[] = aalenJohansen(i.time, outcomes, i);
    return {
      at: column(rows, (r) => r.time),
      p_open: column(rows, (r) => r.open),
      cif_done: column(rows, (r) => r.done.value),
      cif_wont_do: column(rows, (r) => r.wontDo.value),
      var_done_aalen: column(rows, (r) => r.done.variance),
      var_wont_do_aalen: column(rows, (r) => r.wontDo.variance),
      naive_1_minus_km_done: column(rows, (r) => r.naiveDone)
    };
  }),
  mcf: adapt((i: {units: {events: number[]; end: number}[]; conf: number}) => {
    const rows = mcf(i.units, i);
    return {
      times: column(rows, (r) => r.time),
      at_risk: column(rows, (r) => r.atRisk),
      mcf: column(rows, (r) => r.mean),
      var_robust_lawless_nadeau: column(rows, (r) => r.variance),
      var_poisson: column(rows, (r) => r.variancePoisson),
      ci_low: column(rows, (r) => r.low),
      ci_high: column(rows, (r) => r.high)
    };
  }),
  laplace: adapt((i: {times: number[]; end?: number; truncation: string}) => {
    const r = laplace(i.times, {end: i.truncation === "failure" ? undefined : i.end});
    return {m: r.m, U: r.u, p_two_sided: r.pTwoSided, p_improving: r.pImproving, p_worsening: r.pWorsening};
  }),
  crow_amsaa: adapt((i: {times: number[]; end?: number; truncation: string; conf: number}) => {
    const r = crowAmsaa(i.times, {end: i.truncation === "failure" ? undefined : i.end, conf: i.conf});
    return {
      n: r.n,
      beta_hat: r.beta,
      lambda_hat: r.lambda,
      beta_unbiased: r.betaUnbiased,
      beta_ci_low: r.betaLow,
      beta_ci_high: r.betaHigh,
      chisq_stat: r.chisq,
      chisq_df: r.df,
      p_improving: r.pImproving,
      p_worsening: r.pWorsening,
      p_two_sided: r.pTwoSided,
      current_rate: r.currentRate
    };
  }),
  mantel_byar: adapt((i: {start: number[]; stop: number[]; event: number[]; closed: number[]}) => {
    const stretches = i.start.map((start, k) => ({
      start,
      stop: i.stop[k]!,
      event: i.event[k] === 1,
      closed: i.closed[k] === 1
    }));
    const r = mantelByar(stretches);
    return {
      observed_closed: r.observedClosed,
      expected_closed: r.expectedClosed,
      variance: r.variance,
      chisq: r.chisq,
      p: r.p,
      pike_ratio: r.pikeRatio,
      cox_log_hr_breslow: r.coxBreslow,
      cox_se_breslow: r.coxBreslowSe,
      cox_log_hr_efron: r.coxEfron,
      persontime_open: r.daysOpen,
      persontime_closed: r.daysClosed,
      events_open: r.eventsOpen,
      events_closed: r.eventsClosed
    };
  })
};
