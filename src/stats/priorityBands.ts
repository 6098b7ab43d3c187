import {defaults} from "./defaults.js";
import type {NextAction} from "./nextAction.js";
import {priorityProducts} from "./priorityProducts.js";

/** A condition to rank. */
export interface RankedInput {
  /** impact of each incident, minutes */
  readonly minutes: readonly number[];
  /** length of the period */
  readonly quarters: number;
  readonly effortDays: number;
  /** the effect of past actions of its layer, else of all; undefined where both have too few */
  readonly past: Pick<NextAction, "typical" | "typicalLow" | "typicalHigh" | "posterior"> | undefined;
}

export type TieBand = "A" | "B" | "C";

/** A condition's place in the ranking. */
export interface RankedPriority {
  /** position in the input */
  readonly index: number;
  readonly lostMinutes: number;
  /** minutes saved per quarter for each day of effort, may be ≤ 0; minutes lost for each, where the reduction is unknown */
  readonly score: number;
  readonly low: number;
  readonly high: number;
  /** share of incidents a typical past action took away, may be ≤ 0; undefined where unknown */
  readonly reduction: number | undefined;
  readonly reductionLow: number | undefined;
  readonly reductionHigh: number | undefined;
  /** false where the reduction's interval reaches 0: past actions did not clearly help */
  readonly clearlyHelps: boolean;
  readonly band: TieBand;
  /** chance that the first of its band is truly above it; ½ for the first */
  readonly probBelowFirst: number;
}

/**
 * Conditions ranked by minutes lost × reduction ÷ effort, where the reduction may be nothing (METHODS2 R4).
 *
 * The interval comes from all products of 99 quantiles of the minutes lost and 99 of the reduction. Band A holds all that
 * the first is above with less than 80 %, band B likewise from the first one left, C the rest. Conditions whose reduction
 * is unknown come after the others, ranked by minutes lost ÷ effort alone, with bands of their own.
 */
export function priorityBands(conditions: readonly RankedInput[]): RankedPriority[] {
  const drafts = conditions.map((condition, index) => {
    const products = priorityProducts(condition);
    const {past} = condition;
    const reduction = past && 1 - past.typical;
    const reductionLow = past && 1 - past.typicalHigh;
    const score = (products.lostMinutes * (reduction ?? 1)) / condition.effortDays;
    return {
      index,
      ...products,
      score,
      reduction,
      reductionLow,
      reductionHigh: past && 1 - past.typicalLow,
      clearlyHelps: reductionLow !== undefined && reductionLow > 0
    };
  });
  return [true, false].flatMap((known) => {
    const group = drafts
      .filter(({reduction}) => (reduction !== undefined) === known)
      .sort((a, b) => b.score - a.score || a.index - b.index);
    const bands = new Map<(typeof group)[number], {band: TieBand; probBelowFirst: number}>();
    for (const band of ["A", "B"] as const) {
      const left = group.filter((draft) => !bands.has(draft));
      const [first] = left;
      for (const draft of left) {
        const probBelowFirst = draft === first ? 0.5 : probAbove(first!.products, draft.products);
        if (draft === first || probBelowFirst < defaults.tieBelow) bands.set(draft, {band, probBelowFirst});
      }
    }
    const [rest] = group.filter((draft) => !bands.has(draft));
    return group.map((draft): RankedPriority => {
      const {products, ...shown} = draft;
      const placed = bands.get(draft) ?? {
        band: "C",
        probBelowFirst: draft === rest ? 0.5 : probAbove(rest!.products, products)
      };
      return {...shown, ...placed};
    });
  });
}

/** The share of pairs in which a is above b, ties half; both ascending. */
function probAbove(a: Float64Array, b: Float64Array): number {
  let above = 0;
  let below = 0;
  let upTo = 0;
  for (const value of a) {
    while (below < b.length && b[below]! < value) below++;
    while (upTo < b.length && b[upTo]! <= value) upTo++;
    above += below + (upTo - below) / 2;
  }
  return above / (a.length * b.length);
}
