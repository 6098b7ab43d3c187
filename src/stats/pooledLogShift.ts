import {defaults} from "./defaults.js";
import type {TooFew} from "./pooledRatio.js";
import {pt} from "./pt.js";
import {qt} from "./qt.js";
import {sum} from "./sum.js";

/** What the log shifts of many duration targets say together. */
export interface PooledLogShift {
  /** typical duration after over before */
  ratio: number;
  se: number;
  low: number;
  high: number;
  /** one-sided p-value of "not shorter" */
  pLess: number;
  /** spread of true log shifts between sets */
  tau: number;
  /** share of the shifts' variance that is between sets */
  i2: number;
  /** predictive interval of the next set's ratio */
  nextLow: number;
  nextHigh: number;
}

/**
 * One ratio for many response-time targets: a random-effects mean of their log shifts with cluster-robust variance, the
 * analogue for durations of `pooledRatio` and `nextAction` (METHODS2 R1, R3).
 *
 * tau² by DerSimonian & Laird; weights 1/(se² + tau²); variance the larger of the model's 1/Σw and the sandwich
 * K/(K−1)·Σ_clusters(Σ w·residual)²/(Σw)²; interval with t(K − 1), predictive interval with variance tau² added. All
 * measurable sets belong in it, significant or not. Fewer than 5 clusters or 20 durations: the reason instead.
 * DerSimonian & Laird 1986; Hedges, Tipton & Johnson 2010; IntHout et al. 2016.
 *
 * @param shifts ln of the ratio after/before (`logShift`) of each set, with its standard error > 0 and its durations
 * @param clusters which sets share incidents, by name; each its own by default
 */
export function pooledLogShift(
  shifts: readonly {readonly log: number; readonly se: number; readonly durations: number}[],
  {
    clusters = shifts.map((_, i) => String(i)),
    conf = defaults.conf,
    nextConf = defaults.posteriorConf
  }: {clusters?: readonly string[]; conf?: number; nextConf?: number} = {}
): {sets: number; clusters: number; durations: number; pooled: PooledLogShift | TooFew} {
  const k = new Set(clusters).size;
  const counted = {sets: shifts.length, clusters: k, durations: sum(shifts.map((s) => s.durations))};
  if (k < defaults.minClusters) return {...counted, pooled: "too_few_sets"};
  if (counted.durations < defaults.minPooledEvents) return {...counted, pooled: "too_few_events"};

  const logs = shifts.map(({log}) => log);
  const fixed = shifts.map(({se}) => 1 / se ** 2);
  const total = sum(fixed);
  const centre = weighted(fixed, logs);
  const q = sum(fixed.map((w, i) => w * (logs[i]! - centre) ** 2));
  const excess = q - (shifts.length - 1);
  const tau2 = Math.max(0, excess / (total - sum(fixed.map((w) => w * w)) / total));
  const weights = shifts.map(({se}) => 1 / (se ** 2 + tau2));
  const mean = weighted(weights, logs);
  const model = 1 / sum(weights);
  const scores = new Map<string, number>();
  weights.forEach((w, i) => {
    scores.set(clusters[i]!, (scores.get(clusters[i]!) ?? 0) + w * (logs[i]! - mean));
  });
  const squares = sum([...scores.values()].map((s) => s * s));
  const variance = Math.max(model, (k / (k - 1)) * squares * model ** 2);
  const se = Math.sqrt(variance);
  const margin = qt(1 - conf, k - 1) * se;
  const ahead = qt(1 - nextConf, k - 1) * Math.sqrt(variance + tau2);
  const p = pt(mean / se, k - 1) / 2;
  return {
    ...counted,
    pooled: {
      ratio: Math.exp(mean),
      se,
      low: Math.exp(mean - margin),
      high: Math.exp(mean + margin),
      pLess: mean < 0 ? p : 1 - p,
      tau: Math.sqrt(tau2),
      i2: q > 0 ? Math.max(0, excess / q) : 0,
      nextLow: Math.exp(mean - ahead),
      nextHigh: Math.exp(mean + ahead)
    }
  };
}

function weighted(weights: readonly number[], values: readonly number[]): number {
  return sum(weights.map((w, i) => w * values[i]!)) / sum(weights);
}
