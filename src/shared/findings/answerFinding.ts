/** The answer to "did it work?", in at most 14 words and two numbers; what limits it stands beside it. */
import {count, counted, date, lastDayBefore, list, percent} from "../../format.js";
import type {Programme} from "../../schema.js";
import {defaults} from "../../stats/defaults.js";
import type {AnswerFacts, QuarterAnswer} from "../rows/answerFacts.js";

export interface Answer {
  readonly kind: "yes" | "in_part" | "not_visibly" | "too_early" | "untold";
  readonly sentence: string;
}

/** "Yes" only of all changes together, where their interval and the evidence both exclude no effect; "in part" of single ones. */
export function answerFinding(facts: AnswerFacts, zone: string): Answer {
  const {improved, worsened, unchanged, tooEarly, measurable} = facts.outcomes;
  const judged = improved + worsened + unchanged;
  if (measurable === 0) return {kind: "untold", sentence: `Can’t be told yet: ${whyUntold(facts)}.`};
  if (judged === 0) return {kind: "too_early", sentence: tooEarlyWords(tooEarly, facts.firstDue, zone)};
  if (facts.together !== undefined && isProven(facts.together) && improved > worsened)
    return {
      kind: "yes",
      sentence: `Yes: where we acted, ${list(facts.counted.map(noun))} fell ${percent(1 - facts.together.ratio!)} more than elsewhere.`
    };
  if (improved > 0) return {kind: "in_part", sentence: inPart(facts)};
  const rest = worsened > 0 ? `, and ${count(worsened)} got worse` : "";
  return {
    kind: "not_visibly",
    sentence:
      measurable === 1
        ? "Not visibly: the one measurable change did not improve."
        : `Not visibly: none of ${count(measurable)} measurable changes improved${rest}.`
  };
}

const isProven = ({ratio, ratio_high, e_improved}: Programme): boolean =>
  ratio !== null && (ratio_high ?? Infinity) < 1 && (e_improved ?? 0) >= defaults.threshold;

const noun = (metric: string): string => (/^(incidents|pages)$/.test(metric) ? metric : "response times");

function inPart({outcomes: {improved, measurable, uncompared}, onIncidents}: AnswerFacts): string {
  if (measurable === 1) return "In part: the one measurable change improved.";
  const tail =
    onIncidents.measurable > 0 && onIncidents.improved === 0
      ? ", none of them on incidents"
      : uncompared === 0
        ? " more than the rest"
        : "";
  return `In part: ${count(improved)} of ${count(measurable)} measurable changes improved${tail}.`;
}

export interface ImprovedKinds extends Pick<AnswerFacts, "improvedOn" | "ended"> {
  readonly outcomes: Pick<AnswerFacts["outcomes"], "improved">;
}

/** "Of the 14 improved, 1 is on incidents, 4 on response times and 9 on pages; 2 of those only ended their alert." Nothing where all are of one kind and none is. */
export function improvedKinds({improvedOn, ended, outcomes: {improved}}: ImprovedKinds): string {
  const kinds = Object.entries(improvedOn).filter(([, n]) => n > 0);
  if (kinds.length < 2 && ended === 0) return "";
  const proof =
    ended === 0
      ? ""
      : `; ${count(ended)} of those only ended or rerouted ${ended === 1 ? "its alert" : "their alerts"}`;
  return `Of the ${count(improved)} improved, ${list(kinds.map(([on, n], i) => `${count(n)} ${i > 0 ? "" : n === 1 ? "is " : "are "}on ${on}`))}${proof}.`;
}

function tooEarlyWords(waiting: number, due: Date | null, zone: string): string {
  const wait = `Too early: ${counted(waiting, "change waits", "changes wait")}`;
  return due === null
    ? `${wait} for enough evidence.`
    : `${wait}; the first answer can come on ${date(due, zone)}.`;
}

function whyUntold({outcomes: {actions, open, notMeasurable, untargeted, inferred}}: AnswerFacts): string {
  if (actions === 0) return "no retro action is loaded";
  if (open > 0) return `${counted(open, "action is", "actions are")} still open`;
  if (untargeted === notMeasurable && untargeted > 0) return "no action says what it should change";
  if (notMeasurable === 0 && inferred > 0) return "what the actions should change is only inferred";
  return `none of ${counted(actions, "action")} can be measured`;
}

/** "This quarter: 0 new verdicts, 5 actions filed, 3 verdicts due by 31 December 2026." */
export function quarterSentence(name: string, {told, filed, due}: QuarterAnswer, zone: string): string {
  const ahead =
    due === undefined ? "" : `, ${counted(due.n, "verdict")} due by ${lastDayBefore(due.by, zone)}`;
  return `${name}: ${counted(told, "new verdict")}, ${counted(filed, "action")} filed${ahead}.`;
}

/** How many of so many changes luck alone may call improved: the rule's bound a change. */
export const byChance = (measurable: number): number => 0.05 * measurable;

/**
 * How many of the improved could be luck, and how many response times may owe their fall to another change; nothing where
 * none improved.
 */
export function luckFinding(
  {improved, measurable}: {readonly improved: number; readonly measurable: number},
  surviving: number,
  riding: number
): string {
  if (improved === 0) return "";
  const most = Math.min(improved, byChance(measurable));
  const rest =
    surviving === improved ? "all hold" : `${count(surviving)} ${surviving === 1 ? "holds" : "hold"}`;
  return `Up to ${count(Math.ceil(most))} of the ${count(improved)} could be luck; ${rest} when all are judged at once.${ridingWords(riding)}`;
}

/** " 1 response time may owe its fall to another change." */
export const ridingWords = (riding: number): string =>
  riding === 0
    ? ""
    : ` ${counted(riding, "response time")} may owe ${riding === 1 ? "its" : "their"} fall to another change.`;
