/** The actions a retro files: planned ones with an effect worth finding, and the everyday mix that mostly has none. */
import {ACTION_TEMPLATES} from "./actionTemplates.js";
import {DAY, MINUTE, workingHour} from "./clock.js";
import type {Effects, Target} from "./effects.js";
import type {Filing} from "./filing.js";
import type {Hazard} from "./hazards.js";
import type {Action, ActionFate} from "./model.js";
import {PLANNED_FOR_INCIDENTS, type Strength} from "./planned.js";
import {type Random, between, chance, integer, lognormal, pick, weighted} from "./random.js";
import {fill} from "./wording.js";

/** An action without what only the order of filing gives. */
export type Draft = Omit<Action, "id" | "ticket" | "incident"> & {readonly ticketed: boolean};

const RESERVED = new Set(PLANNED_FOR_INCIDENTS.map(({target}) => target[1]));

export function plannedAction(
  random: Random,
  filing: Filing,
  hazard: Hazard,
  heldAt: number,
  end: number
): Draft {
  const {planned, target} = filing;
  const {team} = hazard.service;
  const createdAt = heldAt + integer(random, 20, 90) * MINUTE;
  const closesAt = filing.closesAt === undefined ? Infinity : Math.max(filing.closesAt, createdAt + 6 * DAY);
  const done = closesAt < end;
  return {
    title: planned.title,
    team,
    strength: planned.strength,
    kind: planned.kind,
    ticketed: true,
    owner: pick(random, team.people),
    fate: done ? "done" : "open",
    createdAt,
    startedAt: done ? between(random, createdAt, (createdAt + closesAt) / 2) : undefined,
    dueAt: closesAt === Infinity ? createdAt + 60 * DAY : closesAt + integer(random, -10, 20) * DAY,
    closedAt: done ? closesAt : undefined,
    effortDays: planned.effortDays,
    target,
    ratio: done ? planned.ratio : 1,
    delayDays: planned.delayDays,
    lastsWeeks: planned.lastsWeeks,
    comparison: planned.comparison,
    worstOfQuarter: planned.worstOfQuarter ?? false,
    planned: true,
    curated: true,
    marked: target.kind !== "response_time" && chance(random, 0.7)
  };
}

/** Zero to six actions about the conditions of the incident. */
export function everydayActions(
  random: Random,
  hazard: Hazard,
  heldAt: number,
  effects: Effects,
  end: number,
  clearings: readonly number[]
): Draft[] {
  const wanted = Number(weighted(random, {0: 0.5, 1: 0.26, 2: 0.14, 3: 0.06, 6: 0.04}));
  const templates = ACTION_TEMPLATES.filter(
    ({condition}) =>
      hazard.conditions.includes(condition) && (!RESERVED.has(condition) || chance(random, 0.35))
  );
  const drafts: Draft[] = [];
  while (drafts.length < wanted && templates.length > 0) {
    const strength: Strength = weighted(random, {stronger: 0.22, intermediate: 0.4, weaker: 0.38});
    const fitting = templates.filter((template) => template.strength === strength);
    const template = pick(random, fitting.length > 0 ? fitting : templates);
    templates.splice(templates.indexOf(template), 1);
    const dep = hazard.service.dependsOn.length > 0 ? pick(random, hazard.service.dependsOn) : "storage";
    const {service} = hazard;
    const target: Target = {kind: "condition", id: template.condition, service: service.name};
    const createdAt = heldAt + integer(random, 20, 90) * MINUTE;
    const ticketed = chance(random, strength === "weaker" ? 0.6 : 0.88);
    const ownLife = fateOf(random, createdAt, service.team.zone, ticketed, end);
    const cleared = ticketed ? clearedAt(random, createdAt, ownLife.closedAt, clearings) : undefined;
    const life = cleared === undefined ? ownLife : {...ownLife, fate: "done" as const, closedAt: cleared};
    drafts.push({
      title: fill(template.title, {service: service.name, dep}),
      team: service.team,
      strength,
      kind: template.kind,
      ticketed,
      owner: chance(random, ticketed ? 0.8 : 0.35) ? pick(random, service.team.people) : undefined,
      ...life,
      createdAt,
      dueAt: chance(random, ticketed ? 0.65 : 0.1)
        ? createdAt + pick(random, [14, 30, 30, 60, 90]) * DAY
        : undefined,
      effortDays: ticketed && chance(random, 0.6) ? pick(random, [0.5, 1, 1, 2, 3, 5, 8, 13]) : undefined,
      target: chance(random, 0.9) ? target : undefined,
      ratio:
        life.fate === "done" && cleared === undefined ? everydayRatio(random, target, strength, effects) : 1,
      delayDays: integer(random, 0, 20),
      lastsWeeks: undefined,
      comparison: undefined,
      worstOfQuarter: false,
      planned: false,
      curated: chance(random, 0.12),
      marked: chance(random, 0.35)
    });
  }
  return drafts;
}

/** Most change nothing. None touches a condition that a planned action is measured on. */
function everydayRatio(random: Random, target: Target, strength: Strength, effects: Effects): number {
  const draw = random();
  const ratio = Math.round(between(random, 0.4, 0.8) * 100) / 100;
  if (RESERVED.has(target.id) || effects.has(target)) return 1;
  return draw < {stronger: 0.4, intermediate: 0.15, weaker: 0.03}[strength] ? ratio : 1;
}

/** When a ticket that lay open for two months was closed with all the others, its work undone; undefined for most. */
function clearedAt(
  random: Random,
  createdAt: number,
  closedAt: number | undefined,
  clearings: readonly number[]
): number | undefined {
  const at = clearings.find((day) => day >= createdAt + 60 * DAY && day < (closedAt ?? Infinity));
  const moment = at === undefined ? undefined : workingHour(at, "Europe/Berlin", between(random, 10, 11));
  return chance(random, 0.7) ? moment : undefined;
}

function fateOf(
  random: Random,
  createdAt: number,
  zone: string,
  ticketed: boolean,
  end: number
): {fate: ActionFate; startedAt: number | undefined; closedAt: number | undefined} {
  const wish = weighted(random, {done: 0.63, open: 0.24, wont_do: 0.13});
  const startsAt = createdAt + lognormal(random, 9, 1) * DAY;
  const closesAt = workingHour(startsAt + lognormal(random, 24, 1.1) * DAY, zone, between(random, 9, 17.5));
  if (!ticketed)
    return {fate: chance(random, 0.55) ? "unknown" : "open", startedAt: undefined, closedAt: undefined};
  if (wish === "wont_do" && closesAt < end)
    return {fate: "wont_do", startedAt: undefined, closedAt: closesAt};
  if (wish === "done" && closesAt < end) return {fate: "done", startedAt: startsAt, closedAt: closesAt};
  if (wish === "done" && startsAt < end)
    return {fate: "in_progress", startedAt: startsAt, closedAt: undefined};
  return {fate: "open", startedAt: undefined, closedAt: undefined};
}
