/** All that the page of one incident shows, picked from the rows of all: a page loads its own only. */
import {group} from "d3-array";
import type {
  ActionRows,
  ConditionIncidents,
  DeployRows,
  Doubts,
  IncidentDetails,
  IncidentRecords,
  IncidentRows,
  Retros,
  Timeline,
  VerdictRows
} from "../schema.js";
import type {Weighed} from "../shared/rows/story.js";
import {alikeCounts} from "./alikeCounts.js";
import {type IncidentFacts, incidentFacts} from "./facts.js";

/** An incident as it is linked to. */
export type Named = Pick<IncidentRows, "incident_id" | "title">;

/** The rows of one incident. */
export interface OwnRows {
  readonly row: IncidentRows;
  readonly details: IncidentDetails | null;
  readonly conditions: readonly ConditionIncidents[];
  readonly actions: readonly ActionRows[];
  /** the ledger's rows of its actions */
  readonly outcomes: readonly VerdictRows[];
  readonly retros: readonly Retros[];
  readonly events: readonly Timeline[];
  readonly deploys: readonly DeployRows[];
  readonly records: readonly IncidentRecords[];
  readonly doubts: readonly Doubts[];
}

/** What came of an action. */
export type Outcome = Weighed &
  Pick<VerdictRows, "action_id" | "members" | "target_id" | "target_label" | "target_service">;

/** A condition of the incident, and how it was found. */
export type NamedCondition = Pick<
  ConditionIncidents,
  "condition_id" | "layer" | "label" | "phrase" | "place" | "rule" | "because" | "basis" | "confidence"
>;

export interface OneIncident extends Omit<OwnRows, "conditions" | "outcomes"> {
  readonly conditions: readonly NamedCondition[];
  readonly outcomes: readonly Outcome[];
  readonly facts: IncidentFacts;
  /** those before and after it in the list */
  readonly before: Named | null;
  readonly after: Named | null;
}

/** The rows of all incidents. */
export interface AllRows {
  readonly incidents: readonly IncidentRows[];
  readonly details: readonly IncidentDetails[];
  readonly conditions: readonly ConditionIncidents[];
  readonly actions: readonly ActionRows[];
  readonly verdicts: readonly VerdictRows[];
  readonly retros: readonly Retros[];
  readonly events: readonly Timeline[];
  readonly deploys: readonly DeployRows[];
  readonly records: readonly IncidentRecords[];
  readonly doubts: readonly Doubts[];
}

/** Every incident, in the order of the list. */
export function incidentDetails(all: AllRows): ReadonlyMap<string, OneIncident> {
  const {incidents} = all;
  const [details, conditions] = [byIncident(all.details), byIncident(all.conditions)];
  const [actions, outcomes] = [byIncident(all.actions), byIncident(all.verdicts)];
  const [retros, events, deploys] = [byIncident(all.retros), byIncident(all.events), byIncident(all.deploys)];
  const [records, doubts] = [byIncident(all.records), byIncident(all.doubts)];
  const alike = alikeCounts(all.conditions);
  return new Map(
    incidents.map((row, place) => {
      const id = row.incident_id;
      const own: OwnRows = {
        row,
        details: details(id)[0] ?? null,
        ...{conditions: conditions(id), actions: actions(id), outcomes: outcomes(id)},
        ...{retros: retros(id), events: events(id), deploys: deploys(id)},
        ...{records: records(id), doubts: doubts(id)}
      };
      const facts = incidentFacts(own, alike.get(id));
      const [before, after] = [named(incidents[place - 1]), named(incidents[place + 1])];
      const shown = {conditions: own.conditions.map(namedCondition), outcomes: own.outcomes.map(outcome)};
      return [id, {...own, ...shown, facts, before, after}];
    })
  );
}

type Of<Row> = (id: string) => readonly Row[];

function byIncident<Row extends {readonly incident_id: string | null}>(rows: readonly Row[]): Of<Row> {
  const known = group(rows, ({incident_id}) => incident_id);
  return (id) => known.get(id) ?? [];
}

const named = (row: IncidentRows | undefined): Named | null =>
  row === undefined ? null : {incident_id: row.incident_id, title: row.title};

const outcome = (row: VerdictRows): Outcome => {
  const {action_id, title, verdict, metric, members, target_kind, target_id, target_label, target_service} =
    row;
  return {action_id, title, verdict, metric, members, target_kind, target_id, target_label, target_service};
};

const namedCondition = (row: ConditionIncidents): NamedCondition => {
  const {condition_id, layer, label, phrase, place, rule, because, basis, confidence} = row;
  return {condition_id, layer, label, phrase, place, rule, because, basis, confidence};
};
