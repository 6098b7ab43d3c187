// For reference: proven by tests and described on Methods, used by no page and no command.
import {defaults} from "../defaults.js";
import {pbinom} from "../pbinom.js";

/**
 * The ratio after/before of medians with its bootstrap interval in closed form: no random numbers.
 *
 * The median is the lower one, x_(⌈n/2⌉) (DuckDB's `quantile_disc(x, 0.5)`), whose bootstrap law is
 * P(M ≤ x_(k)) = P(Bin(n, k/n) ≥ ⌈n/2⌉). `probBelow1` is a bootstrap proportion, not a posterior. With fewer than 5 on
 * a side the interval is just the range: do not show it. An empty side gives NaN. Efron 1979; Maritz & Jarrett 1978.
 *
 * @param before durations > 0
 * @param after durations > 0
 */
export function medianRatioExactBootstrap(
  before: readonly number[],
  after: readonly number[],
  {conf = defaults.conf}: {conf?: number} = {}
): {
  medianBefore: number;
  medianAfter: number;
  ratio: number;
  low: number;
  high: number;
  probBelow1: number;
  probEqual1: number;
} {
  const a = medianLaw(before);
  const b = medianLaw(after);
  const ratioOf = (after: number, before: number): number => (after === before ? 1 : after / before);
  const law = b.law
    .flatMap((y) => a.law.map((x) => ({ratio: ratioOf(y.value, x.value), weight: x.weight * y.weight})))
    .sort((p, q) => p.ratio - q.ratio);
  const alpha = (1 - conf) / 2;
  const weightWhere = (test: (ratio: number) => boolean): number =>
    law.reduce((s, {ratio, weight}) => (test(ratio) ? s + weight : s), 0);
  return {
    medianBefore: a.median,
    medianAfter: b.median,
    ratio: ratioOf(b.median, a.median),
    low: percentile(law, alpha),
    high: percentile(law, 1 - alpha),
    probBelow1: weightWhere((ratio) => ratio < 1),
    probEqual1: weightWhere((ratio) => ratio === 1)
  };
}

/** The lower median and the bootstrap probability of each order statistic, those below 1e-18 left out. */
function medianLaw(values: readonly number[]): {median: number; law: {value: number; weight: number}[]} {
  const sorted = Float64Array.from(values).sort();
  const n = sorted.length;
  const half = Math.ceil(n / 2);
  const atMost = (k: number): number => pbinom(half - 1, n, k / n, "upper", (n - k) / n);
  const weights = Array.from(sorted, (value, i) => ({value, weight: atMost(i + 1) - atMost(i)}));
  return {median: sorted[half - 1] ?? NaN, law: weights.filter(({weight}) => weight > 1e-18)};
}

function percentile(law: readonly {ratio: number; weight: number}[], p: number): number {
  let below = 0;
  for (const {ratio, weight} of law) {
    below += weight;
    if (below >= p - 1e-12) return ratio;
  }
  return law.at(-1)?.ratio ?? NaN;
}
