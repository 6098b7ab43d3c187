/** What changes a rate, from when on and by how much: the truth that the site should find. */
import {DAY} from "./clock.js";

const YEAR = 365.25 * DAY;

export type TargetKind = "condition" | "service" | "alert_rule" | "response_time";

export interface Target {
  readonly kind: TargetKind;
  readonly id: string;
  /** "" everywhere */
  readonly service: string;
}

export interface Effect {
  readonly target: Target;
  /** epoch ms: closing plus delay */
  readonly from: number;
  /** when it wears off, Infinity if it lasts */
  readonly until: number;
  /** multiplies the target's rate, or its durations; 1 nothing, below 1 better */
  readonly ratio: number;
  /** multiplies once more for every year since `from`, continuously: a trend; 1 without it */
  readonly perYear?: number;
}

export const targetKey = (kind: TargetKind, id: string, service: string): string =>
  `${kind}/${id}/${service}`;

/** Effects by target, to be asked at any time. */
export class Effects {
  readonly #byTarget = new Map<string, Effect[]>();

  constructor(known: readonly Effect[] = []) {
    for (const effect of known) this.add(effect);
  }

  add(effect: Effect): void {
    const key = targetKey(effect.target.kind, effect.target.id, effect.target.service);
    const known = this.#byTarget.get(key);
    if (known) known.push(effect);
    else this.#byTarget.set(key, [effect]);
  }

  has(target: Target): boolean {
    return this.#byTarget.has(targetKey(target.kind, target.id, target.service));
  }

  /** The product of all effects in force on a target: at its service and everywhere. */
  factor(kind: TargetKind, id: string, service: string, at: number): number {
    let factor = this.#product(targetKey(kind, id, service), at);
    if (service !== "") factor *= this.#product(targetKey(kind, id, ""), at);
    return factor;
  }

  #product(key: string, at: number): number {
    let product = 1;
    for (const {from, until, ratio, perYear = 1} of this.#byTarget.get(key) ?? [])
      if (at >= from && at < until) product *= ratio * perYear ** ((at - from) / YEAR);
    return product;
  }
}
