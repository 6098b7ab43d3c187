/** All that the page of one action shows, picked from the rows of all: a page loads its own only. */
import {group, rollup} from "d3-array";
import type {
  DeployDays,
  MissedPreventionRows,
  SetHoles,
  SetLooks,
  TargetEventRows,
  VerdictRows
} from "../schema.js";
import {isOpen} from "../shared/rows/actionStatus.js";
import {type ActionsOf, actionsOfChanges, onceAnAction} from "../shared/rows/changes.js";
import {targetKey} from "../shared/rows/targetKey.js";
import {timesWithin} from "../shared/rows/timesWithin.js";
import type {LaterIncident} from "./later.js";
import {type Hole, indexOf, type LookRow, type TargetEvent} from "./looks.js";
import {type DeployRecord, deployRecord, perDeploySentence} from "./perDeploy.js";

/** An action as it is linked to. */
export type Named = Pick<VerdictRows, "action_id" | "title">;

export interface ActionDetails {
  /** those before and after it in the ledger */
  readonly before: Named | null;
  readonly after: Named | null;
  /** one for each of its targets, or a single one without */
  readonly targets: readonly TargetDetails[];
  /** while it is open, the incidents that carried its condition */
  readonly later: readonly LaterIncident[];
}

export interface TargetDetails {
  readonly row: VerdictRows;
  readonly looks: readonly LookRow[];
  readonly holes: readonly Hole[];
  /** incidents that led to the actions of the change */
  readonly index: ReadonlySet<string>;
  /** counted per deploy, a sentence; empty where deploys can't tell */
  readonly perDeploy: string;
  /** other actions of the same change */
  readonly together: readonly Named[];
  /** actions of the change that this one can't be told apart from, or that ended its follow-up */
  readonly others: readonly Named[];
  /** changes of what a response time is made of, in the same windows */
  readonly within: readonly Named[];
}

export interface ActionRowsGiven {
  readonly verdicts: readonly VerdictRows[];
  readonly looks: readonly SetLooks[];
  readonly holes: readonly SetHoles[];
  readonly deploys: readonly DeployDays[];
  readonly later: readonly MissedPreventionRows[];
}

/** The details of every action of the ledger, in its order. */
export function actionDetails(rows: ActionRowsGiven): ReadonlyMap<string, ActionDetails> {
  const known = lookUps(rows);
  const later = group(rows.later, ({action_id}) => action_id);
  const ledger = onceAnAction(rows.verdicts);
  return new Map(
    ledger.map((first, place) => [
      first.action_id,
      {
        before: named(ledger[place - 1]),
        after: named(ledger[place + 1]),
        targets: known.byAction.get(first.action_id)!.map((row) => targetDetails(row, known)),
        later: isOpen(first) ? (later.get(first.action_id) ?? []).map(laterIncident) : []
      }
    ])
  );
}

/** Of evidence, in a picture and its table; a verdict is told by whole numbers. */
const DIGITS = 6;

interface LookUps {
  readonly byAction: ReadonlyMap<string, readonly VerdictRows[]>;
  readonly actionsOf: ActionsOf<VerdictRows>;
  readonly place: ReadonlyMap<VerdictRows, number>;
  readonly times: readonly VerdictRows[];
  readonly looks: ReadonlyMap<string, readonly SetLooks[]>;
  readonly holes: ReadonlyMap<string, readonly SetHoles[]>;
  readonly bySet: ReadonlyMap<string | null, readonly VerdictRows[]>;
  readonly deploys: DeployRecord;
}

const lookUps = ({verdicts, looks, holes, deploys}: ActionRowsGiven): LookUps => ({
  byAction: group(verdicts, ({action_id}) => action_id),
  bySet: group(verdicts, ({set_id}) => set_id),
  actionsOf: actionsOfChanges(verdicts),
  place: new Map(verdicts.map((row, place) => [row, place])),
  times: verdicts.filter(({target_kind, set_id}) => target_kind === "response_time" && set_id !== null),
  looks: group(looks, ({set_id}) => set_id),
  holes: group(holes, ({set_id}) => set_id),
  deploys: deployRecord(deploys)
});

function targetDetails(row: VerdictRows, known: LookUps): TargetDetails {
  const {action_id, set_id} = row;
  const ofSet = <Row>(rows: ReadonlyMap<string | null, readonly Row[]>): readonly Row[] =>
    set_id === null ? [] : (rows.get(set_id) ?? []);
  const joint = (JSON.parse(row.joint_with) as string[])
    .flatMap((id) => known.byAction.get(id) ?? [])
    .filter((other) => other.set_id !== set_id)
    .toSorted((a, b) => known.place.get(a)! - known.place.get(b)!);
  return {
    row,
    looks: ofSet(known.looks).map(drawnLook),
    holes: ofSet(known.holes).map(({from_at, to_at}) => ({from_at, to_at})),
    index: indexOf([...known.byAction.get(action_id)!, ...ofSet(known.bySet)]),
    perDeploy: perDeploySentence(row, known.deploys),
    together: known
      .actionsOf(row)
      .filter((other) => other.action_id !== action_id)
      .map(nameOf),
    others: onceAnAction(joint).map(nameOf),
    within: onceAnAction(timesWithin(row, known.times)).map(nameOf)
  };
}

/** With as many digits as can be drawn or compared by eye: they are most of what a page loads. */
const drawnLook = ({set_id: _, ...look}: SetLooks): LookRow => ({
  ...look,
  exposure_weeks: drawn(look.exposure_weeks),
  e_improved: drawn(look.e_improved),
  e_worsened: drawn(look.e_worsened),
  adjusted_improved: look.adjusted_improved === null ? null : drawn(look.adjusted_improved),
  adjusted_worsened: look.adjusted_worsened === null ? null : drawn(look.adjusted_worsened)
});

const drawn = (value: number): number => Number(value.toPrecision(DIGITS));

const laterIncident = ({
  incident_id,
  incident_title,
  incident_at,
  label,
  is_own,
  impact_minutes
}: LaterIncident) => ({
  ...{incident_id, incident_title, incident_at, label, is_own, impact_minutes}
});

const nameOf = ({action_id, title}: VerdictRows): Named => ({action_id, title});
const named = (row: VerdictRows | undefined): Named | null => (row === undefined ? null : nameOf(row));

/** The events of every target, by its key. */
export const targetEvents = (rows: readonly TargetEventRows[]): ReadonlyMap<string, readonly TargetEvent[]> =>
  rollup(
    rows,
    (own) =>
      own.map(({event_at, incident_id, duration_s, events}) => ({event_at, incident_id, duration_s, events})),
    targetKey
  );
