/** In which zone a report's times are to be read, and why. */
import type {Settings} from "../../../settings/settings.js";
import {zoneOf} from "../../../settings/settings.js";
import {offsetOrZone} from "../../time/zones.js";
import {findMoment} from "../../time/find.js";
import type {Moment, Reading} from "../../time/moments.js";
import type {ZoneNote} from "../source.js";
import type {Frame} from "./chronology.js";
import type {Written} from "./entries.js";
import type {Field} from "./labels.js";
import {oneLine, textOf} from "./markdown.js";
import type {Section} from "./outline.js";
import {isTimeName} from "./times.js";
import {type NamedZone, onlyZoneIn, unknownZoneInProse, zoneIn, zoneInProse} from "./zones.js";

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
  const inProse =
    choice.timeZoneBasis === "assumed"
      ? (zoneBesideClocks(sections, reading) ?? onlyZoneIn(wordsOf(fields, sections), zones))
      : undefined;
  if (inProse)
    return {
      frame: {timeZone: inProse.zone, isAssumed: false, ...dated},
      note: note(inProse.zone, "stated"),
      named: inProse
    };
  const written = choice.timeZoneBasis === "assumed" ? offsetOfMail(fields) : undefined;
  if (written !== undefined)
    return {frame: {timeZone: written, isAssumed: false, ...dated}, note: note(written, "offset")};
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

const wordsOf = (fields: readonly Field[], sections: readonly Section[]): string =>
  [
    ...fields.map(({value}) => value),
    ...sections.flatMap(({title, body}) => [title, ...body.filter(({type}) => type !== "code").map(textOf)])
  ].join("\n");

/** Where its writer's mail was sent from: clocks of a mail that names no zone are those of its writer. */
function offsetOfMail(fields: readonly Field[]): string | undefined {
  const offsets = fields.flatMap(({name, value}) =>
    name === "publishedAt" ? (/\d{2}:\d{2}:\d{2} ([+-]\d{4})\b/.exec(value)?.[1] ?? []) : []
  );
  return offsets[0] === undefined ? undefined : offsetOrZone(offsets[0]);
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
    .filter(
      ({name, fromFrontMatter}) =>
        !fromFrontMatter && (isTimeName(name) || name === "date" || name === "window")
    )
    .flatMap(({value}) => findMoment(value, reading)?.moment ?? [])
    .find(({zone}) => zone !== undefined);

/** “Times are in EET”, as a bullet among facts */
const OF_TIMES =
  /^\W{0,4}(?:all )?(?:the )?(?:times?|timestamps?|clocks?)\b.{0,12}(?:\b(?:are|is|in|as)\b|[:(])/i;

/** Timeline and key events say it first; then any other section. */
function zoneInSections(sections: readonly Section[], {zones}: Reading): NamedZone | undefined {
  const isTimed = ({role}: Section): boolean => role === "timeline" || role === "keyEvents";
  for (const section of [...sections.filter(isTimed), ...sections.filter((other) => !isTimed(other))]) {
    const blocks = section.body.map((block) =>
      block.type === "table"
        ? block.children[0]!.children.map(textOf).join("\n")
        : block.type === "paragraph" || block.type === "blockquote"
          ? textOf(block)
          : block.type === "list"
            ? block.children
                .map(textOf)
                .filter((item) => OF_TIMES.test(item))
                .join("\n")
            : ""
    );
    const named = zoneInProse([section.title, ...blocks].join("\n"), zones);
    if (named) return named;
  }
  return undefined;
}
