/** The Priorities page's cards. */
import {priorityQuadrant} from "./charts/quadrant.js";
import {count, counted, decimal, percent, share, shorten, UNKNOWN} from "../format.js";
import {defaults} from "../stats/defaults.js";
import type {Ranked} from "../shared/rows/ranking.js";
import {lossFacts, scoreDomain} from "./facts.js";
import {lossFinding} from "./findings.js";
import {scoreBar} from "./charts/scoreBar.js";
import {scoreDots} from "./charts/scores.js";
import {chartCard} from "../shared/ui/chartCard.js";
import {type Column, dataTable} from "../shared/ui/dataTable.js";
import {element} from "../shared/ui/element.js";
import {layerMark} from "../shared/ui/layerMark.js";
import {pageLink} from "../shared/ui/pageUrl.js";
import type {Resize} from "../shared/ui/resize.js";

/** Frequency against impact. */
export function quadrantCard(rows: readonly Ranked[], resize: Resize): HTMLElement {
  const {known, costliest, lostMinutes} = lossFacts(rows);
  const title = lossFinding(costliest);
  return chartCard({
    title,
    counted: `How often and how long each, last four complete quarters; crosses are 95% intervals of those named, filled has an open action. An incident counts with each of its conditions, so losses (${count(lostMinutes)} minutes) don’t add up.`,
    rows: known,
    chart: resize((width) =>
      priorityQuadrant(rows, {
        ...{width, description: title},
        href: ({condition_id}) => pageLink("conditions", {condition: condition_id})
      })
    )
  });
}

/** What the scores are, which depends on whether past actions can tell the reduction. */
const scoreMeaning = (rows: readonly Ranked[]): string =>
  rows.some(({rank, reduction}) => rank !== null && reduction !== null)
    ? "Minutes of impact saved a quarter for each day of effort: lost minutes × what past changes took away ÷ days, with its 90% interval. It may be nothing or less, where past changes were."
    : "Minutes of impact lost a quarter for each day of effort, with their 90% interval: what past changes took away is unknown.";

const LEVELS = ["", "low", "medium", "high"];
/** The ranking as a picture, the table behind it; rows of one band can't be told apart. */
export function rankingCard(
  rows: readonly Ranked[],
  heading: string,
  {costs, resize}: {readonly costs: readonly Column<Ranked>[]; readonly resize: Resize}
): HTMLElement {
  return chartCard({
    title: heading,
    file: "ranking",
    counted: `The line is the 90% interval; conditions of one band can’t be told apart from its first. ${firstOf(rows)}`,
    key: element(
      "ul",
      {class: "key"},
      [...new Set(rows.map(({layer}) => layer))].map((layer) => element("li", {}, layerMark(layer)))
    ),
    chart: resize((width) =>
      scoreDots(rows, {
        ...{width, most: SHOWN, description: heading},
        href: ({condition_id}) => pageLink("conditions", {condition: condition_id})
      })
    ),
    table: element(
      "div",
      {},
      ranking(rows, scoreDomain(rows), costs),
      element(
        "p",
        {class: "counted"},
        `${scoreMeaning(rows)} Rows that share a band can’t be told apart from the first of them (chance below ${percent(defaults.tieBelow)}). Beside it the score of labels, frequency × impact ÷ effort on low 1, medium 2, high 3: coarse, only twelve values, and the ratio of labels means little; sort by the minutes. Bounds: ${[1, 3].join(" and ")} incidents a quarter, 15 and 60 minutes, 2 and 10 days.`
      ),
      element("p", {class: "counted"}, guessed(rows))
    )
  });
}

const SHOWN = 12;
const firstOf = (rows: readonly Ranked[]): string => {
  const scored = rows.filter(({rank}) => rank !== null).length;
  return scored > SHOWN ? `The first ${count(SHOWN)} of ${count(scored)}.` : "";
};

function ranking(
  rows: readonly Ranked[],
  domain: readonly [number, number],
  costs: readonly Column<Ranked>[]
): HTMLElement {
  return dataTable(rows, {
    noun: "condition",
    pageSize: 8,
    file: "priorities.csv",
    href: (row) => pageLink("conditions", {condition: row.condition_id}),
    columns: [
      {name: "label", label: "Condition", value: (row) => row.label, cell: (row) => shorten(row.label, 60)},
      {
        name: "group",
        label: "Kind",
        value: (row) => row.group_label,
        cell: (row) => `${row.group_label}, ${counted(row.group_incidents, "incident")} in all`,
        hidden: true
      },
      {
        name: "band",
        label: "Band",
        value: (row) => (row.rank === null ? null : row.tie_band),
        cell: (row) => (row.rank === null ? "no score" : row.tie_band)
      },
      {
        name: "layer",
        label: "Layer",
        value: (row) => row.layer,
        cell: (row) => layerMark(row.layer),
        wideOnly: true
      },
      {
        name: "score",
        label: "Minutes a day",
        value: (row) => row.score,
        cell: (row) =>
          row.score === null
            ? UNKNOWN
            : `${count(row.score)} (${count(row.score_low)}–${count(row.score_high)})`,
        numeric: true
      },
      {
        name: "interval",
        label: "Interval",
        value: (row) => row.score_low,
        cell: (row) => scoreBar(row, domain),
        wideOnly: true
      },
      ...costs,
      {
        name: "frequency_per_quarter",
        label: "A quarter",
        value: (row) => row.frequency_per_quarter,
        cell: (row) => `${decimal(row.frequency_per_quarter)} (n ${row.incidents})`,
        numeric: true
      },
      {
        name: "minutes_each",
        hidden: true,
        label: "Minutes each",
        value: (row) => row.minutes_each,
        cell: (row) =>
          row.minutes_each === null
            ? "not stated"
            : row.impact_known === row.incidents
              ? count(row.minutes_each)
              : `${count(row.minutes_each)} (n ${row.impact_known})`,
        numeric: true,
        wideOnly: true
      },
      {
        name: "effort_days",
        label: "Days",
        value: (row) => row.effort_days,
        cell: (row) => `${decimal(row.effort_days)}${row.effort_basis === "estimates" ? "" : "?"}`,
        numeric: true
      },
      {
        name: "ordinal",
        hidden: true,
        label: "By labels",
        value: (row) => row.ordinal,
        cell: (row) =>
          row.ordinal === null
            ? UNKNOWN
            : element(
                "span",
                {
                  title: `${LEVELS[row.frequency_label]!} × ${LEVELS[row.impact_label ?? 0]!} ÷ ${LEVELS[row.effort_label]!}`
                },
                decimal(row.ordinal)
              ),
        numeric: true,
        wideOnly: true
      },
      {
        name: "payback_quarters",
        label: "Payback, quarters",
        value: (row) => row.payback_quarters,
        hidden: true
      },
      {name: "open_actions", label: "Open", value: (row) => row.open_actions, numeric: true}
    ]
  });
}

const guessed = (rows: readonly Ranked[]): string =>
  `A question mark is a guessed effort (the median of all estimates, ${defaults.effortDays} days without any). ${share(rows.filter(({impact_known, incidents}) => impact_known < incidents).length, rows.length)} conditions have incidents without a stated impact; those are taken to cost what the others do. Paid back is attention time, not money.`;
