/** The Alert rule page's cards: its weeks, its days, its incidents and the ones it missed. */
import {sum} from "d3-array";
import {date} from "../format.js";
import type {AlertWeekRows, IncidentRows, MissedDetectionRows, RuleDays, RuleGaps} from "../schema.js";
import {controlChart} from "../shared/charts/controlChart.js";
import {weeklyPages, type WeekSpan} from "../shared/rows/alertCounts.js";
import type {Head} from "../shared/rows/head.js";
import {chartCard} from "../shared/ui/chartCard.js";
import {dataTable} from "../shared/ui/dataTable.js";
import {incidentColumns} from "../shared/ui/incidentColumns.js";
import {incidentLink} from "../shared/ui/pageUrl.js";
import type {Resize} from "../shared/ui/resize.js";
import {section} from "../shared/ui/section.js";
import {ruleDaysStrip} from "./charts/daysStrip.js";
import {SHOWN} from "./details.js";
import {busiestWeek, runPoints} from "./facts.js";
import {daysFinding, silentFinding, toldFinding, weeksFinding} from "./findings.js";

/** Weekly pages as a run chart. */
export function ruleWeeks(weeks: readonly AlertWeekRows[], span: WeekSpan, resize: Resize): HTMLElement {
  const all = weeklyPages(weeks, span);
  const points = runPoints(all);
  const title = weeksFinding(busiestWeek(all));
  return chartCard({
    title,
    counted:
      "Pages of every whole week from Monday, repeats of one firing left out; weeks without a page are zero, those in which its source was not watched are left empty.",
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
export function ruleDaysCard(
  days: readonly RuleDays[],
  {until, gaps, resize}: {until: Date; gaps: readonly RuleGaps[]; resize: Resize}
): HTMLElement {
  const title = daysFinding(
    sum(days, ({pages}) => pages),
    days.length
  );
  return chartCard({
    title,
    counted:
      "Pages a day (UTC) of the newest 91 days; blue: part of an incident; shaded: not watched. Older days are in the weeks above.",
    rows: days,
    chart: resize((width) => ruleDaysStrip(days, {width, until, gaps, description: title}))
  });
}

/** Incidents its pages belonged to. */
export function toldTable(
  {rows, n}: Head<IncidentRows>,
  whole: () => Promise<readonly IncidentRows[]>,
  zone: string
): HTMLElement {
  return section(
    toldFinding(n),
    null,
    n > 0 &&
      dataTable(rows, {
        columns: incidentColumns(zone),
        noun: "incident",
        whole: {n, load: whole},
        pageSize: SHOWN,
        file: "rule-incidents.csv",
        href: (row) => incidentLink(row.incident_id)
      })
  );
}

/** Incidents of its service that no alert told of. */
export function silentTable(
  {rows, n}: Head<MissedDetectionRows>,
  whole: () => Promise<readonly MissedDetectionRows[]>,
  {service, zone}: {readonly service: string; readonly zone: string}
): HTMLElement {
  return section(
    silentFinding(n, service),
    null,
    n > 0 &&
      dataTable(rows, {
        noun: "incident",
        whole: {n, load: whole},
        pageSize: SHOWN,
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
  );
}
