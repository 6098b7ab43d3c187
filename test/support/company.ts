import type {Company, CompanyAction, CompanyLink, CompanyRecord} from "../../src/stats/company/types.js";

/** A seeded stream of numbers in [0, 1): mulberry32. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Days of a Poisson process on [from, to). */
export function poissonDays(
  rate: number,
  [from, to]: readonly [number, number],
  next: () => number
): number[] {
  const days: number[] = [];
  for (let day = from; ;) {
    day -= Math.log(1 - next()) / rate;
    if (day >= to) return days;
    days.push(day);
  }
}

export interface Draw {
  readonly targets: number;
  readonly perYear: number;
  readonly days: number;
  /** each action's true ratio */
  readonly ratio: number;
}

/**
 * A company of one source: targets each with one closed action, and as many beside them that nobody acted on. Each action
 * opens at a random incident of its target and closes within three months.
 */
export function company({targets, perYear, days, ratio}: Draw, seed: number): Company {
  const next = random(seed);
  const records: CompanyRecord[] = [];
  const actions: CompanyAction[] = [];
  const links: CompanyLink[] = [];
  const rate = perYear / 364;
  for (let i = 0; i < 2 * targets; i++) {
    const condition = `condition ${i}`;
    const acted = i < targets;
    const closed = acted ? 450 + next() * 250 : Infinity;
    const own = poissonDays(rate, [0, days], next).filter((day) => day < closed || next() < ratio);
    own.forEach((day, k) => {
      const services = [`service ${Math.floor(next() * 5)}`];
      records.push({
        id: `${i}-${k}`,
        day,
        kind: "incident",
        source: "east",
        services,
        conditions: [condition]
      });
    });
    if (!acted) continue;
    const index = own.findLastIndex((day) => day < closed - 10);
    const trigger = own[index] ?? closed - 10;
    const indexRecord = index < 0 ? null : `${i}-${index}`;
    actions.push({id: `A${i}`, status: "done", trigger, closed, indexRecord});
    links.push(link(`A${i}`, condition));
  }
  return {asOf: days, records, actions, links};
}

/** A link to a condition whose incidents should fall. */
export function link(action: string, id: string, service = ""): CompanyLink {
  return {action, kind: "condition", id, service, metric: "incidents", direction: "down"};
}
