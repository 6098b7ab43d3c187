/** The folded parts of Alert noise, made from rows. */
import {sum} from "d3-array";
import type {AlertSettings, QuarterRows} from "../schema.js";
import type {Filter} from "../shared/rows/filterRows.js";
import type {Child} from "../shared/ui/element.js";
import type {Resize} from "../shared/ui/resize.js";
import {missedTable} from "./cards/missed.js";
import {nightsTable} from "./cards/nights.js";
import {noiseCard} from "./cards/noise.js";
import {paretoCard} from "./cards/pareto.js";
import {qualityTable} from "./cards/quality.js";
import {rulesTable} from "./cards/rules.js";
import {seriesCards} from "./cards/series.js";
import {shiftCard} from "./cards/shifts.js";
import {namedRules} from "./facts/ruleNow.js";
import {filterAlerts} from "./facts/weeks.js";
import type {AlertsRows} from "./rows.js";
import {missedOf, ofQuarter, qualities} from "./view.js";

export interface FoldScope {
  readonly filter: Filter;
  /** the quarter under review */
  readonly chosen: QuarterRows | undefined;
  readonly settings: AlertSettings;
  readonly zone: string;
  readonly resize: Resize;
}
type Parts = readonly Child[];

/** Nights and shifts by team. */
export function nightParts(rows: AlertsRows, {filter, chosen, settings, resize}: FoldScope): Parts {
  const hours = `${settings.shift_hours} h from ${settings.shift_start}; ${chosen?.quarter ?? "no quarter"}`;
  return [
    nightsTable(ofQuarter(rows.nights, chosen, filter)),
    shiftCard(ofQuarter(rows.shifts, chosen, filter), hours, resize)
  ];
}

/** Every rule, and how much is noise. */
export function ruleParts({rules: all, control}: AlertsRows, {filter, zone, resize}: FoldScope): Parts {
  const rules = filterAlerts(all, filter);
  const named = namedRules(rules);
  return [
    paretoCard(
      named,
      sum(rules, ({paged}) => paged),
      resize
    ),
    rulesTable(named, rules.length - named.length, zone),
    noiseCard(control, resize)
  ];
}

/** What alerts see first, and what they miss. */
export function seenParts(rows: AlertsRows, {filter, chosen, zone}: FoldScope): Parts {
  const {all, own} = qualities(rows, chosen);
  return [
    missedTable(missedOf(rows, chosen, filter), zone),
    qualityTable(
      all,
      own.find(({kind}) => kind === "recall")
    )
  ];
}

/** Pages a week by team, service and severity. */
export const seriesParts = ({control}: AlertsRows, {resize}: FoldScope): Parts => [
  seriesCards(control, "team", resize),
  seriesCards(control, "service", resize),
  seriesCards(control, "severity", resize)
];
