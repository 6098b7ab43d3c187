import {bisect} from "./bisect.js";
import {defaults} from "./defaults.js";
import {pooledSets, type PooledSet, type PooledSets} from "./pooledSets.js";
import {pt} from "./pt.js";
import {qt} from "./qt.js";
import {sum} from "./sum.js";

/** What all sets together say. */
export interface PooledRatio {
  /** events expected in the follow-ups if each set had changed as its background did, and those that came */
  expected: number;
  observed: number;
  /** events after over before, beyond the background */
  ratio: number;
  se: number;
  low: number;
  high: number;
  /** one-sided p-value of "fewer than the background explains" */
  pLess: number;
  /** how many times larger the cluster-robust variance is than the model's */
  temper: number;
  helped: number;
  harmed: number;
}

/** Why sets can't be pooled. */
export type TooFew = "too_few_sets" | "too_few_events";

/**
 * One ratio for many sets, all measurable ones, crossed or not: a conditional Mantel–Haenszel estimate with
 * cluster-robust variance (METHODS2 R1).
 *
 * The interval is for one report date; `helped` and `harmed` are e-values to be read each quarter. Fewer than 5
 * clusters or 20 events: the reason instead. Mantel & Haenszel 1959; Liang & Zeger 1986; Cengiz et al. 2019.
 *
 * @param clusters which sets share events, by name; each set its own by default
 */
export function pooledRatio(
  sets: PooledSets,
  {
    clusters = sets.x0.map((_, i) => String(i)),
    conf = defaults.conf
  }: {clusters?: readonly string[]; conf?: number} = {}
): {sets: number; clusters: number; events: number; pooled: PooledRatio | TooFew} {
  const all = pooledSets(sets);
  const names = [...new Set(clusters)];
  const counted = {sets: all.length, clusters: names.length, events: sum(all.map(({n}) => n))};
  if (names.length < defaults.minClusters) return {...counted, pooled: "too_few_sets"};
  if (counted.events < defaults.minPooledEvents) return {...counted, pooled: "too_few_events"};

  const observed = sum(all.map(({x1}) => x1));
  const share = (log: number, {odds}: PooledSet): number => 1 / (1 + 1 / (Math.exp(log) * odds));
  const fitted = (log: number): number => sum(all.map((set) => set.n * share(log, set)));
  const log = bisect((l) => fitted(l) < observed, -50, 50);
  const weights = all.map((set) => {
    const q = share(log, set);
    return set.n * q * (1 - q);
  });
  const information = sum(weights);
  const residuals = new Map<string, number>();
  all.forEach((set, i) => {
    const residual = set.x1 - set.n * share(log, set);
    residuals.set(clusters[i]!, (residuals.get(clusters[i]!) ?? 0) + residual);
  });
  const squares = sum([...residuals.values()].map((r) => r * r));
  const model = 1 / information;
  const robust = Math.max(model, ((names.length / (names.length - 1)) * squares) / information ** 2);
  const background = sum(all.map((set, i) => weights[i]! * set.backgroundVariance)) / information;
  const se = Math.sqrt(robust + background);
  const temper = (robust + background) / model;
  const margin = qt(1 - conf, names.length - 1) * se;
  const p = pt(log / se, names.length - 1) / 2;
  return {
    ...counted,
    pooled: {
      expected: sum(all.map(({x0, odds}) => x0 * odds)),
      observed,
      ratio: Math.exp(log),
      se,
      low: Math.exp(log - margin),
      high: Math.exp(log + margin),
      pLess: log < 0 ? p : 1 - p,
      temper,
      helped: mixtureEvidence(all, temper, -1),
      harmed: mixtureEvidence(all, temper, 1)
    }
  };
}

/** The mean over ρ (or 1/ρ) of the likelihood ratio of "all multiplied by ρ", tempered. */
function mixtureEvidence(all: readonly PooledSet[], temper: number, sign: 1 | -1): number {
  const logs = Array.from({length: 19}, (_, i) => {
    const log = -sign * Math.log((i + 1) / 20);
    const parts = all.map(
      ({x1, n, odds, phi}) =>
        (x1 * log + n * (Math.log1p(odds) - Math.log1p(Math.exp(log) * odds))) / (phi * temper)
    );
    return sum(parts);
  });
  const max = Math.max(...logs);
  return Math.exp(max) * (sum(logs.map((l) => Math.exp(l - max))) / 19);
}
