/** The Response page: its rows, what the filter keeps of them, and its parts from top to bottom. */
import * as load from "../rows.js";
import {meanCaution} from "../shared/findings/responseFinding.js";
import {filterOptions, filterRows} from "../shared/rows/filterRows.js";
import {headlineMetric, responseFacts} from "../shared/rows/responseFacts.js";
import {reviewPeriod} from "../shared/rows/reviewPeriod.js";
import {blocks} from "../shared/ui/blocks.js";
import {columns} from "../shared/ui/columns.js";
import {decisionPrompt} from "../shared/ui/decisionPrompt.js";
import {element, present} from "../shared/ui/element.js";
import {filterBar} from "../shared/ui/filterBar.js";
import type {FilteredPage} from "../shared/ui/filteredPage.js";
import {finding} from "../shared/ui/finding.js";
import {fold} from "../shared/ui/fold.js";
import {noIncidents} from "../shared/ui/noIncidents.js";
import {section} from "../shared/ui/section.js";
import {siteBanner} from "../shared/ui/siteBanner.js";
import {defaults} from "../stats/defaults.js";
import {definitionCard, definitionsNote} from "./cards/definitions.js";
import {detectorCard} from "./cards/detector.js";
import {withinCard} from "./cards/severe.js";
import {changePicture, responseCard, stripKey} from "./cards/steps.js";
import {responseToDecide, stepChanges} from "./facts.js";
import {responseClaim, responseDecision, responseSure} from "./findings.js";

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
      const steps = period === undefined ? [] : stepChanges(rows, period, here.as_of_at);
      answer.replaceChildren(finding(responseClaim(steps), responseSure(steps)));
      if (all.length === 0) return noIncidents();
      if (period === undefined) return element("div");
      const scope = {rows, quarters, period, asOf: here.as_of_at, zone: here.time_zone, resize};
      answer.append(...present([changePicture(steps, scope)]));
      const caution = responseFacts(rows, headlineMetric(rows), period, here.as_of_at).caution;
      const own = rows.filter((row) => row.quarter === period.chosen.quarter);
      return element(
        "div",
        {},
        blocks(
          stripKey(steps),
          columns(...steps.map((step) => ["six", responseCard(step, scope)] as const)),
          detectorCard(scope)
        ),
        decisionPrompt(responseDecision(responseToDecide(own))),
        fold("severe incidents in time, definitions, and why no mean is shown", () => [
          withinCard(scope),
          definitionsNote(scope),
          definitionCard(definitions, resize),
          section("Why no mean is shown", null, element("p", {}, meanCaution(caution, defaults.meanChange)))
        ])
      );
    }
  };
}
