/** What the pager recorded: the incidents that paged somebody, and pages that were none. */
import {HOUR, MINUTE} from "./clock.js";
import type {Service} from "./company.js";
import {spelled, typed} from "./dirt.js";
import type {Incident, Simulation} from "./model.js";
import {type Random, chance, integer, lognormal, pagerId, pick, poissonTimes, stream} from "./random.js";
import {ticketUrl} from "./urls.js";

export interface Page {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly service: Service;
  readonly serviceName: string;
  /** 1 … 4, undefined where nobody set it */
  readonly priority: number | undefined;
  readonly urgent: boolean;
  readonly createdAt: number;
  readonly acknowledgedAt: number | undefined;
  readonly escalatedAt: number | undefined;
  readonly resolvedAt: number | undefined;
  readonly autoResolved: boolean;
  readonly responder: string;
  readonly note: string | undefined;
  /** of the page it was merged into */
  readonly mergedInto: string | undefined;
}

type Draft = Omit<Page, "number">;

/** Every page in order of time. */
export function pagerPages(simulation: Simulation): Page[] {
  return [
    ...simulation.incidents.flatMap((incident) => ofIncident(simulation, incident)),
    ...others(simulation)
  ]
    .sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))
    .map((page, index) => ({...page, number: 4001 + index}));
}

/** The incident's page; some have a second one that was merged into it. */
function ofIncident({options, company, end}: Simulation, incident: Incident): Draft[] {
  const {pagerId: id, service} = incident;
  if (id === undefined) return [];
  const random = stream(options.seed, `page/${id}`);
  const page: Draft = {
    id,
    title: typed(random, incident.title),
    service,
    serviceName: spelled(random, service),
    priority: chance(random, 0.75) ? incident.severity : undefined,
    urgent: incident.severity <= 3,
    createdAt: incident.detectedAt,
    acknowledgedAt: incident.acknowledgedAt < end ? incident.acknowledgedAt : undefined,
    escalatedAt:
      incident.acknowledgedAt - incident.detectedAt > 30 * MINUTE
        ? incident.detectedAt + 15 * MINUTE
        : undefined,
    resolvedAt: incident.resolvedAt,
    autoResolved: false,
    responder: pick(random, service.team.people),
    note:
      incident.ticket === undefined ? undefined : `Tracked in ${ticketUrl(company.domain, incident.ticket)}`,
    mergedInto: undefined
  };
  if (!chance(random, 0.06) || incident.resolvedAt === undefined) return [page];
  const at = incident.detectedAt + integer(random, 1, 5) * MINUTE;
  const merged = {
    ...page,
    id: pagerId(random, "Q", 14),
    title: `${service.name} health check failing`,
    createdAt: at,
    mergedInto: id
  };
  return [
    page,
    {
      ...merged,
      note: undefined,
      acknowledgedAt: undefined,
      escalatedAt: undefined,
      resolvedAt: at + 3 * MINUTE
    }
  ];
}

const NUISANCES = [
  "{service} synthetic check failed in one region",
  "{service} host unreachable for 2 min",
  "Queue of {service} above threshold",
  "{service} response slow, recovered",
  "Heartbeat of {service} missing"
];

/** Pages that were no incident: nuisances at a third of the incidents' rate, tests and drills. */
function* others({options, company, start, end}: Simulation): Generator<Draft> {
  const random = stream(options.seed, "pages/others");
  for (const at of poissonTimes(random, (end - start) / (options.incidents * 0.38), start, end)) {
    const service = pick(random, company.services);
    const kind = random();
    const title =
      kind < 0.05
        ? `[TEST] Please ignore: pager test for ${service.team.name}`
        : kind < 0.1
          ? `Game day drill: fail-over of ${service.name}`
          : pick(random, NUISANCES).replace("{service}", service.name);
    yield nuisance(random, Math.floor(at), title, service, end);
  }
}

function nuisance(random: Random, at: number, title: string, service: Service, end: number): Draft {
  const acknowledged = chance(random, 0.6);
  const resolvedAt = Math.floor(at + Math.min(8 * HOUR, lognormal(random, 14, 1) * MINUTE + 2 * MINUTE));
  return {
    id: pagerId(random, "Q", 14),
    title,
    service,
    serviceName: spelled(random, service),
    priority: undefined,
    urgent: chance(random, 0.7),
    createdAt: at,
    acknowledgedAt: acknowledged ? Math.floor(at + (resolvedAt - at) * 0.5 * random()) : undefined,
    escalatedAt: undefined,
    resolvedAt: resolvedAt < end ? resolvedAt : undefined,
    autoResolved: !acknowledged,
    responder: pick(random, service.team.people),
    note: undefined,
    mergedInto: undefined
  };
}
