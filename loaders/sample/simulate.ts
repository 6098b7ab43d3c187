/** The company's history, event by event: incidents lead to retros, retros to actions, and closed actions to fewer (or more) incidents. */
import {type AlertRule, alertRules} from "./alertRules.js";
import {type Draft, everydayActions, plannedAction} from "./actions.js";
import {END, WEEK, quarterStart} from "./clock.js";
import {type Company, company as companyOf} from "./company.js";
import {Effects} from "./effects.js";
import {type Filing, backgroundEffects, concerns, effectOf, filings, plannedEffects} from "./filing.js";
import {hazards as hazardsOf} from "./hazards.js";
import type {Action, Incident, Simulation, SimulationOptions} from "./model.js";
import {type Occurrence, candidates, expectedIncidents, happens} from "./occurrences.js";
import {chance, pagerId, pick, sample, stream} from "./random.js";
import {respond} from "./response.js";
import {meet, reportPath} from "./retros.js";
import {stormAlerts, storms as stormsOf} from "./storms.js";
import {fill, wording} from "./wording.js";

export const DEFAULTS: SimulationOptions = {
  seed: 1,
  incidents: 350,
  alerts: 60_000,
  quarters: 12,
  effects: true
};

/** Same options, same history. */
export function simulate(options: Partial<SimulationOptions> = {}): Simulation {
  const all = {...DEFAULTS, ...options};
  const {seed, quarters} = all;
  const [start, end] = [quarterStart(quarters), END];
  const company = companyOf(all.incidents);
  const hazards = hazardsOf(company);
  const rules = alertRules(company);
  const waiting = filings(seed, company, start, end);
  const background = all.effects ? backgroundEffects(start, end) : [];

  const expected = new Effects(background);
  if (all.effects) for (const effect of plannedEffects(waiting)) expected.add(effect);
  const incidentScale = all.incidents / expectedIncidents(hazards, expected, start, end);

  const effects = new Effects(background);
  const history = {
    incidents: [] as Incident[],
    actions: [] as Action[],
    paths: new Set<string>(),
    tickets: new Map<string, number>()
  };
  for (const occurrence of candidates(seed, hazards, incidentScale, start, end)) {
    if (!happens(occurrence, effects)) continue;
    const incident = live(occurrence, {options: all, end, rules, waiting, effects, history});
    if (!incident) continue;
    history.incidents.push(incident);
    for (const action of incident.retro?.actions ?? []) {
      history.actions.push(action);
      if (all.effects && action.closedAt !== undefined && action.target && action.ratio !== 1)
        effects.add(
          effectOf(action.target, action.closedAt, action.ratio, action.delayDays, action.lastsWeeks)
        );
    }
  }
  return {
    options: all,
    start,
    end,
    company,
    hazards,
    rules,
    incidents: history.incidents,
    actions: history.actions,
    effects,
    background,
    incidentScale,
    alertScale: scaleOf(all, company, rules, expected, start, end)
  };
}

interface World {
  readonly options: SimulationOptions;
  readonly end: number;
  readonly rules: readonly AlertRule[];
  /** planned actions not yet filed; taken out when they are */
  readonly waiting: Filing[];
  readonly effects: Effects;
  readonly history: {
    readonly incidents: readonly Incident[];
    readonly actions: readonly Action[];
    readonly paths: Set<string>;
    readonly tickets: Map<string, number>;
  };
}

/** One incident with its retro and actions; undefined when nobody noticed before the end. */
function live({hazard, at}: Occurrence, world: World): Incident | undefined {
  const {options, end, rules, waiting, effects, history} = world;
  const number = history.incidents.length + 1;
  const random = stream(options.seed, `incident/${number}`);
  const {service} = hazard;
  const response = respond(random, hazard, at, effects, end);
  if (response.detectedAt >= end) return undefined;

  const dep = service.dependsOn.length > 0 ? pick(random, service.dependsOn) : "storage";
  const title = fill(
    pick(
      random,
      wording(chance(random, 0.85) ? hazard.conditions[0]! : pick(random, hazard.conditions)).titles
    ),
    {
      service: service.name,
      dep
    }
  );
  const filed = waiting
    .filter(({target, opensAt}) => opensAt <= at && concerns(target, hazard, rules))
    .slice(0, 2);
  const meeting = meet(random, hazard, response, end, filed.length > 0);
  const inTracker = chance(random, 0.6) || !meeting;
  const paged = response.detectedBy === "alert" || chance(random, 0.75);
  const reached = response.acknowledgedAt < end ? response.acknowledgedAt : end;
  const incident: Omit<Incident, "retro"> = {
    ...response,
    acknowledgedAt: reached,
    number,
    hazard,
    title,
    service,
    dep,
    alsoAffected: response.severity <= 2 ? sample(random, service.dependsOn, 1) : [],
    conditions: hazard.conditions,
    pagerId: paged ? pagerId(random, "Q", 14) : undefined,
    ticket: inTracker ? nextTicket("INC", history.tickets) : undefined
  };
  if (!meeting) return {...incident, retro: undefined};

  for (const filing of filed) waiting.splice(waiting.indexOf(filing), 1);
  const drafts = [
    ...filed.map((filing) => plannedAction(random, filing, hazard, meeting.heldAt, end)),
    ...everydayActions(random, hazard, meeting.heldAt, effects, end)
  ];
  const actions = drafts.map((draft, index) =>
    file(draft, number, history.actions.length + index + 1, history.tickets)
  );
  const path = reportPath(service.team.id, at, title, history.paths);
  return {...incident, retro: {...meeting, path, actions}};
}

function file(
  {ticketed, ...draft}: Draft,
  incident: number,
  order: number,
  tickets: Map<string, number>
): Action {
  const ticket = ticketed ? nextTicket(draft.team.project, tickets) : undefined;
  return {...draft, incident, id: `A${String(order).padStart(4, "0")}`, ticket};
}

function nextTicket(project: string, tickets: Map<string, number>): string {
  const next = (tickets.get(project) ?? 100) + 1;
  tickets.set(project, next);
  return `${project}-${next}`;
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
