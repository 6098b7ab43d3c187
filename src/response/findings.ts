/** What only the Response page says: who noticed first, how definitions differ, what to decide. */
import {type Decision, decisions} from "../shared/findings/decision.js";
import {count, counted, duration, FEW, list, the} from "../format.js";
import {responseFinding} from "../shared/findings/responseFinding.js";
import type {ResponseFacts} from "../shared/rows/responseFacts.js";
import type {DurationSummary} from "../stats/durationSummary.js";
import type {ResponseToDecide} from "./facts.js";

/** The headline: the median of the quarter, or why there is none. */
export function responseClaim(facts: ResponseFacts | undefined): string {
  if (facts === undefined) return responseFinding(facts);
  const {now, done, ratio} = facts;
  if (now.n < FEW || now.median === undefined) return responseFinding(facts);
  const within = `alf of the incidents were ${done} within ${duration(now.median)}`;
  if (ratio === undefined) return `H${within}`;
  return `${ratio.high < 1 ? "Clearly faster" : ratio.low > 1 ? "Clearly slower" : "No clear change"}: h${within}`;
}

/** One response time: its median and 90th percentile. */
export function stripClaim(done: string, quarter: string, {n, median, p90}: DurationSummary): string {
  if (n === 0) return `No incident of ${quarter} says when it was ${done}`;
  if (n < FEW || median === undefined)
    return `${quarter}: too few incidents for a median of time until ${done}`;
  const ninth = p90 === undefined ? "" : `, nine in ten within ${duration(p90)}`;
  return `Half are ${done} within ${duration(median)}${ninth}`;
}

/** How sure the median is; nothing where there is none. */
export function stripSure(
  quarter: string,
  {n, open, medianLow, medianHigh}: DurationSummary,
  incidents: number
): string {
  const limit = (seconds: number | undefined): string =>
    seconds === undefined ? "not reached" : duration(seconds);
  const interval = n < FEW ? "" : `; median’s 95% interval ${limit(medianLow)} to ${limit(medianHigh)}`;
  return `${quarter}: n = ${count(n)} of ${count(incidents)}${open > 0 ? `, ${count(open)} still open` : ""}${interval}.`;
}

/** Who noticed first, of the incidents that say so. */
export function detectorFinding(
  counts: readonly {readonly detector: string; readonly n: number}[],
  quarter: string
): string {
  const n = (name: string): number => counts.find(({detector}) => detector === name)?.n ?? 0;
  const known = n("alert") + n("human") + n("customer");
  const unknown = n("unknown");
  if (known + unknown === 0) return `No incidents in ${quarter}`;
  if (known === 0) return `No incident of ${quarter} says who noticed it first`;
  return `An alert saw ${count(n("alert"))} of ${counted(known, "incident")} first`;
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
  return `The median time to resolve is ${duration(least.median_s)} or ${duration(most.median_s)}, by definition`;
}

/** What the meeting is asked to decide. */
export const responseDecision = ({
  open,
  customers,
  detectorsKnown,
  thin
}: ResponseToDecide): readonly Decision[] =>
  decisions(
    [
      customers > 0 && {
        text: `Add an alert for ${customers === 1 ? `the one incident of ${count(detectorsKnown)}` : `the ${count(customers)} of ${count(detectorsKnown)} incidents`} that a customer saw first.`,
        page: "alerts"
      },
      open > 0 && {
        text: `Close ${the(open, "incident")} that ${open === 1 ? "is" : "are"} open in the tool, or say that ${open === 1 ? "it runs" : "they run"} on.`,
        page: "incidents"
      },
      thin.length > 0 && {
        text: `Record when incidents are ${list(thin)}: fewer than four in five say so.`,
        page: "data"
      }
    ],
    "Nothing asks for a decision: the times are recorded and nothing is open."
  );
