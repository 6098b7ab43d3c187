// For reference: proven by tests and described on Methods, used by no page and no command.
/** ψ(x) = d ln Γ(x)/dx for real x > 0, by recurrence up to 10 and the asymptotic series there. */
export function digamma(x: number): number {
  let sum = 0;
  for (; x < 10; x++) sum -= 1 / x;
  const s = 1 / (x * x);
  const series =
    s * (1 / 12 - s * (1 / 120 - s * (1 / 252 - s * (1 / 240 - s * (1 / 132 - (s * 691) / 32760)))));
  return sum + Math.log(x) - 0.5 / x - series;
}
