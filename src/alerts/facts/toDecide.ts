import type {MissedDetectionRows, ShiftRows} from "../../schema.js";
import {ruleAsk, type RuleAsk} from "../../shared/rows/ruleAsk.js";
import type {RuleNow} from "./ruleNow.js";
import type {Quality} from "./quality.js";
import type {Share} from "./share.js";
import {shiftsOver} from "./shifts.js";

/** What the decision rests on. */
export interface AlertsToDecide {
  /** rules that still page and ask to be retired, and to be tuned */
  readonly retire: number;
  readonly tune: number;
  /** shifts over the limit */
  readonly over: Share;
  /** incidents of the quarter that customers saw first */
  readonly customers: number;
  /** share of the quarter's pages without a label, 0–1; 0 without pages */
  readonly unlabelled: number;
  /** the quarter, where no page of it is loaded */
  readonly unloaded: string | undefined;
}

/** `shifts` are the quarter's. */
export function alertsToDecide(
  quarter: string | undefined,
  {
    save,
    shifts,
    missed,
    precision,
    pages
  }: {
    readonly save: readonly RuleNow[];
    readonly shifts: readonly ShiftRows[];
    readonly missed: readonly MissedDetectionRows[];
    readonly precision: Quality | undefined;
    /** of the quarter */
    readonly pages: number;
  }
): AlertsToDecide {
  const asked = (ask: RuleAsk): number => save.filter(({rule}) => ruleAsk(rule) === ask).length;
  return {
    retire: asked("retire"),
    tune: asked("tune"),
    over: shiftsOver(shifts),
    customers: missed.filter((row) => row.quarter === quarter && row.detected_by === "customer").length,
    unlabelled:
      precision === undefined ? 0 : precision.unknown / Math.max(1, precision.of + precision.unknown),
    unloaded: pages === 0 ? quarter : undefined
  };
}
