/** The Conditions page's parts on coming back: rates, curves, seen before, after a closing. */
import {mcfCurves as drawCurves} from "./charts/mcfCurves.js";
import {LAYERS} from "../domain.js";
import {seenBeforeLines} from "./charts/seenBeforeLines.js";
import {
  afterClosingFinding,
  mcfFinding,
  seenFinding,
  trendFinding,
  unattendedFinding
} from "./recurrenceFinding.js";
import {count, date, decimal, ratioText, UNKNOWN, words} from "../format.js";
import type {RecurrenceAfterClosing, ConditionIncidents, QuarterRows, RecurrenceRows, Site} from "../schema.js";
import {mcfCurves} from "./layerMcf.js";
import {SEEN_RULES, seenBefore} from "./seenBefore.js";
import {chartCard} from "../shared/ui/chartCard.js";
import {type Column, dataTable} from "../shared/ui/dataTable.js";
import {element} from "../shared/ui/element.js";
import {layerMark} from "../shared/ui/layerMark.js";
import {pageLink} from "../shared/ui/pageUrl.js";
import type {Resize} from "../shared/ui/resize.js";

export interface RecurrenceScope {
  readonly site: Site;
  readonly quarters: readonly QuarterRows[];
  readonly resize: Resize;
}

/** Rates, gaps and trends of every condition, over all that is loaded. */
export function recurrenceTable(rows: readonly RecurrenceRows[], {site}: RecurrenceScope): HTMLElement {
  const everywhere = rows.filter(({service}) => service === "");
  const limits = (low: number | null, high: number | null): string =>
    low === null || high === null ? UNKNOWN : `${decimal(low)}–${decimal(high)}`;
  const columns: Column<RecurrenceRows>[] = [
    {name: "condition", label: "Condition", value: (row) => row.label},
    {
      name: "layer",
      label: "Layer",
      value: (row) => row.layer,
      cell: (row) => layerMark(row.layer),
      hidden: true
    },
    {name: "incidents", label: "Incidents", value: (row) => row.incidents, numeric: true},
    {
      name: "rate_per_quarter",
      label: "A quarter",
      value: (row) => row.rate_per_quarter,
      cell: (row) =>
        row.rate_per_quarter === null
          ? UNKNOWN
          : `${decimal(row.rate_per_quarter)} (${limits(row.rate_low, row.rate_high)})`,
      numeric: true
    },
    {
      name: "median_gap_days",
      label: "Gap, days",
      value: (row) => row.median_gap_days,
      cell: (row) => (row.incidents < 5 ? UNKNOWN : count(row.median_gap_days)),
      numeric: true
    },
    {
      name: "last_at",
      label: "Last seen",
      value: (row) => row.last_at,
      cell: (row) => date(row.last_at, site.time_zone),
      numeric: true,
      wideOnly: true
    },
    {
      name: "trend_ratio",
      label: "Trend a quarter",
      value: (row) => row.trend_ratio,
      cell: (row) =>
        row.trend_ratio === null
          ? element("span", {class: "sub"}, "too few")
          : `${ratioText(row.trend_ratio)} (${ratioText(row.trend_low)}–${ratioText(row.trend_high)})`,
      numeric: true
    },
    {
      name: "seen_again",
      label: "After closing",
      value: (row) => (row.closed_actions > 0 ? row.seen_again_after_close : null),
      cell: (row) => (row.closed_actions > 0 ? count(row.seen_again_after_close) : "none closed"),
      numeric: true
    },
    {
      name: "open_actions",
      label: "Open",
      value: (row) => row.open_actions,
      numeric: true,
      wideOnly: true
    }
  ];
  return element(
    "section",
    {class: "section"},
    element("h2", {}, trendFinding(everywhere)),
    element(
      "p",
      {class: "counted"},
      "All that is loaded, whatever the filters. Rates over complete quarters by the days watched, with exact intervals; the gap is the median between two incidents (from five on); the trend is the ratio of the rate to the quarter before’s, left of ×1 is less often; it needs six quarters and ten incidents. After closing: incidents since the first action that somebody aimed at the condition was closed."
    ),
    dataTable(everywhere, {
      noun: "condition",
      pageSize: 12,
      searchable: everywhere.length > 12,
      file: "condition-recurrence.csv",
      href: (row) => pageLink("conditions", {condition: row.condition_id}),
      columns
    })
  );
}

/** Mean cumulative incidents per service: by layer, or of the chosen condition beside its layer. */
export function mcfCard(
  rows: readonly ConditionIncidents[],
  chosen: string | null,
  {site, quarters, resize}: RecurrenceScope
): HTMLElement {
  const from = quarters[0]?.from_at ?? site.first_at ?? new Date(0);
  const until = site.as_of_at ?? from;
  const first = rows.find(({condition_id}) => condition_id === chosen);
  const layers = LAYERS.map((layer) => ({
    name: layer,
    layer,
    has: (row: {readonly layer: string | null}) => row.layer === layer
  }));
  const groups =
    first === undefined
      ? layers
      : [
          {
            name: first.label,
            layer: first.layer,
            has: (row: {readonly condition_id: string}) => row.condition_id === chosen
          }
        ];
  const curves = mcfCurves(rows, groups, {from, until});
  const title = mcfFinding(curves);
  return chartCard({
    title,
    counted: `Mean number of incidents per service since ${date(from, site.time_zone)} that name a condition of the layer${first === undefined ? "" : " (here: of the chosen condition)"}, with a 95% band that allows for clusters. Straight is a constant rate, bending down is getting better. An incident on two services counts on both.`,
    rows: curves.flatMap(({name, steps}) => steps.map((step) => ({group: name, ...step}))),
    chart: resize((width) => drawCurves(curves, {width, from, until, description: title}))
  });
}

/** What share of incidents had been seen before, under three rules. */
export function seenBeforeCard(
  rows: readonly ConditionIncidents[],
  silent: number,
  {quarters, resize}: RecurrenceScope
): HTMLElement {
  const shares = seenBefore(rows, quarters);
  const title = seenFinding(shares);
  return chartCard({
    title,
    counted: `${SEEN_RULES.map(({name, says}) => `${name}: ${says}`).join(". ")}. Incidents that name a condition, with Wilson’s 95% interval; ${count(silent)} that name none can’t be matched. Early quarters have little before them.`,
    chart: resize((width) =>
      seenBeforeLines(shares, {
        width,
        partial: new Set(quarters.filter(({is_partial}) => is_partial).map(({quarter}) => quarter)),
        description: title
      })
    ),
    table: dataTable(shares, {
      noun: "row",
      file: "seen-before.csv",
      columns: [
        {name: "quarter", label: "Quarter", value: (row) => row.quarter},
        {name: "rule", label: "Rule", value: (row) => SEEN_RULES.find(({rule}) => rule === row.rule)!.name},
        {name: "seen", label: "Seen before", value: (row) => row.seen, numeric: true},
        {name: "of", label: "of", value: (row) => row.of, numeric: true}
      ]
    })
  });
}

/** Each condition against itself, before and after an action on it was closed. */
export function afterClosingTable(rows: readonly RecurrenceAfterClosing[]): HTMLElement {
  const years = (days: number): string => decimal(days / 365.25);
  return element(
    "section",
    {class: "section"},
    element("h2", {}, afterClosingFinding(rows[0])),
    element(
      "p",
      {class: "counted"},
      "Time is split at the first closing plus 14 days: each condition is compared with itself (Mantel–Haenszel), never those acted on with those that were not. An action is often filed when a condition was at its worst, so part of a fall may be its return to the usual: the verdicts of the Outcomes page allow for that, this does not. It is an association."
    ),
    dataTable(rows, {
      noun: "group",
      file: "after-closing.csv",
      empty: "No condition was watched both before and after a closing.",
      columns: [
        {name: "group", label: "Conditions", value: (row) => row.group, cell: (row) => words(row.group)},
        {name: "compared", label: "Compared", value: (row) => row.conditions_compared, numeric: true},
        {
          name: "open",
          label: "Recurrences before",
          value: (row) => row.events_open,
          cell: (row) => `${count(row.events_open)} in ${years(row.days_open)} years`,
          numeric: true
        },
        {
          name: "closed",
          label: "Recurrences after",
          value: (row) => row.events_closed,
          cell: (row) => `${count(row.events_closed)} in ${years(row.days_closed)} years`,
          numeric: true
        },
        {
          name: "ratio",
          label: "Ratio within conditions",
          value: (row) => row.ratio,
          cell: (row) =>
            row.ratio === null
              ? UNKNOWN
              : `${ratioText(row.ratio)} (${ratioText(row.ratio_low)}–${ratioText(row.ratio_high)})`,
          numeric: true
        }
      ]
    })
  );
}

/** Conditions seen twice or more at which nobody has aimed an action. */
export function unattendedTable(rows: readonly RecurrenceRows[], {site}: RecurrenceScope): HTMLElement {
  const own = rows.filter(
    ({service, incidents, open_actions, closed_actions}) =>
      service === "" && incidents > 1 && open_actions + closed_actions === 0
  );
  return element(
    "section",
    {class: "section"},
    element("h2", {}, unattendedFinding(own)),
    own.length > 0 &&
      dataTable(own, {
        noun: "condition",
        pageSize: 8,
        file: "conditions-without-action.csv",
        href: (row) => pageLink("conditions", {condition: row.condition_id}),
        columns: [
          {name: "condition", label: "Condition", value: (row) => row.label},
          {name: "layer", label: "Layer", value: (row) => row.layer, cell: (row) => layerMark(row.layer)},
          {name: "incidents", label: "Incidents", value: (row) => row.incidents, numeric: true},
          {
            name: "last_at",
            label: "Last seen",
            value: (row) => row.last_at,
            cell: (row) => date(row.last_at, site.time_zone),
            numeric: true
          }
        ]
      })
  );
}
