/** The Alerts page's parts. */
import {controlChart, type ControlNote} from "../shared/charts/controlChart.js";
import {hourHeat} from "./charts/hourHeat.js";
import {paretoChart} from "./charts/pareto.js";
import {shiftBars} from "./charts/shiftBars.js";
import {
  controlFinding,
  missedFinding,
  recallFinding,
  rulePrompt,
  rulesFinding,
  shiftsFinding
} from "../shared/findings/alertsFinding.js";
import {
  count,
  counted,
  date,
  duration,
  list,
  percent,
  ratioText,
  share,
  textList,
  UNKNOWN,
  words
} from "../format.js";
import type {
  AlertHours,
  AlertRuleRows,
  AlertSources,
  ControlPoints,
  MissedDetectionRows,
  NightRows,
  ShiftRows,
  StormRows,
  VerdictRows
} from "../schema.js";
import {defaults} from "../stats/defaults.js";
import {type Quality, shiftLoads, shiftsOver} from "../shared/rows/alertCounts.js";
import {FEWEST_PAGES, foldTeams} from "./foldTeams.js";
import {groupBy} from "../shared/rows/groupBy.js";
import {chartCard} from "../shared/ui/chartCard.js";
import {dataTable} from "../shared/ui/dataTable.js";
import {element} from "../shared/ui/element.js";
import {eventsWords, ratioWords} from "../shared/ui/outcomeText.js";
import {incidentLink, pageLink} from "../shared/ui/pageUrl.js";
import type {Resize} from "../review/reviewSections.js";
import {verdictChip} from "../shared/ui/verdictChip.js";

export const ruleLink = (rule: string, service: string): string => pageLink("rule", {id: rule, on: service});

const LIMITS =
  "Limits are exact for small counts, Laney’s u′ where weeks vary more than chance, and start anew where eight weeks in a row lie on one side; a ring is a week beyond them or the eighth of such a run: a prompt to look, never a verdict.";

/** Pages a week with their limits, and the closings of actions on alerts. */
export function weeklyCard(
  points: readonly ControlPoints[],
  {verdicts, sources}: {readonly verdicts: readonly VerdictRows[]; readonly sources: readonly AlertSources[]},
  {resize, zone}: {resize: Resize; zone: string}
): HTMLElement {
  const own = points.filter(({series}) => series === "pages");
  const first = own[0]?.period;
  const notes = [...groupBy(noiseActions(verdicts), ({action_id}) => action_id).values()]
    .map(([row]): ControlNote => ({at: row!.closed_at!, text: row!.target_id}))
    .filter(({at}) => first !== undefined && at >= first)
    .slice(-12)
    .concat(sourceNotes(sources, own));
  const title = controlFinding(own, "Pages a week");
  return chartCard({
    title,
    counted: `All pages of whole weeks from Monday, repeats of one firing left out, whatever the filters (${zone}). Blue rules: closings of the newest actions on alerts, by the rule they target, and sources that begin or end. ${LIMITS}`,
    chart: resize((width) => controlChart(own, {width, notes, description: title})),
    table: controlTable(own, "pages-a-week.csv")
  });
}

/** Sources that begin or end between the first and the last week shown. */
function sourceNotes(sources: readonly AlertSources[], points: readonly ControlPoints[]): ControlNote[] {
  const [first, last] = [points[0]?.period, points.at(-1)?.period];
  if (first === undefined || last === undefined) return [];
  return sources
    .flatMap(({source, from_at, to_at}) => [
      {at: from_at, text: `${source} begins`},
      {at: to_at, text: `${source} ends`}
    ])
    .filter(({at}) => at.getTime() > first.getTime() + 7 * 86_400_000 && at < last);
}

function controlTable(points: readonly ControlPoints[], file: string): HTMLElement {
  return dataTable(points, {
    noun: "week",
    file,
    pageSize: 12,
    order: {column: "week", descending: true},
    columns: [
      {
        name: "week",
        label: "Week from",
        value: (row) => row.period,
        cell: (row) => row.period.toISOString().slice(0, 10)
      },
      {
        name: "value",
        label: "Value",
        value: (row) => row.value,
        cell: (row) => (row.value === null ? UNKNOWN : String(Math.round(100 * row.value) / 100)),
        numeric: true
      },
      {name: "n", label: "n", value: (row) => row.n, numeric: true},
      {
        name: "centre",
        label: "Centre",
        value: (row) => row.centre,
        cell: (row) => (row.centre === null ? UNKNOWN : row.centre.toFixed(2)),
        numeric: true
      },
      {
        name: "upper",
        label: "Upper limit",
        value: (row) => row.upper,
        cell: (row) => (row.upper === null ? UNKNOWN : row.upper.toFixed(2)),
        numeric: true
      },
      {name: "signal", label: "Signal", value: (row) => row.signal ?? ""}
    ]
  });
}

/** The share of labelled pages that were noise, week by week. */
export function noiseCard(points: readonly ControlPoints[], resize: Resize): HTMLElement {
  const own = points.filter(({series}) => series === "noise");
  const known = own.filter(({value}) => value !== null);
  const n = known.reduce((sum, row) => sum + row.n, 0);
  const of = known.reduce((sum, {exposure}) => sum + exposure, 0);
  const title =
    of === 0 ? "No page says whether it was worth acting on" : `${share(n, of)} labelled pages were noise`;
  return chartCard({
    title,
    counted: `Pages labelled as not worth acting on, of those labelled, by week; weeks without a label have no point. ${LIMITS}`,
    rows: own,
    chart: resize((width) =>
      controlChart(own, {width, share: true, title: "Share of noise by week", description: title})
    )
  });
}

/** The same by team and by severity, side by side. */
export function seriesCards(
  points: readonly ControlPoints[],
  kind: "team" | "severity" | "service",
  resize: Resize
): Node {
  const prefix = `pages: ${kind} `;
  const groups = [
    ...groupBy(
      points.filter(({series}) => series.startsWith(prefix)),
      ({series}) => series
    )
  ];
  const shown = groups
    .toSorted(([, a], [, b]) => b.reduce((sum, {n}) => sum + n, 0) - a.reduce((sum, {n}) => sum + n, 0))
    .slice(0, 12);
  if (groups.length === 0) return document.createTextNode("");
  return element(
    "section",
    {class: "section"},
    element(
      "h2",
      {},
      `Pages a week by ${kind}${groups.length > shown.length ? `, the ${shown.length} with most of ${groups.length}` : ""}`
    ),
    element(
      "div",
      {class: "small-multiples"},
      shown.map(([series, own]) =>
        element(
          "div",
          {},
          element("h3", {}, series.slice(prefix.length)),
          element("p", {class: "sub"}, controlFinding(own, "Level")),
          resize((width) => controlChart(own, {width, height: 150, title: series}))
        )
      )
    )
  );
}

/** Shifts by load. */
export function shiftCard(rows: readonly ShiftRows[], hours: string, resize: Resize): HTMLElement {
  const limit = defaults.shiftLimit;
  const over = shiftsOver(rows);
  const title = shiftsFinding(over, limit);
  const teams = [
    ...groupBy(
      foldTeams(rows, ({shifts}) => shifts),
      ({team}) => team
    )
  ].map(([team, own]) => ({
    team,
    ...shiftsOver(own),
    incidents: own.filter(({incidents}) => incidents > limit).reduce((sum, {shifts}) => sum + shifts, 0)
  }));
  return chartCard({
    title,
    counted: `Whole shifts of every team on its own clock (${hours}), those without a page too. More than ${limit} incidents in a shift is what Google’s SRE book calls too many; pages are counted here, incidents in the table. Teams, never people.`,
    chart: resize((width) => shiftBars(shiftLoads(rows), {width, limit, description: title})),
    table: dataTable(teams, {
      noun: "team",
      file: "shifts.csv",
      columns: [
        {name: "team", label: "Team", value: (row) => row.team},
        {
          name: "over",
          label: `Shifts over ${limit} pages`,
          value: (row) => row.n,
          cell: (row) => (row.of < 10 ? `of ${row.of}: too few` : share(row.n, row.of)),
          numeric: true
        },
        {
          name: "low",
          label: "95% interval",
          value: (row) => row.low,
          cell: (row) => (row.of < 10 ? UNKNOWN : `${percent(row.low)}–${percent(row.high)}`),
          numeric: true
        },
        {
          name: "incidents",
          label: `Shifts over ${limit} incidents`,
          value: (row) => row.incidents,
          numeric: true
        },
        {name: "of", label: "Shifts", value: (row) => row.of, numeric: true}
      ]
    })
  });
}

/** When pages come, on the team's clock. */
export function hoursCard(
  rows: readonly AlertHours[],
  {asleep, storms, resize}: {asleep: (hour: number) => boolean; storms: readonly StormRows[]; resize: Resize}
): HTMLElement {
  const cells = [...groupBy(rows, ({weekday, hour}) => `${weekday} ${hour}`).values()].map((own) => ({
    weekday: own[0]!.weekday,
    hour: own[0]!.hour,
    pages: own.reduce((sum, {pages}) => sum + pages, 0)
  }));
  const all = cells.reduce((sum, {pages}) => sum + pages, 0);
  const sleep = rows.reduce((sum, row) => sum + row.sleep_hours, 0);
  const title = `${share(sleep, all)} pages came in sleep hours`;
  return chartCard({
    title,
    counted: `Pages by weekday and hour on the clock of the team that was paged (its zone from the settings, else the organisation’s); summer time is allowed for. Underlined: sleep hours. ${stormSentence(storms, all)}`,
    rows: cells,
    chart: resize((width) => hourHeat(cells, {width, asleep, description: title}))
  });
}

const stormSentence = (storms: readonly StormRows[], all: number): string => {
  const hours = storms.reduce((sum, row) => sum + row.storms, 0);
  const pages = storms.reduce((sum, row) => sum + row.pages, 0);
  return hours === 0
    ? "No hour brought one team ten pages."
    : `${counted(hours, "storm")}, hours that brought one team ten pages or more, ${hours === 1 ? "holds" : "hold"} ${share(pages, all)} of them.`;
};

/** Nights that were disturbed, by team. */
export function nightsTable(rows: readonly NightRows[]): HTMLElement {
  const teams = [
    ...groupBy(
      foldTeams(rows, () => 1),
      ({team}) => team
    )
  ]
    .map(([team, own]) => ({
      team,
      nights: own.reduce((sum, {nights}) => sum + nights, 0),
      disturbed: own.reduce((sum, {disturbed}) => sum + disturbed, 0),
      pages: own.reduce((sum, {pages}) => sum + pages, 0)
    }))
    .toSorted(
      (a, b) => b.disturbed / b.nights - a.disturbed / a.nights || a.team.localeCompare(b.team, "en")
    );
  const nights = teams.reduce((sum, row) => sum + row.nights, 0);
  const disturbed = teams.reduce((sum, row) => sum + row.disturbed, 0);
  return element(
    "section",
    {class: "section"},
    element(
      "h2",
      {},
      nights === 0
        ? "No nights were watched"
        : `${share(disturbed, nights)} team nights were disturbed by a page`
    ),
    element(
      "p",
      {class: "counted"},
      `A night belongs to the day on which it began, on the team’s clock. A week on call is seven of them. Teams with fewer than ${FEWEST_PAGES} such pages are shown together.`
    ),
    dataTable(teams, {
      noun: "team",
      file: "nights.csv",
      empty: "No team was paged.",
      columns: [
        {name: "team", label: "Team", value: (row) => row.team},
        {
          name: "disturbed",
          label: "Disturbed nights",
          value: (row) => row.disturbed,
          cell: (row) => share(row.disturbed, row.nights),
          numeric: true
        },
        {
          name: "week",
          label: "A week",
          value: (row) => (7 * row.disturbed) / row.nights,
          cell: (row) => ((7 * row.disturbed) / row.nights).toFixed(1),
          numeric: true
        },
        {name: "pages", label: "Pages in sleep hours", value: (row) => row.pages, numeric: true}
      ]
    })
  );
}

/** Precision, recall and acknowledgement, quarter by quarter. */
export function qualityTable(
  rows: readonly (Quality & {readonly quarter: string})[],
  recall: Quality | undefined
): HTMLElement {
  const names: Readonly<Record<string, string>> = {
    precision: "Worth acting on, of labelled pages",
    recall: "First seen by an alert, of incidents that say",
    acknowledged: "Acknowledged, of pages of pagers that tell"
  };
  return element(
    "section",
    {class: "section"},
    element("h2", {}, recallFinding(recall)),
    element(
      "p",
      {class: "counted"},
      "Shares of what is known, with Wilson’s 95% interval (for pages worth acting on widened, since pages of one alert share a label), and the bounds if all that is unknown were bad or good. A page never acknowledged stays so."
    ),
    dataTable(rows, {
      noun: "row",
      pageSize: 9,
      file: "alert-quality.csv",
      columns: [
        {name: "quarter", label: "Quarter", value: (row) => row.quarter},
        {name: "kind", label: "Measure", value: (row) => names[row.kind] ?? words(row.kind)},
        {
          name: "n",
          label: "Share",
          value: (row) => row.n,
          cell: (row) => share(row.n, row.of),
          numeric: true
        },
        {
          name: "low",
          label: "95% interval",
          value: (row) => row.low,
          cell: (row) => (row.of < 5 ? UNKNOWN : `${percent(row.low)}–${percent(row.high)}`),
          numeric: true
        },
        {name: "unknown", label: "Unknown", value: (row) => row.unknown, numeric: true},
        {
          name: "least",
          label: "Bounds",
          value: (row) => row.least,
          cell: (row) =>
            row.kind === "acknowledged" ? UNKNOWN : `${percent(row.least)}–${percent(row.most)}`,
          numeric: true,
          wideOnly: true
        }
      ]
    })
  );
}

/** The rules, noisiest first, each with a question. */
export function rulesTable(rules: readonly AlertRuleRows[], zone: string): HTMLElement {
  const left = rules[0]?.left_out ?? 0;
  return element(
    "section",
    {class: "section"},
    element("h2", {}, "Retire, tune or keep?"),
    element(
      "p",
      {class: "counted"},
      `Pages of each rule on each service over all that is loaded. Worth acting on: of labelled pages, the interval allows for days on which many come. Again: fired within ${defaults.refireMinutes} minutes of its end. Trend: ratio over 13 weeks, from the newest 52. The question is evidence for a talk, never an order.${left > 0 ? ` ${counted(left, "quieter rule")} of the export ${left === 1 ? "is" : "are"} not listed.` : ""}`
    ),
    dataTable(rules, {
      noun: "rule",
      pageSize: 15,
      searchable: true,
      file: "alert-rules.csv",
      href: (row) => ruleLink(row.rule, row.service),
      columns: [
        {
          name: "rule",
          label: "Rule",
          value: (row) => row.rule,
          cell: (row) =>
            `${row.rule === "" ? "no rule" : row.rule}${row.service === "" ? "" : ` on ${row.service}`}`
        },
        {name: "service", label: "Service", value: (row) => row.service, hidden: true},
        {
          name: "paged",
          label: "Pages",
          value: (row) => row.paged,
          cell: (row) => `${count(row.paged)} (${percent(row.share)})`,
          numeric: true
        },
        {
          name: "actionable_rate",
          label: "Worth acting on",
          value: (row) => row.actionable_rate,
          cell: (row) =>
            row.labelled < 5
              ? `${row.actionable} of ${row.labelled}`
              : `${percent(row.actionable_rate ?? 0)} (${percent(row.low ?? 0)}–${percent(row.high ?? 1)})`,
          numeric: true
        },
        {
          name: "refire_rate",
          label: "Again",
          value: (row) => row.refire_rate,
          cell: (row) => percent(row.refire_rate),
          numeric: true,
          wideOnly: true
        },
        {
          name: "linked_rate",
          label: "In incidents",
          value: (row) => row.linked_rate,
          cell: (row) => percent(row.linked_rate),
          numeric: true,
          wideOnly: true
        },
        {
          name: "median_open_s",
          label: "Open",
          value: (row) => row.median_open_s,
          cell: (row) => duration(row.median_open_s),
          numeric: true,
          wideOnly: true
        },
        {
          name: "trend_ratio",
          label: "Trend",
          value: (row) => row.trend_ratio,
          cell: (row) =>
            row.trend_ratio === null
              ? "too few"
              : row.trend_ratio < 0.005
                ? "stopped"
                : `${ratioText(row.trend_ratio)} (${ratioText(row.trend_low).slice(1)}–${ratioText(row.trend_high).slice(1)})`,
          numeric: true
        },
        {
          name: "last_at",
          label: "Last page",
          value: (row) => row.last_at,
          cell: (row) => date(row.last_at, zone),
          hidden: true
        },
        {
          name: "prompt",
          label: "Retire, tune or keep",
          value: (row) => rulePrompt(row),
          wideOnly: true
        }
      ]
    })
  );
}

/** How concentrated the noise is: pages by rule, largest first. */
export function paretoCard(rules: readonly AlertRuleRows[], resize: Resize): HTMLElement {
  const bars = rules.map(({rule, service, paged}) => ({
    name: `${rule === "" ? "no rule" : rule}${service === "" ? "" : ` on ${service}`}`,
    n: paged
  }));
  const title = rulesFinding(rules);
  return chartCard({
    title,
    counted:
      "Pages of each rule and service over all that is loaded, and the share that it and those above it make together; the last bar is cut.",
    rows: bars,
    chart: resize((width) => paretoChart(bars, {width, description: title}))
  });
}

export const noiseActions = (verdicts: readonly VerdictRows[]): readonly VerdictRows[] =>
  verdicts.filter(
    ({target_kind, basis, closed_at, status}) =>
      target_kind === "alert_rule" && basis !== "inferred" && closed_at !== null && status === "done"
  );

/** Every action on an alert, before and after. */
export function noiseActionsTable(verdicts: readonly VerdictRows[], zone: string): HTMLElement {
  const rows = noiseActions(verdicts);
  const n = (verdict: string): number => rows.filter((row) => row.verdict === verdict).length;
  return element(
    "section",
    {class: "section"},
    element(
      "h2",
      {},
      rows.length === 0
        ? "No closed action is aimed at an alert rule"
        : `Of ${counted(rows.length, "closed action")} on alert rules ${count(n("improved"))} made them quieter, ${count(n("worsened"))} noisier, ${count(n("no_detectable_change"))} show no detectable change`
    ),
    element(
      "p",
      {class: "counted"},
      "Pages of the rule before and after closing, judged by the rule for all actions: repeats left out, evidence tempered by how much weeks vary. Each opens with its events, windows and evidence drawn."
    ),
    rows.length > 0 &&
      dataTable(rows, {
        noun: "action",
        pageSize: 8,
        file: "noise-actions.csv",
        href: (row) => pageLink("action", {id: row.action_id}),
        columns: [
          {name: "title", label: "Action", value: (row) => row.title},
          {name: "rule", label: "Rule", value: (row) => row.target_id},
          {
            name: "verdict",
            label: "Verdict",
            value: (row) => row.verdict,
            cell: (row) => verdictChip(row.verdict)
          },
          {
            name: "ratio",
            label: "Ratio",
            value: (row) => row.ratio,
            cell: (row) => ratioWords(row),
            numeric: true
          },
          {
            name: "events",
            label: "Pages",
            value: (row) => row.events_after,
            cell: (row) => eventsWords(row),
            numeric: true,
            wideOnly: true
          },
          {
            name: "closed_at",
            label: "Closed",
            value: (row) => row.closed_at,
            cell: (row) => date(row.closed_at, zone),
            numeric: true,
            wideOnly: true
          }
        ]
      })
  );
}

/** What no alert told of first, by service, and alerts that went unheeded. */
export function missedTable(rows: readonly MissedDetectionRows[], zone: string): HTMLElement {
  const n = (who: string): number => rows.filter(({detected_by}) => detected_by === who).length;
  const unheeded = rows.filter(({first_alert_at}) => first_alert_at !== null);
  return element(
    "section",
    {class: "section"},
    element("h2", {}, missedFinding(n("customer"), n("human"), unheeded.length)),
    element(
      "p",
      {class: "counted"},
      "Incidents whose export says who saw them first. Unheeded: from the first alert linked to the incident (by its key, or by service and time) to when someone noticed; a link by time may be chance."
    ),
    dataTable(rows, {
      noun: "incident",
      pageSize: 10,
      file: "missed-detection.csv",
      href: (row) => incidentLink(row.incident_id),
      empty: "None in this selection.",
      columns: [
        {name: "title", label: "Incident", value: (row) => row.title ?? row.incident_id},
        {
          name: "occurred_at",
          label: "Started",
          value: (row) => row.occurred_at,
          cell: (row) => date(row.occurred_at, zone),
          numeric: true
        },
        {
          name: "detected_by",
          label: "First seen by",
          value: (row) => row.detected_by,
          cell: (row) => words(row.detected_by)
        },
        {name: "service", label: "Service", value: (row) => row.service, wideOnly: true},
        {
          name: "conditions",
          label: "Conditions",
          value: (row) => list(textList(row.condition_labels)),
          wideOnly: true
        },
        {
          name: "unheeded_s",
          label: "Alert unheeded for",
          value: (row) => row.unheeded_s,
          cell: (row) => (row.unheeded_s === null ? "no alert" : duration(row.unheeded_s)),
          numeric: true
        }
      ]
    })
  );
}
