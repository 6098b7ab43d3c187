/** What the alert rules fired, a rule and a stretch of time at a time, so that millions never lie in memory together. */
import type {AlertRule} from "./alertRules.js";
import {HOUR, MINUTE, WEEK, floorTo} from "./clock.js";
import type {Incident, Simulation} from "./model.js";
import {type Random, chance, integer, lognormal, normal, poissonTimes, stream} from "./random.js";
import {type Storm, hitBy} from "./storms.js";

/** One notification group starting to fire. */
export interface Fire {
  readonly at: number;
  /** undefined: still firing at the end */
  readonly end: number | undefined;
  /** numbers of the instances that fire, one alert each */
  readonly instances: readonly number[];
  /** whether somebody had to do something */
  readonly actionable: boolean;
  readonly incident: Incident | undefined;
}

/** Rules are evaluated every 15 s. */
const GRID = 15_000;
const INSTANCES = 40;

/** What one rule fired in [from, to), in order of time. */
export function firesOf(
  simulation: Simulation,
  ruleIndex: number,
  from: number,
  to: number,
  storms: readonly Storm[],
  incidents: readonly Incident[]
): Fire[] {
  const rule = simulation.rules[ruleIndex]!;
  const random = stream(simulation.options.seed, `alerts/${ruleIndex}/${from}`);
  const inForce = changes(simulation, rule);
  const fires: Fire[] = [];
  let next = integer(random, 0, INSTANCES - 1);
  const add = (
    at: number,
    minutes: number,
    actionable: boolean,
    instances: readonly number[],
    incident?: Incident
  ): void => {
    const start = floorTo(at, GRID);
    const end = start + Math.max(GRID * 2, floorTo(minutes * MINUTE, GRID));
    if (start >= from && start < simulation.end)
      fires.push({at: start, end: end < simulation.end ? end : undefined, instances, actionable, incident});
  };
  const several = (): number[] => {
    const n = rule.instances === 1 ? 1 : integer(random, 1, 2 * rule.instances - 1);
    return Array.from({length: n}, () => (next = (next + 1) % INSTANCES));
  };

  for (const at of episodes(random, simulation, rule, from, to)) {
    // what an action silences is noise first: the useful pages stay
    const actionable = chance(random, Math.min(0.9, rule.actionable / inForce(at)));
    const minutes = lognormal(random, rule.medianMinutes, 1);
    const instances = several();
    if (!chance(random, rule.flapping)) add(at, minutes, actionable, instances);
    else
      for (const [n, offset] of flaps(random).entries())
        add(at + offset * MINUTE, Math.min(minutes, 4), actionable && n === 0, instances);
  }
  for (const at of hitBy(storms, rule, random))
    if (chance(random, inForce(at))) add(at, lognormal(random, 15, 0.7), chance(random, 0.1), several());
  for (const incident of incidents) {
    const minutes = ((incident.mitigatedAt ?? incident.detectedAt + 3 * HOUR) - incident.detectedAt) / MINUTE;
    add(incident.detectedAt - MINUTE, minutes, true, several().slice(0, 1), incident);
  }
  return fires.sort((a, b) => a.at - b.at || a.instances[0]! - b.instances[0]!);
}

/** What actions have made of a rule's rate at a time. */
const changes =
  ({effects}: Simulation, {name, service}: AlertRule) =>
  (at: number): number =>
    effects.factor("alert_rule", name, service.name, at);

/** Starts of episodes: a Poisson process by what is in force, by the hour of the team's day, with better and worse weeks. */
function* episodes(
  random: Random,
  simulation: Simulation,
  rule: AlertRule,
  from: number,
  to: number
): Generator<number> {
  const {night, service} = rule;
  const inForce = changes(simulation, rule);
  const daily = (9 * night + 15) / 24;
  const most = Math.max(1, night) / daily;
  for (let week = from; week < to; week += WEEK) {
    const end = Math.min(week + WEEK, to);
    const mood = Math.exp(0.2 * normal(random) - 0.02);
    const highest = Math.max(inForce(week), inForce(end - 1), 1);
    const gap = WEEK / (rule.perWeek * simulation.alertScale * mood * most * highest);
    for (const at of poissonTimes(random, gap, week, end)) {
      const hour = (((at / HOUR + service.team.offsetHours) % 24) + 24) % 24;
      const rhythm = (hour >= 22 || hour < 7 ? night : 1) / daily;
      if (random() * most * highest < rhythm * inForce(at)) yield at;
    }
  }
}

/** Minutes from the start of a flapping episode to each of its fires, within the hour. */
function flaps(random: Random): number[] {
  const times = [0];
  for (let n = integer(random, 3, 7); n > 1; n--) times.push(times.at(-1)! + 5 + 3.5 * random());
  return times;
}

/** The pager alerts that announced incidents, by the index of the rule that noticed them. */
export function announcing({incidents, rules}: Simulation): Map<number, Incident[]> {
  const watching = new Map<string, number>();
  for (const [index, rule] of rules.entries()) {
    const known = watching.get(rule.service.name);
    if (rule.pages && (known === undefined || rules[known]!.actionable < rule.actionable))
      watching.set(rule.service.name, index);
  }
  const byRule = new Map<number, Incident[]>();
  for (const incident of incidents) {
    const rule = watching.get(incident.service.name);
    if (incident.detectedBy !== "alert" || rule === undefined) continue;
    const list = byRule.get(rule);
    if (list) list.push(incident);
    else byRule.set(rule, [incident]);
  }
  return byRule;
}
