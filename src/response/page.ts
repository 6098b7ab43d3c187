/** The Response page: its rows, what the filter keeps of them, and its parts from top to bottom. */
import * as load from "../rows.js";
import {meanCaution, responseComparison} from "../shared/findings/responseFinding.js";
import {filterOptions, filterRows} from "../shared/rows/filterRows.js";
import {headlineMetric, responseFacts} from "../shared/rows/responseFacts.js";
import {reviewPeriod} from "../shared/rows/reviewPeriod.js";
import {blocks} from "../shared/ui/blocks.js";
import {columns} from "../shared/ui/columns.js";
import {decisionPrompt} from "../shared/ui/decisionPrompt.js";
import {element} from "../shared/ui/element.js";
import {filterBar} from "../shared/ui/filterBar.js";
import type {FilteredPage} from "../shared/ui/filteredPage.js";
import {finding} from "../shared/ui/finding.js";
import {fold} from "../shared/ui/fold.js";
import {noIncidents} from "../shared/ui/noIncidents.js";
import {section} from "../shared/ui/section.js";
import {siteBanner} from "../shared/ui/siteBanner.js";
import {defaults} from "../stats/defaults.js";
import {definitionCard, detectorCard, responseCard, stripNote, withinCard} from "./cards.js";
import {responseToDecide} from "./facts.js";
import {responseClaim, responseDecision, stripSure} from "./findings.js";

export async function responsePage(): Promise<FilteredPage> {
  const [here, quarters, all, definitions] = await Promise.all([
    load.site(),
    load.quarterRows(),
    load.responseRows(),
    load.responseDefinitions()
  ]);
  const answer = element("div");
  return {
    banner: siteBanner(here),
    answer,
    filter: filterBar(filterOptions(all, quarters), {site: here}),
    draw: (filter, resize) => {
      const period = reviewPeriod(quarters, filter.period);
      const rows = filterRows(all, filter, {anyPeriod: true});
      const facts = period && responseFacts(rows, headlineMetric(rows), period);
      answer.replaceChildren(
        finding(
          responseClaim(facts),
          facts ? stripSure(facts.quarter, facts.now, facts.incidents) : "",
          facts ? responseComparison(facts) : ""
        )
      );
      if (all.length === 0) return noIncidents();
      if (period === undefined) return element("div");
      const {quarter} = period.chosen;
      const scope = {rows, quarters, quarter, zone: here.time_zone, resize};
      const own = rows.filter((row) => row.quarter === quarter);
      const cards = blocks(
        columns(
          ["six", responseCard("mitigate_s", scope)],
          ["six", responseCard("detect_s", scope)],
          ["six", responseCard("acknowledge_s", scope)],
          ["six", responseCard("resolve_s", scope)]
        ),
        stripNote(scope),
        detectorCard(scope)
      );
      return element(
        "div",
        {},
        cards,
        decisionPrompt(responseDecision(responseToDecide(own))),
        fold("severe incidents in time, other definitions, and why no mean is shown", () => [
          withinCard(scope),
          definitionCard(definitions, resize),
          facts &&
            section(
              "Why no mean is shown",
              null,
              element("p", {}, meanCaution(facts.caution, defaults.meanChange))
            )
        ])
      );
    }
  };
}
