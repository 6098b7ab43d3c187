/** The review's agenda of a choice: worked out in the browser once the reader chooses, else when the site is built. */
import {type PointRows, reviewPoints} from "../shared/points/reviewPoints.js";
import type {Filter} from "../shared/rows/filterRows.js";
import {reviewPeriod, standsAt} from "../shared/rows/reviewPeriod.js";
import {verdictsAt} from "../shared/rows/verdictHistory.js";
import type {ConditionIncidents, QuarterRows, Site} from "../schema.js";
import {agendaOfTeams} from "./teams.js";
import type {ReviewAgenda} from "./types.js";

export interface AgendaRows extends PointRows {
  readonly here: Site;
  readonly quarters: readonly QuarterRows[];
  readonly conditions: readonly ConditionIncidents[];
}

export async function agendaRows(load: typeof import("../rows.js")): Promise<AgendaRows> {
  const [here, quarters, incidents, verdicts] = await Promise.all([
    load.site(),
    load.quarterRows(),
    load.incidentRows(),
    load.verdictRows()
  ]);
  const [seenAgain, actions, conditions, decisions, priorities] = await Promise.all([
    load.seenAgain(),
    load.actionPaths(),
    load.conditionIncidents(),
    load.decisions(),
    load.priorityRows()
  ]);
  return {here, quarters, incidents, verdicts, seenAgain, actions, conditions, decisions, priorities};
}

/** Undefined without a quarter. */
export function agendaOf(rows: AgendaRows, {period: name, teams}: Filter): ReviewAgenda | undefined {
  const {here, quarters} = rows;
  const period = reviewPeriod(quarters, name);
  if (period === undefined) return undefined;
  const end = standsAt(period, quarters);
  const told = end === undefined ? rows : {...rows, verdicts: verdictsAt(rows.verdicts, end)};
  const {quarter} = period.chosen;
  return {
    title: `Agenda of the review of ${quarter}`,
    quarter,
    points: reviewPoints(teams.length === 0 ? told : agendaOfTeams(told, teams), {
      chosen: period.chosen,
      asOf: here.as_of_at ?? new Date(0),
      end,
      zone: here.time_zone
    })
  };
}
