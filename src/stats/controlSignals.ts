/** Positions, from 0, of the points that complete each pattern. */
export interface ControlSignals {
  /** 1: beyond 3σ */
  beyond3: number[];
  /** 2: nine in a row on one side (Nelson), or eight (Western Electric) */
  run9: number[];
  run8: number[];
  /** 3: six in a row rising, or falling */
  trend6: number[];
  /** 4: fourteen in a row alternating up and down */
  alternating14: number[];
  /** 5: two of three beyond 2σ on the same side */
  twoOfThree: number[];
  /** 6: four of five beyond 1σ on the same side */
  fourOfFive: number[];
  /** 7: fifteen in a row within 1σ */
  within15: number[];
  /** 8: eight in a row beyond 1σ, on either side */
  outside8: number[];
}

/**
 * Nelson's eight control-chart rules, and Western Electric's run of eight, on a series.
 *
 * A point on the centre breaks a run; equal neighbours break a trend and an alternation. Without spread (σ = 0)
 * anything off the centre is beyond every limit.
 */
export function controlSignals(values: readonly number[], centre: number, sigma: number): ControlSignals {
  const offsets = values.map((x) => x - centre);
  const side = offsets.map(Math.sign);
  const slope = values.map((x, i) => Math.sign(x - (values[i - 1] ?? NaN)));
  const beyond = (i: number, sigmas: number): number =>
    Math.abs(offsets[i]!) > sigmas * sigma ? side[i]! : 0;

  /** positions that end a stretch of `length` points for which the test holds */
  const ending = (length: number, test: (from: number, to: number) => boolean): number[] =>
    values.flatMap((_, to) => (to + 1 >= length && test(to + 1 - length, to) ? [to] : []));
  const every = (from: number, to: number, test: (i: number) => boolean): boolean => {
    for (let i = from; i <= to; i++) if (!test(i)) return false;
    return true;
  };
  const oneSide = (from: number, to: number): boolean =>
    side[to] !== 0 && every(from, to, (i) => side[i] === side[to]);
  const some = (needed: number, sigmas: number) => (from: number, to: number) => {
    const sides = offsets.slice(from, to + 1).map((_, k) => beyond(from + k, sigmas));
    return [-1, 1].some((s) => sides.filter((side) => side === s).length >= needed);
  };
  return {
    beyond3: ending(1, (_, to) => beyond(to, 3) !== 0),
    run9: ending(9, oneSide),
    run8: ending(8, oneSide),
    trend6: ending(6, (from, to) => slope[to] !== 0 && every(from + 1, to, (i) => slope[i] === slope[to])),
    alternating14: ending(
      14,
      (from, to) =>
        slope[to] !== 0 && every(from + 2, to, (i) => slope[i] === -slope[i - 1]! && slope[i] !== 0)
    ),
    twoOfThree: ending(3, some(2, 2)),
    fourOfFive: ending(5, some(4, 1)),
    within15: ending(15, (from, to) => every(from, to, (i) => Math.abs(offsets[i]!) < sigma)),
    outside8: ending(8, (from, to) => every(from, to, (i) => beyond(i, 1) !== 0))
  };
}
