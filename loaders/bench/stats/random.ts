import {randomGamma, randomNormal, randomPoisson} from "d3";

/** Seeded random numbers of the kinds the simulations need. */
export interface Random {
  uniform: () => number;
  poisson: (mean: number) => number;
  /** negative binomial with variance = dispersion × mean */
  overdispersed: (mean: number, dispersion: number) => number;
  normal: () => number;
  /** event times of a Poisson process at `rate` on [from, to), ascending */
  arrivals: (rate: number, from: number, to: number) => number[];
}

/** A generator that gives the same numbers for the same seed (mulberry32), with samplers drawing from it. */
export function random(seed: number): Random {
  let state = seed | 0;
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const gamma = randomGamma.source(uniform);
  const poissonOf = randomPoisson.source(uniform);
  const poisson = (mean: number): number => (mean > 0 ? poissonOf(mean)() : 0);
  return {
    uniform,
    poisson,
    overdispersed: (mean, dispersion) =>
      dispersion > 1 ? poisson(gamma(mean / (dispersion - 1), dispersion - 1)()) : poisson(mean),
    normal: randomNormal.source(uniform)(),
    arrivals: (rate, from, to) => {
      const times = [];
      for (let t = from - Math.log(1 - uniform()) / rate; t < to; t -= Math.log(1 - uniform()) / rate)
        times.push(t);
      return times;
    }
  };
}
