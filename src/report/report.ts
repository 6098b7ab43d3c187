/** The leadership report's sections in reading order. */
import {list} from "../format.js";
import {programmeAt} from "../shared/rows/programmeRows.js";
import {type ReviewPeriod, reviewPeriod, standsAt} from "../shared/rows/reviewPeriod.js";
import {verdictsAt} from "../shared/rows/verdictHistory.js";
import {type FirstPage, firstPage} from "./firstPage.js";
import {alerts} from "./sections/alerts.js";
import {conditions} from "./sections/conditions.js";
import {asks, dataNotes, decided} from "./sections/decisions.js";
import {followThrough} from "./sections/followThrough.js";
import {incidents} from "./sections/incidents.js";
import {outcomes, strengthen, tooEarly} from "./sections/outcomes.js";
import {provenance} from "./sections/provenance.js";
import {response} from "./sections/response.js";
import {summary} from "./sections/summary.js";
import {topIncidents} from "./sections/topIncidents.js";
import {withFormer} from "./withFormer.js";
import {rowsOfTeams, teamsNote, WHOLE_COMPANY} from "./team.js";
import type {ReportRows, ReportSection} from "./types.js";

export interface Report {
  readonly title: string;
  /** the quarter it is read for */
  readonly quarter: string;
  readonly organisation: string | null;
  /** data URI */
  readonly logo: string | null;
  /** the running footer: data cut and settings */
  readonly footer: string;
  readonly first: FirstPage;
  readonly sections: readonly ReportSection[];
}

const SECTIONS = [
  summary,
  incidents,
  response,
  topIncidents,
  conditions,
  followThrough,
  outcomes,
  strengthen,
  tooEarly,
  alerts,
  asks,
  decided,
  dataNotes,
  provenance
];

/** Verdicts, single and pooled, as they stood at the end of an earlier quarter. */
function asTheyStood(rows: ReportRows, period: ReviewPeriod): ReportRows {
  const end = standsAt(period, rows.quarters);
  return end === undefined
    ? rows
    : {
        ...rows,
        verdicts: verdictsAt(rows.verdicts, end),
        programme: programmeAt(rows.programme, period.chosen.quarter)
      };
}

/** For a quarter, else the newest complete one, of some teams or of all; undefined when no incident is loaded. */
export function report(
  all: ReportRows,
  quarter: string | null,
  teams: readonly string[] = []
): Report | undefined {
  const period = reviewPeriod(all.quarters, quarter);
  if (period === undefined) return undefined;
  const rows = asTheyStood(teams.length === 0 ? all : rowsOfTeams(all, teams), period);
  const {site} = rows;
  const first = firstPage({...rows, period});
  const isShown = (id: string): boolean => teams.length === 0 || !WHOLE_COMPANY.has(id);
  const cut = site.as_of_at?.toISOString().slice(0, 10) ?? "";
  return {
    title: `Reliability review ${period.chosen.quarter}${period.chosen.is_partial ? " so far" : ""}${teams.length === 0 ? "" : `: ${list(teams)}`}`,
    quarter: period.chosen.quarter,
    organisation: site.organisation,
    logo: site.logo,
    footer: `${site.organisation === null ? "" : `${site.organisation} · `}data cut ${cut} · settings ${site.settings_hash} · Followthrough ${site.version}${site.is_sample ? " · sample data" : ""}`,
    first: {
      ...first,
      tiles: first.tiles.filter(({id}) => isShown(id)),
      standing: [teamsNote(teams, rows), first.standing].filter((said) => said !== "").join(" ")
    },
    sections: SECTIONS.map((section) => withFormer(section({...rows, period}), first.restated)).filter(
      ({id}) => isShown(id)
    )
  };
}
