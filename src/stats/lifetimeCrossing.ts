import {defaults} from "./defaults.js";
import {dpois} from "./dpois.js";
import {logEvidence, type Direction} from "./logEvidence.js";

/**
 * The chance that evidence reaches the threshold at one of the looks, exactly, by dynamic programming over both counts.
 *
 * With trueRatio 1 it is the false alarm rate over an action's whole life. Probabilities below 1e-14 are dropped.
 *
 * @param mu0 expected events in the baseline
 * @param looks follow-up at each look, as multiples of the baseline, ascending
 * @param trueRatio true rate ratio after/before
 */
export function lifetimeCrossing(
  {mu0, looks, trueRatio = 1}: {mu0: number; looks: readonly number[]; trueRatio?: number},
  {threshold = defaults.threshold, direction = "improved"}: {threshold?: number; direction?: Direction} = {}
): number {
  const steps = looks.map((look, i) => poissonLaw(mu0 * trueRatio * (look - (looks[i - 1] ?? 0))));
  let crossing = 0;
  poissonLaw(mu0).forEach((weight, x0) => {
    if (weight < 1e-14) return;
    crossing += weight * crossingGiven(x0, looks, steps, Math.log(threshold), direction);
  });
  return crossing;
}

/** P(crossing | x0): the mass of follow-up counts absorbed at the looks. */
function crossingGiven(
  x0: number,
  looks: readonly number[],
  steps: readonly Float64Array[],
  limit: number,
  direction: Direction
): number {
  let alive = Float64Array.of(1);
  /** crosses at or below it when improved, at or above it when worsened; only ever rises with follow-up */
  let boundary = direction === "improved" ? -1 : 0;
  let absorbed = 0;
  looks.forEach((look, i) => {
    alive = convolve(alive, steps[i]!);
    const crosses = (x1: number): boolean => logEvidence(x0, 1, x1, look, direction) >= limit;
    if (direction === "improved") while (crosses(boundary + 1)) boundary++;
    else while (boundary < alive.length && !crosses(boundary)) boundary++;
    const [from, to] = direction === "improved" ? [0, boundary + 1] : [boundary, alive.length];
    for (let x1 = from; x1 < Math.min(to, alive.length); x1++) absorbed += alive[x1]!;
    alive.fill(0, from, to);
  });
  return absorbed;
}

/** Poisson probabilities of 0, 1, …, up to where they vanish. */
function poissonLaw(mean: number): Float64Array {
  const size = Math.ceil(mean + 9 * Math.sqrt(mean) + 20);
  return Float64Array.from({length: size}, (_, k) => dpois(k, mean));
}

function convolve(a: Float64Array, b: Float64Array): Float64Array<ArrayBuffer> {
  const out = new Float64Array(a.length + b.length - 1);
  a.forEach((p, i) => {
    if (p < 1e-18) return;
    for (let j = 0; j < b.length; j++) out[i + j]! += p * b[j]!;
  });
  let size = out.length;
  while (size > 1 && out[size - 1]! < 1e-18) size--;
  return out.slice(0, size);
}
