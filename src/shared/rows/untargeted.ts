import {group} from "d3-array";
import type {VerdictRows} from "../../schema.js";
import {isHeadline} from "./headline.js";

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
  return [...group(rows, ({action_id}) => action_id).values()]
    .filter((own) => !own.some(named) && own[0]!.status !== "wont_do")
    .map((own) => {
      const guess = own.find(({target_kind}) => target_kind === "condition");
      const {action_id, title, team} = own[0]!;
      return {
        action_id,
        title,
        team,
        condition: guess?.target_id ?? "",
        service: guess?.target_service ?? ""
      };
    });
}

/** Those of them that no total holds: they have guessed targets only, and rows of guesses count nowhere. */
export function untargetedBeside(rows: readonly VerdictRows[]): Untargeted[] {
  const counted = new Set(rows.filter(isHeadline).map(({action_id}) => action_id));
  return untargetedActions(rows).filter(({action_id}) => !counted.has(action_id));
}
