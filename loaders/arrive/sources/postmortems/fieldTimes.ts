/** The times that a report's fields, key events and ranges state. */
import {findMoment} from "../../time/find.js";
import type {Day, Moment, Reading} from "../../time/moments.js";
import {rangeIn} from "../../time/spans.js";
import {momentToUtc, rangeEndToUtc, shifted, startOfDay} from "./chronology.js";
import type {Told} from "./incidentTimes.js";
import {detectionTold} from "./detectionTold.js";
import {labelName} from "./labelNames.js";
import type {Field} from "./labels.js";
import {isPlaceholder} from "./placeholders.js";
import {beginningInSections, NOT_WALL_CLOCK, rangeInSections} from "./statedSpans.js";
import {take, type Taken} from "./takenTimes.js";
import {isTimeName} from "./times.js";

/** A range in these says when the incident was. */
const WINDOWS: ReadonlySet<string> = new Set([
  "window",
  "incidentDuration",
  "date",
  "summary",
  "resolve",
  "startedAt"
]);

/** Front matter before key events before the fields of the text, ranges last. */
export function takeStated(taken: Taken, told: Told): void {
  takeFields(taken, told, true);
  for (const event of told.keyEvents) {
    const name = labelName(event.label ?? "");
    if (isTimeName(name)) take(taken, name, event.at, name === "createdAt" ? "declared" : undefined);
  }
  takeFields(taken, told, false);
  takeRanges(taken, told);
  const noticed = detectionTold(told.sections, told.reading);
  if (noticed) take(taken, "detectedAt", momentToUtc(noticed, told.frame));
  passMidnight(taken, told);
}

function takeFields(taken: Taken, {fields, frame, reading}: Told, isFront: boolean): void {
  for (const field of fields) {
    if (!isTimeName(field.name) || field.fromFrontMatter !== isFront) continue;
    const moment = momentIn(field, reading);
    const at = moment && momentToUtc(inZone(moment, field), frame);
    if (at === undefined && isMeantAsTime(field, moment)) taken.unreadable.push(field);
    else {
      if (taken.times[field.name] === undefined && at !== undefined && isMidnight(moment))
        taken.midnights.add(field.name);
      if (taken.times[field.name] === undefined && moment && !moment.day)
        taken.bare.set(field.name, inZone(moment, field));
      take(taken, field.name, at);
    }
  }
}

/** The first time in a field's value. */
const momentIn = ({value}: Field, reading: Reading): Moment | undefined =>
  findMoment(value, {...reading, epoch: true, hours: true})?.moment;

/** A clock alone that lies before the start is of the day after it. */
function passMidnight({bare, times}: Taken, {frame}: Told): void {
  for (const [name, moment] of bare)
    if (name !== "startedAt" && times.startedAt !== undefined && times[name]! < times.startedAt)
      times[name] = momentToUtc(moment, shifted(frame, 1))!;
}

/** Ranges in fields, a date with a clock, then the first range in the prose. */
function takeRanges(taken: Taken, {fields, sections, timeline, frame, reading}: Told): void {
  for (const field of fields) {
    if (!WINDOWS.has(field.name) || NOT_WALL_CLOCK.test(field.value)) continue;
    const written = findMoment(field.value, reading)?.moment;
    const moment =
      written?.end || field.name === "date" || field.name === "window"
        ? written
        : rangeIn(field.value, reading);
    if (!moment?.clock || moment.broken) continue;
    const isRange = moment.end !== undefined;
    if (!isRange && ((field.name !== "date" && field.name !== "window") || isMidnight(moment))) continue;
    const at = momentToUtc(inZone(moment, field), frame);
    if (!isRange && timeline.some((entry) => entry.at !== undefined && at !== undefined && entry.at < at))
      continue;
    take(taken, "startedAt", at);
    if (isRange) take(taken, "resolvedAt", rangeEndToUtc(inZone(moment, field), frame));
  }
  const told = rangeInSections(sections, reading) ?? beginningInSections(sections, reading);
  if (!told || (taken.times.resolvedAt !== undefined && taken.times.startedAt !== undefined)) return;
  const [from, to] = [momentToUtc(told, frame), rangeEndToUtc(told, frame)];
  if (taken.times.resolvedAt === undefined) take(taken, "startedAt", from);
  take(taken, "resolvedAt", to);
}

const inZone = (moment: Moment, {zone}: Field): Moment =>
  moment.zone === undefined && zone !== undefined ? {...moment, zone} : moment;

/** 00:00 may stand for the day. */
const isMidnight = (moment: Moment | undefined): boolean =>
  moment?.clock !== undefined &&
  moment.clock.hour === 0 &&
  moment.clock.minute === 0 &&
  moment.clock.second === 0;

/** A day without a clock is no error, it only gives no time; words in a line of prose aren't meant as one. */
function isMeantAsTime(field: Field, moment: Moment | undefined): boolean {
  if (!moment) return field.fromFrontMatter && !isPlaceholder(field.value);
  return moment.broken !== undefined || moment.clock !== undefined || !isDay(moment.day);
}

const isDay = (day: Day | undefined): boolean =>
  day !== undefined && startOfDay({year: 2024, ...day}, {timeZone: "UTC", isAssumed: false}) !== undefined;
