/** Which planned actions wait for an incident to be filed from, and where they belong. */
import type {AlertRule} from "./alertRules.js";
import {DAY} from "./clock.js";
import {type Company, inCell} from "./company.js";
import type {Effect, Target} from "./effects.js";
import type {Hazard} from "./hazards.js";
import {PLANNED_FOR_INCIDENTS, PLANNED_FOR_RESPONSE, PLANNED_QUARTERS, type Planned} from "./planned.js";
import {PLANNED_FOR_NOISE} from "./plannedNoise.js";
import {between, stream} from "./random.js";

export interface Filing {
  readonly planned: Planned;
  readonly target: Target;
  /** the first matching incident from here on becomes its index incident */
  readonly opensAt: number;
  /** undefined: never done */
  readonly closesAt: number | undefined;
}

/** Quarters until an incident may lead to a planned action: its baseline must be long enough. */
const EARLIEST = 1.34;

/** Every planned action once, those of a service once in each cell; in order of opening. */
export function filings(seed: number, {cells}: Company, start: number, end: number): Filing[] {
  const quarter = (end - start) / PLANNED_QUARTERS;
  const plans = [...PLANNED_FOR_INCIDENTS, ...PLANNED_FOR_RESPONSE, ...PLANNED_FOR_NOISE];
  return plans
    .flatMap((planned) => {
      const [kind, id, service] = planned.target;
      const local = kind === "service" || service !== "";
      return Array.from({length: local ? cells : 1}, (_, cell) => {
        const target =
          kind === "service"
            ? {kind, id: inCell(id, cell), service: ""}
            : {kind, id, service: inCell(service, cell)};
        const lead = between(stream(seed, `filing/${planned.title}/${cell}`), 0.8, 1.15) * quarter;
        const closesAt = planned.closes === undefined ? undefined : start + planned.closes * quarter;
        const opensAt = Math.max(
          (closesAt ?? start + 0.7 * (end - start)) - lead,
          start + EARLIEST * quarter
        );
        return {planned, target, opensAt, closesAt};
      });
    })
    .sort((a, b) => a.opensAt - b.opensAt);
}

/** True when an incident of this hazard may lead to an action on the target. */
export function concerns(
  target: Target,
  {conditions, service}: Hazard,
  rules: readonly AlertRule[]
): boolean {
  if (target.kind === "service") return service.name === target.id;
  if (target.kind === "alert_rule")
    return rules.some(
      (rule) =>
        rule.name === target.id && rule.service.name === target.service && rule.service.team === service.team
    );
  if (target.service !== "" && target.service !== service.name) return false;
  return target.kind === "response_time" || conditions.includes(target.id);
}

/** What the plans will change, for scaling before the simulation. */
export const plannedEffects = (all: readonly Filing[]): Effect[] =>
  all.flatMap(({planned, target, closesAt}) =>
    closesAt === undefined
      ? []
      : [effectOf(target, closesAt, planned.ratio, planned.delayDays, planned.lastsWeeks)]
  );

export function effectOf(
  target: Target,
  closedAt: number,
  ratio: number,
  delayDays: number,
  lastsWeeks: number | undefined
): Effect {
  const from = closedAt + delayDays * DAY;
  return {target, from, until: lastsWeeks === undefined ? Infinity : from + lastsWeeks * 7 * DAY, ratio};
}

/** The team whose services break less from year to year, and by what their rate is multiplied in one. */
const [DRIFTING, DRIFT] = ["customer", 0.75];

/** Changes that were nobody's action: the rota grew, so two conditions fell together, and the services of one team drift. */
export const backgroundEffects = ({services}: Company, start: number, end: number): Effect[] => [
  ...[
    {id: "cognitive-overload", ratio: 0.12},
    {id: "fatigue", ratio: 0.25}
  ].map(({id, ratio}) => ({
    target: {kind: "condition" as const, id, service: ""},
    from: start + 0.55 * (end - start),
    until: Infinity,
    ratio
  })),
  ...services
    .filter(({team}) => team.id === DRIFTING)
    .map(({name}): Effect => ({
      target: {kind: "service", id: name, service: ""},
      from: start,
      until: Infinity,
      ratio: 1,
      perYear: DRIFT
    }))
];
