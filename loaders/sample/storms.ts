/** Alert storms: a broken switch or a lost zone sets off many rules of a team within minutes. */
import type {AlertRule} from "./alertRules.js";
import {DAY, MINUTE} from "./clock.js";
import type {Simulation} from "./model.js";
import {type Random, between, chance, integer, pick, poissonTimes, stream} from "./random.js";

export interface Storm {
  readonly at: number;
  readonly team: string;
  readonly cell: number;
  /** notifications of each rule hit */
  readonly size: number;
}

/** Share of a team's rules that a storm hits. */
const SHARE = 0.8;

/** About one in three weeks and cell, in order of time. */
export function storms({
  options,
  company,
  start,
  end
}: Pick<Simulation, "options" | "company" | "start" | "end">): Storm[] {
  const gap = 20 * DAY * Math.max(1, 60_000 / options.alerts);
  return Array.from({length: company.cells}, (_, cell) => {
    const random = stream(options.seed, `storms/${cell}`);
    return [...poissonTimes(random, gap, start, end)].map((at) => ({
      at,
      team: pick(random, company.teams).id,
      cell,
      size: integer(random, 2, 7)
    }));
  })
    .flat()
    .sort((a, b) => a.at - b.at);
}

/** When a rule fires in the storms given: most of the team's rules do, within twenty minutes. */
export const hitBy = (all: readonly Storm[], {service}: AlertRule, random: Random): number[] =>
  all
    .filter((storm) => storm.cell === service.cell && storm.team === service.team.id && chance(random, SHARE))
    .flatMap((storm) => Array.from({length: storm.size}, () => storm.at + between(random, 0, 20) * MINUTE));

/** How many alerts a storm is expected to fire. */
export const stormAlerts = (storm: Storm, rules: readonly AlertRule[]): number =>
  rules
    .filter(({service}) => storm.cell === service.cell && storm.team === service.team.id)
    .reduce((sum, rule) => sum + SHARE * storm.size * rule.instances, 0);
