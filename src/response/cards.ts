/** The Response page's cards. */
import {definitionDots} from "./charts/definitionDots.js";
import {detectorBars} from "./charts/detectorBars.js";
import {responseStrip} from "../shared/charts/responseStrip.js";
import {withinFinding} from "../shared/findings/responseFinding.js";
import {definitionFinding, detectorFinding, stripClaim, stripSure} from "./findings.js";
import {capitalised, count, duration, words, zoneName} from "../format.js";
import type {QuarterRows, ResponseDefinitions, ResponseRows} from "../schema.js";
import {defaults} from "../stats/defaults.js";
import {
  type QuarterResponse,
  RESPONSE_METRICS,
  responseByQuarter,
  type ResponseKey
} from "../shared/rows/responseTimes.js";
import {detectorCounts, severeWithin} from "./facts.js";
import {chartCard} from "../shared/ui/chartCard.js";
import {dataTable} from "../shared/ui/dataTable.js";
import {element} from "../shared/ui/element.js";
import {section} from "../shared/ui/section.js";
import {incidentLink, pageLink} from "../shared/ui/pageUrl.js";
import type {Resize} from "../shared/ui/resize.js";

export interface ResponseScope {
  readonly rows: readonly ResponseRows[];
  readonly quarters: readonly QuarterRows[];
  /** the quarter under review */
  readonly quarter: string;
  readonly zone: string;
  readonly resize: Resize;
}

/** One response time, quarter by quarter: every incident, the median, the 90th percentile. */
export function responseCard(
  key: ResponseKey,
  {rows, quarters, quarter, resize}: ResponseScope
): HTMLElement {
  const {done, verb} = RESPONSE_METRICS.find((metric) => metric.key === key)!;
  const all = responseByQuarter(rows, quarters, key);
  const now = all.find((row) => row.quarter === quarter)!;
  const limit = key === "mitigate_s" ? defaults.mitigateWithinMinutes * 60 : undefined;
  const title = stripClaim(done, quarter, now.summary);
  return chartCard({
    title,
    counted: stripSure(quarter, now.summary, now.incidents),
    chart: resize((width) =>
      responseStrip(all, {
        ...{width, description: title, incident: incidentLink},
        ...(limit === undefined ? {} : {limit})
      })
    ),
    table: responseTable(all, verb)
  });
}

/** What all strips show, said once. */
export function stripNote({quarters, zone}: ResponseScope): HTMLElement {
  const spans = RESPONSE_METRICS.map(({verb, span}) => `to ${verb}: ${span}`).join("; ");
  const running = quarters.some(({is_partial}) => is_partial) ? ", * still running" : "";
  return element(
    "p",
    {class: "counted"},
    `A tick is an incident; dot and bar are the median with its 95% interval, dashes the 90th percentile; triangles are still open. Quarters of start in ${zoneName(zone)}${running}. Time ${spans}.`
  );
}

function responseTable(rows: readonly QuarterResponse[], verb: string): HTMLElement {
  const seconds = (name: string, label: string, of: (row: QuarterResponse) => number | undefined) => ({
    name,
    label,
    value: (row: QuarterResponse) => of(row) ?? null,
    cell: (row: QuarterResponse) => duration(of(row)),
    numeric: true
  });
  return dataTable(rows, {
    noun: "quarter",
    file: `time-to-${verb}.csv`,
    columns: [
      {name: "quarter", label: "Quarter", value: (row) => row.quarter + (row.isPartial ? " so far" : "")},
      {name: "incidents", label: "Incidents", value: (row) => row.incidents, numeric: true},
      {name: "n", label: "With this time", value: (row) => row.summary.n, numeric: true},
      {name: "open", label: "Still open", value: (row) => row.summary.open, numeric: true},
      seconds("median_s", "Median", ({summary}) => summary.median),
      seconds("median_low", "from", ({summary}) => summary.medianLow),
      seconds("median_high", "to", ({summary}) => summary.medianHigh),
      seconds("p90_s", "90th percentile", ({summary}) => summary.p90),
      seconds("p90_low", "from", ({summary}) => summary.p90Low),
      seconds("p90_high", "to", ({summary}) => summary.p90High)
    ]
  });
}

/** The share of the worst incidents that were mitigated in time, quarter by quarter. */
export function withinCard({rows, quarters, quarter}: ResponseScope): HTMLElement {
  const limit = defaults.mitigateWithinMinutes * 60;
  const within = severeWithin(rows, quarters, limit);
  const now = within.find((row) => row.quarter === quarter)!;
  return section(
    now.of === 0
      ? `No SEV1 or SEV2 incident says whether it was mitigated within ${duration(limit)}`
      : `${count(now.within)} of ${count(now.of)} severe incidents were mitigated within ${duration(limit)}`,
    `${withinFinding(now, {limit, done: "mitigated", quarter})} SEV1 and SEV2 incidents that state when they were mitigated, or are open for longer than ${duration(limit)}.`,
    dataTable(within.toReversed(), {
      noun: "quarter",
      file: "mitigated-in-time.csv",
      pageSize: 6,
      columns: [
        {name: "quarter", label: "Quarter", value: (row) => row.quarter + (row.isPartial ? " so far" : "")},
        {name: "within", label: `Within ${duration(limit)}`, value: (row) => row.within, numeric: true},
        {name: "of", label: "of", value: (row) => row.of, numeric: true},
        {
          name: "low",
          label: "95% interval",
          value: (row) => row.low,
          cell: ({of, low, high}) =>
            of < defaults.minToSummarise ? "–" : `${count(100 * low)}–${count(100 * high)}%`,
          numeric: true
        },
        {name: "incidents", label: "SEV1 and SEV2", value: (row) => row.incidents, numeric: true}
      ]
    })
  );
}

const incidentsOf = ({quarter}: {readonly quarter: string}): string =>
  pageLink("incidents", {period: quarter, span: "quarter"});

/** Who noticed first. */
export function detectorCard({rows, quarters, quarter, resize}: ResponseScope): HTMLElement {
  const counts = detectorCounts(rows, quarters);
  const title = detectorFinding(
    counts.filter((row) => row.quarter === quarter),
    quarter
  );
  return chartCard({
    title,
    counted:
      "Incidents by who saw them first, as the export says; what it does not say is hollow, not guessed.",
    chart: resize((width) => detectorBars(counts, {width, description: title, href: incidentsOf})),
    table: dataTable(counts, {
      noun: "row",
      file: "detection.csv",
      columns: [
        {name: "quarter", label: "Quarter", value: (row) => row.quarter},
        {name: "detector", label: "First seen by", value: (row) => words(row.detector)},
        {name: "n", label: "Incidents", value: (row) => row.n, numeric: true},
        {name: "of", label: "of", value: (row) => row.of, numeric: true}
      ]
    })
  });
}

/** The same response as other tools would count it. */
export function definitionCard(rows: readonly ResponseDefinitions[], resize: Resize): HTMLElement {
  const title = definitionFinding(rows);
  return chartCard({
    title,
    counted:
      "Medians with 95% intervals over all incidents loaded that state both moments in order, whatever the filters; open ones are not in these. Compare a number from another tool only after finding its row here.",
    chart: resize((width) => definitionDots(rows, {width, description: title})),
    table: dataTable(rows, {
      noun: "definition",
      file: "response-definitions.csv",
      columns: [
        {
          name: "metric",
          label: "Response",
          value: (row) => row.metric,
          cell: (row) => capitalised(words(row.metric))
        },
        {name: "definition", label: "Counted", value: (row) => row.definition},
        {name: "n", label: "Incidents", value: (row) => row.n, numeric: true},
        {
          name: "median_s",
          label: "Median",
          value: (row) => row.median_s,
          cell: (row) => duration(row.median_s),
          numeric: true
        },
        {
          name: "median_low",
          label: "from",
          value: (row) => row.median_low,
          cell: (row) => duration(row.median_low),
          numeric: true
        },
        {
          name: "median_high",
          label: "to",
          value: (row) => row.median_high,
          cell: (row) => duration(row.median_high),
          numeric: true
        }
      ]
    })
  });
}
