/** The leadership report's page: the sections of the file and the PDF, with charts that fit the window. */
import * as load from "../rows.js";
import type {Filter} from "../shared/rows/filterRows.js";
import {once} from "../shared/rows/once.js";
import {decisionPrompt} from "../shared/ui/decisionPrompt.js";
import {filterBar} from "../shared/ui/filterBar.js";
import {listen, present} from "../shared/ui/element.js";
import {noIncidents} from "../shared/ui/noIncidents.js";
import {notNarrowed} from "../shared/ui/notNarrowed.js";
import {pageLink} from "../shared/ui/pageUrl.js";
import type {Resize} from "../shared/ui/resize.js";
import {siteBanner} from "../shared/ui/siteBanner.js";
import {drawChart} from "./charts.js";
import {report} from "./report.js";
import {reportElement} from "./reportElement.js";
import {reportRows} from "./rows.js";
import {reportTools} from "./tools.js";

/** Pixels; as wide as on paper. */
const WIDEST = 720;

export async function reportPage(resize: Resize) {
  const first = await load.reportFirst();
  const rows = once(() => reportRows(load));
  const filter = filterBar(first.options, {site: first.here});
  listen(filter, {focusin: () => void rows()});
  const isFirst = ({period, teams}: Filter): boolean =>
    teams.length === 0 && (period === null || period === first.report?.quarter);

  const draw = async (filter: Filter): Promise<DocumentFragment> => {
    const made = isFirst(filter) ? first.report : report(await rows(), filter.period, filter.teams);
    const shown = document.createDocumentFragment();
    if (made === undefined) shown.append(noIncidents());
    else
      shown.append(
        ...present([
          notNarrowed(filter, "The report is of all services", ["services", "severities", "layers"])
        ]),
        reportTools(made),
        reportElement(made, (chart) => resize((width) => drawChart(chart, {width: Math.min(width, WIDEST)}))),
        decisionPrompt("Decide who presents this, and what of the asks goes onto the agenda.", [
          {text: "Agenda", href: pageLink("agenda")},
          {text: "Outcomes", href: pageLink("outcomes")},
          {text: "Methods", href: pageLink("methods")}
        ])
      );
    return shown;
  };
  return {banner: siteBanner(first.here), filter, draw};
}
