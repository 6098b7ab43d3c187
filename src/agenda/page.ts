/** The Agenda page: of the retro of the incident that the address names, else of the review of the chosen quarter. */
import {
  actionPaths,
  conditionIncidents,
  incidentRows,
  quarterRows,
  seenAgain,
  site,
  verdictRows
} from "../rows.js";
import {type Filter, filterOptions, NO_OPTIONS} from "../shared/rows/filterRows.js";
import {reviewPeriod} from "../shared/rows/reviewPeriod.js";
import {decisionPrompt} from "../shared/ui/decisionPrompt.js";
import {element} from "../shared/ui/element.js";
import {filterBar} from "../shared/ui/filterBar.js";
import {finding} from "../shared/ui/finding.js";
import {noIncidents} from "../shared/ui/noIncidents.js";
import {incidentLink, pageLink, pageParameters} from "../shared/ui/pageUrl.js";
import {siteBanner} from "../shared/ui/siteBanner.js";
import {agendaFinding, unknownIncident} from "./findings.js";
import {retroAgenda} from "./retroAgenda.js";
import {reviewAgenda} from "./reviewAgenda.js";
import type {Agenda} from "./types.js";
import {agendaView} from "./view.js";

export async function agendaPage() {
  const rows = await agendaRows();
  const {here, quarters, incidents} = rows;
  const id = pageParameters().get("incident");
  const incident = incidents.find(({incident_id}) => incident_id === id);
  const links = {
    zone: here.time_zone,
    actionLink: (action: string) => pageLink("action", {id: action}),
    incidentLink
  };
  const answer = element("div");
  const agendaOf = (filter: Filter): Agenda | undefined => {
    if (incident) return retroAgenda(incident, rows, links);
    const period = reviewPeriod(quarters, filter.period);
    return (
      period && reviewAgenda(rows, {...links, chosen: period.chosen, asOf: here.as_of_at ?? new Date(0)})
    );
  };
  const draw = (filter: Filter): HTMLElement => {
    const agenda = agendaOf(filter);
    answer.replaceChildren(
      finding(
        agenda ? agenda.title : "No incidents are loaded, so there is no agenda.",
        agenda ? agendaFinding(agenda) : "",
        id !== null && !incident ? unknownIncident(id) : ""
      )
    );
    return agenda ? element("div", {}, agendaView(agenda), decision()) : noIncidents();
  };
  return {
    banner: siteBanner(here),
    answer,
    filter: filterBar(incident ? NO_OPTIONS : filterOptions([], quarters), {site: here}),
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
  const [again, actions, conditions] = await Promise.all([seenAgain(), actionPaths(), conditionIncidents()]);
  return {here, quarters, incidents, verdicts, seenAgain: again, actions, conditions};
}

const decision = (): HTMLElement =>
  decisionPrompt("Decide which of these points get time, and who prepares them.", [
    {text: "Outcomes", href: pageLink("outcomes")},
    {text: "Follow-through", href: pageLink("actions")},
    {text: "Report", href: pageLink("report")}
  ]);
