/** The Alert noise page: its rows, what the filter keeps of them, and its parts from top to bottom. */
import * as load from "../rows.js";
import type {QuarterRows} from "../schema.js";
import {filterOptions, filterRows, type Filter, NOT_STATED} from "../shared/rows/filterRows.js";
import {reviewPeriod} from "../shared/rows/reviewPeriod.js";
import {weeklyPages} from "../shared/rows/alertCounts.js";
import {actionsOnRulesTable} from "../shared/ui/actionsOnRules.js";
import {blocks} from "../shared/ui/blocks.js";
import {columns} from "../shared/ui/columns.js";
import {decisionPrompt} from "../shared/ui/decisionPrompt.js";
import {element} from "../shared/ui/element.js";
import {emptyState} from "../shared/ui/emptyState.js";
import {filterBar} from "../shared/ui/filterBar.js";
import type {FilteredPage} from "../shared/ui/filteredPage.js";
import {finding} from "../shared/ui/finding.js";
import {pageLink} from "../shared/ui/pageUrl.js";
import type {Resize} from "../shared/ui/resize.js";
import {siteBanner} from "../shared/ui/siteBanner.js";
import {hoursCard} from "./cards/hours.js";
import {missedTable} from "./cards/missed.js";
import {nightsTable} from "./cards/nights.js";
import {noiseCard} from "./cards/noise.js";
import {paretoCard} from "./cards/pareto.js";
import {qualityTable} from "./cards/quality.js";
import {rulesTable} from "./cards/rules.js";
import {seriesCards} from "./cards/series.js";
import {shiftCard} from "./cards/shifts.js";
import {weeklyCard} from "./cards/weekly.js";
import {asleepAt} from "./facts/hours.js";
import {type Quality, qualityOf} from "./facts/quality.js";
import {alertsToDecide} from "./facts/toDecide.js";
import {compareWeeks, filterAlerts} from "./facts/weeks.js";
import {alertsDecision, alertsFinding, precisionFinding} from "./findings.js";

export async function alertsPage(): Promise<FilteredPage> {
  const rows = await loadRows();
  const {here, quarters, rules} = rows;
  const places = rules.map(({service, team}) => ({
    services: JSON.stringify(service === "" ? [] : [service]),
    team
  }));
  const answer = element("div");
  return {
    banner: siteBanner(here),
    answer,
    filter: filterBar({...filterOptions(places, quarters), severities: []}, {site: here}),
    draw: (filter, resize) => {
      const period = reviewPeriod(quarters, filter.period);
      const quality = qualityByQuarter(rows, quarters);
      const own = quality.filter((row) => row.quarter === period?.chosen.quarter);
      answer.replaceChildren(headline(rows, filter, own));
      return rows.weeks.length === 0 ? nothingLoaded() : parts(rows, filter, {resize, quality, own});
    }
  };
}

type Loaded = Awaited<ReturnType<typeof loadRows>>;
type QuarterQuality = Quality & {readonly quarter: string};

async function loadRows() {
  const [here, quarters, weeks, rules] = await Promise.all([
    load.site(),
    load.quarterRows(),
    load.alertWeekRows(),
    load.alertRuleRows()
  ]);
  const [control, hours, nights, shifts, storms] = await Promise.all([
    load.controlPoints(),
    load.alertHours(),
    load.nightRows(),
    load.shiftRows(),
    load.stormRows()
  ]);
  const [quality, missed, verdicts, settings, sources] = await Promise.all([
    load.alertQuality(),
    load.missedDetectionRows(),
    load.verdictRows(),
    load.alertSettings(),
    load.alertSources()
  ]);
  return {
    ...{here, quarters, weeks, rules, control, hours, nights, shifts, storms},
    ...{quality, missed, verdicts, settings, sources}
  };
}

/** Every measure of every quarter, newest first. */
const qualityByQuarter = (
  {quality, weeks}: Loaded,
  quarters: readonly QuarterRows[]
): readonly QuarterQuality[] =>
  quarters
    .toReversed()
    .flatMap(({quarter}) => qualityOf(quality, quarter, weeks).map((row) => ({...row, quarter})));

function headline(
  {here, quarters, weeks, control}: Loaded,
  filter: Filter,
  quality: readonly QuarterQuality[]
): HTMLElement {
  if (weeks.length === 0) return finding("No alerts are loaded, so nothing can be said of paging.");
  const period = reviewPeriod(quarters, filter.period);
  const span = {
    from: control.find(({series}) => series === "pages")?.period ?? new Date(0),
    until: here.as_of_at ?? new Date(0)
  };
  const pages = weeklyPages(filterAlerts(weeks, filter), span);
  const compared = period && compareWeeks(pages, period.chosen, period.before);
  const isFiltered = filter.services.length + filter.teams.length > 0;
  return finding(
    alertsFinding(period?.chosen.quarter, compared, period?.before.length ?? 0),
    isFiltered ? "" : precisionFinding(quality.find(({kind}) => kind === "precision"))
  );
}

const nothingLoaded = (): HTMLElement =>
  emptyState({
    title: "No alerts are loaded",
    why: "No export holds alerts or pages.",
    remedy:
      "Put the pager’s or alert manager’s events into data/exports, for example pagerduty/log_entries.json or alertmanager/*.json, or bring alerts.csv with alert_id, rule and fired_at (data/README.md)."
  });

function parts(
  rows: Loaded,
  filter: Filter,
  {resize, quality, own}: {resize: Resize; quality: readonly QuarterQuality[]; own: readonly QuarterQuality[]}
): HTMLElement {
  const {here, control, verdicts, sources, settings} = rows;
  const zone = here.time_zone;
  const quarter = reviewPeriod(rows.quarters, filter.period)?.chosen.quarter;
  const rules = filterAlerts(rows.rules, filter);
  const missed = filterRows(rows.missed, {...filter, period: quarter ?? null});
  const ofQuarter = <Row extends {readonly quarter: string; readonly team: string | null}>(
    all: readonly Row[]
  ): Row[] =>
    all.filter(
      (row) =>
        row.quarter === quarter &&
        (filter.teams.length === 0 || filter.teams.includes(row.team ?? NOT_STATED))
    );
  const shifts = ofQuarter(rows.shifts);
  const night = {asleep: asleepAt(settings), storms: ofQuarter(rows.storms), resize};
  const shiftHours = `${settings.shift_hours} h from ${settings.shift_start}; ${quarter ?? "no quarter"}`;
  const toDecide = alertsToDecide(quarter, {
    rules,
    shifts,
    missed: rows.missed,
    precision: own.find(({kind}) => kind === "precision")
  });
  const cards = blocks(
    weeklyCard(control, {verdicts, sources}, {resize, zone}),
    paretoCard(rules, resize),
    rulesTable(rules, zone),
    columns(["six", noiseCard(control, resize)], ["six", shiftCard(shifts, shiftHours, resize)]),
    actionsOnRulesTable(verdicts, zone),
    columns(
      ["seven", hoursCard(ofQuarter(rows.hours), night)],
      ["five", nightsTable(ofQuarter(rows.nights))]
    ),
    qualityTable(
      quality,
      own.find(({kind}) => kind === "recall")
    ),
    missedTable(missed, zone),
    seriesCards(control, "team", resize),
    seriesCards(control, "service", resize),
    seriesCards(control, "severity", resize)
  );
  const decision = decisionPrompt(alertsDecision(toDecide), [
    {text: "Outcomes", href: pageLink("outcomes")},
    {text: "Response", href: pageLink("response")},
    {text: "Methods", href: pageLink("methods")}
  ]);
  return element("div", {}, cards, decision);
}
