/** Some teams' part of the rows: filtered as the pages filter, nothing is judged anew. */
import {counted, list} from "../format.js";
import type {VerdictRows} from "../schema.js";
import {filterRows, NO_FILTER, SEVERAL_TEAMS} from "../shared/rows/filterRows.js";
import type {ReportRows} from "./types.js";

/** What is counted for the whole company only, by the id of its tile and of its section. */
export const WHOLE_COMPANY: ReadonlySet<string> = new Set(["mitigate", "pages", "alerts"]);

/** The teams' incidents, actions, their verdicts and their decisions; what is counted for the whole company only is left out. */
export function rowsOfTeams(rows: ReportRows, teams: readonly string[]): ReportRows {
  const own = {...NO_FILTER, teams};
  const paths = filterRows(rows.paths, own);
  const actions = new Set(paths.map(({action_id}) => action_id));
  return {
    ...rows,
    incidents: filterRows(rows.incidents, own),
    actions: filterRows(rows.actions, own),
    conditions: filterRows(rows.conditions, own),
    response: filterRows(rows.response, own),
    paths,
    verdicts: filterRows(rows.verdicts, own),
    members: rows.verdicts,
    seenAgain: rows.seenAgain.filter(({action_id}) => actions.has(action_id)),
    decisions: rows.decisions.filter(({owner_team}) => owner_team !== null && teams.includes(owner_team)),
    priorities: [],
    texts: [],
    programme: [],
    responseQuarters: [],
    alerts: [],
    budgets: [],
    restated: []
  };
}

/** How many changes of several teams have one of these actions: they are counted for none of the teams alone. */
export const severalTeams = (actions: ReadonlySet<string>, all: readonly VerdictRows[]): number =>
  new Set(
    all
      .filter(({team, action_id}) => team === SEVERAL_TEAMS && actions.has(action_id))
      .map(({set_id, action_id}) => set_id ?? action_id)
  ).size;

/** Whose part is shown, and what is in no team's part; empty for the whole company. */
export function teamsNote(teams: readonly string[], {paths, members, verdicts}: ReportRows): string {
  if (teams.length === 0) return "";
  const several = severalTeams(new Set(paths.map(({action_id}) => action_id)), members ?? verdicts);
  return [
    `Of ${list(teams)} only: verdicts are picked out, not judged anew, and what is counted for the whole organisation (pages, texts and budgets) is left out.`,
    several > 0 &&
      `${counted(several, "more change is", "more changes are")} that of several teams, and counted for none of them alone.`
  ]
    .filter((sentence) => sentence !== false)
    .join(" ");
}
