/** What the Outcomes page counts: the funnel from action to improvement, and the mix of verdicts by a property. */
import {VERDICTS, type Verdict} from "../charts/palette.js";
import type {VerdictRows} from "../../schema.js";
import {groupBy} from "./groupBy.js";

export interface FunnelStage {
  readonly stage: string;
  readonly n: number;
  readonly of: number;
  readonly unit: "actions";
}

/** Distinct actions that get as far as each stage; an inferred target is one only when asked for. */
export function outcomeFunnel(rows: readonly VerdictRows[], withInferred: boolean): FunnelStage[] {
  const actions = (test: (row: VerdictRows) => boolean): number =>
    new Set(rows.filter(test).map(({action_id}) => action_id)).size;
  const of = actions(() => true);
  const closed = (row: VerdictRows): boolean => row.status === "done";
  const targeted = (row: VerdictRows): boolean =>
    closed(row) && row.target_kind !== "" && (withInferred || row.basis !== "inferred");
  const measurable = (row: VerdictRows): boolean => targeted(row) && row.verdict !== "not_measurable";
  const judged = (row: VerdictRows): boolean => measurable(row) && row.verdict !== "too_early";
  const improved = (row: VerdictRows): boolean => judged(row) && row.verdict === "improved";
  return [
    {stage: "Actions", n: of, of},
    {stage: "Closed as done", n: actions(closed), of},
    {stage: "With a target", n: actions(targeted), of},
    {stage: "Measurable", n: actions(measurable), of},
    {stage: "With a verdict", n: actions(judged), of},
    {stage: "Improved the system", n: actions(improved), of}
  ].map((stage) => ({...stage, unit: "actions"}));
}

export interface MixPart {
  readonly group: string;
  readonly verdict: Verdict;
  readonly n: number;
}

/** How many rows of each group have each verdict, groups in the given order, then others; empty ones left out. */
export function verdictMix(
  rows: readonly VerdictRows[],
  by: (row: VerdictRows) => string | null,
  order: readonly string[],
  unknown: string
): MixPart[] {
  const groups = groupBy(rows, (row) => by(row) ?? unknown);
  const names = [...order, ...[...groups.keys()].filter((name) => !order.includes(name)).sort()];
  return names.flatMap((group) =>
    VERDICTS.map((verdict) => ({
      group,
      verdict,
      n: (groups.get(group) ?? []).filter((row) => row.verdict === verdict).length
    })).filter(({n}) => n > 0)
  );
}

/** The rows that totals are made of: headline ones, or all of them once a change set when inferred targets are let in. */
export function countedRows(rows: readonly VerdictRows[], withInferred: boolean): readonly VerdictRows[] {
  if (!withInferred) return rows.filter(({is_headline}) => is_headline);
  const seen = new Set<string>();
  return rows.filter(({set_id}) => {
    if (set_id === null) return true;
    if (seen.has(set_id)) return false;
    seen.add(set_id);
    return true;
  });
}

export interface Untargeted {
  readonly action_id: string;
  readonly title: string | null;
  readonly team: string | null;
  /** what was inferred from the incident, first candidate; empty where nothing was */
  readonly condition: string;
  readonly service: string;
}

/** Actions that neither a person nor a ticket gave a target, without those given up; inferred targets are suggestions. */
export function untargetedActions(rows: readonly VerdictRows[]): Untargeted[] {
  const named = (row: VerdictRows): boolean => row.target_kind !== "" && row.basis !== "inferred";
  return [...groupBy(rows, ({action_id}) => action_id).values()]
    .filter((group) => !group.some(named) && group[0]!.status !== "wont_do")
    .map((group) => {
      const guess = group.find(({target_kind}) => target_kind === "condition");
      const {action_id, title, team} = group[0]!;
      return {
        action_id,
        title,
        team,
        condition: guess?.target_id ?? "",
        service: guess?.target_service ?? ""
      };
    });
}
