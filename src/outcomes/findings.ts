/** The sentences over the parts of the Outcomes page: time to outcome, the meter, what is not changing, what to decide. */
import {actionList} from "../shared/findings/actionLists.js";
import {type Decision, decisions} from "../shared/findings/decision.js";
import {sum} from "d3-array";
import {JUDGED, VERDICTS} from "../domain.js";
import {defaults} from "../stats/defaults.js";
import {capitalised, count, counted, list, percent, ratioText, words, the} from "../format.js";
import type {FalseAlarms, OutcomeCurves, Programme, SampleTruth} from "../schema.js";
import {programmeFinding} from "../shared/findings/outcomesFinding.js";
import {sizeWords} from "../shared/findings/size.js";
import type {OutcomeFacts} from "../shared/rows/outcomeFacts.js";
import type {Forest, MixPart, Reconciled} from "./facts.js";
import type {SeenAgainFacts} from "./seenAgain.js";

/** The first step at which half have got there; null while more than half have not. */
export const medianStep = (steps: readonly OutcomeCurves[]): OutcomeCurves | null =>
  steps.find(({survival}) => survival <= 0.5) ?? null;

/** How long a group's stage takes, half of it: "182 days", or that half have not got there. */
export const medianText = (steps: readonly OutcomeCurves[]): string => {
  const half = medianStep(steps);
  return half === null ? "not reached" : counted(Math.round(half.at_days), "day");
};

/** From closing to the first verdict of a change, for better or worse. */
export function outcomeTimeFinding(all: readonly OutcomeCurves[]): string {
  const n = all[0]?.n ?? 0;
  if (n === 0) return "No closed action can get an outcome yet";
  const half = medianStep(all);
  return half === null
    ? `${count(sum(all, ({closed}) => closed))} of ${count(n)} measurable actions have an outcome yet`
    : `Half of the measurable actions have an outcome within ${counted(Math.round(half.at_days), "day")} of closing`;
}

/** The false-alarm meter in words; too few targets say so. */
export function falseAlarmFinding({judged, improved, share, low, high, naive, targets}: FalseAlarms): string {
  if (share === null)
    return `The false-alarm meter has too few targets without an action to try the rule on (${count(targets)}; ${defaults.minMeterTargets} are needed).`;
  return `Where nothing was done, the same rule claims an improvement in ${percent(share)} of trials (95% interval ${percent(low ?? 0)} to ${percent(high ?? 1)}, by target; ${count(improved)} of ${counted(judged, "random date")} on ${counted(targets, "target")} without an action). A plain before/after comparison is “better” in ${percent(naive / judged)}.`;
}

/** What only a simulated company can say: whether its improvements are real. */
export function truthFinding({improved, not_real}: SampleTruth): string {
  if (improved === 0) return "The sample knows the truth, but nothing of it is called improved.";
  const changes = counted(improved, "improved change");
  return not_real === 0
    ? `The sample knows the truth: none of its ${changes} is false.`
    : `The sample knows the truth: ${count(not_real)} of its ${changes} ${not_real === 1 ? "is" : "are"} not real.`;
}

/** The meter's title; nothing is claimed from fewer than 20 targets. */
export function alarmTitle({share, targets}: FalseAlarms): string {
  if (share === null) return `Too few targets to say how often the rule is wrong here (${count(targets)})`;
  return `Where nothing was done, the rule claims an improvement in ${percent(share)} of trials`;
}

/** "By strength of the action: 3 of 20 with a verdict improved for weaker"; the largest group, the picture has all. */
export function mixFinding(parts: readonly MixPart[], what: string): string {
  const groups = [...new Set(parts.map(({group}) => group))].map((group) => {
    const own = parts.filter((part) => part.group === group && JUDGED.includes(part.verdict));
    const n = sum(own, (part) => part.n);
    const improved = own.find(({verdict}) => verdict === "improved");
    return {group, n, improved: improved?.n ?? 0, ended: improved?.ended ?? 0};
  });
  const [largest] = groups.filter(({n}) => n > 0).toSorted((a, b) => b.n - a.n);
  if (!largest) return `No verdict yet by ${what}`;
  return `By ${what}: ${count(largest.improved)} of ${count(largest.n)} with a verdict improved for ${largest.group}${largest.ended === 0 ? "" : `, ${count(largest.ended)} by ending the alert`}`;
}

/** How many changes lie wholly on one side of ×1; that is no verdict. */
export function forestFinding({measurable, below, above}: Omit<Forest, "surest">): string {
  return measurable === 0
    ? "No change of this selection has a ratio yet"
    : `${count(below)} changes lie wholly below the rate before, ${count(above)} wholly above`;
}

/** One line that leads from all actions to the changes that are counted. */
export function reconciledFinding(all: Reconciled): string {
  const {actions, judged, changes, open, givenUp, untargeted, notMeasurable} = all;
  const parts = [
    `${count(judged)} in ${counted(changes, "measurable change")}`,
    `${count(open)} open`,
    `${count(givenUp)} given up`,
    `of the rest ${count(untargeted)} without a target that anybody named`,
    `${count(notMeasurable)} that can't be measured`
  ];
  return `${counted(actions, "action")}: ${list(parts)}.`;
}

/** A condition seen again is no failure by itself; the verdict says whether it became rarer. */
export function seenAgainFinding({conditions, actions}: SeenAgainFacts): string {
  if (actions === 0) return "No condition was seen again after an action aimed at it was closed";
  return `${counted(conditions, "condition was", "conditions were")} seen again after ${counted(actions, "action")} aimed at ${conditions === 1 ? "it" : "them"} closed`;
}

export const seenAgainSure = ({actions, improved}: SeenAgainFacts): string =>
  actions === 0
    ? ""
    : improved === 0
      ? "None of these actions belongs to a change that improved. Seen again is no failure by itself: it may have become rarer."
      : `${count(improved)} of these actions ${improved === 1 ? "belongs" : "belong"} to a change that improved all the same.`;

/** Open actions beside the incidents that came while they waited; that they would have prevented them is not said. */
export function missedFinding(actions: number, incidents: number): string {
  if (actions === 0) return "No open action has a condition that later incidents carried";
  return `${counted(incidents, "later incident")} carried a condition that ${counted(actions, "open action")} ${actions === 1 ? "targets" : "target"}`;
}

/** "No detectable change" is a statement about size, never "no effect". */
export function didNotFinding(unchanged: number, worsened: number): string {
  if (unchanged + worsened === 0) return "No change was watched to its end without an improvement";
  const worse = worsened === 0 ? "none got worse" : `${counted(worsened, "change")} got worse`;
  return unchanged === 0
    ? `${counted(worsened, "change")} got worse`
    : `${counted(unchanged, "change shows", "changes show")} no detectable effect; ${worse}`;
}

/** The name of a group of changes: "All changes", "Layer: human". */
export const groupName = ({group_kind, group}: Pick<Programme, "group_kind" | "group">): string =>
  group_kind === "all"
    ? "All changes"
    : `${capitalised(words(group_kind))}: ${["team", "source"].includes(group_kind) ? group : words(group)}`;

/** How all changes went together, against everything else. */
export function programmeClaim(all: Programme | undefined): string {
  if (!all || all.ratio === null) return "Too few changes to say what they did together";
  const {ratio, ratio_low, ratio_high} = all;
  if (Math.abs(1 - ratio) < 0.005) return "Where we acted, as many events came as elsewhere would suggest";
  const size = ratio < 1 ? `${percent(1 - ratio)} fewer` : `${percent(ratio - 1)} more`;
  const unsure = (ratio_low ?? 0) <= 1 && (ratio_high ?? Infinity) >= 1;
  return `Where we acted, ${size} events came than elsewhere would suggest${unsure ? ": could be chance" : ""}`;
}

/** How sure that is: clear only where the evidence that may be read every quarter says so too; `pages` of the events are pages. */
export function programmeSure(all: Programme | undefined, pages = 0): string {
  if (!all || all.ratio === null) return programmeFinding(all);
  const {sets, events, ratio_low, ratio_high, e_improved, ratio} = all;
  const excludes = (ratio_high ?? Infinity) < 1 || (ratio_low ?? 0) > 1;
  const word = !excludes
    ? "Could be chance"
    : ratio < 1 && (e_improved ?? Infinity) < defaults.threshold
      ? "Clear if looked at once, not yet safe to quote every quarter"
      : "Clear";
  return `${word}: ${counted(sets, "change")} watched long enough, with a verdict or not, ${counted(events, "event")}${pages === 0 ? "" : ` (${count(pages)} of them pages)`}, 95% interval ${sizeWords(ratio_low ?? 0)} to ${sizeWords(ratio_high ?? Infinity)} than was to be expected.`;
}

/** Where the next change may end, given how much past ones differ; about four in five do. */
export function nextFinding(all: Programme | undefined): string {
  if (!all || all.next_low === null || all.next_high === null) return "";
  return `About four in five of the next such changes would end between ${sizeWords(all.next_low)} and ${sizeWords(all.next_high)} than was to be expected.`;
}

/** How the pooled figure stood at the end of each quarter, oldest first; nothing with a single one. */
export function sequenceFinding(rows: readonly Programme[]): string {
  const known = rows
    .filter(({ratio}) => ratio !== null)
    .toSorted((a, b) => a.period.localeCompare(b.period, "en"));
  if (known.length < 2) return "";
  return `As known at the end of each quarter: ${known.map(({period, ratio}) => `${period} ${ratioText(ratio)}`).join(", ")}.`;
}

/** What the ledger lists: the improved come first where there are any to come first; a choice of all verdicts is none. */
export const ledgerClaim = (improved: number, verdicts: readonly string[]): string =>
  verdicts.length > 0 && VERDICTS.some((verdict) => !verdicts.includes(verdict))
    ? `Every change with ${verdicts.length === 1 ? "this verdict" : "these verdicts"}`
    : `Every change${improved > 0 ? ", the improved first" : ""}`;

/** What the meeting is asked to decide. */
export function outcomesDecision(
  {worsened, unchanged, untargeted}: OutcomeFacts,
  seenAgain: number,
  missed: number
): readonly Decision[] {
  return decisions(
    [
      worsened > 0 && {
        text: `Undo or rework ${the(worsened, "change")} after which things got worse.`,
        page: "outcomes",
        query: {verdict: "worsened"}
      },
      unchanged > 0 && {
        text: `Strengthen or stop ${the(unchanged, "change")} without a detectable effect.`,
        page: "outcomes",
        query: {verdict: "no_detectable_change"}
      },
      seenAgain > 0 && {
        text: `Look again at ${the(seenAgain, "closed action")} whose condition came back.`,
        ...actionList("back")
      },
      missed > 0 && {
        text: `Finish or drop ${the(missed, "open action")} that later incidents would have needed.`,
        ...actionList("came")
      },
      untargeted > 0 && {text: `Name a target for ${counted(untargeted, "action")}.`, page: "questions"}
    ],
    "Nothing asks for a decision: keep watching."
  );
}
