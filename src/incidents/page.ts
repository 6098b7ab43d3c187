/** The Incidents page: its rows and the list that the filter keeps of them. */
import * as load from "../rows.js";
import {type Filter, filterOptions, filterRows} from "../shared/rows/filterRows.js";
import {decisionPrompt} from "../shared/ui/decisionPrompt.js";
import {dataTable} from "../shared/ui/dataTable.js";
import {element} from "../shared/ui/element.js";
import {filterBar} from "../shared/ui/filterBar.js";
import {finding} from "../shared/ui/finding.js";
import {incidentColumns} from "../shared/ui/incidentColumns.js";
import {noIncidents} from "../shared/ui/noIncidents.js";
import {incidentLink, pageLink} from "../shared/ui/pageUrl.js";
import {siteBanner} from "../shared/ui/siteBanner.js";
import {incidentsFacts} from "./facts.js";
import {incidentsClaim, incidentsDecision, incidentsFinding} from "./findings.js";

export interface IncidentsParts {
  readonly list: HTMLElement;
  /** below the note on the list; empty where nothing is loaded */
  readonly decision: HTMLElement;
}

export async function incidentsPage() {
  const [here, quarters, all] = await Promise.all([load.site(), load.quarterRows(), load.incidentRows()]);
  const zone = here.time_zone;
  const answer = element("div");
  const draw = (filter: Filter): IncidentsParts => {
    const incidents = filterRows(all, filter);
    const facts = incidentsFacts(incidents);
    answer.replaceChildren(finding(incidentsClaim(facts), incidentsFinding(facts)));
    if (all.length === 0) return {list: noIncidents(), decision: element("div")};
    const list = dataTable(incidents, {
      columns: incidentColumns(zone),
      href: (row) => incidentLink(row.incident_id),
      order: {column: "occurred_at", descending: true},
      noun: "incident",
      pageSize: 15,
      searchable: true,
      inUrl: true,
      file: "incidents.csv"
    });
    const evidence = [
      {text: "Conditions", href: pageLink("conditions")},
      {text: "Can I trust this?", href: pageLink("data")}
    ];
    return {list, decision: decisionPrompt(incidentsDecision(facts), evidence)};
  };
  return {
    banner: siteBanner(here),
    answer,
    filter: filterBar(filterOptions(all, quarters), {site: here, history: "all", spans: true}),
    zone,
    draw
  };
}
