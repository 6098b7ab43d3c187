/** The Agenda page: of the retro of the incident that the address names, else of the review of the chosen quarter. */
import {
  actionPaths,
  conditionIncidents,
  decisions,
  incidentRows,
  quarterRows,
  seenAgain,
  site,
  verdictRows
} from "../rows.js";
import {list} from "../format.js";
import {reviewPoints} from "../shared/points/reviewPoints.js";
import {type Filter, filterOptions, NO_OPTIONS} from "../shared/rows/filterRows.js";
import {reviewPeriod, standsAt} from "../shared/rows/reviewPeriod.js";
import {verdictsAt} from "../shared/rows/verdictHistory.js";
import {teamNames} from "../shared/rows/teamNames.js";
import {decisionPrompt} from "../shared/ui/decisionPrompt.js";
import {element} from "../shared/ui/element.js";
import {filterBar} from "../shared/ui/filterBar.js";
import {finding} from "../shared/ui/finding.js";
import {noIncidents} from "../shared/ui/noIncidents.js";
import {notNarrowed} from "../shared/ui/notNarrowed.js";
import {pageLink, pageParameters} from "../shared/ui/pageUrl.js";
import {siteBanner} from "../shared/ui/siteBanner.js";
import {retroFinding, reviewClaim, reviewFinding, unknownIncident} from "./findings.js";
import {retroAgenda} from "./retroAgenda.js";
import {agendaOfTeams} from "./teams.js";
import {retroView, reviewView} from "./view.js";

export async function agendaPage() {
  const rows = await agendaRows();
  const {here, quarters, incidents} = rows;
  const id = pageParameters().get("incident");
  const incident = incidents.find(({incident_id}) => incident_id === id);
  const answer = element("div");
  const said = (title: string, points: string): void =>
    answer.replaceChildren(
      finding(title, points, id !== null && incident === undefined ? unknownIncident(id) : "")
    );
  const draw = (filter: Filter): HTMLElement => {
    if (incident !== undefined) {
      const agenda = retroAgenda(incident, rows, here.time_zone);
      said(agenda.title, retroFinding(agenda));
      return element("div", {}, retroView(agenda), decision());
    }
    const period = reviewPeriod(quarters, filter.period);
    if (period === undefined) {
      said("No incidents are loaded, so there is no agenda.", "");
      return noIncidents();
    }
    const {teams} = filter;
    const end = standsAt(period, quarters);
    const told = end === undefined ? rows : {...rows, verdicts: verdictsAt(rows.verdicts, end)};
    const {quarter} = period.chosen;
    const agenda = {
      title: `Agenda of the review of ${quarter}`,
      quarter,
      points: reviewPoints(teams.length === 0 ? told : agendaOfTeams(told, teams), {
        chosen: period.chosen,
        asOf: here.as_of_at ?? new Date(0),
        end,
        zone: here.time_zone
      })
    };
    said(
      reviewClaim(agenda),
      reviewFinding(teams.length === 0 ? agenda : {...agenda, title: `${agenda.title} for ${list(teams)}`})
    );
    return element(
      "div",
      {},
      notNarrowed(filter, "The agenda is of all services", ["services", "severities", "layers"]),
      reviewView(agenda, window.location.href, rows.decisions.length > 0),
      decision()
    );
  };
  return {
    banner: siteBanner(here),
    answer,
    filter: filterBar(
      incident
        ? NO_OPTIONS
        : {...filterOptions([], quarters), teams: teamNames([...incidents, ...rows.actions])},
      {
        site: here
      }
    ),
    draw
  };
}

async function agendaRows() {
  const [here, quarters, incidents, verdicts] = await Promise.all([
    site(),
    quarterRows(),
    incidentRows(),
    verdictRows()
  ]);
  const [again, actions, conditions, decided] = await Promise.all([
    seenAgain(),
    actionPaths(),
    conditionIncidents(),
    decisions()
  ]);
  return {here, quarters, incidents, verdicts, seenAgain: again, actions, conditions, decisions: decided};
}

const decision = (): HTMLElement =>
  decisionPrompt("Decide which of these points get time, and who prepares them.", [
    {text: "Outcomes", href: pageLink("outcomes")},
    {text: "Follow-through", href: pageLink("actions")},
    {text: "Report", href: pageLink("report")}
  ]);
