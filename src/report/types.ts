/** The leadership report as data: the page, the single file, the PDF and the Markdown are drawn from the same sections. */
import type * as schema from "../schema.js";
import type {IncidentsByQuarterOptions} from "../shared/charts/incidentsByQuarter.js";
import type {QuarterCount} from "../shared/rows/quarterCounts.js";
import type {QuarterResponse} from "../shared/rows/responseTimes.js";
import type {ReviewPeriod} from "../shared/rows/reviewPeriod.js";
import type {Stage} from "../shared/rows/stages.js";

/** The rows it is made from, as the pages read them. */
export interface ReportRows {
  readonly site: schema.Site;
  readonly quarters: readonly schema.QuarterRows[];
  readonly incidents: readonly schema.IncidentRows[];
  readonly actions: readonly schema.ActionRows[];
  readonly conditions: readonly schema.ConditionIncidents[];
  readonly verdicts: readonly schema.VerdictRows[];
  readonly programme: readonly schema.Programme[];
  readonly seenAgain: readonly schema.SeenAgain[];
  readonly response: readonly schema.ResponseRows[];
  readonly alerts: readonly schema.AlertQuarters[];
  readonly load: readonly schema.LoadReport[];
  readonly excluded: readonly schema.ExcludedRows[];
  readonly lastSeen: readonly schema.SourceLastSeen[];
  readonly texts: readonly schema.ReportTexts[];
  readonly decisions: readonly schema.Decisions[];
  readonly restated: readonly schema.RestatedNumbers[];
  readonly paths: readonly schema.ActionPaths[];
  readonly priorities: readonly schema.PriorityRows[];
  readonly responseQuarters: readonly schema.ResponseQuarters[];
  readonly frozen: readonly schema.FrozenQuarters[];
  readonly sinceLast: readonly schema.SinceLast[];
  readonly budgets: readonly schema.ErrorBudgetQuarters[];
  /** all verdicts, where `verdicts` are a selection: whose changes they are */
  readonly members?: readonly schema.VerdictRows[];
}

/** The rows and the quarter they are read for. */
export interface ReportInput extends ReportRows {
  readonly period: ReviewPeriod;
}

export interface ReportTable {
  readonly columns: readonly {readonly label: string; readonly numeric?: boolean}[];
  readonly rows: readonly (readonly string[])[];
  /** what stands in its place without rows */
  readonly empty: string;
  /** rows that were left out, in words */
  readonly more?: string;
}

export interface ReportChart {
  /** its finding, also for readers who can't see it */
  readonly title: string;
  readonly counted: string;
  readonly picture: ReportPicture;
}

/** What a picture shows, as plain data: it is drawn by `charts.ts`. */
export type ReportPicture =
  | ({readonly kind: "incidents"; readonly quarters: readonly QuarterCount[]} & Pick<
      IncidentsByQuarterOptions,
      "chosen" | "before"
    >)
  | {readonly kind: "times"; readonly quarters: readonly QuarterResponse[]}
  | {readonly kind: "stages"; readonly stages: readonly Stage[]}
  | {readonly kind: "ratios"; readonly rows: readonly schema.VerdictRows[]};

/** A paragraph or list item of a text from the settings. */
export interface ReportText {
  readonly kind: "heading" | "paragraph" | "item";
  readonly text: string;
}

/** What stands under a heading, in this order. */
export interface ReportSection {
  readonly id: string;
  readonly title: string;
  readonly sentences: readonly string[];
  readonly text?: readonly ReportText[];
  readonly charts?: readonly ReportChart[];
  readonly table?: ReportTable;
  readonly note?: string;
}
