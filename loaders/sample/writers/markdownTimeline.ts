/** The timeline of a report: signals, beliefs, decisions and actions, minute by minute. */
import {civil} from "../clock.js";
import type {Incident} from "../model.js";
import {BELIEF, DECISION, type Prose} from "../prose.js";
import {type Random, chance, pick} from "../random.js";
import {fill} from "../wording.js";

interface Entry {
  readonly at: number;
  readonly text: string;
}

/** Zones a report may be written in, and what it calls them. */
const ZONES = [
  ["UTC", "UTC"],
  ["UTC", "UTC"],
  ["Europe/Berlin", "CET"]
] as const;

/** As a table or bullets; nothing for incidents that nobody mitigated yet. */
export function timelineLines(
  random: Random,
  incident: Incident,
  told: Prose,
  values: Readonly<Record<string, string>>
): string[] {
  const {mitigatedAt, resolvedAt} = incident;
  const [zone, name] = pick(random, ZONES);
  if (mitigatedAt === undefined || resolvedAt === undefined) return [];
  const entries = happened(random, incident, mitigatedAt, resolvedAt, told, values);
  const clock = (at: number): string => civil(at, zone, "HH:mm");
  const day = (at: number): string => civil(at, zone, "yyyy-MM-dd");
  const isLong = day(entries[0]!.at) !== day(entries.at(-1)!.at);
  if (isLong || chance(random, 0.5))
    return [
      `| Time (${name}) | Event |`,
      "| --- | --- |",
      ...entries.map(({at, text}) => `| ${isLong ? `${day(at)} ` : ""}${clock(at)} | ${text} |`)
    ];
  return [`All times in ${name}.`, "", ...entries.map(({at, text}) => `- ${clock(at)} ${name} - ${text}`)];
}

function happened(
  random: Random,
  incident: Incident,
  mitigatedAt: number,
  resolvedAt: number,
  told: Prose,
  values: Readonly<Record<string, string>>
): Entry[] {
  const {startedAt, detectedAt, acknowledgedAt} = incident;
  const say = (list: readonly string[]): string => fill(pick(random, list), values);
  const between = (from: number, to: number, share: number): number => from + (to - from) * share;
  const responder = pick(random, incident.service.team.people);
  const entries = [
    {at: startedAt, text: say(told.trigger)},
    {at: detectedAt, text: say(told.noticed)},
    {
      at: acknowledgedAt,
      text: chance(random, 0.15) ? `${responder} takes over` : `On-call of ${values["team"]!} takes over`
    },
    ...(chance(random, 0.7) ? [{at: between(acknowledgedAt, mitigatedAt, 0.25), text: say(BELIEF)}] : []),
    ...(chance(random, 0.6) ? [{at: between(acknowledgedAt, mitigatedAt, 0.55), text: say(DECISION)}] : []),
    {at: between(acknowledgedAt, mitigatedAt, 0.85), text: say(told.repair)},
    {at: mitigatedAt, text: "Impact mitigated, error rate falling"},
    {at: resolvedAt, text: "Incident resolved, all checks green"}
  ];
  return entries;
}
