/** A report's incident and its retro, as they land. */
import {mentionsJson, type Mention, normalName} from "../mentions.js";
import type {LandedRecord, Text} from "../source.js";
import {statedSeconds} from "../../time/durations.js";
import type {Day} from "../../time/moments.js";
import {distance, startOfDay} from "./chronology.js";
import {type Claims, type Doubt, doubtful} from "./doubts.js";
import type {IncidentTimes} from "./incidentTimes.js";
import {type LabelName, labelName, type StatedName, type TimeName} from "./labelNames.js";
import {oneLine, shortened, textWithLinks} from "./markdown.js";
import type {Field} from "./labels.js";
import type {Part} from "./parts.js";
import {fullNames, namesIn} from "./people.js";
import {detectedBy} from "./phrases.js";
import {type Report, sectionText, valueOf} from "./report.js";
import {teamOf} from "./teams.js";
import {TIME_COLUMNS} from "./times.js";

export interface Identity {
  /** `postmortems:…` */
  readonly id: string;
  /** other names of the report: path, file name, leading key */
  readonly names: readonly string[];
}

const STATED: readonly StatedName[] = ["detect", "acknowledge", "mitigate", "resolve"];

export interface Told {
  readonly record: LandedRecord;
  readonly doubts: readonly Doubt[];
}

/** The report's incident, or the first of several. */
export function incidentRecord(report: Report, {id, names}: Identity): Told {
  const [part] = report.parts;
  const told = part?.times ?? report.times;
  const {basis, detection} = told;
  const {times: kept, doubts} = doubtful(claimsOf(report, id, told, part?.day));
  const day = startOfDay(report.frame.day, report.frame);
  const isBare =
    day !== undefined &&
    kept.startedAt === undefined &&
    kept.detectedAt === undefined &&
    kept.createdAt === undefined;
  const times = isBare ? {...kept, createdAt: day} : kept;
  const status = valueOf(report, "status") ?? null;
  const url = valueOf(report, "url") ?? null;
  const detector = valueOf(report, "detectedBy") ?? sectionText(report, "detection") ?? detection ?? "";
  const summary =
    valueOf(report, "summary") ??
    sectionText(report, "summary") ??
    introduction(report) ??
    sectionText(report, "impact");
  const stated = STATED.flatMap((metric): [string, Text][] => {
    const written = report.fields.find(
      (field) => field.name === metric && statedSeconds(field.value) !== undefined
    )?.value;
    if (written === undefined) return [];
    return [
      [`stated_${metric}_s`, String(statedSeconds(written))],
      [`stated_${metric}_text`, written]
    ];
  });
  const at = times.startedAt ?? times.detectedAt ?? times.createdAt ?? null;
  const record: LandedRecord = {
    entity: "incidents",
    id,
    row: 1,
    values: {
      names: JSON.stringify(url === null ? names : [...new Set([...names, normalName(url)])]),
      mentions: mentions(report),
      url,
      title: report.title,
      severity: valueOf(report, "severity") ?? null,
      status_raw: status,
      status: /^\W*(ongoing|open|active|investigating|identified|monitoring|unresolved|not resolved)\b/i.test(
        status ?? ""
      )
        ? "open"
        : "resolved",
      services: JSON.stringify(services(report.fields)),
      team: teamOf(valueOf(report, "team")),
      incident_type: valueOf(report, "type") ?? null,
      trigger: shorten(valueOf(report, "trigger") ?? sectionText(report, "trigger"), 500),
      ...timeValues(times),
      detected_by: /^(alert|human|customer)$/i.test(detector)
        ? detector.toLowerCase()
        : (detectedBy(detector) ?? null),
      impact_minutes: impactMinutes(report, told),
      time_basis: basisText(
        isBare ? [...basis, `created_at: ${report.frame.dayBasis!}, time unknown`] : basis,
        doubts
      ),
      summary: shorten(summary, 1000),
      ...Object.fromEntries(stated)
    },
    at,
    people: people(report)
  };
  return {record, doubts};
}

/** One more incident that the report tells of, under the name of its day. */
export function partRecord(report: Report, {id}: Identity, part: Part): Told {
  const own = `${id}#${isoDay(part.day)}`;
  const {times, doubts} = doubtful(claimsOf(report, own, part.times, part.day));
  const {detection, basis} = part.times;
  const named = services(part.fields);
  const values: Record<string, Text> = {
    names: JSON.stringify([normalName(withoutSource(own))]),
    mentions: "[]",
    title: part.title,
    severity: first(part.fields, "severity") ?? valueOf(report, "severity") ?? null,
    status: "resolved",
    services: JSON.stringify(named.length > 0 ? named : services(report.fields)),
    team: teamOf(valueOf(report, "team")),
    ...timeValues(times),
    detected_by: detectedBy(detection ?? "") ?? null,
    impact_minutes: impactMinutes(undefined, part.times),
    time_basis: basisText(basis, doubts)
  };
  const at = times.startedAt ?? times.detectedAt ?? times.createdAt ?? null;
  return {record: {entity: "incidents", id: own, row: part.from, values, at}, doubts};
}

/** `postmortems:a/b` → `a/b` */
export const withoutSource = (id: string): string => id.slice(id.indexOf(":") + 1);

const isoDay = ({year, month, day}: Required<Day>): string =>
  `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;

const timeValues = (times: Readonly<Partial<Record<TimeName, string>>>): Record<string, Text> =>
  Object.fromEntries(
    (Object.keys(TIME_COLUMNS) as TimeName[]).map((name) => [TIME_COLUMNS[name], times[name] ?? null])
  );

function claimsOf(report: Report, id: string, told: IncidentTimes, day: Day | undefined): Claims {
  const own = day ?? (report.frame.dayBasis === "date in text" ? undefined : report.frame.day);
  const isContradicted =
    own !== undefined && report.fileDay !== undefined && distance(own, report.fileDay) > 31;
  const midnight = isContradicted ? undefined : startOfDay(own, report.frame);
  return {id, ...told, ...(midnight === undefined ? {} : {day: midnight})};
}

/** What was derived, without what is doubted now. */
function basisText(basis: readonly string[], doubts: readonly Doubt[]): string | null {
  const kept = basis.filter((one) => !doubts.some(({field}) => one.startsWith(`${field}:`)));
  const all = [...kept, ...doubts.map(({field}) => `${field}: doubted`)];
  return all.length > 0 ? all.join("; ") : null;
}

/** Stated as impact in minutes, else as the incident's duration. */
function impactMinutes(report: Report | undefined, {spans}: IncidentTimes): Text {
  const stated =
    report === undefined ? undefined : /^\d+(\.\d+)?$/.exec(valueOf(report, "impactMinutes") ?? "")?.[0];
  const [span] = spans;
  return (
    stated ?? (span === undefined || span.isToRecovery ? null : String(Math.round(span.seconds / 6) / 10))
  );
}

/** Names of other records: reference fields first, then title and story; an action's ticket is the action's. */
export function mentions(report: Report): string {
  const references = report.fields.filter(({name}) => name === "references");
  const direct = references
    .filter(({value}) => /^\S{3,}$/.test(value))
    .map(({value}): Mention => ({name: normalName(value), basis: "field"}));
  const story = report.sections
    .filter(({role}) => role !== "actions" && role !== "lessons")
    .map(({body}) => textWithLinks(body));
  const found = JSON.parse(
    mentionsJson([
      ...references.map(({linked}) => [linked, "field"] as const),
      [report.title, "title"],
      ...story.map((text) => [text, "body"] as const)
    ])
  ) as Mention[];
  return JSON.stringify([
    ...direct,
    ...found.filter(({name}) => !direct.some((known) => known.name === name))
  ]);
}

const first = (fields: readonly Field[], name: LabelName): string | undefined =>
  fields.find((field) => field.name === name)?.value;

const services = (fields: readonly Field[]): string[] => [
  ...new Set(
    fields
      .filter(({name}) => name === "service")
      .flatMap(({value}) => value.split(/[,;]|\band\b/))
      .map((service) => service.replace(/^[\s`*]+|[\s`*.]+$/g, ""))
      .filter(
        (service) =>
          service !== "" && service.length <= 60 && !/^(n\/?a|none|tbd|unknown|all)$/i.test(service)
      )
  )
];

/** The paragraphs below the title, before the first heading. */
function introduction(report: Report): string | undefined {
  const before = report.sections
    .slice(0, 2)
    .filter(({role, title}) => role === undefined && labelName(title) === undefined);
  const text = before.flatMap(({body}) => body).filter(({type}) => type === "paragraph");
  return text.length === 0 ? undefined : oneLine(text);
}

const people = (report: Report): string[] =>
  fullNames([...report.participants.names, ...report.people.flatMap(({text}) => namesIn(text))]);

const shorten = (text: string | undefined, length: number): Text =>
  text === undefined ? null : shortened(text, length);
