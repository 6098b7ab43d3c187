/** The Review page's parts: numbers, quarterly counts, stages, conditions of the quarter. */
import {incidentsByQuarter} from "../shared/charts/incidentsByQuarter.js";
import {retroFunnel} from "../shared/charts/retroFunnel.js";
import {SEVERITIES} from "../shared/charts/palette.js";
import {
  perSpan,
  reviewComparison,
  reviewCountTitle,
  type ReviewFacts
} from "../shared/findings/reviewFinding.js";
import {count, counted, decimal, share, spelled, zoneName} from "../format.js";
import type {ActionRows, ConditionIncidents, QuarterRows} from "../schema.js";
import {garwood} from "../stats/garwood.js";
import {groupBy} from "../shared/rows/groupBy.js";
import {quarterCounts} from "../shared/rows/quarterCounts.js";
import {
  retroStages,
  stageOf,
  type StageAction,
  type StageIncident,
  type StageVerdict
} from "../shared/rows/retroStages.js";
import type {ReviewPeriod} from "../shared/rows/reviewPeriod.js";
import {actionTableWithIncident} from "../shared/ui/actionTable.js";
import {chartCard} from "../shared/ui/chartCard.js";
import {dataTable} from "../shared/ui/dataTable.js";
import {element} from "../shared/ui/element.js";
import {layerMark} from "../shared/ui/layerMark.js";
import {pageLink} from "../shared/ui/pageUrl.js";
import {quarterTable} from "./quarterTable.js";
import {severityKey} from "../shared/ui/severityKey.js";

/** Draws at the width its place offers; Framework's resize. */
export type Resize = (draw: (width: number) => Node) => Node;

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
  const stages = retroStages(incidents, actions, verdicts);
  const held = stageOf(stages, "retros_held");
  const done = stageOf(stages, "closed");
  const title =
    held.of === 0
      ? "No incidents to follow"
      : `${share(held.n, held.of)} incidents had a retro; ${done.of === 0 ? "no action was filed" : `${share(done.n, done.of)} actions are done`}`;
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

interface TopCondition {
  readonly condition_id: string;
  readonly label: string;
  readonly layer: string | null;
  readonly now: number;
  readonly before: number;
}

/** The conditions the quarter's incidents name most, beside the four quarters before. */
export function reviewTop(
  conditions: readonly ConditionIncidents[],
  {chosen, before}: ReviewPeriod
): HTMLElement {
  const earlier = new Set(before.map(({quarter}) => quarter));
  const rows = [...groupBy(conditions, ({condition_id}) => condition_id).values()]
    .map((all): TopCondition => {
      const {condition_id, label, layer} = all[0]!;
      const now = all.filter(({quarter}) => quarter === chosen.quarter).length;
      return {
        condition_id,
        label,
        layer,
        now,
        before: all.filter(({quarter}) => quarter !== null && earlier.has(quarter)).length
      };
    })
    .filter(({now}) => now > 0)
    .toSorted((a, b) => b.now - a.now || b.before - a.before || a.label.localeCompare(b.label, "en"));
  return element(
    "section",
    {class: "section"},
    element(
      "h2",
      {},
      rows.length === 0
        ? `No condition is named in ${chosen.quarter}`
        : `${counted(rows.length, "condition")} named in ${chosen.quarter}`
    ),
    element(
      "p",
      {class: "counted"},
      "Incidents of the period that name each condition, beside the periods before it. One incident can name several, so rows do not add up."
    ),
    rows.length > 0 &&
      dataTable(rows, {
        noun: "condition",
        pageSize: 5,
        file: `conditions-${chosen.quarter.replaceAll(/[^\w-]+/g, "-")}.csv`,
        href: (row) => pageLink("conditions", {condition: row.condition_id}),
        columns: [
          {name: "condition", label: "Condition", value: (row) => row.label},
          {name: "layer", label: "Layer", value: (row) => row.layer, cell: (row) => layerMark(row.layer)},
          {name: "incidents", label: `Incidents ${chosen.quarter}`, value: (row) => row.now, numeric: true},
          {
            name: "before",
            label: before.length === 1 ? "The one before" : `The ${count(before.length)} before`,
            value: (row) => row.before,
            numeric: true
          }
        ]
      })
  );
}

/** Actions of earlier incidents that are neither done nor dropped. */
export function reviewOpen(open: readonly ActionRows[], quarter: string, zone: string): HTMLElement {
  return element(
    "section",
    {class: "section"},
    element(
      "h2",
      {},
      open.length === 0
        ? `No action from before ${quarter} is open`
        : `${counted(open.length, "action")} from before ${quarter} ${open.length === 1 ? "is" : "are"} still open`
    ),
    element(
      "p",
      {class: "counted"},
      "Open or in progress on the day the data was cut, of incidents before the period; oldest first. No owner is shown: this is about the system."
    ),
    open.length > 0 && actionTableWithIncident(open, zone)
  );
}
