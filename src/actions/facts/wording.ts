/** How strong actions are, and which are worded so that nobody can check them. */
import {groups} from "d3-array";
import {STRENGTHS, type Strength} from "../../domain.js";
import type {ActionPaths, QuarterRows} from "../../schema.js";

export interface StrengthCounts {
  readonly graded: Readonly<Record<Strength, number>>;
  readonly ungraded: number;
  readonly vague: number;
}

export function strengthCounts(actions: readonly ActionPaths[]): StrengthCounts {
  const n = (strength: Strength): number => actions.filter((row) => row.strength === strength).length;
  return {
    graded: Object.fromEntries(STRENGTHS.map((name) => [name, n(name)])) as Record<Strength, number>,
    ungraded: actions.filter(({strength}) => strength === null).length,
    vague: vagueActions(actions).length
  };
}

export interface QuarterStrengths extends StrengthCounts {
  readonly quarter: string;
  readonly isPartial: boolean;
}

/** Newest first; quarters in which nothing was filed are left out. */
export const strengthsByQuarter = (
  actions: readonly ActionPaths[],
  quarters: readonly QuarterRows[]
): QuarterStrengths[] =>
  quarters
    .map(({quarter, is_partial}) => ({
      quarter,
      isPartial: is_partial,
      own: actions.filter((row) => row.quarter === quarter)
    }))
    .filter(({own}) => own.length > 0)
    .map(({quarter, isPartial, own}) => ({quarter, isPartial, ...strengthCounts(own)}))
    .toReversed();

export const vagueActions = (actions: readonly ActionPaths[]): ActionPaths[] =>
  actions.filter(({vague}) => vague === true);

/** What is missing in vague actions, most frequent first; "" where the export says only that they are. */
export const vagueReasons = (vague: readonly ActionPaths[]): [reason: string, n: number][] =>
  groups(vague, ({vague_reason}) => vague_reason ?? "")
    .map(([reason, own]): [string, number] => [reason, own.length])
    .toSorted(([, a], [, b]) => b - a);
