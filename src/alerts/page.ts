/** The Alert noise page: its rows, what the filter keeps of them, and its parts from top to bottom. */
import * as load from "../rows.js";
import {sum} from "d3-array";
import type {AlertRuleRows} from "../schema.js";
import {filterOptions, filterRows, type Filter, NOT_STATED} from "../shared/rows/filterRows.js";
import {reviewPeriod} from "../shared/rows/reviewPeriod.js";
import {onRulesOf} from "../shared/rows/actionsOnRules.js";
import {actionsOnRulesTable} from "../shared/ui/actionsOnRules.js";
import {decisionPrompt} from "../shared/ui/decisionPrompt.js";
import {element} from "../shared/ui/element.js";
import {emptyState} from "../shared/ui/emptyState.js";
import {filterBar} from "../shared/ui/filterBar.js";
import type {FilteredPage} from "../shared/ui/filteredPage.js";
import {fold} from "../shared/ui/fold.js";
import {notNarrowed} from "../shared/ui/notNarrowed.js";
import {pageParameters} from "../shared/ui/pageUrl.js";
import type {Resize} from "../shared/ui/resize.js";
import {siteBanner} from "../shared/ui/siteBanner.js";
import {alertsAnswer} from "./answer.js";
import {hoursCard} from "./cards/hours.js";
import {missedTable} from "./cards/missed.js";
import {nightsTable} from "./cards/nights.js";
import {noiseCard} from "./cards/noise.js";
import {paretoCard} from "./cards/pareto.js";
import {qualityTable} from "./cards/quality.js";
import {rulesTable} from "./cards/rules.js";
import {seriesCards} from "./cards/series.js";
import {shiftCard} from "./cards/shifts.js";
import {toTuneTable} from "./cards/toTune.js";
import {weekTable} from "./cards/week.js";
import {weeklyCard} from "./cards/weekly.js";
import {hourFacts, isUnusual, sleepBase} from "./facts/hours.js";
import {qualityByQuarter, type QuarterQuality} from "./facts/quality.js";
import {namedRules, type RuleNow, rulesToSave, type Saved, saved} from "./facts/ruleNow.js";
import {alertsToDecide} from "./facts/toDecide.js";
import {filterAlerts} from "./facts/weeks.js";
import {alertsDecision} from "./findings.js";

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
      const quality = qualityByQuarter(rows.quality, rows.weeks, quarters);
      const own = quality.filter((row) => row.quarter === period?.chosen.quarter);
      const listed = filterAlerts(rules, filter);
      const save = rulesToSave(namedRules(listed), rows.days);
      const could = saved(save, listed, rows.days);
      answer.replaceChildren(
        alertsAnswer(rows, filter, {
          precision: own.find(({kind}) => kind === "precision"),
          save: could,
          named: namedRules(listed).length
        })
      );
      return rows.weeks.length === 0
        ? nothingLoaded()
        : parts(rows, filter, {resize, quality, own, save, could, rules: listed});
    }
  };
}

type Loaded = Awaited<ReturnType<typeof loadRows>>;

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
    load.alertsFirst(),
    load.alertSettings(),
    load.alertSources()
  ]);
  const [days, gaps] = await Promise.all([load.ruleDays(), load.ruleGaps()]);
  return {
    ...{here, quarters, weeks, rules, control, hours, nights, shifts, storms},
    ...{quality, missed, verdicts, settings, sources, days, gaps}
  };
}

const nothingLoaded = (): HTMLElement =>
  emptyState({
    title: "No alerts are loaded",
    why: "No export holds alerts or pages.",
    remedy:
      "Put the pager’s or alert manager’s events into data/exports, for example pagerduty/log_entries.json or alertmanager/*.json, or bring alerts.csv with alert_id, rule and fired_at (data/README.md)."
  });

interface Drawing {
  readonly resize: Resize;
  readonly quality: readonly QuarterQuality[];
  /** of the quarter reviewed */
  readonly own: readonly QuarterQuality[];
  readonly save: readonly RuleNow[];
  readonly could: Saved;
  /** of the selection */
  readonly rules: readonly AlertRuleRows[];
}

function parts(
  rows: Loaded,
  filter: Filter,
  {resize, quality, own, save, could, rules}: Drawing
): HTMLElement {
  const {here, control, verdicts, sources, settings} = rows;
  const zone = here.time_zone;
  const chosen = reviewPeriod(rows.quarters, filter.period)?.chosen;
  const quarter = chosen?.quarter;
  const named = namedRules(rules);
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
  const hours = hourFacts(ofQuarter(rows.hours), ofQuarter(rows.storms));
  const hoursStandOut = isUnusual(hours, sleepBase(settings));
  const shiftHours = `${settings.shift_hours} h from ${settings.shift_start}; ${quarter ?? "no quarter"}`;
  const toDecide = alertsToDecide(quarter, {
    save,
    shifts,
    missed,
    precision: own.find(({kind}) => kind === "precision"),
    pages: sum(
      rows.weeks.filter(({week}) => chosen !== undefined && week >= chosen.from_at && week < chosen.to_at),
      ({paged}) => paged
    )
  });
  return element(
    "div",
    {},
    notNarrowed(filter, "The weekly course and the shares worth acting on are of the whole organisation", [
      "services",
      "teams"
    ]),
    notNarrowed(filter, "Alerts have words of their own for severities, and no layer", [
      "severities",
      "layers"
    ]),
    weeklyCard(control, {verdicts, sources}, {resize, chosen}),
    weekTable(filterAlerts(rows.weeks, filter), pageParameters().get("week")),
    toTuneTable(save, could),
    actionsOnRulesTable(onRulesOf(verdicts, filter), zone),
    hoursStandOut && hoursCard(hours, settings, resize),
    decisionPrompt(alertsDecision(toDecide)),
    fold(`${hoursStandOut ? "" : "hours, "}nights and shifts by team`, () => [
      !hoursStandOut && hoursCard(hours, settings, resize),
      nightsTable(ofQuarter(rows.nights)),
      shiftCard(shifts, shiftHours, resize)
    ]),
    fold("every rule, and how much is noise", () => [
      paretoCard(
        named,
        sum(rules, ({paged}) => paged),
        resize
      ),
      rulesTable(named, rules.length - named.length, zone),
      noiseCard(control, resize)
    ]),
    fold("what alerts see first, and what they miss", () => [
      missedTable(missed, zone),
      qualityTable(
        quality,
        own.find(({kind}) => kind === "recall")
      )
    ]),
    fold("pages a week by team, service and severity", () => [
      seriesCards(control, "team", resize),
      seriesCards(control, "service", resize),
      seriesCards(control, "severity", resize)
    ])
  );
}
