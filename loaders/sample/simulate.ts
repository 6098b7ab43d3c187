/** The company with its history: everything the writers need. */
import {type AlertRule, alertRules} from "./alertRules.js";
import {END, WEEK, quarterStart} from "./clock.js";
import {type Company, company as companyOf} from "./company.js";
import {Effects} from "./effects.js";
import {faultsOf} from "./faults.js";
import {backgroundEffects, filings as filingsOf, plannedEffects} from "./filing.js";
import {hazards as hazardsOf} from "./hazards.js";
import {unfold} from "./history.js";
import type {Simulation, SimulationOptions} from "./model.js";
import {expectedIncidents} from "./occurrences.js";
import {stormAlerts, storms as stormsOf} from "./storms.js";

const DEFAULTS: SimulationOptions = {
  seed: 1,
  incidents: 390,
  alerts: 60_000,
  quarters: 12,
  effects: true
};

/** Same options, same history. A first run tells how much all actions change together, the second has the wanted size. */
export function simulate(options: Partial<SimulationOptions> = {}): Simulation {
  const all = {...DEFAULTS, ...options};
  const [start, end] = [quarterStart(all.quarters), END];
  const company = companyOf(all.incidents);
  const hazards = hazardsOf(company);
  const rules = alertRules(company);
  const filings = filingsOf(all.seed, company, start, end);
  const background = all.effects ? backgroundEffects(company, start, end) : [];
  const faults = faultsOf(start, end);
  const setting = {options: all, start, end, hazards, rules, filings, background, faults};

  const planned = new Effects(all.effects ? [...background, ...plannedEffects(filings)] : []);
  const firstScale = all.incidents / expectedIncidents(hazards, planned, start, end);
  const {effects} = unfold(setting, firstScale);
  const incidentScale = all.incidents / expectedIncidents(hazards, effects, start, end);
  return {
    options: all,
    start,
    end,
    company,
    hazards,
    rules,
    faults,
    background,
    ...unfold(setting, incidentScale),
    incidentScale,
    alertScale: scaleOf(all, company, rules, planned, start, end)
  };
}

/** What rates must be multiplied by for the wanted number of alerts, storms included. */
function scaleOf(
  options: SimulationOptions,
  company: Company,
  rules: readonly AlertRule[],
  effects: Effects,
  start: number,
  end: number
): number {
  const stormy = stormsOf({options, company, start, end}).reduce(
    (sum, storm) => sum + stormAlerts(storm, rules),
    0
  );
  let expected = 0;
  for (const rule of rules)
    for (let at = start; at < end; at += WEEK) {
      const weeks = Math.min(WEEK, end - at) / WEEK;
      const fires = rule.perWeek * (1 + 4 * rule.flapping) * rule.instances;
      expected += weeks * fires * effects.factor("alert_rule", rule.name, rule.service.name, at);
    }
  return Math.max(0.1 * options.alerts, options.alerts - stormy) / expected;
}
