/**
 * The quantile of sorted values by linear interpolation between order statistics: type 7 of Hyndman & Fan 1996, R's
 * default. NaN of none.
 *
 * @param sorted ascending
 * @param p share in [0, 1]
 */
export function quantile7(sorted: ArrayLike<number>, p: number): number {
  const at = (sorted.length - 1) * p;
  const below = Math.floor(at);
  const low = sorted[below] ?? NaN;
  return low + (at - below) * ((sorted[below + 1] ?? low) - low);
}
