/** The Outcomes page in sentences: what the verdicts say, what they can't, and what they were worth. */
import {count, counted, decimal, percent, share, spelled} from "../../format.js";
import type {Programme} from "../../schema.js";
import {defaults} from "../../stats/defaults.js";
import {sizeWords} from "./size.js";
import type {OutcomeFacts, WorthFacts} from "../rows/outcomeFacts.js";

/** The headline: nothing is called improved or worse without that verdict. */
export function outcomesFinding(facts: OutcomeFacts): string {
  const {actions, improved, worsened, unchanged, tooEarly, measurable, open} = facts;
  const {notMeasurable, untargeted, uncompared, inferred} = facts;
  const judged = improved + worsened + unchanged;
  if (actions === 0) return "There is no retro action to judge yet.";
  if (measurable === 0 && open > 0)
    return `Nothing can be judged yet: ${counted(open, "action is", "actions are")} still open, and ${count(notMeasurable)} can't be measured.`;
  if (measurable === 0 && inferred > 0 && untargeted < actions)
    return `None of ${counted(actions, "action")} can be judged: what they should change is named by nobody, or can't be measured.`;
  if (measurable === 0)
    return untargeted === notMeasurable
      ? `None of ${counted(actions, "action")} says what it should change, so none can be judged.`
      : `None of ${counted(notMeasurable, "action")} can be measured.`;
  if (judged === 0)
    return `Too early to tell of ${tooEarly === 1 ? "the one change" : `all ${count(tooEarly)} changes`} that can be followed.`;
  const waiting = tooEarly === 0 ? "" : `, ${counted(tooEarly, "is", "are")} too early to tell`;
  return `${count(improved)} of ${counted(measurable, "measurable change")} improved${improved > 0 && uncompared === 0 ? " more than everything else did" : ""}, ${count(worsened)} got worse, ${counted(unchanged, "shows", "show")} no detectable change${waiting}.`;
}

/** The same in one breath; the bar has the other verdicts. */
export function outcomesClaim(facts: OutcomeFacts): string {
  const {improved, measurable, worsened, unchanged, uncompared} = facts;
  if (improved + worsened + unchanged === 0) return outcomesFinding(facts);
  return `${count(improved)} of ${counted(measurable, "measurable change")} improved${improved > 0 && uncompared === 0 ? " more than everything else did" : ""}`;
}

/** What stands beside the headline: whose credit is shared or doubtful, who can't be measured, what is left out. */
export function outcomesSupport(
  {fellBefore, together, uncompared, open, notMeasurable, untargeted, inferred}: OutcomeFacts,
  withInferred: boolean
): string {
  const parts = [
    fellBefore > 0 &&
      `${count(fellBefore)} of the improved had fallen before ${fellBefore === 1 ? "it was" : "they were"} closed`,
    together > 0 &&
      `${count(together)} of the improved ${together === 1 ? "is" : "are"} several actions judged together`,
    uncompared > 0 &&
      `${count(uncompared)} of the improved ${uncompared === 1 ? "is" : "are"} not compared with everything else (response times, or too little else is recorded)`,
    open > 0 && `${counted(open, "action", "actions")} with a target ${open === 1 ? "is" : "are"} still open`,
    `${count(notMeasurable)} can't be measured${untargeted > 0 ? ` (${count(untargeted)} name no target)` : ""}`
  ].filter((part) => part !== false);
  const change =
    "A change is what was closed on one target: actions that can't be told apart are one change, and count once.";
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
  return `Of ${counted(measurable, "change")} judged or still followed up to ${count(Math.ceil(byChance))} could be called improved by chance alone; ${count(surviving)} of ${count(improved)} hold when all are judged at once.`;
}

const amount = (x: number): string =>
  Math.abs(x) < 0.05
    ? "no"
    : `${(Math.abs(x) < 20 ? decimal : count)(Math.abs(x))} ${x > 0 ? "fewer" : "more"}`;

/** Incidents and minutes that stayed away, or came on top, over all measurable changes and not only the improved. */
export function worthFinding({changes, expected, observed, limits, minutes}: WorthFacts): string {
  if (changes === 0)
    return "No change on incidents can be measured yet, so nothing can be said of what they were worth.";
  const fewer = expected - observed;
  const same = Math.abs(fewer) < 0.05;
  const span =
    limits === undefined
      ? "too few changes for an interval"
      : `95% interval ${amount(limits.low)} to ${amount(limits.high)}`;
  const hours =
    minutes === null
      ? ""
      : `, about ${counted(Math.round(Math.abs(minutes) / 60), "hour")} of impact ${minutes >= 0 ? "less" : "more"} at the minutes that each took before`;
  const unsure =
    limits !== undefined && limits.low < 0 && limits.high > 0
      ? " The sum may lie on either side of zero."
      : "";
  const all =
    changes === 1 ? "After the one measurable change" : `After all ${count(changes)} measurable changes`;
  return `${all} on incidents, ${same ? "as many" : amount(fewer)} incidents came ${same ? "as" : "than"} if their targets had gone as everything else did (${count(observed)} came, ${decimal(expected)} were to be expected; ${span})${hours}.${unsure}`;
}

/** All changes together, beyond what everything else did; undefined before anything is pooled. */
export function programmeFinding(all: Programme | undefined): string {
  if (all === undefined) return "No change can be pooled yet.";
  const {sets, events, ratio, ratio_low, ratio_high, e_improved} = all;
  if (ratio === null)
    return `Too few changes to say what they did together: ${counted(sets, "measurable change")} with ${counted(events, "event")}, and ${spelled(defaults.minClusters)} groups without common events, with ${defaults.minPooledEvents} events, are needed.`;
  const limits = `${sizeWords(ratio_low ?? 0)} to ${sizeWords(ratio_high ?? Infinity)}`;
  const said = `${counted(sets, "change")} together: ${sizeWords(ratio)} events ${ratio >= 2 || Math.abs(1 - ratio) < 0.005 ? "as" : "than"} if their targets had gone as everything else did (95% interval ${limits})`;
  const open = (ratio_low ?? 0) <= 1 && (ratio_high ?? Infinity) >= 1;
  if (open) return `${said}. Whether they did anything together can't be told.`;
  const early = e_improved !== null && ratio < 1 && e_improved < defaults.threshold;
  return `${said}.${early ? " The interval holds for today alone; read every quarter, that is not enough yet." : ""}`;
}

/** How many of the measurable changes helped by a quarter or more. */
export function helpedFinding(all: Programme | undefined): string {
  if (!all || all.helped === null) return "";
  return `Of ${counted(all.sets, "change")} whose events were pooled about ${count(all.helped)} helped clearly, by a quarter or more (90% interval ${count(all.helped_low)} to ${count(all.helped_high)}).`;
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
