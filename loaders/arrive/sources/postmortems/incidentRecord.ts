/** A report's incident and its retro, as they land. */
import {mentionsJson, type Mention, normalName} from "../mentions.js";
import type {LandedRecord, Text} from "../source.js";
import {momentToUtc, startOfDay} from "./chronology.js";
import {statedSeconds} from "./durations.js";
import {TIME_COLUMNS} from "./incidentTimes.js";
import {type LabelName, labelName, type StatedName, type TimeName} from "./labels.js";
import {oneLine, shortened, textWithLinks} from "./markdown.js";
import {dayIn, findMoment} from "./moments.js";
import {fullNames, namesIn} from "./people.js";
import {blamePhrases} from "./blame.js";
import {passagesOf, passagesText} from "./passages.js";
import {detectedBy} from "./phrases.js";
import {type Report, sectionText, valueOf} from "./report.js";

export interface Identity {
  /** `postmortems:…` */
  readonly id: string;
  /** other names of the report: path, file name, leading key */
  readonly names: readonly string[];
}

const STATED: readonly StatedName[] = ["detect", "acknowledge", "mitigate", "resolve"];

export function incidentRecord(report: Report, {id, names}: Identity): LandedRecord {
  const {times, basis, detection} = report.times;
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
  return {
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
      services: JSON.stringify(services(report)),
      team: valueOf(report, "team") ?? null,
      incident_type: valueOf(report, "type") ?? null,
      trigger: shorten(valueOf(report, "trigger") ?? sectionText(report, "trigger"), 500),
      ...Object.fromEntries(
        (Object.keys(TIME_COLUMNS) as TimeName[]).map((name) => [TIME_COLUMNS[name], times[name] ?? null])
      ),
      detected_by: /^(alert|human|customer)$/i.test(detector)
        ? detector.toLowerCase()
        : (detectedBy(detector) ?? null),
      impact_minutes: /^\d+(\.\d+)?$/.exec(valueOf(report, "impactMinutes") ?? "")?.[0] ?? null,
      time_basis: basis.length > 0 ? basis.join("; ") : null,
      summary: shorten(summary, 1000),
      ...Object.fromEntries(stated)
    },
    at,
    people: people(report)
  };
}

export function retroRecord(report: Report, {id, names}: Identity): LandedRecord {
  const {participants} = report;
  const duration = valueOf(report, "reviewDuration");
  const seconds =
    duration === undefined
      ? undefined
      : (statedSeconds(duration) ?? (/^\d+$/.test(duration) ? Number(duration) * 60 : undefined));
  const heldAt = dateField(report, "heldAt");
  return {
    entity: "retros",
    id,
    row: 1,
    values: {
      names: JSON.stringify(names),
      mentions: mentions(report),
      title: report.title,
      held_at: heldAt,
      published_at: dateField(report, "publishedAt"),
      duration_s: seconds === undefined ? null : String(seconds),
      participant_count: participants.count === undefined ? null : String(participants.count),
      functions: participants.functions.length > 0 ? JSON.stringify(participants.functions) : null,
      has_timeline: String(report.hasTimeline),
      timeline_owner: String(valueOf(report, "timelineOwner") !== undefined),
      body_chars: String(report.lines.join("\n").length),
      blame_phrases: JSON.stringify(report.lines.flatMap(blamePhrases)),
      passages: passagesText(passagesOf(report.sections))
    },
    at: heldAt
  };
}

/** Names of other records: reference fields first, then title and story; an action's ticket is the action's. */
function mentions(report: Report): string {
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

const services = (report: Report): string[] => [
  ...new Set(
    report.fields
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

function dateField(report: Report, name: LabelName): Text {
  const value = valueOf(report, name);
  if (value === undefined) return null;
  const moment = findMoment(value)?.moment;
  return (moment && momentToUtc(moment, report.frame)) ?? startOfDay(dayIn(value), report.frame) ?? null;
}

const people = (report: Report): string[] => {
  const told = ["timelineOwner", "detectedBy"].flatMap((name) =>
    namesIn(valueOf(report, name as LabelName) ?? "")
  );
  return fullNames([...report.participants.names, ...told]);
};

const shorten = (text: string | undefined, length: number): Text =>
  text === undefined ? null : shortened(text, length);
