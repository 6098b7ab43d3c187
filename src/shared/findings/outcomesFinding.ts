/** The Outcomes page in sentences: what the verdicts say, what they can't, and what they were worth. */
import {count, counted, decimal, percent} from "../../format.js";
import type {FalseAlarms} from "../../schema.js";

export interface OutcomeFacts {
  /** distinct actions, whatever their targets */
  readonly actions: number;
  readonly improved: number;
  readonly worsened: number;
  readonly unchanged: number;
  readonly tooEarly: number;
  readonly notMeasurable: number;
  /** of those not measurable, the ones without any target */
  readonly untargeted: number;
  /** rows on inferred targets that are left out */
  readonly inferred: number;
}

/** The headline: nothing is called improved or worse without that verdict. */
export function outcomesFinding(facts: OutcomeFacts): string {
  const {actions, improved, worsened, unchanged, tooEarly, notMeasurable, untargeted} = facts;
  const judged = improved + worsened + unchanged;
  if (actions === 0) return "There is no retro action to judge yet.";
  if (judged + tooEarly === 0)
    return untargeted === notMeasurable
      ? `None of ${counted(actions, "action")} says what it should change, so none can be judged.`
      : `None of ${counted(notMeasurable, "action")} can be measured.`;
  if (judged === 0)
    return `Too early to tell of ${tooEarly === 1 ? "the one change" : `all ${count(tooEarly)} changes`} that can be followed.`;
  return `${count(improved)} of ${counted(judged, "judged change")} improved the system, ${count(worsened)} made it worse, ${count(unchanged)} show no detectable change.`;
}

/** What stands beside the headline: who waits, who can't be measured, what is left out. */
export function outcomesSupport(
  {improved, worsened, unchanged, tooEarly, notMeasurable, untargeted, inferred}: OutcomeFacts,
  withInferred: boolean
): string {
  const judged = improved + worsened + unchanged;
  const parts = [
    ...(judged > 0 ? [`${counted(tooEarly, "more is", "more are")} too early to tell`] : []),
    `${count(notMeasurable)} can't be measured${untargeted > 0 ? ` (${count(untargeted)} name no target)` : ""}`
  ];
  const change = "A change is an action and its target; actions closed together on one target count once.";
  const left = withInferred
    ? "Targets only inferred from the incident are counted in, and marked."
    : inferred > 0
      ? `${counted(inferred, "verdict")} on targets only inferred from the incident ${inferred === 1 ? "is" : "are"} left out of these counts.`
      : "";
  return `${parts.join("; ")}. ${change} ${left}`.trim();
}

/** How many of the improvements chance alone may explain. */
export function portfolioCaution(measurable: number, improved: number, surviving: number): string {
  if (improved === 0) return "";
  const byChance = 0.05 * measurable;
  return `Of ${counted(measurable, "change")} judged or still followed up to ${decimal(byChance)} could be called improved by chance alone; ${count(surviving)} of ${count(improved)} survive the correction for looking at many (e-BH).`;
}

/** The false-alarm meter in words; too few draws say so. */
export function falseAlarmFinding({judged, improved, share, low, high, naive, targets}: FalseAlarms): string {
  const n = judged;
  if (n < 20)
    return `The false-alarm meter has too few targets without an action to draw from (n = ${count(n)}; 20 are needed).`;
  return `Where nothing was done, the same rule claims an improvement in ${percent(share ?? 0)} of cases (95% interval ${percent(low)} to ${percent(high)}; ${count(improved)} of n = ${count(n)} random dates on ${counted(targets, "target")} without an action). The nominal rate is 5%; a plain before/after comparison is “better” in ${percent(naive / n)}.`;
}

export interface WorthFacts {
  readonly actions: number;
  /** fewer incidents than the rates before would have brought; negative: more */
  readonly events: number;
  readonly low: number;
  readonly high: number;
  readonly minutes: number;
}

const amount = (x: number): string =>
  Math.abs(x) < 0.05
    ? "no"
    : `${(Math.abs(x) < 20 ? decimal : count)(Math.abs(x))} ${x > 0 ? "fewer" : "more"}`;

/** Incidents and minutes that stayed away, or came on top, since the follow-up of changes with a verdict began. */
export function worthFinding({actions, events, low, high, minutes}: WorthFacts): string {
  if (actions === 0)
    return "No change on incidents has a verdict yet, so nothing can be said of what they were worth.";
  const span = `${amount(low)} to ${amount(high)}`;
  const hours = `about ${count(Math.abs(minutes) / 60)} hours of impact ${minutes >= 0 ? "less" : "more"} at the minutes each took before`;
  const unsure = low < 0 && high > 0 ? " The sum may lie on either side of zero." : "";
  return `Since follow-up began, ${counted(actions, "change")} with a verdict saw ${Math.abs(events) < 0.05 ? "as many" : amount(events)} incidents ${Math.abs(events) < 0.05 ? "as" : "than"} the rates before would have brought (their intervals added up: ${span}), ${hours}.${unsure}`;
}

/** What the meeting is asked to decide. */
export function outcomesDecision(
  {worsened, unchanged, untargeted}: OutcomeFacts,
  seenAgain: number,
  missed: number
): string {
  const asks = [
    worsened > 0 && `undo or rework the ${counted(worsened, "change")} after which things got worse`,
    unchanged > 0 && `strengthen or stop the ${count(unchanged)} without detectable change`,
    seenAgain > 0 && `look again at the ${counted(seenAgain, "closed action")} whose condition came back`,
    missed > 0 &&
      `finish or drop the ${counted(missed, "open action")} that later incidents would have needed`,
    untargeted > 0 && `name a target for ${counted(untargeted, "action")}`
  ].filter((ask) => ask !== false);
  if (asks.length === 0) return "Nothing asks for a decision: keep watching.";
  return `Decide whether to ${asks.join("; ")}.`;
}

/** "only a fall of 81% or more would have shown". */
export function detectable(mdeRatio: number | null): string {
  if (mdeRatio === null || Number.isNaN(mdeRatio)) return "no fall at all could have shown";
  return `only a fall of ${percent(1 - mdeRatio)} or more would have shown`;
}
