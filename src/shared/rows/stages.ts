/** A funnel's stages as they are drawn and listed; names and order are the domain's. */
import type {StageName} from "../../domain.js";

export interface Reached {
  readonly n: number;
  /** what n is a part of */
  readonly of: number;
  /** the source alone makes it so, and n says nothing: incidents known by their retro have one */
  readonly isGiven?: boolean | undefined;
}

export interface Stage extends Reached {
  /** its label */
  readonly stage: string;
  readonly unit: StageName["unit"];
}

/** The stages in the order of their names, also those that nothing reached. */
export function stageList<Id extends string>(
  names: Readonly<Record<Id, StageName>>,
  reached: Readonly<Record<Id, Reached>>
): Stage[] {
  return (Object.keys(names) as Id[]).map((id) => ({
    stage: names[id].label,
    n: reached[id].n,
    of: reached[id].of,
    unit: names[id].unit
  }));
}
