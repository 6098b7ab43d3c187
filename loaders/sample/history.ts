/** The company's history, event by event: incidents lead to retros, retros to actions, closed actions to fewer (or more) incidents. */
import {type Draft, everydayActions, plannedAction} from "./actions.js";
import type {AlertRule} from "./alertRules.js";
import {Effects, type Effect} from "./effects.js";
import type {Faults} from "./faults.js";
import {type Filing, concerns, effectOf} from "./filing.js";
import type {Hazard} from "./hazards.js";
import type {Action, Incident, SimulationOptions} from "./model.js";
import {type Occurrence, candidates, happens} from "./occurrences.js";
import {chance, pagerId, pick, sample, stream} from "./random.js";
import {respond} from "./response.js";
import {meet, reportPath} from "./retros.js";
import {DETAILS, fill, wording} from "./wording.js";

export interface Setting {
  readonly options: SimulationOptions;
  readonly start: number;
  readonly end: number;
  readonly hazards: readonly Hazard[];
  readonly rules: readonly AlertRule[];
  readonly filings: readonly Filing[];
  readonly background: readonly Effect[];
  readonly faults: Faults;
}

export interface History {
  readonly incidents: readonly Incident[];
  readonly actions: readonly Action[];
  readonly effects: Effects;
}

/** What happens when every hazard's rate is multiplied by `scale`. */
export function unfold(setting: Setting, scale: number): History {
  const {options, start, end, hazards} = setting;
  const effects = new Effects(setting.background);
  const incidents: Incident[] = [];
  const actions: Action[] = [];
  const world = {
    ...setting,
    waiting: [...setting.filings],
    effects,
    incidents,
    actions,
    paths: new Set<string>(),
    tickets: new Map<string, number>()
  };
  for (const occurrence of candidates(options.seed, hazards, scale, start, end)) {
    if (!happens(occurrence, effects)) continue;
    const incident = live(occurrence, world);
    if (!incident) continue;
    incidents.push(incident);
    for (const action of incident.retro?.actions ?? []) {
      actions.push(action);
      if (options.effects && action.closedAt !== undefined && action.target && action.ratio !== 1)
        effects.add(
          effectOf(action.target, action.closedAt, action.ratio, action.delayDays, action.lastsWeeks)
        );
    }
  }
  return {incidents, actions, effects};
}

interface World extends Setting, History {
  /** planned actions not yet filed; taken out when they are */
  readonly waiting: Filing[];
  readonly paths: Set<string>;
  readonly tickets: Map<string, number>;
}

/** One incident with its retro and actions; undefined when nobody noticed before the end. */
function live({hazard, at}: Occurrence, world: World): Incident | undefined {
  const {options, end, rules, waiting, effects, paths, tickets} = world;
  const number = world.incidents.length + 1;
  const random = stream(options.seed, `incident/${number}`);
  const {service} = hazard;
  const response = respond(random, hazard, at, effects, end);
  if (response.detectedAt >= end) return undefined;

  const dep = service.dependsOn.length > 0 ? pick(random, service.dependsOn) : "storage";
  const told = pick(
    random,
    wording(chance(random, 0.85) ? hazard.conditions[0]! : pick(random, hazard.conditions)).titles
  );
  const detail = chance(random, 0.55) ? ` ${pick(random, DETAILS)}` : "";
  const title = fill(told, {service: service.name, dep}) + (/ (in|on|for|at) |:/.test(told) ? "" : detail);
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
    ticket: inTracker ? nextTicket("INC", tickets) : undefined
  };
  if (!meeting) return {...incident, retro: undefined};

  for (const filing of filed) waiting.splice(waiting.indexOf(filing), 1);
  const drafts = [
    ...filed.map((filing) => plannedAction(random, filing, hazard, meeting.heldAt, end)),
    ...everydayActions(random, hazard, meeting.heldAt, effects, end, world.faults.clearings)
  ];
  const actions = drafts.map((draft, index) =>
    file(options.effects ? draft : {...draft, ratio: 1}, number, world.actions.length + index + 1, tickets)
  );
  const path = reportPath(service.team.id, at, title, paths);
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
