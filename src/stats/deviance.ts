/**
 * The deviance part x·ln(x/m) + m − x of a count x ≥ 0 against its mean m > 0, without cancellation.
 *
 * Loader (2000); the series is used where x and m are within a tenth of each other.
 */
export function deviance(x: number, m: number): number {
  if (x === 0) return m;
  if (!(Math.abs(x - m) < 0.1 * (x + m))) return x * Math.log(x / m) + m - x;
  const v = (x - m) / (x + m);
  let sum = (x - m) * v;
  let term = 2 * x * v;
  for (let k = 3; ; k += 2) {
    term *= v * v;
    const next = sum + term / k;
    if (next === sum) return sum;
    sum = next;
  }
}
