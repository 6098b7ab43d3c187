import {count, date, decimal, UNKNOWN} from "../../format.js";
import type {RecurrenceRows} from "../../schema.js";
import {block} from "../../shared/ui/block.js";
import {type Column, dataTable} from "../../shared/ui/dataTable.js";
import {sizeWords} from "../../shared/findings/size.js";
import {element} from "../../shared/ui/element.js";
import {layerMark} from "../../shared/ui/layerMark.js";
import {pageLink} from "../../shared/ui/pageUrl.js";
import {byComingBack, everywhere} from "../facts/recurrence.js";
import {trendFinding} from "../recurrenceFindings.js";
import type {RecurrenceScope} from "../scope.js";

/** Rates, gaps and trends of every condition, over all that is loaded. */
export function recurrenceTable(rows: readonly RecurrenceRows[], {site}: RecurrenceScope): HTMLElement {
  const all = byComingBack(everywhere(rows));
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
      numeric: true,
      wideOnly: true
    },
    {
      name: "median_gap_days",
      label: "Gap, days",
      value: (row) => row.median_gap_days,
      cell: (row) => (row.incidents < 5 ? UNKNOWN : count(row.median_gap_days)),
      hidden: true
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
      label: "Each quarter",
      value: (row) => row.trend_ratio,
      cell: (row) =>
        row.trend_ratio === null
          ? element("span", {class: "sub"}, "too few")
          : element(
              "div",
              {},
              sizeWords(row.trend_ratio),
              element(
                "div",
                {class: "sub"},
                `${sizeWords(row.trend_low ?? 0)} to ${sizeWords(row.trend_high ?? Infinity)}`
              )
            ),
      numeric: true
    },
    {
      name: "seen_again",
      label: "Seen again after a fix",
      value: (row) => (row.closed_actions > 0 ? row.seen_again_after_close : null),
      cell: (row) => (row.closed_actions > 0 ? count(row.seen_again_after_close) : "none closed"),
      numeric: true
    },
    {
      name: "open_actions",
      label: "Open actions",
      value: (row) => row.open_actions,
      numeric: true,
      wideOnly: true
    }
  ];
  return block({
    claim: trendFinding(all),
    sure: "All that is loaded: rising first, then what was seen again most often after a fix. A trend needs six complete quarters and ten incidents.",
    picture: dataTable(all, {
      noun: "condition",
      pageSize: 5,
      searchable: all.length > 12,
      file: "condition-recurrence.csv",
      href: (row) => pageLink("conditions", {condition: row.condition_id}),
      columns
    }),
    folded: [
      element(
        "details",
        {class: "definition"},
        element("summary", {}, "How these are counted"),
        element("p", {}, COUNTED)
      )
    ]
  });
}

const COUNTED =
  "Rates over complete quarters by the days watched, with exact intervals; the gap is the median between two incidents (from five on); the trend is the ratio of the rate to the quarter before’s, below one is less often; it needs six quarters and ten incidents. After closing: incidents since the first action that somebody aimed at the condition was closed.";
