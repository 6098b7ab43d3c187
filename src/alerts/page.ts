/** The Alert noise page: the numbers of the quarter reviewed, and those of a reader's choice from rows that are loaded for the first. */
import * as load from "../rows.js";
import {type Filter, isOpening} from "../shared/rows/filterRows.js";
import {once} from "../shared/rows/once.js";
import {actionsOnRulesTable} from "../shared/ui/actionsOnRules.js";
import {decisionPrompt} from "../shared/ui/decisionPrompt.js";
import {element, listen} from "../shared/ui/element.js";
import {emptyState} from "../shared/ui/emptyState.js";
import {filterBar} from "../shared/ui/filterBar.js";
import type {FilteredPage} from "../shared/ui/filteredPage.js";
import {finding} from "../shared/ui/finding.js";
import {aheadOf, fold} from "../shared/ui/fold.js";
import {notNarrowed} from "../shared/ui/notNarrowed.js";
import {pageParameters} from "../shared/ui/pageUrl.js";
import {siteBanner} from "../shared/ui/siteBanner.js";
import {alertsAnswer} from "./answer.js";
import {hoursCard} from "./cards/hours.js";
import {toTuneTable} from "./cards/toTune.js";
import {weekTable} from "./cards/week.js";
import {weeklyCard} from "./cards/weekly.js";
import {isUnusual, sleepBase} from "./facts/hours.js";
import {filterAlerts} from "./facts/weeks.js";
import {alertsDecision} from "./findings.js";
import {nightParts, ruleParts, seenParts, seriesParts} from "./folds.js";
import {alertsRows, type AlertsRows} from "./rows.js";
import {alertsView} from "./view.js";

export async function alertsPage(): Promise<FilteredPage> {
  const first = await load.alertsFirst();
  const {here, settings} = first;
  const zone = here.time_zone;
  const rows = once(() => alertsRows(load, first.view.onRules));
  const answer = element("div");
  const bar = filterBar(first.options, {site: here});
  listen(bar, {focusin: () => void rows()});
  return {
    banner: siteBanner(here),
    answer,
    filter: bar,
    draw: async (filter, resize) => {
      if (first.n === 0) {
        answer.replaceChildren(finding("No alerts are loaded, so nothing can be said of paging"));
        return nothingLoaded();
      }
      const isFirst = isOpening(filter, null, first.view.chosen?.quarter);
      const view = isFirst ? first.view : alertsView(await rows(), filter, here);
      const {chosen, hours} = view;
      answer.replaceChildren(alertsAnswer(view, filter));
      const hoursStandOut = isUnusual(hours, sleepBase(settings));
      const scope = {filter, chosen, settings, zone, resize};
      const ahead = aheadOf(first.n);
      return element(
        "div",
        {},
        notNarrowed(
          filter,
          "The weekly course and the shares worth acting on are of the whole organisation",
          ["services", "teams"]
        ),
        notNarrowed(filter, "Alerts have words of their own for severities, and no layer", [
          "severities",
          "layers"
        ]),
        weeklyCard(view.points, view.notes, {resize, chosen}),
        await weekAsked(rows, filter),
        toTuneTable(view.save, view.could),
        actionsOnRulesTable(view.onRules, zone),
        hoursStandOut && hoursCard(hours, settings, resize),
        decisionPrompt(alertsDecision(view.decide)),
        fold(
          `${hoursStandOut ? "" : "hours, "}nights and shifts by team`,
          async () => [
            !hoursStandOut && hoursCard(hours, settings, resize),
            ...nightParts(await rows(), scope)
          ],
          ahead
        ),
        fold("every rule, and how much is noise", async () => ruleParts(await rows(), scope), ahead),
        fold("what alerts see first, and what they miss", async () => seenParts(await rows(), scope), ahead),
        fold(
          "pages a week by team, service and severity",
          async () => seriesParts(await rows(), scope),
          ahead
        )
      );
    }
  };
}

/** What paged in the week that the address names. */
async function weekAsked(rows: () => Promise<AlertsRows>, filter: Filter): Promise<HTMLElement | undefined> {
  const week = pageParameters().get("week");
  return week === null ? undefined : weekTable(filterAlerts((await rows()).weeks, filter), week);
}

const nothingLoaded = (): HTMLElement =>
  emptyState({
    title: "No alerts are loaded",
    why: "No export holds alerts or pages.",
    remedy:
      "Put the pager’s or alert manager’s events into data/exports, for example pagerduty/log_entries.json or alertmanager/*.json, or bring alerts.csv with alert_id, rule and fired_at (data/README.md)."
  });
