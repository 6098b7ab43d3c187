/** Everything known of one incident, picked from the rows of all. */
import {textList} from "../format.js";
import {isOpen} from "../shared/rows/actionStatus.js";
import {type AlikeIncident, alikeIncidents} from "./alike.js";
import type {Verdict} from "../domain.js";
import type {
  ActionRows,
  ConditionIncidents,
  IncidentDetails,
  IncidentRows,
  Retros,
  VerdictRows
} from "../schema.js";
import {countedRows, verdictCounts} from "../shared/rows/headline.js";

export interface IncidentFacts {
  readonly status: string | null;
  readonly durationS: number | null;
  readonly services: readonly string[];
  readonly conditions: number;
  readonly layers: number;
  readonly hasRetro: boolean;
  readonly actions: number;
  readonly actionsOpen: number;
  readonly actionsClosed: number;
  /** actions whose status is stated */
  readonly actionsKnown: number;
  /** whether all that its retros say of actions, and of a timeline, was understood */
  readonly actionsRead: boolean;
  readonly timelineRead: boolean;
  /** what came of its actions, once a change on a target that somebody named */
  readonly verdicts: Readonly<Record<Verdict, number>>;
  /** incidents that shared a condition, before it and since */
  readonly earlier: number;
  readonly later: number;
}

export interface OneIncident {
  readonly row: IncidentRows;
  readonly details: IncidentDetails | undefined;
  readonly conditions: readonly ConditionIncidents[];
  readonly actions: readonly ActionRows[];
  /** the ledger's rows of its actions */
  readonly outcomes: readonly VerdictRows[];
  readonly alike: readonly AlikeIncident[];
  readonly facts: IncidentFacts;
}

/** Undefined for an id the rows do not have. */
export function oneIncident(
  id: string | null,
  rows: {
    readonly incidents: readonly IncidentRows[];
    readonly details: readonly IncidentDetails[];
    readonly conditions: readonly ConditionIncidents[];
    readonly actions: readonly ActionRows[];
    readonly retros: readonly Retros[];
    readonly verdicts: readonly VerdictRows[];
  }
): OneIncident | undefined {
  const row = rows.incidents.find(({incident_id}) => incident_id === id);
  if (row === undefined) return undefined;
  const conditions = rows.conditions.filter(({incident_id}) => incident_id === id);
  const actions = rows.actions.filter(({incident_id}) => incident_id === id);
  const retros = rows.retros.filter(({incident_id}) => incident_id === id);
  const outcomes = rows.verdicts.filter(({incident_id}) => incident_id === id);
  const alike = alikeIncidents(rows.conditions, row.incident_id);
  const later = alike.filter(({is_later}) => is_later).length;
  const facts = {
    status: row.status,
    durationS: row.duration_s,
    services: textList(row.services),
    conditions: conditions.length,
    layers: new Set(conditions.map(({layer}) => layer)).size,
    hasRetro: row.has_retro,
    actions: actions.length,
    actionsOpen: actions.filter(isOpen).length,
    actionsClosed: actions.filter(({status}) => status === "done").length,
    actionsKnown: actions.filter(({status}) => status !== null).length,
    actionsRead: retros.every(({actions_read}) => actions_read),
    timelineRead: retros.every(({has_timeline}) => has_timeline !== null),
    verdicts: verdictCounts(countedRows(outcomes, false)),
    earlier: alike.length - later,
    later
  };
  return {
    row,
    details: rows.details.find(({incident_id}) => incident_id === id),
    conditions,
    actions,
    outcomes,
    alike,
    facts
  };
}
