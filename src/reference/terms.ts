/** Words of the site that are not verdicts, reasons or columns; by group, in the order in which they are read. */
import {defaults} from "../stats/defaults.js";

const {triggerExclusionDays, worstOfQuarterExclusionDays, washoutDays, threshold} = defaults;
const {duplicateMinutes, refireMinutes, flapFires, flapMinutes} = defaults;

type Words = Readonly<Record<string, string>>;

export const measuring: Words = {
  baseline: `The time before an action in which its target's events are counted: ${defaults.baselineDays} days for incidents, ${defaults.pagesBaselineDays} for pages by default, ending before the trigger exclusion.`,
  "follow-up": `The time after an action in which its target's events are counted: from the end of the wash-out to the data cut, at most ${defaults.maxRatio} times as long as the baseline.`,
  trigger:
    "The incident that led to the action, also called the index incident. It is counted on neither side: it is the reason one looked.",
  "trigger exclusion": `The days before the trigger that no baseline may use, ${triggerExclusionDays} by default (${worstOfQuarterExclusionDays} when the action came from a “worst of the quarter” review): a cluster that makes one act makes what came before look worse than usual.`,
  gap: "The days from the trigger to the closing. They belong to neither side: the action can't have helped yet, and recurrences hasten closing.",
  "wash-out": `The days after closing that count on neither side, ${washoutDays} by default: roll-outs finish after the ticket.`,
  horizon: `The longest follow-up that is watched, ${defaults.maxRatio} times the baseline.`,
  "change set": `Actions on one target whose closings are at most ${2 * washoutDays} days apart, chained. They are judged as one, with the last closing, and headlines count them once: nobody can split the credit.`,
  target:
    "What an action should change: how often a condition, an alert rule's pages or a service's incidents occur, or a response time.",
  ratio:
    "The rate after divided by the rate before; below 1 is less. ×0.32 means 32 events where 100 used to be.",
  exposure:
    "The time, or for shares of noise the pages, in which an event could have been seen. Gaps in the records are taken out.",
  evidence: `How much better “the rate changed” explains the counts than “nothing changed”: 1 says nothing, ${threshold} suffices for a verdict. It may be looked at every week without the false alarms that repeated p-values give.`,
  "confidence sequence":
    "An interval for the ratio that may be read on any day and as often as one likes. An ordinary interval is right for one look only.",
  "confidence interval":
    "The values that the data do not refute, for one look at one date: 95% unless another figure is printed.",
  "earliest date":
    "The first weekly look at which “improved” would be reached if not a single further event happened.",
  "smallest detectable effect": `The change that would have shown with a chance of ${100 * defaults.power}%. Anything smaller can hide behind “no detectable change”.`,
  "planned look":
    "One review date, named before the action closed, at which one exact test decides. Needs less follow-up than weekly looks and may be used on that day only.",
  "comparison group":
    "A similar condition, rule or service without an action, named in links.csv or the settings. Where there is one, a target must improve more than it did.",
  dispersion:
    "How many times more than pure chance the weekly counts vary (φ). Counts are divided by it, so that bursts do not pass for a change.",
  "already fallen":
    "The rate was down before the action closed: the fall has another cause, or an earlier one.",
  "false-alarm meter":
    "The same rule run on random dates of targets without an action: what it calls improved there is wrong, so its share is the error rate in these data.",
  "shrunken ratio":
    "The ratio pulled towards no change by as much as its counts are thin, so that small lucky actions do not lead a ranking.",
  "days to outcome": "Days from closing an action to the look at which its evidence first sufficed."
};

export const things: Words = {
  "contributing condition":
    "Something without which the incident would not have happened, or not so badly; named by the retro, a field or a tag. Several for one incident are normal.",
  layer: "Where a condition lies: technical, human or process.",
  technical: "A layer: code, configuration, infrastructure, dependencies.",
  human: "A layer: knowledge, attention, fatigue, communication between people.",
  process: "A layer: how work is organised, reviewed, tested, handed over and followed up.",
  incident:
    "One real disturbance, whichever tools recorded it; records that name each other are one incident.",
  retro: "A review after an incident, also called post-mortem.",
  action: "What a retro decided to do, followed through tracker and retro to its closing.",
  severity: "1 is worst. Taken from the tools' own words by the severity map in settings.yaml.",
  period: "A fiscal quarter in the organisation's time zone; the current one is partial and drawn hollow.",
  "data cut":
    "The day that counts as today, exclusive: later records are ignored and what closed later counts as open.",
  censored:
    "Not over at the data cut: it lasted at least this long. Open items stay in every curve, and none is dropped.",
  "missed prevention": "A later incident with a condition whose action was still open."
};

export const funnel: Words = {
  incidents: "Funnel stage: all incidents of the period.",
  "retros held": "Funnel stage: incidents with at least one retro, out of all incidents.",
  "actions filed":
    "Funnel stage: actions that came out of the period's incidents; what later stages are a part of.",
  tracked: "Funnel stage: actions with a ticket, out of those filed.",
  closed: "Funnel stage: actions done, out of those filed. Won't do is not closed."
};

export const alerts: Words = {
  page: "An alert that called a person. Which alerts do is said by the pager or by the setting paging.",
  duplicate: `A fire of the same alert within ${duplicateMinutes} minutes of the previous one that counts, or while that is still firing. Also: a record that repeats an id, of which the newest is kept.`,
  "re-fire": `A fire within ${refireMinutes} minutes of the same alert's resolution.`,
  flapping: `${flapFires} or more fires of one alert within ${flapMinutes} minutes; all of them are.`,
  "sleep hours": `${defaults.sleepStartHour}:00 to ${String(defaults.sleepEndHour).padStart(2, "0")}:00 on the responder's own clock, unless the settings say otherwise.`,
  actionable:
    "The page led to something: by its own label or by an incident or action linked to it. Not linked is unknown, not noise."
};
