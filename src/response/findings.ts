/** What only the Response page says: what changed, who noticed first, how definitions differ, what to decide. */
import {sum} from "d3-array";
import {type Decision, decisions} from "../shared/findings/decision.js";
import {capitalised, count, counted, duration, FEW, list, share, shorten, spelled, the} from "../format.js";
import {responseFinding} from "../shared/findings/responseFinding.js";
import {unwatchedWords} from "../shared/findings/reviewFinding.js";
import {responseComparability} from "../shared/rows/responseFacts.js";
import {LENGTH, sizeWords} from "../shared/findings/size.js";
import {defaults} from "../stats/defaults.js";
import {fisherExact} from "../stats/fisherExact.js";
import type {Detected, ResponseToDecide, StepChange} from "./facts.js";

const doneOf = (steps: readonly StepChange[], moved: StepChange["moved"]): readonly string[] =>
  steps.filter((step) => step.moved === moved).map(({done}) => done);

/** The headline: which steps got faster or slower, of all that can be compared. */
export function responseClaim(steps: readonly StepChange[]): string {
  const [first] = steps;
  if (first === undefined) return responseFinding(undefined);
  const {quarter, incidents, before} = first;
  if (incidents === 0) return `No incidents in ${quarter}`;
  if (before === undefined || before.quarters === 0) return `No quarter before ${quarter} to compare it with`;
  const told = steps.filter(({moved}) => moved !== null);
  if (told.length === 0)
    return steps.some((step) => responseComparability(step) === "unwatched")
      ? `Nothing to compare: the sources of ${quarter} were not watched throughout`
      : `Too few incidents in ${quarter} to say whether the response changed`;
  const clear = [
    {done: doneOf(steps, "faster"), how: "clearly faster"},
    {done: doneOf(steps, "slower"), how: "clearly slower"}
  ].filter(({done}) => done.length > 0);
  const rest = doneOf(steps, "unclear").length;
  if (clear.length === 0)
    return told.length === 1
      ? `No clear change in how fast incidents are ${told[0]!.done}`
      : `No clear change in ${told.length === 2 ? "either of" : "any of"} ${spelled(told.length)} steps of the response`;
  const moved = capitalised(clear.map(({done, how}) => `${list(done)} ${how}`).join(", "));
  return rest === 0 ? moved : `${moved}; no clear change in the rest`;
}

/** What is compared, and what a bar of the picture means; several at once are said to be so. */
export function responseSure(steps: readonly StepChange[]): string {
  const [first] = steps;
  if (first?.before === undefined) return "";
  const told = steps.filter(({moved}) => moved !== null);
  const {quarter, isPartial, before, compared} = first;
  const earlier =
    before.quarters === 1 ? "the quarter before" : `the ${spelled(before.quarters)} quarters before`;
  if (told.length === 0)
    return compared === undefined ? "" : `${quarter} against ${earlier}: ${leftOut(compared)}.`;
  const left = compared === undefined ? "" : ` Left out: ${leftOut(compared)}.`;
  const isClear = told.some(({moved}) => moved !== "unclear");
  const luck = isClear && told.length > 1 ? `, as one of ${spelled(told.length)} may in any case` : "";
  return `${quarter}${isPartial ? " so far" : ""} against ${earlier}. A bar (95% interval) that reaches the middle line could be chance${luck}.${left}`;
}

/** "12 incidents are from sources that were not watched throughout". */
const leftOut = ({leftOut: n}: NonNullable<StepChange["compared"]>): string =>
  `${counted(n, "incident")} ${unwatchedWords(n)}`;

/** "43% shorter (70% shorter to as long)": one step against the quarters before. */
export function changeSaid(step: StepChange): string {
  const {done, ratio, now, before, compared} = step;
  if (responseComparability(step) === "unwatched")
    return `${capitalised(done)}: nothing to compare, as ${leftOut(compared!)}`;
  if (ratio === undefined)
    return `${capitalised(done)}: too few to compare (${count(now.n)} against ${count(before?.summary.n ?? 0)})`;
  const size = (value: number): string => sizeWords(value, LENGTH);
  return `${capitalised(done)}: ${size(ratio.ratio)} (${size(ratio.low)} to ${size(ratio.high)}), ${counted(compared?.now ?? now.n, "incident")} against ${count(compared?.before ?? before!.summary.n)}`;
}

/** One step: its median, and what it was in the quarters before where the same sources tell of both. */
export function stepClaim(step: StepChange): string {
  const {done, quarter, now} = step;
  if (now.n === 0) return `No incident of ${quarter} says when it was ${done}`;
  if (now.n < FEW || now.median === undefined) return `${capitalised(done)}: too few incidents for a median`;
  const was = medianBefore(step);
  return `${capitalised(done)}: ${duration(now.median)}${was === undefined ? "" : `, was ${duration(was)}`}`;
}

/** The median of the quarters before; undefined with too few, and where other sources tell of them than of the quarter. */
export const medianBefore = ({before, compared}: StepChange): number | undefined =>
  compared !== undefined || before === undefined || before.summary.n < FEW
    ? undefined
    : before.summary.median;

/** How many say it, and how sure the median is; nothing of the latter where there is none, nothing at all where none says it. */
export function stepSure({now: {n, open, medianLow, medianHigh}, incidents}: StepChange): string {
  if (n === 0) return "";
  const still = open > 0 ? `, ${count(open)} still open` : "";
  return `n = ${count(n)} of ${count(incidents)}${still}${n < FEW ? "" : `; 95% interval ${limits(medianLow, medianHigh)}`}.`;
}

function limits(low: number | undefined, high: number | undefined): string {
  if (high !== undefined) return `${low === undefined ? "up" : duration(low)} to ${duration(high)}`;
  return low === undefined ? "not known" : `from ${duration(low)}, no upper end yet`;
}

/** What customers saw first, of the incidents that say who did. */
export function detectorFinding({quarter, n, known, incidents}: Detected): string {
  if (incidents === 0) return `No incidents in ${quarter}`;
  if (known === 0) return `No incident of ${quarter} says who noticed it first`;
  if (n.customer === 0) return `No customer noticed any of ${counted(known, "incident")} first`;
  return `${n.customer === 1 ? "A customer" : "Customers"} noticed ${count(n.customer)} of ${counted(known, "incident")} first`;
}

/** The quarters before, and whether the difference could be chance (Fisher's exact test): of sources watched throughout. */
export function detectorSure(
  {known, incidents}: Detected,
  watched: Pick<Detected, "n" | "known" | "incidents">,
  before: readonly Detected[]
): string {
  const unsaid = known < incidents ? ` ${count(incidents - known)} more don’t say.` : "";
  const earlier = {n: sum(before, (row) => row.n.customer), known: sum(before, (row) => row.known)};
  const isWhole = watched.incidents === incidents;
  if (Math.min(watched.known, earlier.known) < FEW)
    return known >= FEW && !isWhole
      ? `Nothing to compare: the sources were not watched throughout.${unsaid}`
      : `Too few say it to compare.${unsaid}`;
  const all = {n: watched.known + earlier.known, a: watched.known, b: watched.n.customer + earlier.n};
  const isClear = fisherExact(watched.n.customer, all).pTwoSided < 1 - defaults.conf;
  const span = before.length === 1 ? "the quarter" : `the ${spelled(before.length)} quarters`;
  const against = isWhole
    ? ""
    : ` against ${share(watched.n.customer, watched.known)} of sources watched throughout`;
  return `In ${span} before ${share(earlier.n, earlier.known)}${against}: ${isClear ? "a clear difference" : "could be chance"}.${unsaid}`;
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
      customers.length > 0 && customersAsk(customers, detectorsKnown),
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

/** One is named and opened; several are listed among what alerts missed. */
function customersAsk(customers: ResponseToDecide["customers"], known: number): Decision {
  const [only] = customers;
  return customers.length === 1
    ? {
        text: `Add an alert for the incident that a customer saw first: “${shorten(only!.title ?? only!.incident_id, 60)}”.`,
        page: "incident",
        query: {id: only!.incident_id}
      }
    : {
        text: `Add an alert for the ${count(customers.length)} of ${count(known)} incidents that customers saw first.`,
        page: "alerts"
      };
}
