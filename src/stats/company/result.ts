import type {Span} from "../observedDays.js";
import type {DurationReason, DurationVerdict} from "../verdictDurations.js";
import type {BackgroundReason} from "../backgroundVerdict.js";
import type {PlannedReason} from "../plannedLook.js";
import type {State} from "../verdict.js";
import type {FoundSilence} from "./exposure.js";
import type {UnjudgedLink} from "./items.js";
import type {CompanyLink, RecordKind} from "./types.js";
import type {BaselineBasis} from "./windows.js";

export type CompanyReason =
  | BackgroundReason
  | DurationReason
  | PlannedReason
  | UnjudgedLink["reason"]
  | "may_be_renamed"
  | "no_records";

/** Everything known of a set; every member's row carries it. Days from the input's origin; undefined: does not apply. */
export interface SetResult {
  /** S001 … by first closing */
  readonly id: string;
  readonly state: State;
  readonly reason: CompanyReason;
  readonly strength: "strong" | "holding" | undefined;
  readonly actions: readonly string[];
  readonly first: number;
  readonly last: number;
  /** "duration" for response times */
  readonly kind: RecordKind | "duration";
  /** counts in headlines and sums */
  readonly counted: boolean;
  /** may enter pooled figures: measurable and counted, with an event (METHODS2 R) */
  readonly pooled: boolean;
  /** sets of one cluster share events */
  readonly cluster: string;
  /** actions of the set it can't be told apart from, or that cut it */
  readonly others: readonly string[];
  readonly baselineBasis: BaselineBasis | undefined;
  readonly baseline: {readonly from: number; readonly to: number; readonly days: number} | undefined;
  readonly followup: {readonly from: number; readonly to: number; readonly days: number} | undefined;
  /** stretches between the start of the baseline and the end of follow-up that were not watched */
  readonly holes: readonly Span[];
  readonly x0: number | undefined;
  /** weeks of exposure */
  readonly t0: number | undefined;
  readonly x1: number | undefined;
  readonly t1: number | undefined;
  readonly xTriggerWindow: number | undefined;
  readonly xGap: number | undefined;
  readonly gapDays: number | undefined;
  readonly xWashout: number | undefined;
  readonly ratio: number | undefined;
  readonly ratioLow: number | undefined;
  readonly ratioHigh: number | undefined;
  readonly pValue: number | undefined;
  readonly eImproved: number | undefined;
  readonly eWorsened: number | undefined;
  readonly phi: number | undefined;
  readonly kappa: number | undefined;
  readonly adjustedRatio: number | undefined;
  /** evidence for "improved" beyond the background */
  readonly adjustedE: number | undefined;
  readonly adjustedEWorsened: number | undefined;
  readonly backgroundBefore: number | undefined;
  readonly backgroundAfter: number | undefined;
  readonly backgroundTier: 1 | 2 | undefined;
  readonly fellBeforeClosing: boolean;
  /** week of exposure and day on which the verdict was first told; it stands */
  readonly crossedAtWeek: number | undefined;
  readonly toldAt: number | undefined;
  readonly earliestVerdict: number | undefined;
  readonly expectedVerdict: number | undefined;
  readonly weeksNeeded: number | undefined;
  readonly powerAtHorizon: number | undefined;
  readonly mdeRatio: number | undefined;
  readonly sourceSilentSince: number | undefined;
  readonly renamedTo: string | undefined;
  /** of a response time: log shift with its standard error, where there are durations enough */
  readonly logShift: {readonly value: number; readonly se: number} | undefined;
  readonly durations: DurationVerdict | undefined;
}

/** One link of the input: what it says of its action. */
export interface CompanyRow {
  readonly link: CompanyLink;
  readonly state: State;
  readonly reason: CompanyReason;
  readonly strength: "strong" | "holding" | undefined;
  /** undefined where no set judges it: not closed, closing unknown, won't do */
  readonly set: SetResult | undefined;
  /** the other members; where the set is not separable or was cut, the actions of the other set */
  readonly jointWith: readonly string[];
  readonly counted: boolean;
  /** a planned look decided alone; its p-value and day */
  readonly planned:
    {readonly day: number; readonly p: number; readonly toldAt: number | undefined} | undefined;
}

/** Events that did not happen, over all measurable counted sets (METHODS2 N5); undefined limits with too few sets. */
export interface EventsAvoided {
  readonly kind: RecordKind;
  readonly sets: number;
  readonly expected: number;
  readonly observed: number;
  readonly avoided: number;
  readonly low: number | undefined;
  readonly high: number | undefined;
}

export interface CompanyResult {
  /** in the order of the links */
  readonly rows: readonly CompanyRow[];
  /** by first closing */
  readonly sets: readonly SetResult[];
  readonly silences: readonly FoundSilence[];
  readonly kappa: Readonly<Record<RecordKind, number>>;
  readonly avoided: readonly EventsAvoided[];
}
