/** What aligns, in sentences. Nothing here says that a condition caused anything. */
import {sum} from "d3-array";
import {count, counted, share, words} from "../format.js";
import type {TriggerCount} from "./facts/triggers.js";

/** The pair that stands out, if any does. */
export function pairsFinding(
  {
    n,
    pairs
  }: {
    readonly n: number;
    readonly tested: number;
    readonly pairs: readonly {
      readonly a: string;
      readonly b: string;
      readonly nA: number;
      readonly nB: number;
      readonly nAB: number;
      readonly q: number;
    }[];
  },
  label: (id: string) => string
): string {
  const [top] = pairs;
  if (n < 20) return "Too few incidents name conditions to test which occur together";
  if (top === undefined) return "No two conditions share three incidents";
  const telling = pairs.filter(({q}) => q <= 0.1).length;
  if (telling === 0) return "No pair of conditions occurs together more often than chance would bring";
  return `${label(top.a)} and ${label(top.b)} occur together in ${counted(top.nAB, "incident")}`;
}

/** The condition most incidents hang on, as the upper bound it is. */
export function breakerFinding(
  breakers: readonly {readonly condition_id: string; readonly incidents: number}[],
  n: number,
  label: (id: string) => string
): string {
  const [top] = breakers;
  if (top === undefined) return "No incident names a condition";
  return `Without ${label(top.condition_id)}, at most ${share(top.incidents, n)} incidents would have gone otherwise`;
}

/** How many incidents name several conditions, and how many exact sets of them came back. */
export const combinationsFinding = (
  {n, several}: {readonly n: number; readonly several: number},
  repeated: number
): string =>
  n === 0
    ? "No incident names a condition"
    : `${counted(several, "incident names", "incidents name")} several conditions; ${counted(repeated, "combination")} came twice or more`;

/** The trigger stated most often, first of the rows. */
export function triggerFinding(rows: readonly TriggerCount[]): string {
  const known = sum(
    rows.filter(({trigger}) => trigger !== ""),
    ({n}) => n
  );
  const [top] = rows;
  return known === 0 || top === undefined
    ? "No incident says what set it off"
    : `${count(top.n)} of ${counted(known, "stated trigger")} ${top.n === 1 ? "is" : "are"} “${words(top.trigger)}”`;
}
