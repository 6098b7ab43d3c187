/** A report's incident, as it lands. */
import {normalName} from "../mentions.js";
import type {LandedRecord, Text} from "../source.js";
import {statedSeconds} from "../../time/durations.js";
import {startOfDay} from "./chronology.js";
import {type Doubt, doubtful} from "./doubts.js";
import {basisText, claimsOf, impactMinutes, services, timeValues} from "./incidentValues.js";
import type {StatedName} from "./labelNames.js";
import {shortened} from "./markdown.js";
import {fullNames, namesIn} from "./people.js";
import {detectedBy} from "./phrases.js";
import {type Report, sectionText, valueOf} from "./report.js";
import {mentions} from "./reportMentions.js";
import {summaryOf} from "./summaries.js";
import {teamOf} from "./teams.js";

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
      severity: severityOf(valueOf(report, "severity")),
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
      summary: shorten(summaryOf(report), 1000),
      ...Object.fromEntries(stated)
    },
    at,
    people: people(report)
  };
  return {record, doubts};
}

/** As written; of “Major (SEV2)” the level in brackets. */
const severityOf = (value: string | undefined): Text =>
  value === undefined
    ? null
    : (/[([]((?:sev(?:erity)?|[PS])[ -]?[0-5])[)\]]/i.exec(value)?.[1] ??
      value.replace(/^[^\p{L}\p{N}]{1,4}/u, ""));

/** `postmortems:a/b` → `a/b` */
export const withoutSource = (id: string): string => id.slice(id.indexOf(":") + 1);

const people = (report: Report): string[] =>
  fullNames([...report.participants.names, ...report.people.flatMap(({text}) => namesIn(text))]);

const shorten = (text: string | undefined, length: number): Text =>
  text === undefined ? null : shortened(text, length);
