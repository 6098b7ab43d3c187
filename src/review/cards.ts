/** The Review's folded charts: incidents by quarter, and how far the quarter's retros got. */
import {RETRO_STAGES, type RetroStage, SEVERITIES} from "../domain.js";
import {count, counted, decimal, spelled, zoneName} from "../format.js";
import {incidentsByQuarter} from "../shared/charts/incidentsByQuarter.js";
import {retroFunnel} from "../shared/charts/retroFunnel.js";
import {perSpan, reviewComparison, reviewCountTitle} from "../shared/findings/reviewFinding.js";
import type {QuarterCount} from "../shared/rows/quarterCounts.js";
import type {ReviewFacts} from "../shared/rows/reviewFacts.js";
import type {ReviewPeriod} from "../shared/rows/reviewPeriod.js";
import {type Reached, stageList, type Stage} from "../shared/rows/stages.js";
import {chartCard} from "../shared/ui/chartCard.js";
import {pageLink} from "../shared/ui/pageUrl.js";
import type {Resize} from "../shared/ui/resize.js";
import {garwood} from "../stats/garwood.js";
import {filedFinding, heldFinding} from "./findings.js";
import {severityKey} from "./severityKey.js";
import {quarterTable} from "./tables.js";

/** Counts per quarter with the running one hollow, against the mean of the quarters before. */
export function reviewCounts(
  facts: ReviewFacts,
  counts: readonly QuarterCount[],
  {period, zone, resize}: {period: ReviewPeriod; zone: string; resize: Resize}
): HTMLElement {
  const severities = [...SEVERITIES, null].filter((severity) =>
    counts.some(({parts}) => parts.some((part) => part.severity === severity))
  );
  const names = period.before.map(({quarter}) => quarter);
  const total = facts.before?.incidents ?? 0;
  const {low, high} = garwood(total);
  const n = Math.max(1, names.length);
  const before =
    names.length > 0 ? {before: {quarters: names, mean: total / n, low: low / n, high: high / n}} : {};
  const description = reviewComparison(facts);
  return chartCard({
    title: reviewCountTitle(facts),
    file: "incidents-by-quarter",
    counted: `${description} Incidents by ${facts.days === undefined ? "fiscal quarter" : `spans of ${counted(facts.days, "day")}`} of their start, times in ${zoneName(zone)}. Whiskers: 95% interval of the count${names.length > 0 ? `; dashed line and band: ${decimal(total / n)} ${perSpan(facts)}, the mean of ${names.length === 1 ? "the one" : `the ${spelled(names.length)}`} before ${facts.quarter} (n = ${count(total)}), with its interval` : ""}.`,
    key: severityKey(
      severities,
      counts.some(({isPartial}) => isPartial)
    ),
    chart: resize((width) =>
      incidentsByQuarter(counts, {
        ...{width, chosen: facts.quarter, description, ...before},
        ...(facts.days === undefined ? {href: incidentsOf} : {})
      })
    ),
    table: quarterTable(counts, severities)
  });
}

/** The incidents of a quarter, of one severity where that is known. */
const incidentsOf = ({quarter, severity}: {readonly quarter: string; readonly severity?: number | null}) =>
  pageLink("incidents", {
    period: quarter,
    span: "quarter",
    ...(severity === undefined || severity === null ? {} : {severity: String(severity)})
  });

/** How far the quarter's retros got, and then their actions: each picture from its own whole. */
export function reviewFunnels(
  reached: Readonly<Record<RetroStage, Reached>>,
  quarter: string,
  resize: Resize
): HTMLElement[] {
  const stages = stageList(RETRO_STAGES, reached);
  const pageOf = ({unit}: Stage): string =>
    unit === "incidents" ? incidentsOf({quarter}) : pageLink("actions");
  const funnel = (unit: Stage["unit"], title: string, counted: string): HTMLElement => {
    const own = stages.filter((stage) => stage.unit === unit);
    return chartCard({
      title,
      counted,
      file: `retro-stages-${unit}`,
      chart: resize((width) => retroFunnel(own, {width, description: title, href: pageOf})),
      rows: own.map(({stage, n, of}) => ({stage, n, of}))
    });
  };
  return [
    funnel("incidents", heldFinding(reached), "Incidents of the quarter, each line a share of the first."),
    funnel(
      "actions",
      filedFinding(reached),
      "Actions filed for them, each line a share of the first; by the due date: of those that have one; done: of those whose status is stated. A young quarter has few verdicts yet."
    )
  ];
}
