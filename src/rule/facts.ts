/** One alert rule's rows, picked from those of all, and what they add up to. */
import {greatest} from "d3-array";
import {textList} from "../format.js";
import type {
  AlertRuleRows,
  ControlPoints,
  IncidentRows,
  MissedDetectionRows,
  RuleIncidents
} from "../schema.js";
import type {RuleKey, Week} from "../shared/rows/alertCounts.js";

/** The rule on the service asked for, else on the first that has it; undefined where none is listed. */
export const ruleAsked = (
  rules: readonly AlertRuleRows[],
  id: string | null,
  service: string | null
): AlertRuleRows | undefined =>
  rules.find((row) => row.rule === id && row.service === (service ?? "")) ??
  rules.find((row) => row.rule === id);

export const ofRule = <Row extends RuleKey>(rows: readonly Row[], {rule, service}: RuleKey): Row[] =>
  rows.filter((row) => row.rule === rule && row.service === service);

/** The first of the watched weeks with most pages; undefined without one. */
export const busiestWeek = (weeks: readonly Week[]): Week | undefined =>
  greatest(
    weeks.filter(({isWatched}) => isWatched),
    (a, b) => a.pages - b.pages
  );

/** Weeks as points of a run chart, without limits; those that were not watched have no value. */
export const runPoints = (weeks: readonly Week[]): ControlPoints[] =>
  weeks.map(({week, pages, isWatched}) => ({
    series: "rule",
    period: week,
    value: isWatched ? pages : null,
    n: pages,
    exposure: isWatched ? 1 : 0,
    centre: null,
    lower: null,
    upper: null,
    chart: "run",
    provisional: true,
    signal: null
  }));

export interface RuleIncidentFacts {
  /** incidents its pages belonged to */
  readonly told: readonly IncidentRows[];
  /** incidents on its service (any, where it has none) that no alert told of before somebody noticed */
  readonly silent: readonly MissedDetectionRows[];
}

export function ruleIncidentFacts(
  key: RuleKey,
  {
    linked,
    incidents,
    missed
  }: {
    readonly linked: readonly RuleIncidents[];
    readonly incidents: readonly IncidentRows[];
    readonly missed: readonly MissedDetectionRows[];
  }
): RuleIncidentFacts {
  const own = new Set(ofRule(linked, key).map(({incident_id}) => incident_id));
  const onService = (row: MissedDetectionRows): boolean =>
    key.service === "" || row.service === key.service || textList(row.services).includes(key.service);
  return {
    told: incidents.filter(({incident_id}) => own.has(incident_id)),
    silent: missed.filter((row) => !own.has(row.incident_id) && row.first_alert_at === null && onService(row))
  };
}
