/** The Agenda page: of the retro of the incident that the address names, else of the review of the chosen quarter. */
import {list} from "../format.js";
import * as load from "../rows.js";
import {type Filter, NO_OPTIONS} from "../shared/rows/filterRows.js";
import {once} from "../shared/rows/once.js";
import {decisionPrompt} from "../shared/ui/decisionPrompt.js";
import {element, listen} from "../shared/ui/element.js";
import {filterBar} from "../shared/ui/filterBar.js";
import {finding} from "../shared/ui/finding.js";
import {noIncidents} from "../shared/ui/noIncidents.js";
import {notNarrowed} from "../shared/ui/notNarrowed.js";
import {pageLink, pageParameters} from "../shared/ui/pageUrl.js";
import {siteBanner} from "../shared/ui/siteBanner.js";
import {agendaOf, agendaRows} from "./choice.js";
import {retroFinding, reviewClaim, reviewFinding, unknownIncident} from "./findings.js";
import {retroAgenda} from "./retroAgenda.js";
import {retroView, reviewView} from "./view.js";

export async function agendaPage() {
  const first = await load.agendaFirst();
  const {here} = first;
  const rows = once(() => agendaRows(load));
  const id = pageParameters().get("incident");
  const incident = id === null ? undefined : (await rows()).incidents.find((row) => row.incident_id === id);
  const answer = element("div");
  const said = (title: string, points: string): void =>
    answer.replaceChildren(
      finding(title, points, id !== null && incident === undefined ? unknownIncident(id) : "")
    );
  const draw = async (filter: Filter): Promise<HTMLElement> => {
    if (incident !== undefined) {
      const agenda = retroAgenda(incident, await rows(), here.time_zone);
      said(agenda.title, retroFinding(agenda));
      return element("div", {}, retroView(agenda), decision());
    }
    const {period, teams} = filter;
    const isFirst = teams.length === 0 && (period === null || period === first.agenda?.quarter);
    const agenda = isFirst ? first.agenda : agendaOf(await rows(), filter);
    if (agenda === undefined) {
      said("No incidents are loaded, so there is no agenda.", "");
      return noIncidents();
    }
    said(
      reviewClaim(agenda),
      reviewFinding(teams.length === 0 ? agenda : {...agenda, title: `${agenda.title} for ${list(teams)}`})
    );
    return element(
      "div",
      {},
      notNarrowed(filter, "The agenda is of all services", ["services", "severities", "layers"]),
      reviewView(agenda, window.location.href, first.hasDecisions),
      decision()
    );
  };
  const filter = filterBar(incident ? NO_OPTIONS : first.options, {site: here});
  listen(filter, {focusin: () => void rows()});
  return {banner: siteBanner(here), answer, filter, draw};
}

const decision = (): HTMLElement =>
  decisionPrompt("Decide which of these points get time, and who prepares them.", [
    {text: "Outcomes", href: pageLink("outcomes")},
    {text: "Follow-through", href: pageLink("actions")},
    {text: "Report", href: pageLink("report")}
  ]);
