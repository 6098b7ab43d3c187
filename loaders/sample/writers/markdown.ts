/** Retros as Markdown with front matter, in the three layouts that grew in this company. */
import {isoDate} from "../clock.js";
import {forgotten} from "../dirt.js";
import {nameAt} from "../faults.js";
import type {Incident, Retro, Simulation} from "../model.js";
import {BLAME, LESSON, LUCKY, WELL, prose} from "../prose.js";
import {type Random, chance, integer, pick, sample, stream} from "../random.js";
import {fill, wording} from "../wording.js";
import {actionLines} from "./markdownActions.js";
import {frontMatter} from "./markdownFront.js";
import {timelineLines} from "./markdownTimeline.js";

export interface Labels {
  /** label of a condition, as the taxonomy has it */
  readonly label: (condition: string) => string;
}

/** The text of an incident's report. */
export function retroText(simulation: Simulation, incident: Incident, retro: Retro, {label}: Labels): string {
  const random = stream(simulation.options.seed, `report/${retro.path}`);
  const {service, hazard} = incident;
  const values = {
    service: service.name,
    dep: incident.dep,
    team: service.team.name,
    rule: ruleName(simulation, incident),
    version: `${integer(random, 2, 9)}.${integer(random, 0, 40)}`
  };
  const told = prose(service.name, hazard.trigger, incident.detectedBy);
  const nowLabelled = (condition: string): string =>
    label(nameAt(simulation.faults, "condition", condition, incident.startedAt));
  const say = (list: readonly string[]): string => fill(pick(random, list), values);
  const factors = factorLines(random, retro, nowLabelled, values);
  const withFront = retro.shape !== "short" || chance(random, 0.7);
  const lines = {
    summary: `${incident.title}. ${say(told.impact)}.`,
    trigger: `${say(told.trigger)}.`,
    detection: `${say(told.noticed)}.`,
    resolution: `${say(told.repair)}.`,
    timeline: timelineLines(random, incident, told, values),
    factors,
    actions: actionLines(random, simulation, retro),
    blame: chance(random, retro.depth === 1 ? 0.2 : 0.05) ? [pick(random, BLAME)] : [],
    well: sample(random, WELL, retro.depth),
    lucky: chance(random, 0.08) && retro.depth === 3 ? [pick(random, LUCKY)] : [],
    lesson: pick(random, LESSON)
  };
  const front = withFront ? frontMatter(random, simulation, incident, retro) : [];
  const head = withFront ? [] : bareHead(random, incident, retro);
  const layout = {sre, plain, short}[retro.shape];
  return `${[...front, `# ${incident.title}`, "", ...head, ...layout(lines)].join("\n").trimEnd()}\n`;
}

interface Lines {
  readonly summary: string;
  readonly trigger: string;
  readonly detection: string;
  readonly resolution: string;
  readonly timeline: readonly string[];
  readonly factors: readonly string[];
  readonly actions: readonly string[];
  readonly blame: readonly string[];
  readonly well: readonly string[];
  readonly lucky: readonly string[];
  readonly lesson: string;
}

type Layout = (lines: Lines) => string[];

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [title, "", ...lines, ""];
const bullets = (lines: readonly string[]): string[] => lines.map((line) => `- ${line}`);

/** After the template of the SRE book. */
const sre: Layout = (lines) => [
  ...section("## Summary", [lines.summary, ...lines.blame]),
  ...section("## Trigger", [lines.trigger]),
  ...section("## Detection", [lines.detection]),
  ...section("## Resolution", [lines.resolution]),
  ...section("## Contributing factors", lines.factors),
  "## Lessons learned",
  "",
  ...section("### What went well", bullets(lines.well)),
  ...section("### Where we got lucky", bullets(lines.lucky)),
  ...section(
    "## Action items",
    lines.actions.length > 0 ? lines.actions : ["None. This review was for learning."]
  ),
  ...section("## Timeline", lines.timeline)
];

const plain: Layout = (lines) => [
  ...section("## What happened", [`${lines.summary} ${lines.trigger} ${lines.detection}`, ...lines.blame]),
  ...section("## Timeline", lines.timeline),
  ...section("## Contributing conditions", lines.factors),
  ...section("## Takeaways", [lines.lesson]),
  ...section("## Follow-ups", lines.actions)
];

const short: Layout = (lines) => [
  [lines.summary, ...lines.blame, lines.resolution].join(" "),
  "",
  ...section("## Causes", lines.factors),
  ...section("## Next steps", lines.actions)
];

/** A bullet each, named as the taxonomy names it, mostly with what was meant. A few reports only tell it in prose. */
function factorLines(
  random: Random,
  retro: Retro,
  label: Labels["label"],
  values: Readonly<Record<string, string>>
): string[] {
  const inProse = chance(random, 0.04);
  return retro.conditionsNamed.flatMap((condition) => {
    const told = fill(pick(random, wording(condition).factors), values);
    if (inProse) return [`- ${told}`];
    return retro.depth === 1 ? [`- ${label(condition)}`] : [`- ${label(condition)}`, `  - ${told}`];
  });
}

/** Without front matter: the facts as lines. */
function bareHead(
  random: Random,
  {severity, service, pagerId, ticket, startedAt, resolvedAt}: Incident,
  {heldAt}: Retro
): string[] {
  const started = forgotten(random, 0.15, startedAt);
  return [
    `Severity: SEV${severity}`,
    `Service: ${service.name}`,
    ...(started === undefined ? [`Date: ${isoDate(startedAt)}`] : [`Started: ${minute(started)} UTC`]),
    ...(resolvedAt === undefined ? [] : [`Resolved: ${minute(resolvedAt)} UTC`]),
    ...(pagerId === undefined ? [] : [`PagerDuty: ${pagerId}`]),
    ...(ticket === undefined ? [] : [`Jira: ${ticket}`]),
    `Reviewed: ${isoDate(heldAt)}`,
    ""
  ].flatMap((line) => (line === "" ? [""] : [`${line}  `]));
}

const minute = (at: number): string => new Date(at).toISOString().slice(0, 16).replace("T", " ");

/** The rule that told of it: the most useful pager rule of the service. */
function ruleName({rules, faults}: Simulation, {service, startedAt}: Incident): string {
  const own = rules.filter((rule) => rule.pages && rule.service === service);
  const name = own.toSorted((a, b) => b.actionable - a.actionable)[0]?.name ?? "HeartbeatMissing";
  return nameAt(faults, "alert_rule", name, startedAt);
}
