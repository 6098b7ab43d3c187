/** On which day an incident was, by what its report says of itself. */
import {basename} from "node:path";
import {dayIn, findMoment} from "../../time/find.js";
import {type Day, momentAt, type Reading} from "../../time/moments.js";
import type {Frame} from "./chronology.js";
import {distance} from "./civilDays.js";
import type {LabelName} from "./labelNames.js";
import type {Field} from "./labels.js";
import {textOf} from "./markdown.js";
import {bylineDay, dayNear, isByline, openingDay} from "./openingDay.js";
import type {Section} from "./outline.js";
import {isTimeName} from "./times.js";

/** The report's day: that of its date or times fields, else its title's or file name's, else the first its text names. */
export function dayOf(
  fields: readonly Field[],
  title: string,
  path: string,
  sections: readonly Section[],
  reading: Reading
): Pick<Frame, "day" | "dayBasis"> {
  const stated = DAY_FIELDS.flatMap((name) => fields.filter((field) => field.name === name));
  const inTitle = dayIn(title, reading) ?? dayBefore(title, fields, reading);
  const named = inTitle ?? dayInName(basename(path));
  const days = stated.flatMap(({value}) => dayIn(value, reading) ?? dayOfYear(value, named, reading) ?? []);
  const [day] = days.filter(({year}) => year >= FIRST_YEAR && year <= LAST_YEAR);
  if (day && !isTypo(day, inTitle, fields, reading)) {
    const isOnlyDated = stated.every(({name, fromFrontMatter}) => name === "date" && fromFrontMatter);
    if (isOnlyDated && inTitle && isSoonAfter(day, inTitle)) return {day: inTitle, dayBasis: "date in title"};
    const told = isOnlyDated && inTitle === undefined ? openingDay(sections, day, reading) : undefined;
    return told ? {day: told, dayBasis: "date in text"} : {day, dayBasis: "date stated"};
  }
  const opened = named && inTitle === undefined ? openingDay(sections, named, reading) : undefined;
  if (opened) return {day: opened, dayBasis: "date in text"};
  if (named) return {day: named, dayBasis: "date in title"};
  const told = dayInText(sections, reading);
  if (told) return {day: told, dayBasis: "date in text"};
  const [written] = fields
    .flatMap(({name, value}) => (name === "publishedAt" ? (dayIn(value, reading) ?? []) : []))
    .concat(bylineDay(sections, reading) ?? []);
  const near =
    written && (openingDay(sections, written, reading) ?? dayNear(title, sections, written, reading));
  if (near) return {day: near, dayBasis: "date in text"};
  const posted = written ?? dayOfUpdates(sections, reading);
  return posted ? {day: posted, dayBasis: "date in text"} : {};
}

/** A text's own date that follows the day it is named after. */
const isSoonAfter = (written: Required<Day>, named: Required<Day>): boolean =>
  Date.UTC(written.year, written.month - 1, written.day) > Date.UTC(named.year, named.month - 1, named.day) &&
  distance(written, named) <= SOON_DAYS;

const UPDATE = /^\W{0,4}(?:update|resolved|investigating|identified|monitoring)\b/i;
const POSTED = /^\W*posted (?:on |at )?(?=\S)/i;

/** The day that updates of a status page say they were posted on. */
function dayOfUpdates(sections: readonly Section[], reading: Reading): Required<Day> | undefined {
  const lines = sections.flatMap(({body}) => body.flatMap((block) => textOf(block).split("\n")));
  if (lines.filter((line) => UPDATE.test(line)).length < 2) return undefined;
  return lines.flatMap((line) => (POSTED.test(line) ? (dayIn(line, reading) ?? []) : []))[0];
}

/** “login failures on 16 July” of a text that was written on a known day, soon after. */
function dayBefore(title: string, fields: readonly Field[], reading: Reading): Required<Day> | undefined {
  const day = findMoment(title, reading)?.moment.day;
  if (!day || day.year !== undefined) return undefined;
  const days = fields.flatMap(({name, value}) =>
    name === "publishedAt" || name === "date" ? (dayIn(value, reading) ?? []) : []
  );
  return days.flatMap((written) => {
    const full = {...day, year: written.month < day.month ? written.year - 1 : written.year};
    return distance(full, written) <= SOON_DAYS ? [full] : [];
  })[0];
}

/** a report is written soon after */
const SOON_DAYS = 60;

const DAY_FIELDS: readonly LabelName[] = ["startedAt", "detectedAt", "date", "window", "createdAt"];

/** no incident's year lies outside these */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;
const FAR_DAYS = 31;

/** A day far from the title's, where another time of the report's facts lies near the title's. */
function isTypo(
  day: Required<Day>,
  inTitle: Required<Day> | undefined,
  fields: readonly Field[],
  reading: Reading
): boolean {
  if (inTitle === undefined || distance(day, inTitle) <= FAR_DAYS) return false;
  return fields.some(({name, value}) => {
    const other = isTimeName(name) ? dayIn(value, reading) : undefined;
    return other !== undefined && distance(other, inTitle) <= FAR_DAYS;
  });
}

/** “Mar 18” of a report whose title tells the year. */
function dayOfYear(
  value: string,
  known: Required<Day> | undefined,
  reading: Reading
): Required<Day> | undefined {
  const day = momentAt(value, reading)?.day;
  return day && known && day.year === undefined ? {...day, year: known.year} : undefined;
}

/** A line that dates the review or the text */
const OF_THE_REVIEW =
  /^\W*(?:(?:the )?(?:review|retro(?:spective)?|post-?mortem|meeting|report)(?: was)? )?(?:held|met|reviewed|published|posted|written|created|(?:last )?(?:updated|modified|edited)|sent|date written)\b/i;

/** The first full date in the beginning of a report, or in its timeline's headings. */
function dayInText(sections: readonly Section[], reading: Reading): Required<Day> | undefined {
  for (const {role, title, body} of sections) {
    if (
      role !== undefined &&
      role !== "summary" &&
      role !== "timeline" &&
      role !== "impact" &&
      role !== "context"
    )
      continue;
    const words = [
      title,
      ...body
        .filter(({type}) => type !== "code" && type !== "table")
        .flatMap((block) => textOf(block).split("\n"))
        .filter((line) => !OF_THE_REVIEW.test(line) && !isByline(line))
    ];
    const day = words.flatMap((text) => dayIn(text.slice(0, 600), reading) ?? [])[0];
    if (day) return day;
  }
  return undefined;
}

/** The day a file's name gives. */
export function dayInName(name: string): Required<Day> | undefined {
  const [, year, month, day] =
    /(?<!\d)(\d{4})[-_. ]?(0[1-9]|1[0-2])[-_. ]?([0-2]\d|3[01])(?!\d)/.exec(name) ?? [];
  if (year !== undefined) return {year: Number(year), month: Number(month), day: Number(day)};
  return dayIn(name.replace(/[-_]+/g, " "));
}
