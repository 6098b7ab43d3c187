/** When an incident started, was detected, repaired and resolved: from fields, key events, else its timeline's words. */
import {type Frame, momentToUtc, type Placed, startOfDay} from "./chronology.js";
import {type Field, labelName, type TimeName} from "./labels.js";
import {type DateOrder, type Day, findMoment, type Moment} from "./moments.js";
import {endOf, firstNotice, saysMitigated, saysStarted} from "./phrases.js";
import {isPlaceholder} from "./placeholders.js";

export const TIME_COLUMNS: Readonly<Record<TimeName, string>> = {
  startedAt: "started_at",
  detectedAt: "detected_at",
  acknowledgedAt: "acknowledged_at",
  mitigatedAt: "mitigated_at",
  resolvedAt: "resolved_at",
  createdAt: "created_at"
};

export interface IncidentTimes {
  readonly times: Readonly<Partial<Record<TimeName, string>>>;
  /** what was derived or assumed, as `column: how` */
  readonly basis: readonly string[];
  /** the entry that told of the detection, where the timeline did */
  readonly detection?: string;
  /** fields whose time can't be read */
  readonly unreadable: readonly Field[];
}

const isTime = (name: string | undefined): name is TimeName =>
  name !== undefined && Object.hasOwn(TIME_COLUMNS, name);

export function incidentTimes(
  fields: readonly Field[],
  keyEvents: readonly Placed[],
  timeline: readonly Placed[],
  frame: Frame,
  order: DateOrder
): IncidentTimes {
  const times: Partial<Record<TimeName, string>> = {};
  const basis: string[] = [];
  const unreadable: Field[] = [];
  const take = (name: TimeName, at: string | undefined, how?: string): void => {
    if (at === undefined || times[name] !== undefined) return;
    times[name] = at;
    if (how !== undefined) basis.push(`${TIME_COLUMNS[name]}: ${how}`);
  };
  const fromFields = (isFront: boolean): void => {
    for (const field of fields) {
      if (!isTime(field.name) || field.fromFrontMatter !== isFront) continue;
      const moment = findMoment(field.value, order)?.moment;
      const at = moment && momentToUtc(moment, frame);
      if (at === undefined && isMeantAsTime(field, moment)) unreadable.push(field);
      else take(field.name, at);
    }
  };
  fromFields(true);
  for (const event of keyEvents) {
    const name = labelName(event.label ?? "");
    if (isTime(name)) take(name, event.at, name === "createdAt" ? "declared" : undefined);
  }
  fromFields(false);

  const timed = timeline.filter((entry) => entry.at !== undefined);
  const notice = firstNotice(timeline.map((entry) => entry.text));
  const detection = notice === undefined ? undefined : timeline[notice];
  const end = endOf(timed.map((entry) => entry.text));
  take("startedAt", timed.find((entry) => saysStarted(entry.text))?.at, "timeline");
  take("detectedAt", detection?.at, "timeline");
  take("mitigatedAt", timed.find((entry) => saysMitigated(entry.text))?.at, "timeline");
  take("resolvedAt", end === undefined ? undefined : timed[end]?.at, "timeline");
  if (times.startedAt === undefined && times.detectedAt === undefined) {
    const onDay = timed.find(
      (entry) => frame.day === undefined || isSameDay(entry.day ?? frame.day, frame.day)
    );
    take("createdAt", onDay?.at, "first timeline entry");
    take("createdAt", startOfDay(frame.day, frame), `${frame.dayBasis ?? "date"}, time unknown`);
    take("createdAt", timed[0]?.at, "first timeline entry");
    take(
      "createdAt",
      startOfDay(timeline.find((entry) => entry.day)?.day, frame),
      "first day of timeline, time unknown"
    );
  }
  if (frame.isAssumed && Object.keys(times).length > 0) basis.push(`zone: ${frame.timeZone} assumed`);
  return {times, basis, unreadable, ...(detection ? {detection: detection.text} : {})};
}

/** A day without a clock is no error, it only gives no time; words in a line of prose aren't meant as one. */
function isMeantAsTime(field: Field, moment: Moment | undefined): boolean {
  if (!moment) return field.fromFrontMatter && !isPlaceholder(field.value);
  return moment.broken !== undefined || moment.clock !== undefined || !isDay(moment.day);
}

const isDay = (day: Day | undefined): boolean =>
  day !== undefined && startOfDay({year: 2024, ...day}, {timeZone: "UTC", isAssumed: false}) !== undefined;

const isSameDay = (a: Day, b: Day): boolean => a.year === b.year && a.month === b.month && a.day === b.day;
