import {randomGamma, randomNormal, randomPoisson} from "d3";
import {seeded} from "../../warehouse/seeded.js";

/** Seeded random numbers of the kinds the simulations need. */
export interface Draws {
  uniform: () => number;
  poisson: (mean: number) => number;
  /** negative binomial with variance = dispersion × mean */
  overdispersed: (mean: number, dispersion: number) => number;
  normal: () => number;
  /** event times of a Poisson process at `rate` on [from, to), ascending */
  arrivals: (rate: number, from: number, to: number) => number[];
}

/** Samplers that draw the same numbers for the same seed. */
export function draws(seed: number): Draws {
  const uniform = seeded(seed);
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
