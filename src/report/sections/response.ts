/** 3: how long detection and recovery take. */
import {meanCaution, responseStripTitle, withinFinding} from "../../shared/findings/responseFinding.js";
import {capitalised, count, duration} from "../../format.js";
import {defaults} from "../../stats/defaults.js";
import {
  type QuarterResponse,
  RESPONSE_METRICS,
  responseByQuarter,
  withinLimit
} from "../../shared/rows/responseTimes.js";
import {headlineMetric, responseFacts} from "../../shared/rows/responseFacts.js";
import {thinnedQuarters} from "../../shared/rows/thinnedTimes.js";
import type {ReportInput, ReportSection} from "../types.js";

const LIMIT = 60 * defaults.mitigateWithinMinutes;

export function response({response: rows, quarters, period, site}: ReportInput): ReportSection {
  const {quarter} = period.chosen;
  const metric = headlineMetric(rows);
  const strip = responseByQuarter(rows, quarters, metric.key);
  const now = strip.find((row) => row.quarter === quarter)!;
  const severe = rows.filter((row) => row.quarter === quarter && row.severity !== null && row.severity <= 2);
  const [own] = responseByQuarter(severe, [period.chosen], "mitigate_s");
  const within = withinLimit(own!.durations, LIMIT);
  return {
    id: "response",
    title: "Response",
    sentences: [
      `SEV1 and SEV2: ${withinFinding(within, {limit: LIMIT, done: "mitigated", quarter})}`,
      meanCaution(responseFacts(rows, metric, period, site.as_of_at).caution, defaults.meanChange)
    ],
    charts: [
      {
        title: responseStripTitle(metric.done, quarter, now.summary),
        counted: `Time to ${metric.verb}: ${metric.span}. A tick is an incident, the dot and bar the median with its 95% interval, the dashed line the 90th percentile, an arrow up what is still open.`,
        picture: {kind: "times", quarters: thinnedQuarters(strip).map(unnamed)}
      }
    ],
    table: {
      columns: [
        {label: "Time to"},
        {label: "Median", numeric: true},
        {label: "95% interval", numeric: true},
        {label: "90th percentile", numeric: true},
        {label: "n", numeric: true},
        {label: "Open", numeric: true},
        {label: "Not stated", numeric: true}
      ],
      rows: RESPONSE_METRICS.map(({key, verb}) => {
        const {summary, incidents} = responseByQuarter(rows, [period.chosen], key)[0]!;
        const few = summary.n < defaults.minToSummarise;
        return [
          capitalised(verb),
          few ? "too few" : duration(summary.median),
          few ? "–" : `${duration(summary.medianLow)} to ${duration(summary.medianHigh)}`,
          few ? "–" : duration(summary.p90),
          count(summary.n),
          count(summary.open),
          count(incidents - summary.n)
        ];
      }),
      empty: ""
    }
  };
}

/** Only times that still run say whose they are. */
const unnamed = (row: QuarterResponse): QuarterResponse => ({
  ...row,
  durations: row.durations.map((time) => (time.isOpen ? time : {duration: time.duration, isOpen: false}))
});
