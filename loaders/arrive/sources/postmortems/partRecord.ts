/** One of several incidents of a report, as it lands. */
import {normalName} from "../mentions.js";
import type {Text} from "../source.js";
import type {Day} from "../../time/moments.js";
import {doubtful} from "./doubts.js";
import {type Identity, type Told, withoutSource} from "./incidentRecord.js";
import {basisText, claimsOf, impactMinutes, services, timeValues} from "./incidentValues.js";
import type {LabelName} from "./labelNames.js";
import type {Field} from "./labels.js";
import type {Part} from "./parts.js";
import {detectedBy} from "./phrases.js";
import {type Report, valueOf} from "./report.js";
import {teamOf} from "./teams.js";

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

const isoDay = ({year, month, day}: Required<Day>): string =>
  `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;

const first = (fields: readonly Field[], name: LabelName): string | undefined =>
  fields.find((field) => field.name === name)?.value;
