/** The Response page: the numbers of the quarter reviewed, and those of a reader's choice from rows that are loaded for the first. */
import * as load from "../rows.js";
import type {Site} from "../schema.js";
import {meanCaution} from "../shared/findings/responseFinding.js";
import {type Filter, filterRows, isOpening} from "../shared/rows/filterRows.js";
import {once} from "../shared/rows/once.js";
import {headlineMetric, responseFacts} from "../shared/rows/responseFacts.js";
import {blocks} from "../shared/ui/blocks.js";
import {columns} from "../shared/ui/columns.js";
import {decisionPrompt} from "../shared/ui/decisionPrompt.js";
import {type Child, element, listen, present} from "../shared/ui/element.js";
import {filterBar} from "../shared/ui/filterBar.js";
import type {FilteredPage} from "../shared/ui/filteredPage.js";
import {finding} from "../shared/ui/finding.js";
import {aheadOf, fold} from "../shared/ui/fold.js";
import {noIncidents} from "../shared/ui/noIncidents.js";
import type {Resize} from "../shared/ui/resize.js";
import {section} from "../shared/ui/section.js";
import {siteBanner} from "../shared/ui/siteBanner.js";
import {defaults} from "../stats/defaults.js";
import {definitionCard, definitionsNote} from "./cards/definitions.js";
import {detectorCard} from "./cards/detector.js";
import {withinCard} from "./cards/severe.js";
import {changePicture, responseCard, stripKey} from "./cards/steps.js";
import {responseClaim, responseDecision, responseSure} from "./findings.js";
import {type PeriodView, type ResponsePageRows, responseRows, responseView} from "./view.js";

export async function responsePage(): Promise<FilteredPage> {
  const first = await load.responseFirst();
  const {here} = first;
  const rows = once(() => responseRows(load));
  const answer = element("div");
  const bar = filterBar(first.options, {site: here});
  listen(bar, {focusin: () => void rows()});
  return {
    banner: siteBanner(here),
    answer,
    filter: bar,
    draw: async (filter, resize) => {
      const isFirst = isOpening(filter, null, first.view?.period.chosen.quarter);
      const view = isFirst ? first.view : responseView(await rows(), filter, here);
      const steps = (view?.steps ?? []).map(({step}) => step);
      answer.replaceChildren(finding(responseClaim(steps), responseSure(steps)));
      if (first.n === 0) return noIncidents();
      if (view === undefined) return element("div");
      const scope = {period: view.period, resize};
      answer.append(...present([changePicture(steps, scope)]));
      return element(
        "div",
        {},
        blocks(
          stripKey(steps),
          columns(...view.steps.map((step) => ["six", responseCard(step, scope)] as const)),
          detectorCard(view.detector, scope)
        ),
        decisionPrompt(responseDecision(view.decide)),
        fold(
          "severe incidents in time, definitions, and why no mean is shown",
          async () => folded(await rows(), filter, {view, here, resize}),
          aheadOf(first.n)
        )
      );
    }
  };
}

/** Severe incidents in time, definitions, and why no mean is shown. */
function folded(
  {all, quarters, definitions}: ResponsePageRows,
  filter: Filter,
  {view: {period}, here, resize}: {view: PeriodView; here: Site; resize: Resize}
): readonly Child[] {
  const rows = filterRows(all, filter, {anyPeriod: true});
  const scope = {rows, quarters, period, zone: here.time_zone, resize};
  const {caution} = responseFacts(rows, headlineMetric(rows), period, here.as_of_at);
  return [
    withinCard(scope),
    definitionsNote(scope),
    definitionCard(definitions, resize),
    section("Why no mean is shown", null, element("p", {}, meanCaution(caution, defaults.meanChange)))
  ];
}
