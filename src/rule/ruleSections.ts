/** One alert rule: its weeks, its days, its incidents, the ones it missed, and what is aimed at it. */
import {controlChart} from "../shared/charts/controlChart.js";
import {ruleDaysStrip} from "./charts/daysStrip.js";
import {rulePrompt} from "../shared/findings/alertsFinding.js";
import {count, counted, date, duration, percent, ratioText, share, textList} from "../format.js";
import type {
  AlertRuleRows,
  AlertWeekRows,
  ControlPoints,
  IncidentRows,
  MissedDetectionRows,
  RuleDays,
  RuleIncidents,
  VerdictRows
} from "../schema.js";
import {type Week, weeklyPages} from "../shared/rows/alertCounts.js";
import {noiseActionsTable, ruleLink} from "../alerts/alertSections.js";
import {chartCard} from "../shared/ui/chartCard.js";
import {dataTable} from "../shared/ui/dataTable.js";
import {element} from "../shared/ui/element.js";
import {emptyState} from "../shared/ui/emptyState.js";
import {incidentColumns} from "../shared/ui/incidentColumns.js";
import {incidentLink, pageLink} from "../shared/ui/pageUrl.js";
import type {Resize} from "../shared/ui/resize.js";

/** No rule, or one that never paged: why, and the noisiest to choose from. */
export function unknownRule(id: string | null, rules: readonly AlertRuleRows[]): HTMLElement {
  return element(
    "div",
    {},
    emptyState({
      title: id === null ? "No rule is chosen" : `There is no rule “${id}” that paged`,
      why:
        id === null
          ? "This page shows one alert rule: its weeks, its incidents, and what is aimed at it."
          : "It may be renamed, quieter than the thousand noisiest, page nobody, or not be in the exports loaded.",
      remedy: element("a", {href: pageLink("alerts")}, "Choose one from the ranking")
    }),
    rules.length > 0 &&
      element(
        "section",
        {class: "section"},
        element("h2", {}, "The noisiest rules"),
        element(
          "ul",
          {},
          rules
            .slice(0, 10)
            .map(({rule, service, paged}) =>
              element(
                "li",
                {},
                element("a", {href: ruleLink(rule, service)}, ruleName(rule, service)),
                ` ${counted(paged, "page")}`
              )
            )
        )
      )
  );
}

export const ruleName = (rule: string, service: string): string =>
  `${rule === "" ? "no rule" : rule}${service === "" ? "" : ` on ${service}`}`;

/** The rule in a sentence, and the question its numbers ask. */
export function ruleSentences(row: AlertRuleRows, zone: string): readonly string[] {
  const worth =
    row.labelled < 5
      ? `${row.actionable} of ${row.labelled} labelled pages were worth acting on: too few for a share`
      : `${share(row.actionable, row.labelled)} labelled pages were worth acting on (95% interval ${percent(row.low ?? 0)} to ${percent(row.high ?? 1)})`;
  const trend =
    row.trend_ratio === null
      ? "too few weeks or pages for a trend"
      : row.trend_ratio < 0.005
        ? "it has stopped"
        : `over 13 weeks its rate changes by ${ratioText(row.trend_ratio)} (95% interval ${ratioText(row.trend_low)} to ${ratioText(row.trend_high)})`;
  return [
    `${counted(row.paged, "page")}, ${percent(row.share)} of all; ${worth}.`,
    `${percent(row.linked_rate)} belonged to an incident, ${percent(row.refire_rate)} fired again within 15 minutes of ending, ${percent(row.sleep_rate)} came in sleep hours; half were open for ${duration(row.median_open_s)} or less; ${trend}. Last page ${date(row.last_at, zone)}.`,
    `The numbers ask: ${rulePrompt(row)}`
  ];
}

/** Weekly pages as a run chart. */
export function ruleWeeks(
  weeks: readonly AlertWeekRows[],
  {from, until, resize}: {from: Date; until: Date; resize: Resize}
): HTMLElement {
  const all = weeklyPages(weeks, {from, until});
  const points = all.map(({week, pages}: Week): ControlPoints => ({
    series: "rule",
    period: week,
    value: pages,
    n: pages,
    exposure: 1,
    centre: null,
    lower: null,
    upper: null,
    chart: "run",
    provisional: true,
    signal: null
  }));
  const busiest = all.reduce<Week | undefined>(
    (most, week) => (most && most.pages >= week.pages ? most : week),
    undefined
  );
  const title =
    busiest === undefined
      ? "No whole week is loaded"
      : `At most ${counted(busiest.pages, "page")} in a week, in the week of ${busiest.week.toISOString().slice(0, 10)}`;
  return chartCard({
    title,
    counted:
      "Pages of every whole week from Monday, repeats of one firing left out; weeks without a page are zero.",
    chart: resize((width) =>
      controlChart(points, {width, title: "Pages a week of the rule", description: title})
    ),
    table: dataTable(weeks, {
      noun: "week",
      file: "rule-weeks.csv",
      pageSize: 12,
      columns: [
        {
          name: "week",
          label: "Week from",
          value: (row) => row.week,
          cell: (row) => row.week.toISOString().slice(0, 10)
        },
        {name: "fired", label: "Fired", value: (row) => row.fired, numeric: true},
        {name: "kept", label: "Without repeats", value: (row) => row.kept, numeric: true},
        {name: "paged", label: "Pages", value: (row) => row.paged, numeric: true},
        {name: "actionable", label: "Worth acting on", value: (row) => row.actionable, numeric: true},
        {name: "labelled", label: "Labelled", value: (row) => row.labelled, numeric: true}
      ]
    })
  });
}

/** The newest days one by one. */
export function ruleDaysCard(days: readonly RuleDays[], until: Date, resize: Resize): HTMLElement {
  const pages = days.reduce((sum, row) => sum + row.pages, 0);
  const title = `${counted(pages, "page")} on ${count(days.length)} of the last 91 days`;
  return chartCard({
    title,
    counted:
      "Pages a day (UTC) of the newest 91 days; blue: part of an incident. Older days are in the weeks above.",
    rows: days,
    chart: resize((width) => ruleDaysStrip(days, {width, until, description: title}))
  });
}

/** Incidents its pages belonged to, and incidents of its service that it did not tell of. */
export function ruleIncidentTables(
  {rule, service}: {readonly rule: string; readonly service: string},
  {
    linked,
    incidents,
    missed,
    zone
  }: {
    readonly linked: readonly RuleIncidents[];
    readonly incidents: readonly IncidentRows[];
    readonly missed: readonly MissedDetectionRows[];
    readonly zone: string;
  }
): HTMLElement {
  const own = new Set(
    linked.filter((row) => row.rule === rule && row.service === service).map(({incident_id}) => incident_id)
  );
  const told = incidents.filter(({incident_id}) => own.has(incident_id));
  const silent = missed.filter(
    (row) =>
      !own.has(row.incident_id) &&
      row.first_alert_at === null &&
      (service === "" || row.service === service || textList(row.services).includes(service))
  );
  return element(
    "div",
    {},
    element(
      "section",
      {class: "section"},
      element(
        "h2",
        {},
        told.length === 0
          ? "None of its pages belonged to an incident"
          : `Its pages belonged to ${counted(told.length, "incident")}`
      ),
      told.length > 0 &&
        dataTable(told, {
          columns: incidentColumns(zone),
          noun: "incident",
          pageSize: 8,
          file: "rule-incidents.csv",
          href: (row) => incidentLink(row.incident_id)
        })
    ),
    service !== "" &&
      element(
        "section",
        {class: "section"},
        element(
          "h2",
          {},
          silent.length === 0
            ? `No incident on ${service} went without an alert`
            : `${counted(silent.length, "incident")} on ${service} had no alert before somebody noticed`
        ),
        silent.length > 0 &&
          dataTable(silent, {
            noun: "incident",
            pageSize: 8,
            file: "rule-missed.csv",
            href: (row) => incidentLink(row.incident_id),
            columns: [
              {name: "title", label: "Incident", value: (row) => row.title ?? row.incident_id},
              {
                name: "occurred_at",
                label: "Started",
                value: (row) => row.occurred_at,
                cell: (row) => date(row.occurred_at, zone),
                numeric: true
              },
              {name: "detected_by", label: "First seen by", value: (row) => row.detected_by}
            ]
          })
      )
  );
}

/** Actions aimed at the rule, with their verdicts. */
export const ruleActions = (rule: string, verdicts: readonly VerdictRows[], zone: string): HTMLElement =>
  noiseActionsTable(
    verdicts.filter(({target_id}) => target_id === rule),
    zone
  );
