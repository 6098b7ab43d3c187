/** Whether deeper retros go with better outcomes: groups of `depth_outcomes`, and the retros of each. */
import {greatest, least} from "d3-array";
import {FEW} from "../format.js";
import type {DepthOutcomes, RetroDepthRows} from "../schema.js";
import {wilson} from "../stats/wilson.js";
import {layersCovered} from "./facts.js";

export type DepthKind = DepthOutcomes["group_kind"];

export interface DepthShare {
  readonly group: string;
  readonly n: number;
  readonly of: number;
  /** those for which it can't be told */
  readonly untold?: number;
}

const ORDER = ["none", "1", "1–2", "2", "3", "3–5", "3 and more", "more than 5"];

/** The groups of a kind, the shallowest first. */
export const groupsOf = (outcomes: readonly DepthOutcomes[], kind: DepthKind): DepthOutcomes[] =>
  outcomes
    .filter(({group_kind}) => group_kind === kind)
    .toSorted((a, b) => ORDER.indexOf(a.group) - ORDER.indexOf(b.group));

/** Judged changes that improved. */
export const improvedShare = ({group, improved, judged}: DepthOutcomes): DepthShare => ({
  group,
  n: improved,
  of: judged
});

/** Incidents whose conditions were seen again within a year; of one that states no service it can't be told. */
export const seenAgainShare = ({
  group,
  seen_again,
  of_incidents,
  without_service
}: DepthOutcomes): DepthShare => ({group, n: seen_again, of: of_incidents, untold: without_service});

/** Whether a judged change counts in several groups, as it came of retros of each. */
export const isShared = (groups: readonly DepthOutcomes[]): boolean => groups.some(({shared}) => shared > 0);

export interface DepthComparison {
  /** null where chance may explain it */
  readonly moved: "deeper" | "shallower" | null;
  /** the group with the smallest share, and the one with the largest */
  readonly seldom: DepthShare;
  readonly often: DepthShare;
}

/** Groups of five and more, the shallowest first, against each other: clear where 95% intervals lie apart; undefined below two such groups. */
export function compareDepth(groups: readonly DepthShare[]): DepthComparison | undefined {
  const told = groups.filter(({of}) => of >= FEW).map((row) => ({...row, ...wilson(row.n, row.of)}));
  if (told.length < 2) return undefined;
  const seldom = least(told, ({n, of}) => n / of)!;
  const often = greatest(told, ({n, of}) => n / of)!;
  const isDeeper = told.indexOf(often) > told.indexOf(seldom);
  return {moved: seldom.high >= often.low ? null : isDeeper ? "deeper" : "shallower", seldom, often};
}

const GROUPS: Readonly<Record<DepthKind, (row: RetroDepthRows) => string>> = {
  conditions_named: ({conditions: n}) => (n === 0 ? "none" : n < 3 ? String(n) : "3 and more"),
  layers_named: (row) => (layersCovered(row) === 0 ? "none" : String(layersCovered(row))),
  actions_in_retro: ({actions: n}) => (n === 0 ? "none" : n < 3 ? "1–2" : n < 6 ? "3–5" : "more than 5")
};

/** The group of a retro, as loaders/sql/analysis/depth_outcomes.sql names it. */
export const groupOf = (kind: DepthKind, row: RetroDepthRows): string => GROUPS[kind](row);
