/**
 * The time by which a share p has happened: the first time a falling curve is at or below 1 − p.
 *
 * Where the curve is exactly 1 − p on a stretch it is the stretch's midpoint (to the last time seen, at the end of the
 * curve), as R's `quantile.survfit`. Undefined if the curve never falls that far; NaN heights are passed over.
 *
 * @param curve heights from each time on, ascending in time
 * @param lastTime the last time seen, censored or not
 */
export function survivalQuantile(
  curve: readonly {readonly time: number; readonly survival: number}[],
  lastTime: number,
  p: number
): number | undefined {
  const height = 1 - p;
  const tolerance = 1.5e-8;
  const first = curve.find(({survival}) => survival <= height + tolerance);
  if (first === undefined) return undefined;
  if (first.survival < height - tolerance) return first.time;
  const next = curve.find(({survival}) => survival < height - tolerance);
  return (first.time + (next?.time ?? lastTime)) / 2;
}
