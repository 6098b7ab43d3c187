import {companyVerdicts} from "../../../src/stats/company/companyVerdicts.js";
import type {CompanyAction, CompanyRecord, TargetKind} from "../../../src/stats/company/types.js";
import {adapt, type Method} from "./adapt.js";

export interface CompanyInputs {
  as_of_day: number;
  records: [string, number, "incident" | "page", string, string[] | string, string][];
  actions: {
    action_id: string;
    status: string;
    trigger_day: number;
    closed_day: number | null;
    index_id: string | null;
    selected?: CompanyAction["selectedBecause"];
  }[];
  links: {action_id: string; target_kind: TargetKind; target_id: string; service: string}[];
  coverage?: Record<string, {from?: number; to?: number}>;
  aliases?: Record<string, string>;
  distinct?: [string, string][];
}

/** N: whole companies (METHODS2). */
export const company: Record<string, Method> = {
  company_verdicts: adapt(
    ({as_of_day, records, actions, links, coverage = {}, aliases = {}, distinct = []}: CompanyInputs) => {
      const byKind = <T>(names: T) => ({conditions: names, services: names, rules: names});
      const {rows} = companyVerdicts({
        asOf: as_of_day,
        records: records.map(([id, day, kind, service, what, source]): CompanyRecord => ({
          id,
          day,
          kind,
          services: [service],
          source,
          ...(kind === "page" ? {rule: String(what)} : {conditions: [what].flat()})
        })),
        actions: actions.map((a) => ({
          id: a.action_id,
          status: a.status as CompanyAction["status"],
          trigger: a.trigger_day,
          closed: a.closed_day,
          indexRecord: a.index_id,
          selectedBecause: a.selected
        })),
        links: links.map((l) => ({
          action: l.action_id,
          kind: l.target_kind,
          id: l.target_id,
          service: l.service,
          metric: l.target_kind === "alert_rule" ? "pages" : "incidents",
          direction: "down"
        })),
        coverage: Object.entries(coverage).map(([source, span]) => ({source, ...span})),
        aliases: byKind(aliases),
        distinct: byKind(distinct)
      });
      return {
        rows: rows.map(({link, state, reason, set, jointWith, counted}) => ({
          action_id: link.action,
          target_id: link.id,
          service: link.service,
          verdict: state,
          reason,
          set_id: set?.id ?? "",
          joint_with: jointWith.join(" "),
          counted: counted ? "yes" : "no",
          ...(set?.x0 !== undefined && {
            x0: set.x0,
            t0_weeks: set.t0,
            x1: set.x1,
            t1_weeks: set.t1,
            ...(set.crossedAtWeek !== undefined && {crossed_at_week: set.crossedAtWeek}),
            basis: set.baselineBasis,
            ...(set.renamedTo !== undefined && {renamed_to: set.renamedTo})
          })
        }))
      };
    }
  )
};
