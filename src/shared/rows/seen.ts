import type {TargetEventRows, VerdictRows} from "../../schema.js";
import {thinned} from "./thinned.js";
import {windowMedians, type WindowMedians} from "./windowMedians.js";

/** What is drawn of a target's events. */
export interface Seen {
  /** as many as a rug can show */
  readonly events: readonly TargetEventRows[];
  /** of all of them */
  readonly medians: WindowMedians;
}

export const seenOf = (
  row: VerdictRows,
  events: readonly TargetEventRows[],
  span: {readonly from: Date; readonly to: Date}
): Seen => ({events: thinned(events, span), medians: windowMedians(row, events)});
