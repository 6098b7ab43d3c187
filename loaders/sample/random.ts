/** Seeded randomness with named streams: a draw added in one place leaves every other place as it was. */

export interface Random {
  /** uniform in [0, 1) */
  (): number;
}

/** The stream of a seed and a name: sfc32, seeded by a hash of both. */
export function stream(seed: number, name: string): Random {
  let [a, b, c, d] = hash(`${seed}/${name}`);
  const next = (): number => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t;
    c |= 0;
    return (t >>> 0) / 4294967296;
  };
  for (let i = 0; i < 12; i++) next();
  return next;
}

/** Four 32-bit words of a text (cyrb128). */
export function hash(text: string): [number, number, number, number] {
  let [a, b, c, d] = [1779033703, 3144134277, 1013904242, 2773480762];
  for (let i = 0; i < text.length; i++) {
    const k = text.charCodeAt(i);
    a = b ^ Math.imul(a ^ k, 597399067);
    b = c ^ Math.imul(b ^ k, 2869860233);
    c = d ^ Math.imul(c ^ k, 951274213);
    d = a ^ Math.imul(d ^ k, 2716044179);
  }
  a = Math.imul(c ^ (a >>> 18), 597399067);
  b = Math.imul(d ^ (b >>> 22), 2869860233);
  c = Math.imul(a ^ (c >>> 17), 951274213);
  d = Math.imul(b ^ (d >>> 19), 2716044179);
  a ^= b ^ c ^ d;
  return [a >>> 0, (b ^ a) >>> 0, (c ^ a) >>> 0, (d ^ a) >>> 0];
}

export const chance = (random: Random, probability: number): boolean => random() < probability;

export const between = (random: Random, low: number, high: number): number => low + (high - low) * random();

/** A whole number in [low, high]. */
export const integer = (random: Random, low: number, high: number): number =>
  low + Math.floor(random() * (high - low + 1));

export function pick<T>(random: Random, list: readonly T[]): T {
  const chosen = list[Math.floor(random() * list.length)];
  if (chosen === undefined) throw new Error("pick from an empty list");
  return chosen;
}

/** One of the keys, each as likely as its weight. */
export function weighted<K extends string>(random: Random, weights: Readonly<Partial<Record<K, number>>>): K {
  const entries = Object.entries(weights) as [K, number][];
  let left = random() * entries.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [key, weight] of entries) if ((left -= weight) < 0) return key;
  return entries.at(-1)![0];
}

/** Up to n different ones, in drawn order. */
export function sample<T>(random: Random, list: readonly T[], n: number): T[] {
  const rest = [...list];
  const drawn: T[] = [];
  while (drawn.length < n && rest.length > 0)
    drawn.push(...rest.splice(Math.floor(random() * rest.length), 1));
  return drawn;
}

export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Log-normal by its median and the standard deviation of its logarithm. */
export const lognormal = (random: Random, median: number, sigma: number): number =>
  median * Math.exp(sigma * normal(random));

const exponential = (random: Random, mean: number): number => -mean * Math.log(1 - random());

/** The times of a homogeneous Poisson process with a mean gap, in [from, to). */
export function* poissonTimes(random: Random, gap: number, from: number, to: number): Generator<number> {
  for (let at = from + exponential(random, gap); at < to; at += exponential(random, gap)) yield at;
}

const ID_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** An identifier such as pagers make: a letter, a digit, then letters and digits. */
export function pagerId(random: Random, first: "P" | "Q" | "R", length: number): string {
  let id = `${first}${integer(random, 0, 9)}${pick(random, "ABCDEFGHJKLMNPQRSTUVWXYZ".split(""))}`;
  while (id.length < length) id += ID_ALPHABET.charAt(Math.floor(random() * 36));
  return id;
}
