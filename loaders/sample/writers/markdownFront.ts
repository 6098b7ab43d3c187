/** The front matter of a report: what tools can read. */
import {isoDate, iso} from "../clock.js";
import {forgotten, spelled} from "../dirt.js";
import {nameAt} from "../faults.js";
import type {Incident, Retro, Simulation} from "../model.js";
import {type Random, chance, pick} from "../random.js";

export function frontMatter(
  random: Random,
  {end, faults}: Simulation,
  incident: Incident,
  retro: Retro
): string[] {
  const {service, pagerId, ticket, hazard} = incident;
  const at = (name: string, share: number, time: number | undefined): string[] => {
    const known = forgotten(random, share, time);
    return known === undefined || known >= end ? [] : [`${name}: ${iso(known)}`];
  };
  const people = Object.values(retro.participants).reduce((sum, n) => sum + n, 0);
  return [
    "---",
    `title: ${quoted(incident.title)}`,
    `date: ${isoDate(incident.startedAt)}`,
    `severity: SEV${incident.severity}`,
    `service: ${spelled(random, service)}`,
    `team: ${service.team.name}`,
    `status: ${incident.resolvedAt === undefined ? "open" : "resolved"}`,
    ...(pagerId === undefined ? [] : [`pagerduty: ${pagerId}`]),
    ...(ticket === undefined ? [] : [`jira: ${ticket}`]),
    ...(chance(random, 0.93)
      ? [
          `conditions: [${retro.conditionsNamed.map((id) => nameAt(faults, "condition", id, incident.startedAt)).join(", ")}]`
        ]
      : []),
    ...(chance(random, 0.85) ? [`trigger: ${hazard.trigger}`] : []),
    ...(chance(random, 0.88) ? [`detected_by: ${incident.detectedBy}`] : []),
    ...at("started_at", 0.06, incident.startedAt),
    ...at("detected_at", 0.08, incident.detectedAt),
    ...at("acknowledged_at", 0.35, incident.acknowledgedAt),
    ...at("mitigated_at", 0.12, incident.mitigatedAt),
    ...at("resolved_at", 0.04, incident.resolvedAt),
    ...(incident.impactMinutes !== undefined && chance(random, 0.8)
      ? [`impact_minutes: ${incident.impactMinutes}`]
      : []),
    `reviewed_at: ${iso(retro.heldAt)}`,
    ...(chance(random, 0.8) ? [`review_duration_minutes: ${retro.durationMinutes}`] : []),
    ...(retro.depth > 1
      ? [`participants: ${people}`, `functions: [${Object.keys(retro.participants).join(", ")}]`]
      : []),
    ...(retro.depth === 3 ? [`timeline_owner: ${pick(random, service.team.people)}`] : []),
    "---",
    ""
  ];
}

/** YAML text: a colon or comma in a title needs quotes. */
const quoted = (text: string): string => (/[:#,"]/.test(text) ? JSON.stringify(text) : text);
