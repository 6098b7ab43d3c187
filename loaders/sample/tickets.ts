/** The tickets of the tracker, whatever file they will lie in: incidents and the actions linked to them. */
import {HOUR, MINUTE, floorTo} from "./clock.js";
import {forgotten, hasSlipped, spelled, typed} from "./dirt.js";
import {nameAt, targetName} from "./faults.js";
import type {Action, Incident, Simulation} from "./model.js";
import {prose} from "./prose.js";
import {strayTickets} from "./strayTickets.js";
import {type Random, chance, integer, pick, stream} from "./random.js";
import {elsewhere, reportUrl} from "./urls.js";
import {fill} from "./wording.js";

export interface Ticket {
  readonly key: string;
  readonly type: "Incident" | "Task";
  readonly summary: string;
  readonly status: string;
  readonly category: "new" | "indeterminate" | "done";
  readonly resolution: string | undefined;
  readonly priority: string;
  readonly created: number;
  readonly updated: number;
  readonly resolved: number | undefined;
  readonly due: number | undefined;
  readonly assignee: string | undefined;
  readonly reporter: string;
  readonly labels: readonly string[];
  readonly components: readonly string[];
  readonly description: string;
  /** key of the incident it follows from */
  readonly incident: string | undefined;
  readonly history: readonly {readonly at: number; readonly from: string; readonly to: string}[];
  readonly severity: string | undefined;
  readonly team: string;
  readonly startedAt: number | undefined;
  readonly detectedAt: number | undefined;
  readonly mitigatedAt: number | undefined;
  readonly detectedBy: string | undefined;
  readonly trigger: string | undefined;
  readonly effortDays: number | undefined;
}

const PRIORITIES = ["Highest", "High", "Medium", "Low"] as const;

/** Every ticket, in order of creation. */
export function tickets(simulation: Simulation): Ticket[] {
  const ofIncident = new Map(simulation.incidents.map((incident) => [incident.number, incident]));
  return [
    ...simulation.incidents.flatMap((incident) => incidentTicket(simulation, incident) ?? []),
    ...simulation.actions.flatMap(
      (action) => actionTicket(simulation, action, ofIncident.get(action.incident)!) ?? []
    ),
    ...strayTickets(simulation)
  ].sort((a, b) => a.created - b.created || (a.key < b.key ? -1 : 1));
}

function incidentTicket({options, company, end, faults}: Simulation, incident: Incident): Ticket | undefined {
  const {ticket, service, retro, severity, hazard} = incident;
  if (ticket === undefined) return undefined;
  const random = stream(options.seed, `ticket/${ticket}`);
  const created = Math.min(incident.acknowledgedAt + integer(random, 1, 14) * MINUTE, end - MINUTE);
  const resolved =
    incident.resolvedAt === undefined ? undefined : Math.max(incident.resolvedAt, created + MINUTE);
  const isResolved = resolved !== undefined && resolved < end;
  const {impact, trigger} = prose(service.name, hazard.trigger, incident.detectedBy);
  const values = {service: service.name, dep: incident.dep, version: version(random)};
  const slip = hasSlipped(options.seed, ticket) ? 12 * HOUR : 0;
  const mitigated = incident.mitigatedAt === undefined ? undefined : incident.mitigatedAt - slip;
  const hasLabels = chance(random, retro ? 0.5 : 0.92);
  const working = Math.min(created + MINUTE, end - 1);
  return {
    key: ticket,
    type: "Incident",
    summary: typed(random, incident.title),
    status: isResolved ? "Resolved" : "In Progress",
    category: isResolved ? "done" : "indeterminate",
    resolution: isResolved ? "Done" : undefined,
    priority: PRIORITIES[severity - 1]!,
    created,
    updated: Math.min((resolved ?? created) + integer(random, 1, 60) * HOUR, end - MINUTE),
    resolved: isResolved ? resolved : undefined,
    due: undefined,
    assignee: pick(random, service.team.people),
    reporter: pick(random, service.team.people),
    labels: hasLabels
      ? [
          "incident",
          ...incident.conditions.map(
            (id) => `condition:${nameAt(faults, "condition", id, incident.startedAt)}`
          )
        ]
      : ["incident"],
    components: [spelled(random, service), ...incident.alsoAffected],
    description: [
      `${pick(random, impact)}. ${fill(pick(random, trigger), values)}.`,
      ...(chance(random, 0.06)
        ? [`Partner contact: duty.manager@carrier-hub.example, tel. via ops@${company.domain}`]
        : []),
      ...elsewhere(company.domain, incident)
    ].join("\n\n"),
    incident: undefined,
    history: [
      {at: working, from: "To Do", to: "In Progress"},
      ...(isResolved ? [{at: resolved, from: "In Progress", to: "Resolved"}] : [])
    ],
    severity: forgotten(random, 0.1, `SEV${severity}`),
    team: service.team.name,
    startedAt: forgotten(random, 0.1, incident.startedAt),
    detectedAt: forgotten(random, 0.15, incident.detectedAt),
    mitigatedAt: forgotten(random, 0.15, mitigated),
    detectedBy: forgotten(random, 0.1, incident.detectedBy),
    trigger: forgotten(random, 0.12, hazard.trigger),
    effortDays: undefined
  };
}

function actionTicket(
  {options, company, end, faults}: Simulation,
  action: Action,
  incident: Incident
): Ticket | undefined {
  const {ticket, fate, closedAt, startedAt, createdAt, team, target} = action;
  if (ticket === undefined) return undefined;
  const random = stream(options.seed, `ticket/${ticket}`);
  const isOver = closedAt !== undefined;
  const status = {
    done: "Done",
    wont_do: "Closed",
    in_progress: "In Progress",
    open: pick(random, ["To Do", "Backlog"]),
    unknown: "To Do"
  }[fate];
  const marker =
    action.marked && target ? `target:${target.kind}:${targetName(faults, target, createdAt)}` : undefined;
  const undated = isOver && fate === "done" && !action.curated && chance(random, 0.04);
  return {
    key: ticket,
    type: "Task",
    summary: typed(random, action.title),
    status,
    category: isOver ? "done" : fate === "in_progress" ? "indeterminate" : "new",
    resolution: isOver && !undated ? (fate === "done" ? "Done" : "Won't Do") : undefined,
    priority: pick(random, ["High", "Medium", "Medium", "Low"]),
    created: createdAt,
    updated: Math.min((closedAt ?? startedAt ?? createdAt) + integer(random, 1, 40) * HOUR, end - MINUTE),
    resolved: isOver && !undated ? floorTo(closedAt, MINUTE) : undefined,
    due: action.dueAt,
    assignee: action.owner,
    reporter: pick(random, team.people),
    labels: ["postmortem-action", ...(marker !== undefined && chance(random, 0.6) ? [marker] : [])],
    components: [incident.service.name],
    description: [
      `From the retro of "${incident.title}".`,
      ...(incident.retro ? [`See ${reportUrl(company.domain, incident.retro)}`] : []),
      ...(marker === undefined ? [] : [marker])
    ].join("\n\n"),
    incident: incident.ticket,
    history: [
      ...(startedAt === undefined ? [] : [{at: startedAt, from: "To Do", to: "In Progress"}]),
      ...(isOver && !undated
        ? [{at: closedAt, from: startedAt === undefined ? "To Do" : "In Progress", to: status}]
        : [])
    ],
    severity: undefined,
    team: team.name,
    startedAt: undefined,
    detectedAt: undefined,
    mitigatedAt: undefined,
    detectedBy: undefined,
    trigger: undefined,
    effortDays: action.effortDays
  };
}

const version = (random: Random): string =>
  `${integer(random, 2, 9)}.${integer(random, 0, 40)}.${integer(random, 0, 9)}`;
