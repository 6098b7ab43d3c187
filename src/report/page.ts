/** The leadership report's page: the sections of the file and the PDF, with charts that fit the window. */
import * as data from "../rows.js";
import {type Filter, filterOptions} from "../shared/rows/filterRows.js";
import {teamNames} from "../shared/rows/teamNames.js";
import {decisionPrompt} from "../shared/ui/decisionPrompt.js";
import {filterBar} from "../shared/ui/filterBar.js";
import {present} from "../shared/ui/element.js";
import {noIncidents} from "../shared/ui/noIncidents.js";
import {notNarrowed} from "../shared/ui/notNarrowed.js";
import {pageLink} from "../shared/ui/pageUrl.js";
import type {Resize} from "../shared/ui/resize.js";
import {siteBanner} from "../shared/ui/siteBanner.js";
import {report} from "./report.js";
import {reportElement} from "./reportElement.js";
import {reportTools} from "./tools.js";
import type {ReportRows} from "./types.js";

/** Pixels; as wide as on paper. */
const WIDEST = 720;

export async function reportPage(resize: Resize) {
  const rows = await reportRows();
  const draw = (filter: Filter): DocumentFragment => {
    const shown = document.createDocumentFragment();
    const made = report(rows, filter.period, filter.teams);
    if (made === undefined) shown.append(noIncidents());
    else
      shown.append(
        ...present([
          notNarrowed(filter, "The report is of all services", ["services", "severities", "layers"])
        ]),
        reportTools(made),
        reportElement(made, (chart) =>
          resize((width) => chart.draw({width: Math.min(width, WIDEST), description: chart.title}))
        ),
        decisionPrompt("Decide who presents this, and what of the asks goes onto the agenda.", [
          {text: "Agenda", href: pageLink("agenda")},
          {text: "Outcomes", href: pageLink("outcomes")},
          {text: "Methods", href: pageLink("methods")}
        ])
      );
    return shown;
  };
  return {
    banner: siteBanner(rows.site),
    filter: filterBar(
      {...filterOptions([], rows.quarters), teams: teamNames([...rows.incidents, ...rows.paths])},
      {site: rows.site}
    ),
    draw
  };
}

async function reportRows(): Promise<ReportRows> {
  const [site, quarters, incidents, actions] = await Promise.all([
    data.site(),
    data.quarterRows(),
    data.incidentRows(),
    data.actionRows()
  ]);
  const [conditions, verdicts, programme, seenAgain, response] = await Promise.all([
    data.conditionIncidents(),
    data.verdictRows(),
    data.programme(),
    data.seenAgain(),
    data.responseRows()
  ]);
  const [alerts, load, excluded, lastSeen] = await Promise.all([
    data.alertQuarters(),
    data.loadReport(),
    data.excludedRows(),
    data.sourceLastSeen()
  ]);
  const [texts, decisions, restated] = await Promise.all([
    data.reportTexts(),
    data.decisions(),
    data.restatedNumbers()
  ]);
  const [paths, priorities, responseQuarters, frozen, sinceLast, budgets] = await Promise.all([
    data.actionPaths(),
    data.priorityRows(),
    data.responseQuarters(),
    data.frozenQuarters(),
    data.sinceLast(),
    data.errorBudgetQuarters()
  ]);
  return {
    site,
    quarters,
    incidents,
    actions,
    conditions,
    verdicts,
    programme,
    seenAgain,
    response,
    alerts,
    load,
    excluded,
    lastSeen,
    texts,
    decisions,
    restated,
    paths,
    priorities,
    responseQuarters,
    frozen,
    sinceLast,
    budgets
  };
}
