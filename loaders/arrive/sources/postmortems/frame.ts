/** In which zone and on which day a report's times are to be read, and why. */
import {basename} from "node:path";
import type {Settings} from "../../../settings/settings.js";
import {zoneOf} from "../../../settings/settings.js";
import {type Day, dayIn, findMoment, type Moment, momentAt, type Reading} from "../../time/moments.js";
import type {ZoneNote} from "../source.js";
import {distance, type Frame} from "./chronology.js";
import type {Written} from "./entries.js";
import type {LabelName} from "./labelNames.js";
import type {Field} from "./labels.js";
import {openingDay} from "./openingDay.js";
import {oneLine, textOf} from "./markdown.js";
import type {Section} from "./outline.js";
import {isTimeName} from "./times.js";
import {type NamedZone, unknownZoneInProse, zoneIn, zoneInProse} from "./zones.js";

export interface Framed {
  readonly frame: Frame;
  readonly note: ZoneNote;
  readonly named?: NamedZone;
  /** an abbreviation for all times that is no known zone */
  readonly unknownZone?: string;
}

/** The zone stated in a field or in prose, else the first that stands beside a time, else the settings'. */
export function frameOf(
  fields: readonly Field[],
  sections: readonly Section[],
  entries: readonly Written[],
  dated: Pick<Frame, "day" | "dayBasis">,
  settings: Settings,
  reading: Reading
): Framed {
  const {zones} = reading;
  const field = fields.find(({name}) => name === "zone");
  const named = zoneIn(field?.value, zones) ?? zoneInSections(sections, {...(zones ? {zones} : {})});
  const note = (timeZone: string, timeZoneBasis: ZoneNote["timeZoneBasis"]): ZoneNote => ({
    timeZone,
    timeZoneBasis
  });
  if (named)
    return {
      frame: {timeZone: named.zone, isAssumed: false, ...dated},
      note: note(named.zone, "stated"),
      named
    };
  const choice = zoneOf(settings, "postmortems");
  const beside =
    entries.find(({moment}) => moment?.zone !== undefined)?.moment ??
    (choice.timeZoneBasis === "assumed" ? zonedField(fields, reading) : undefined);
  if (beside?.zone !== undefined) {
    const isOffset = /Z$|[+-]\d\d:?\d\d$/.test(beside.written);
    return {
      frame: {timeZone: beside.zone, isAssumed: false, ...dated},
      note: note(beside.zone, isOffset ? "offset" : "stated"),
      named: {zone: beside.zone, written: beside.written.split(" ").at(-1)!}
    };
  }
  const inProse = choice.timeZoneBasis === "assumed" ? zoneBesideClocks(sections, reading) : undefined;
  if (inProse)
    return {
      frame: {timeZone: inProse.zone, isAssumed: false, ...dated},
      note: note(inProse.zone, "stated"),
      named: inProse
    };
  const unknownZone = sections.flatMap(
    ({title, body}) => unknownZoneInProse([title, oneLine(body.slice(0, 3))].join(" ")) ?? []
  )[0];
  return {
    frame: {
      timeZone: choice.timeZone,
      isAssumed: choice.timeZoneBasis === "assumed",
      ...dated,
      ...(unknownZone === undefined ? {} : {isUnknown: true})
    },
    note: choice,
    ...(unknownZone === undefined ? {} : {unknownZone})
  };
}

const CLOCK_AND_ZONE =
  /\b\d{1,2}(?:[:.]\d{2})?\s?(?:[ap]\.?m\.?\s?)?\(?([A-Z]{2,4}T|UTC|GMT)\b(?!\s?[+−-]\s?\d)/gi;

/** The zone behind clocks in the prose, where all that name one name the same. */
function zoneBesideClocks(sections: readonly Section[], {zones}: Reading): NamedZone | undefined {
  const found = new Map<string, string>();
  for (const {body} of sections)
    for (const [, written] of oneLine(body.filter(({type}) => type !== "code")).matchAll(CLOCK_AND_ZONE)) {
      const zone = /^[A-Z]+$/.test(written!) ? zoneIn(written, zones)?.zone : undefined;
      if (zone !== undefined) found.set(zone, written!);
    }
  const [only, ...others] = [...found];
  return only && others.length === 0 ? {zone: only[0], written: only[1]} : undefined;
}

/** The first time of the report's own facts that names its zone. */
const zonedField = (fields: readonly Field[], reading: Reading): Moment | undefined =>
  fields
    .filter(({name, fromFrontMatter}) => !fromFrontMatter && (isTimeName(name) || name === "date"))
    .flatMap(({value}) => findMoment(value, reading)?.moment ?? [])
    .find(({zone}) => zone !== undefined);

/** Timeline and key events say it first; then any other section. */
function zoneInSections(sections: readonly Section[], {zones}: Reading): NamedZone | undefined {
  const isTimed = ({role}: Section): boolean => role === "timeline" || role === "keyEvents";
  for (const section of [...sections.filter(isTimed), ...sections.filter((other) => !isTimed(other))]) {
    const blocks = section.body.map((block) =>
      block.type === "table"
        ? block.children[0]!.children.map(textOf).join("\n")
        : block.type === "paragraph"
          ? textOf(block)
          : ""
    );
    const named = zoneInProse([section.title, ...blocks].join("\n"), zones);
    if (named) return named;
  }
  return undefined;
}

/** The report's day: that of its date or times fields, else its title's or file name's, else the first its text names. */
export function dayOf(
  fields: readonly Field[],
  title: string,
  path: string,
  sections: readonly Section[],
  reading: Reading
): Pick<Frame, "day" | "dayBasis"> {
  const stated = DAY_FIELDS.flatMap((name) => fields.filter((field) => field.name === name));
  const inTitle = dayIn(title, reading);
  const named = inTitle ?? dayInName(basename(path));
  const days = stated.flatMap(({value}) => dayIn(value, reading) ?? dayOfYear(value, named, reading) ?? []);
  const [day] = days.filter(({year}) => year >= FIRST_YEAR && year <= LAST_YEAR);
  if (day && !isTypo(day, inTitle, fields, reading)) {
    const isOnlyDated = stated.every(({name, fromFrontMatter}) => name === "date" && fromFrontMatter);
    const told = isOnlyDated && inTitle === undefined ? openingDay(sections, day, reading) : undefined;
    return told ? {day: told, dayBasis: "date in text"} : {day, dayBasis: "date stated"};
  }
  if (named) return {day: named, dayBasis: "date in title"};
  const told = dayInText(sections, reading);
  if (told) return {day: told, dayBasis: "date in text"};
  const [written] = fields.flatMap(({name, value}) =>
    name === "publishedAt" ? (dayIn(value, reading) ?? []) : []
  );
  return written ? {day: written, dayBasis: "date in text"} : {};
}

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
        .filter((line) => !OF_THE_REVIEW.test(line))
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
