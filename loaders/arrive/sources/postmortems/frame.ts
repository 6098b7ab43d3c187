/** In which zone and on which day a report's times are to be read, and why. */
import {basename} from "node:path";
import type {Settings} from "../../../settings/settings.js";
import {zoneOf} from "../../../settings/settings.js";
import type {ZoneNote} from "../source.js";
import type {Frame} from "./chronology.js";
import type {Written} from "./entries.js";
import type {Field, LabelName} from "./labels.js";
import {textOf} from "./markdown.js";
import {type DateOrder, type Day, dayIn} from "./moments.js";
import type {Section} from "./outline.js";
import {type NamedZone, zoneIn, zoneInProse} from "./zones.js";

export interface Framed {
  readonly frame: Frame;
  readonly note: ZoneNote;
  readonly named?: NamedZone;
}

/** The zone stated in a field or in prose, else the first that stands beside a time, else the settings'. */
export function frameOf(
  fields: readonly Field[],
  sections: readonly Section[],
  entries: readonly Written[],
  dated: Pick<Frame, "day" | "dayBasis">,
  settings: Settings
): Framed {
  const field = fields.find(({name}) => name === "zone");
  const named = zoneIn(field?.value) ?? zoneInSections(sections);
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
  const beside = entries.find(({moment}) => moment?.zone !== undefined)?.moment;
  if (beside?.zone !== undefined) {
    const isOffset = /Z$|[+-]\d\d:?\d\d$/.test(beside.written);
    return {
      frame: {timeZone: beside.zone, isAssumed: false, ...dated},
      note: note(beside.zone, isOffset ? "offset" : "stated"),
      named: {zone: beside.zone, written: beside.written.split(" ").at(-1)!}
    };
  }
  const choice = zoneOf(settings, "postmortems");
  return {
    frame: {timeZone: choice.timeZone, isAssumed: choice.timeZoneBasis === "assumed", ...dated},
    note: choice
  };
}

/** Timeline and key events say it first; then any other section. */
function zoneInSections(sections: readonly Section[]): NamedZone | undefined {
  const isTimed = ({role}: Section): boolean => role === "timeline" || role === "keyEvents";
  for (const section of [...sections.filter(isTimed), ...sections.filter((other) => !isTimed(other))]) {
    const blocks = section.body.map((block) =>
      block.type === "table"
        ? block.children[0]!.children.map(textOf).join("\n")
        : block.type === "paragraph"
          ? textOf(block)
          : ""
    );
    const named = zoneInProse([section.title, ...blocks].join("\n"));
    if (named) return named;
  }
  return undefined;
}

/** The report's day: that of its date or times fields, else its title's or file name's. */
export function dayOf(
  fields: readonly Field[],
  title: string,
  path: string,
  order: DateOrder
): Pick<Frame, "day" | "dayBasis"> {
  const stated = DAY_FIELDS.flatMap((name) => fields.find((field) => field.name === name) ?? []);
  const day = stated.flatMap(({value}) => dayIn(value, order) ?? [])[0];
  if (day) return {day, dayBasis: "date stated"};
  const named = dayIn(title, order) ?? dayInName(basename(path));
  return named ? {day: named, dayBasis: "date in title"} : {};
}

const DAY_FIELDS: readonly LabelName[] = ["date", "startedAt", "detectedAt", "createdAt"];

function dayInName(name: string): Required<Day> | undefined {
  const [, year, month, day] =
    /(?<!\d)(\d{4})[-_.]?(0[1-9]|1[0-2])[-_.]?([0-2]\d|3[01])(?!\d)/.exec(name) ?? [];
  return year === undefined ? undefined : {year: Number(year), month: Number(month), day: Number(day)};
}
