/** How an incident was noticed and dealt with: log-normal steps, stretched or shortened by what is in force. */
import {MINUTE} from "./clock.js";
import type {Effects} from "./effects.js";
import type {Hazard} from "./hazards.js";
import type {Incident} from "./model.js";
import {type Random, between, chance, lognormal, weighted} from "./random.js";

export type Response = Pick<
  Incident,
  | "severity"
  | "detectedBy"
  | "startedAt"
  | "detectedAt"
  | "acknowledgedAt"
  | "mitigatedAt"
  | "resolvedAt"
  | "impactMinutes"
>;

const DETECTION = {
  alert: {median: 4, sigma: 0.8},
  human: {median: 24, sigma: 1},
  customer: {median: 48, sigma: 1}
} as const;

/** Conditions that make the repair longer, by how much. */
const SLOWER: Readonly<Record<string, number>> = {
  "slow-rollback": 1.3,
  "unclear-runbook": 1.25,
  "slow-escalation": 1.3,
  "knowledge-gap": 1.2,
  "no-drill": 1.4,
  "communication-gap": 1.1,
  fatigue: 1.2
};

/** Times after the given start; what lies at or after `end` has not happened. */
export function respond(random: Random, hazard: Hazard, at: number, effects: Effects, end: number): Response {
  const conditions = new Set(hazard.conditions);
  const severity = Number(weighted(random, {1: 0.06, 2: 0.26, 3: 0.45, 4: 0.23}));
  const detectedBy = conditions.has("missing-alert")
    ? weighted(random, {human: 0.45, customer: 0.55})
    : weighted(random, {alert: 0.64, human: 0.2, customer: 0.16});
  const speed = (metric: string): number => effects.factor("response_time", metric, hazard.service.name, at);
  const repair = speed("time_to_mitigate");
  const closing = speed("time_to_resolve");
  const slower = hazard.conditions.reduce((factor, id) => factor * (SLOWER[id] ?? 1), 1);
  const {median, sigma} = DETECTION[detectedBy];

  const detect = lognormal(random, median, sigma) * speed("time_to_detect") * repair * closing;
  const acknowledge = lognormal(random, 9, 0.9) * speed("time_to_acknowledge") * repair * closing;
  const mitigate = lognormal(random, 34 * slower, 0.95) * repair * closing;
  const resolve = lognormal(random, 40, 1.1) * closing;
  const forgotten = chance(random, 0.012);
  const share = between(random, 0.4, 1);

  const detectedAt = after(at, detect);
  const acknowledgedAt = after(detectedAt, acknowledge);
  const mitigatedAt = after(acknowledgedAt, mitigate);
  const resolvedAt = forgotten ? Infinity : after(mitigatedAt, resolve);
  return {
    severity,
    detectedBy,
    startedAt: at,
    detectedAt,
    acknowledgedAt,
    mitigatedAt: mitigatedAt < end ? mitigatedAt : undefined,
    resolvedAt: resolvedAt < end ? resolvedAt : undefined,
    impactMinutes:
      mitigatedAt < end ? Math.max(1, Math.round(((mitigatedAt - at) / MINUTE) * share)) : undefined
  };
}

const after = (at: number, minutes: number): number => Math.floor(at + Math.max(0.3, minutes) * MINUTE);
