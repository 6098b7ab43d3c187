/** What the records of incidents share: columns of times, what is doubted of them, services. */
import type {Text} from "../source.js";
import type {Day} from "../../time/moments.js";
import {startOfDay} from "./chronology.js";
import {distance} from "./civilDays.js";
import type {Claims, Doubt} from "./doubts.js";
import type {IncidentTimes} from "./incidentTimes.js";
import type {TimeName} from "./labelNames.js";
import type {Field} from "./labels.js";
import {type Report, valueOf} from "./report.js";
import {TIME_COLUMNS} from "./times.js";

export const timeValues = (times: Readonly<Partial<Record<TimeName, string>>>): Record<string, Text> =>
  Object.fromEntries(
    (Object.keys(TIME_COLUMNS) as TimeName[]).map((name) => [TIME_COLUMNS[name], times[name] ?? null])
  );

export function claimsOf(report: Report, id: string, told: IncidentTimes, day: Day | undefined): Claims {
  const own = day ?? (report.frame.dayBasis === "date in text" ? undefined : report.frame.day);
  const isContradicted =
    own !== undefined && report.fileDay !== undefined && distance(own, report.fileDay) > 31;
  const midnight = isContradicted ? undefined : startOfDay(own, report.frame);
  return {id, ...told, ...(midnight === undefined ? {} : {day: midnight})};
}

/** What was derived, without what is doubted now. */
export function basisText(basis: readonly string[], doubts: readonly Doubt[]): string | null {
  const kept = basis.filter((one) => !doubts.some(({field}) => one.startsWith(`${field}:`)));
  const all = [...kept, ...doubts.map(({field}) => `${field}: doubted`)];
  return all.length > 0 ? all.join("; ") : null;
}

/** Stated as impact in minutes, else as the incident's duration. */
export function impactMinutes(report: Report | undefined, {spans}: IncidentTimes): Text {
  const stated =
    report === undefined ? undefined : /^\d+(\.\d+)?$/.exec(valueOf(report, "impactMinutes") ?? "")?.[0];
  const [span] = spans;
  return (
    stated ?? (span === undefined || span.isToRecovery ? null : String(Math.round(span.seconds / 6) / 10))
  );
}

export const services = (fields: readonly Field[]): string[] => [
  ...new Set(
    fields
      .filter(({name}) => name === "service")
      .flatMap(({value}) => value.split(/[,;]|\band\b/))
      .map((service) => service.replace(/^[\s`*]+/, "").replace(/(?<![\s`*.])[\s`*.]+$/, ""))
      .filter(
        (service) =>
          service !== "" && service.length <= 60 && !/^(n\/?a|none|tbd|unknown|all)$/i.test(service)
      )
  )
];
