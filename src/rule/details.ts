/** What the page of each alert rule shows, picked out of the rows of all. */
import {group} from "d3-array";
import {textList} from "../format.js";
import type {
  AlertRuleRows,
  AlertWeekRows,
  IncidentRows,
  MissedDetectionRows,
  RuleDays,
  RuleGaps,
  RuleIncidents,
  VerdictRows
} from "../schema.js";
import type {RuleKey} from "../shared/rows/alertCounts.js";
import {type Head, headOf} from "../shared/rows/head.js";

/** Rows of each list of incidents that are shown at first. */
export const SHOWN = 8;

export interface RuleDetails {
  readonly weeks: readonly AlertWeekRows[];
  readonly days: readonly RuleDays[];
  readonly gaps: readonly RuleGaps[];
  /** incidents its pages belonged to */
  readonly told: Head<IncidentRows>;
  /** incidents on its service that no alert told of; none where it has no service */
  readonly silent: Head<MissedDetectionRows>;
}

export interface RuleGiven {
  readonly rules: readonly AlertRuleRows[];
  readonly weeks: readonly AlertWeekRows[];
  readonly days: readonly RuleDays[];
  readonly gaps: readonly RuleGaps[];
  readonly linked: readonly RuleIncidents[];
  readonly incidents: readonly IncidentRows[];
  readonly missed: readonly MissedDetectionRows[];
}

/** The id of a rule on a service among details. */
export const ruleId = ({rule, service}: RuleKey): string => JSON.stringify([rule, service]);

/** By the id of each rule. */
export function ruleDetails(given: RuleGiven): ReadonlyMap<string, RuleDetails> {
  const [weeks, days, gaps] = [
    group(given.weeks, ruleId),
    group(given.days, ruleId),
    group(given.gaps, ruleId)
  ];
  const linked = group(given.linked, ruleId);
  const places = new Map(given.incidents.map(({incident_id}, place) => [incident_id, place]));
  const silent = silentByService(given.missed);
  return new Map(
    given.rules.map((key) => {
      const id = ruleId(key);
      const own = new Set((linked.get(id) ?? []).map(({incident_id}) => incident_id));
      const told = [...own]
        .flatMap((incident) => places.get(incident) ?? [])
        .toSorted((a, b) => a - b)
        .map((place) => given.incidents[place]!);
      const unseen = (silent.get(key.service) ?? []).filter(({incident_id}) => !own.has(incident_id));
      return [
        id,
        {
          weeks: weeks.get(id) ?? [],
          days: days.get(id) ?? [],
          gaps: gaps.get(id) ?? [],
          told: headOf(told, SHOWN),
          silent: headOf(unseen, SHOWN)
        }
      ];
    })
  );
}

/** Actions aimed at a rule, by its name: whatever the service. */
export function aimedAt(
  rules: readonly Pick<RuleKey, "rule">[],
  verdicts: readonly VerdictRows[]
): ReadonlyMap<string, readonly VerdictRows[]> {
  const names = new Set(rules.map(({rule}) => rule));
  return group(
    verdicts.filter(({target_id}) => names.has(target_id)),
    ({target_id}) => target_id
  );
}

/** Incidents that no alert told of, by each service that they name. */
function silentByService(
  missed: readonly MissedDetectionRows[]
): ReadonlyMap<string, readonly MissedDetectionRows[]> {
  const byService = new Map<string, MissedDetectionRows[]>();
  for (const row of missed.filter(({first_alert_at}) => first_alert_at === null))
    for (const service of new Set([row.service ?? "", ...textList(row.services)])) {
      if (service === "") continue;
      const own = byService.get(service);
      if (own === undefined) byService.set(service, [row]);
      else own.push(row);
    }
  return byService;
}
