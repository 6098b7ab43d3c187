/** Some teams' part of what the review's agenda is made of: filtered as the pages filter, nothing is judged anew. */
import {filterRows, NO_FILTER} from "../shared/rows/filterRows.js";
import type {PointRows} from "../shared/points/reviewPoints.js";

export function agendaOfTeams<Rows extends PointRows>(rows: Rows, teams: readonly string[]): Rows {
  const own = {...NO_FILTER, teams};
  const actions = filterRows(rows.actions, own);
  const ids = new Set(actions.map(({action_id}) => action_id));
  return {
    ...rows,
    actions,
    incidents: filterRows(rows.incidents, own),
    verdicts: filterRows(rows.verdicts, own),
    seenAgain: rows.seenAgain.filter(({action_id}) => ids.has(action_id)),
    priorities: [],
    decisions: rows.decisions.filter(({owner_team}) => owner_team !== null && teams.includes(owner_team))
  };
}
