/**
 * The point of [low, high] where `below` turns from true to false, to about machine precision.
 *
 * `low` if it is false everywhere, `high` if it is true everywhere.
 */
export function bisect(below: (x: number) => boolean, low: number, high: number): number {
  for (;;) {
    const middle = low + (high - low) / 2;
    if (high - low <= 4e-16 * Math.max(1, Math.abs(middle)) || middle <= low || middle >= high) return middle;
    if (below(middle)) low = middle;
    else high = middle;
  }
}
