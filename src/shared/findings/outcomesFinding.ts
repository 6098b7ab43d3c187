/** The Outcomes page in sentences: what the verdicts say, what they can't, and what they were worth. */
import {count, counted, decimal, percent, share} from "../../format.js";
import type {OutcomeFacts, WorthFacts} from "../rows/outcomeFacts.js";

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

/** "only a fall of 81% or more would have shown". */
export function detectable(mdeRatio: number | null): string {
  if (mdeRatio === null || Number.isNaN(mdeRatio)) return "no fall at all could have shown";
  return `only a fall of ${percent(1 - mdeRatio)} or more would have shown`;
}

/** Who has no target, of all that were not given up. */
export function untargetedFinding(untargeted: number, of: number): string {
  if (untargeted === 0) return "Every action has a target that somebody named";
  return `${share(untargeted, of)} actions have no target that anybody named; one line each in links.csv makes them measurable`;
}
