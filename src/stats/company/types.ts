/** What a company recorded, as the engine takes it; days are real numbers from any one origin, UTC. */
import type {Span} from "../observedDays.js";

export type RecordKind = "incident" | "page";
export type TargetKind = "condition" | "service" | "alert_rule" | "response_time";

/** What records have in common that differ only by when they happened. */
export interface RecordTraits {
  readonly kind: RecordKind;
  readonly source: string;
  readonly services: readonly string[];
  /** of an incident; none by default */
  readonly conditions?: readonly string[] | undefined;
  /** of a page */
  readonly rule?: string | undefined;
  /** a page nobody needed to act on */
  readonly noise?: boolean | undefined;
}

/** An incident or a page, de-duplicated. */
export interface CompanyRecord extends RecordTraits {
  readonly id: string;
  readonly day: number;
  /** minutes by the metric of response-time targets; null while it goes on, absent where unknown */
  readonly durations?: Readonly<Record<string, number | null>> | undefined;
}

/** Many records without ids at once, for pages in millions: none of them can be an index record. */
export interface RecordSeries extends RecordTraits {
  readonly days: ArrayLike<number>;
}

export interface CompanyAction {
  readonly id: string;
  /** undefined where the export's status is not known */
  readonly status: "open" | "in_progress" | "done" | "wont_do" | undefined;
  /** start of the index incident, else when the action was filed */
  readonly trigger: number;
  /** when it last closed; null while open, or where the export has no date */
  readonly closed: number | null;
  /** the record that opened it, never counted for it */
  readonly indexRecord?: string | null | undefined;
  readonly selectedBecause?: "incident" | "worst_of_quarter" | "worst_of_year" | undefined;
}

/** What an action should change: one row of the result. */
export interface CompanyLink {
  readonly action: string;
  readonly kind: TargetKind;
  readonly id: string;
  /** "" is everywhere */
  readonly service: string;
  /** `incidents`, `pages`, `noise_pages`, or the metric of a response time */
  readonly metric: string;
  /** which way is hoped for */
  readonly direction: "down" | "up";
  /** a target that takes the background's place */
  readonly comparison?:
    {readonly kind: TargetKind; readonly id: string; readonly service: string} | undefined;
  /** a review day named before closing (METHODS A6.3) */
  readonly plannedLook?: number | undefined;
}

/** What the user says was exported of a source. */
export interface Coverage {
  readonly source: string;
  /** both kinds by default */
  readonly kind?: RecordKind | undefined;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly gaps?: readonly Span[] | undefined;
}

/** Names by kind. */
export interface NamesByKind<Names> {
  readonly conditions?: Names | undefined;
  readonly services?: Names | undefined;
  readonly rules?: Names | undefined;
}

/** Lengths that a company may choose, days. */
export interface Thresholds {
  readonly baselineDays: number;
  readonly pagesBaselineDays: number;
  readonly triggerExclusionDays: number;
  readonly worstOfQuarterExclusionDays: number;
  readonly worstOfYearExclusionDays: number;
  readonly washoutDays: number;
}

export interface Company {
  readonly asOf: number;
  /** those of the methods by default */
  readonly thresholds?: Thresholds | undefined;
  /** true takes counts for Poisson: no dispersion is estimated */
  readonly isPoisson?: boolean | undefined;
  readonly records: Iterable<CompanyRecord>;
  readonly series?: Iterable<RecordSeries> | undefined;
  readonly actions: readonly CompanyAction[];
  readonly links: readonly CompanyLink[];
  readonly coverage?: readonly Coverage[] | undefined;
  /** new name to the old one it continues */
  readonly aliases?: NamesByKind<Readonly<Record<string, string>>> | undefined;
  /** pairs of names that are two things */
  readonly distinct?: NamesByKind<readonly (readonly [string, string])[]> | undefined;
}
