/** One incident in numbers. */
import {textList} from "../format.js";
import {isOpen} from "../shared/rows/actionStatus.js";
import type {AlikeCounts} from "./alikeCounts.js";
import type {OwnRows} from "./details.js";
import type {Verdict} from "../domain.js";
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

/** What its own rows tell, and how many incidents shared a condition with it. */
export function incidentFacts(
  {row, conditions, actions, outcomes, retros}: OwnRows,
  {earlier, later}: AlikeCounts = {earlier: 0, later: 0}
): IncidentFacts {
  return {
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
    earlier,
    later
  };
}
