/** The Review's charts: quarterly counts, stages, response and paging in brief. */
import {RETRO_STAGES, SEVERITIES} from "../domain.js";
import {count, counted, decimal, spelled, zoneName} from "../format.js";
import type {AlertQuarters, QuarterRows, ResponseQuarters} from "../schema.js";
import {incidentsByQuarter} from "../shared/charts/incidentsByQuarter.js";
import {quarterShares} from "../shared/charts/quarterShares.js";
import {retroFunnel} from "../shared/charts/retroFunnel.js";
import {perSpan, reviewComparison, reviewCountTitle} from "../shared/findings/reviewFinding.js";
import {quarterCounts} from "../shared/rows/quarterCounts.js";
import {
  retroStages,
  type StageAction,
  type StageIncident,
  type StageVerdict
} from "../shared/rows/retroStages.js";
import type {ReviewFacts} from "../shared/rows/reviewFacts.js";
import type {ReviewPeriod} from "../shared/rows/reviewPeriod.js";
import {stageList} from "../shared/rows/stages.js";
import {chartCard} from "../shared/ui/chartCard.js";
import {dataTable} from "../shared/ui/dataTable.js";
import type {Resize} from "../shared/ui/resize.js";
import {garwood} from "../stats/garwood.js";
import {quarterMedians} from "./charts/quarterMedians.js";
import {pagingInBrief, responseInBrief} from "./facts.js";
import {pagingInBriefFinding, responseInBriefFinding, stagesFinding} from "./findings.js";
import {severityKey} from "./severityKey.js";
import {quarterTable} from "./tables.js";

const limits = (n: number) => garwood(n);

/** Counts per quarter with the running one hollow, against the mean of the quarters before. */
export function reviewCounts(
  facts: ReviewFacts,
  incidents: readonly {readonly quarter: string | null; readonly severity: number | null}[],
  quarters: readonly QuarterRows[],
  {period, zone, resize}: {period: ReviewPeriod; zone: string; resize: Resize}
): HTMLElement {
  const counts = quarterCounts(incidents, quarters, limits);
  const severities = [...SEVERITIES, null].filter((severity) =>
    counts.some(({parts}) => parts.some((part) => part.severity === severity))
  );
  const names = period.before.map(({quarter}) => quarter);
  const total = facts.before?.incidents ?? 0;
  const {low, high} = limits(total);
  const n = Math.max(1, names.length);
  const before =
    names.length > 0 ? {before: {quarters: names, mean: total / n, low: low / n, high: high / n}} : {};
  const description = reviewComparison(facts);
  return chartCard({
    title: reviewCountTitle(facts, limits(facts.incidents)),
    counted: `Incidents by ${facts.days === undefined ? "fiscal quarter" : `spans of ${counted(facts.days, "day")}`} of their start, times in ${zoneName(zone)}. Whiskers: 95% interval of the count${names.length > 0 ? `; dashed line and band: ${decimal(total / n)} ${perSpan(facts)}, the mean of ${names.length === 1 ? "the one" : `the ${spelled(names.length)}`} before ${facts.quarter} (n = ${count(total)}), with its interval` : ""}.`,
    key: severityKey(
      severities,
      counts.some(({isPartial}) => isPartial)
    ),
    chart: resize((width) =>
      incidentsByQuarter(counts, {width, chosen: facts.quarter, description, ...before})
    ),
    table: quarterTable(counts, severities)
  });
}

/** How far the quarter's retros got, up to what their actions are known to have changed. */
export function reviewStages(
  incidents: readonly StageIncident[],
  actions: readonly StageAction[],
  verdicts: readonly StageVerdict[],
  resize: Resize
): HTMLElement {
  const reached = retroStages(incidents, actions, verdicts);
  const stages = stageList(RETRO_STAGES, reached);
  const title = stagesFinding(reached);
  return chartCard({
    title,
    counted:
      "Incidents of the period, then the actions filed for them, each as a share of its own first line. The due-date line counts only actions that have a due date; the last two count targets that somebody named, and a young quarter has few verdicts yet.",
    chart: resize((width) => retroFunnel(stages, {width, description: title})),
    table: dataTable(stages, {
      noun: "stage",
      file: "retro-stages.csv",
      columns: [
        {name: "stage", label: "Stage", value: (row) => row.stage},
        {
          name: "n",
          label: "n",
          value: (row) => row.n,
          numeric: true
        },
        {name: "of", label: "of", value: (row) => row.of, numeric: true},
        {name: "unit", label: "Unit", value: (row) => row.unit}
      ]
    })
  });
}

/** Response in one picture. */
export function reviewResponse(
  rows: readonly ResponseQuarters[],
  quarter: string,
  resize: Resize
): HTMLElement {
  const brief = responseInBrief(rows, quarter);
  const title = responseInBriefFinding(brief, quarter);
  return chartCard({
    title,
    counted: `Median time until ${brief.done} with its 95% interval, all incidents; open ones are censored. The Response page has the rest.`,
    rows: brief.rows,
    chart: resize((width) => quarterMedians(brief.rows, {width, description: title}))
  });
}

/** Paging in one picture: what is labelled worth acting on; how many there were is the title. Null without pages. */
export function reviewPaging(
  rows: readonly AlertQuarters[],
  quarters: readonly QuarterRows[],
  {quarter, resize}: {quarter: string; resize: Resize}
): HTMLElement | null {
  if (rows.length === 0) return null;
  const brief = pagingInBrief(rows, quarters, quarter);
  const title = pagingInBriefFinding(brief);
  return chartCard({
    title,
    counted:
      "Share of labelled pages that were worth acting on, with Wilson’s 95% interval; repeats left out, unlabelled is unknown. Pages a week over the whole weeks of the quarter. Whether the number of pages changed beyond chance, the Alert noise page says.",
    rows: brief.points,
    chart: resize((width) =>
      quarterShares(brief.points, {width, name: "Pages worth acting on, of labelled", description: title})
    )
  });
}
