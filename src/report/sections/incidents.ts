/** 2: incidents by severity with their trend, and minutes of impact. */
import {SEVERITIES, severityLabel} from "../../domain.js";
import {reviewComparison, reviewCountTitle} from "../../shared/findings/reviewFinding.js";
import {count, decimal, share, spelled} from "../../format.js";
import {garwood} from "../../stats/garwood.js";
import {quarterCounts} from "../../shared/rows/quarterCounts.js";
import {reviewFacts} from "../../shared/rows/reviewFacts.js";
import {impact} from "../impact.js";
import type {ReportInput, ReportSection} from "../types.js";

export function incidents(input: ReportInput): ReportSection {
  const {site, period, quarters} = input;
  const facts = reviewFacts(input.incidents, input.actions, period, site.as_of_at)!;
  const {chosen, before} = period;
  const names = new Set(before.map(({quarter}) => quarter));
  const now = input.incidents.filter(({quarter}) => quarter === chosen.quarter);
  const earlier = input.incidents.filter(({quarter}) => quarter !== null && names.has(quarter));
  const n = Math.max(1, before.length);
  const band =
    before.length === 0
      ? {}
      : {
          before: {
            quarters: [...names],
            mean: earlier.length / n,
            low: garwood(earlier.length).low / n,
            high: garwood(earlier.length).high / n
          }
        };
  const counts = quarterCounts(input.incidents, quarters, (x) => garwood(x));
  const title = reviewCountTitle(facts);
  const rows = [...SEVERITIES, null].flatMap((severity) => {
    const own = now.filter((row) => row.severity === severity);
    const past = earlier.filter((row) => row.severity === severity);
    if (own.length + past.length === 0) return [];
    const {low, high} = garwood(own.length);
    const {minutes, known} = impact(own);
    return [
      [
        severityLabel(severity),
        count(own.length),
        `${decimal(low)}–${decimal(high)}`,
        before.length === 0 ? "–" : decimal(past.length / n),
        known === 0 ? "–" : count(minutes),
        share(known, own.length)
      ]
    ];
  });
  return {
    id: "incidents",
    title: "Incidents",
    sentences: [reviewComparison(facts)],
    charts: [
      {
        title,
        counted: `Incidents by fiscal quarter of their start; darker is worse, whiskers the 95% interval of the count${before.length > 0 ? `, the dashed line and band the mean of the ${before.length === 1 ? "quarter" : `${spelled(before.length)} quarters`} before` : ""}.`,
        picture: {kind: "incidents", quarters: counts, chosen: chosen.quarter, ...band}
      }
    ],
    table: {
      columns: [
        {label: "Severity"},
        {label: chosen.quarter, numeric: true},
        {label: "95% interval", numeric: true},
        {label: "Mean a quarter before", numeric: true},
        {label: "Minutes of impact", numeric: true},
        {label: "stated by", numeric: true}
      ],
      rows,
      empty: "No incidents in the period or the quarters before."
    }
  };
}
