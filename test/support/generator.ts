/** Seeded random numbers for simulations in tests. */
export interface Generator {
  uniform: () => number;
  /** by inversion, for means up to a few hundred */
  poisson: (mean: number) => number;
  /** event times at a rate on [0, end), ascending */
  arrivals: (rate: number, end: number) => number[];
}

/** The same numbers for the same seed (mulberry32). */
export function generator(seed: number): Generator {
  let state = seed | 0;
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const arrivals = (rate: number, end: number): number[] => {
    const times = [];
    for (let t = -Math.log(1 - uniform()) / rate; t < end; t -= Math.log(1 - uniform()) / rate) times.push(t);
    return times;
  };
  return {uniform, poisson: (mean) => arrivals(mean, 1).length, arrivals};
}

/** A copy in random order (Fisher–Yates). */
export function shuffled<T>(items: readonly T[], {uniform}: Generator): T[] {
  const copy = [...items];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(uniform() * (i + 1));
    [copy[i], copy[j]] = [copy[j]!, copy[i]!];
  }
  return copy;
}
