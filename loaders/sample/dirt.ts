/** What is never quite right in exports: typos, second spellings, times nobody entered. Decided by stream, so always the same. */
import type {Service} from "./company.js";
import {type Random, chance, integer, stream} from "./random.js";

/** The service as one record spells it. */
export const spelled = (random: Random, {name, alias}: Service): string =>
  alias !== undefined && chance(random, 0.18) ? alias : name;

/** A text with two letters swapped, now and then. */
export function typed(random: Random, text: string): string {
  const wrong = chance(random, 0.04);
  const at = integer(random, 4, Math.max(4, text.length - 3));
  if (!wrong || !/^[a-z]{2}$/.test(text.slice(at, at + 2))) return text;
  return `${text.slice(0, at)}${text.charAt(at + 1)}${text.charAt(at)}${text.slice(at + 2)}`;
}

/** A value that was not entered in a share of the records. */
export const forgotten = <T>(random: Random, share: number, value: T | undefined): T | undefined =>
  chance(random, share) ? undefined : value;

/** A clock entered as AM instead of PM: half a day too early. */
export const hasSlipped = (seed: number, ticket: string): boolean => stream(seed, `slip/${ticket}`)() < 0.03;
