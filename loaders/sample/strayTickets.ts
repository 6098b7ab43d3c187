/** Tickets of the incident project that are no incidents: drills, tests, duplicates, cancelled ones. */
import {DAY, HOUR, MINUTE} from "./clock.js";
import type {Simulation} from "./model.js";
import {integer, pick, poissonTimes, stream} from "./random.js";
import type {Ticket} from "./tickets.js";

const KINDS = [
  {summary: "Game day: fail-over of {service}", label: "drill", resolution: "Done"},
  {summary: "Test ticket for the incident bot, {service}", label: "test", resolution: "Done"},
  {summary: "{service} slow (same as the ticket before)", label: undefined, resolution: "Duplicate"},
  {
    summary: "{service} maintenance announced as incident by mistake",
    label: undefined,
    resolution: "Cancelled"
  }
] as const;

/** About one for thirty incidents. Numbers follow those of the real ones. */
export function* strayTickets({options, company, incidents, start, end}: Simulation): Generator<Ticket> {
  const random = stream(options.seed, "tickets/stray");
  let number = 100 + incidents.filter(({ticket}) => ticket !== undefined).length;
  for (const time of poissonTimes(random, (end - start) / (options.incidents / 30), start, end - DAY)) {
    const created = Math.floor(time);
    const resolved = created + integer(random, 20, 300) * MINUTE;
    const service = pick(random, company.services);
    const kind = pick(random, KINDS);
    number += 1;
    yield {
      key: `INC-${number}`,
      type: "Incident",
      summary: kind.summary.replace("{service}", service.name),
      status: "Closed",
      category: "done",
      resolution: kind.resolution,
      priority: "Low",
      created,
      updated: resolved + HOUR,
      resolved,
      due: undefined,
      assignee: undefined,
      reporter: pick(random, service.team.people),
      labels: kind.label === undefined ? ["incident"] : ["incident", kind.label],
      components: [service.name],
      description: "",
      incident: undefined,
      history: [{at: resolved, from: "To Do", to: "Closed"}],
      severity: undefined,
      team: service.team.name,
      startedAt: undefined,
      detectedAt: undefined,
      mitigatedAt: undefined,
      detectedBy: undefined,
      trigger: undefined,
      effortDays: undefined
    };
  }
}
