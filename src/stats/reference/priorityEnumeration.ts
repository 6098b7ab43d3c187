// For reference: proven by tests and described on Methods, used by no page and no command.
/** A frequency, an impact and an effort on one ordinal scale. */
export type Combination = readonly [frequency: number, impact: number, effort: number];

/**
 * All scores frequency × impact ÷ effort that one ordinal scale can give: why such a score is a label, not a measure.
 *
 * @param scale values of the labels, any order; on [1, 2, 3] only 12 distinct scores exist
 * @returns the extremes, the combinations that score `target`, and the distinct scores ascending
 */
export function priorityEnumeration(
  scale: readonly number[],
  {target = 2}: {target?: number} = {}
): {highHighLow: number; lowHighHigh: number; scoringTarget: Combination[]; distinctScores: number[]} {
  const low = Math.min(...scale);
  const high = Math.max(...scale);
  const all = scale.flatMap((effort) =>
    scale.flatMap((impact) => scale.map((frequency): Combination => [frequency, impact, effort]))
  );
  const score = ([frequency, impact, effort]: Combination): number => (frequency * impact) / effort;
  const scores = all.map(score).sort((a, b) => a - b);
  const same = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
  return {
    highHighLow: score([high, high, low]),
    lowHighHigh: score([low, high, high]),
    scoringTarget: all.filter((combination) => same(score(combination), target)),
    distinctScores: scores.filter((value, i) => i === 0 || !same(value, scores[i - 1]!))
  };
}
