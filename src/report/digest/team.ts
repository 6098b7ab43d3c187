/** A team's part of the rows: filtered as the pages filter, nothing is judged anew. */
import {group} from "d3-array";
import type {VerdictRows} from "../../schema.js";
import {filterRows, NO_FILTER} from "../../shared/rows/filterRows.js";
import {isHeadline} from "../../shared/rows/headline.js";
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

/** How many of the changes have actions of other teams too. */
export function severalTeams(verdicts: readonly VerdictRows[], all: readonly VerdictRows[]): number {
  const teams = group(all, ({set_id}) => set_id);
  return verdicts.filter(
    (row) =>
      isHeadline(row) && row.set_id !== null && new Set(teams.get(row.set_id)?.map(({team}) => team)).size > 1
  ).length;
}
