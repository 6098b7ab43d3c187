/** A team's part of the rows: filtered as the pages filter, nothing is judged anew. */
import type {VerdictRows} from "../../schema.js";
import {filterRows, NO_FILTER, SEVERAL_TEAMS} from "../../shared/rows/filterRows.js";
import type {ReportRows} from "../types.js";

/** The team's incidents, actions, their verdicts and its decisions; what is counted for the whole company only is left out. */
export function rowsOfTeam(rows: ReportRows, team: string): ReportRows {
  const own = {...NO_FILTER, teams: [team]};
  return {
    ...rows,
    incidents: filterRows(rows.incidents, own),
    actions: filterRows(rows.actions, own),
    paths: filterRows(rows.paths, own),
    verdicts: filterRows(rows.verdicts, own),
    members: rows.verdicts,
    decisions: rows.decisions.filter(({owner_team}) => owner_team === team),
    programme: [],
    response: [],
    responseQuarters: [],
    alerts: []
  };
}

/** Every team that has an incident or an action. */
export const teamsIn = ({incidents, paths}: ReportRows): readonly string[] =>
  [...new Set([...incidents, ...paths].flatMap(({team}) => (team === null ? [] : [team])))].sort((a, b) =>
    a.localeCompare(b, "en")
  );

/** How many changes of several teams have one of these actions: they are counted for none of the teams alone. */
export const severalTeams = (actions: ReadonlySet<string>, all: readonly VerdictRows[]): number =>
  new Set(
    all
      .filter(({team, action_id}) => team === SEVERAL_TEAMS && actions.has(action_id))
      .map(({set_id, action_id}) => set_id ?? action_id)
  ).size;
