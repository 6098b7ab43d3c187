/** What only the Response page says: who noticed first, how definitions differ, what to decide. */
import {count, counted, duration, FEW, list, share} from "../format.js";
import type {ResponseToDecide} from "./facts.js";

/** Who noticed first, of the incidents that say so. */
export function detectorFinding(
  counts: readonly {readonly detector: string; readonly n: number}[],
  quarter: string
): string {
  const n = (name: string): number => counts.find(({detector}) => detector === name)?.n ?? 0;
  const known = n("alert") + n("human") + n("customer");
  const unknown = n("unknown");
  if (known + unknown === 0) return `No incidents in ${quarter}`;
  if (known === 0) return `No incident of ${quarter} says who noticed it first (n = ${unknown})`;
  const rest = unknown > 0 ? `, ${count(unknown)} not stated` : "";
  return `${share(n("alert"), known)} were first seen by an alert in ${quarter}, ${count(n("customer"))} by a customer${rest}`;
}

/** How far apart the medians of one response lie under the definitions in use. */
export function definitionFinding(
  rows: readonly {
    readonly metric: string;
    readonly definition: string;
    readonly median_s: number | null;
    readonly n: number;
  }[]
): string {
  const resolve = rows.filter(({metric, n}) => metric === "time_to_resolve" && n >= FEW);
  if (resolve.length < 2) return "Too few incidents state several moments to compare definitions";
  const sorted = resolve.toSorted((a, b) => a.median_s! - b.median_s!);
  const [least, most] = [sorted[0]!, sorted.at(-1)!];
  return `The median time to resolve is ${duration(least.median_s)} counted ${least.definition} and ${duration(most.median_s)} counted ${most.definition}`;
}

/** What the meeting is asked to decide. */
export function responseDecision({open, customers, detectorsKnown, thin}: ResponseToDecide): string {
  const asks = [
    open > 0 &&
      `whether ${counted(open, "incident")} ${open === 1 ? "is" : "are"} really open or only not closed in the tool`,
    customers > 0 &&
      `which alert would have told of the ${count(customers)} of ${count(detectorsKnown)} incidents that a customer saw first`,
    thin.length > 0 && `whether to record when incidents are ${list(thin)}: fewer than four in five say so`
  ].filter((ask) => ask !== false);
  return asks.length === 0
    ? "Nothing asks for a decision: the times are recorded and nothing is open."
    : `Decide ${asks.join("; ")}.`;
}
