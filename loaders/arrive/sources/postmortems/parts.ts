/** Several incidents in one report: dated sections that each have a duration or a timeline of their own. */
import {dayIn} from "../../time/find.js";
import type {Day, Reading} from "../../time/moments.js";
import {type Frame, placed} from "./chronology.js";
import {writtenEntries} from "./entries.js";
import {type IncidentTimes, incidentTimes} from "./incidentTimes.js";
import {type Field, fieldsOf} from "./labels.js";
import {NO_FRONT} from "./markdown.js";
import type {Section} from "./outline.js";
import {endOf} from "./phrases.js";

export interface Part {
  readonly title: string;
  readonly day: Required<Day>;
  /** its first and last line */
  readonly from: number;
  readonly to: number;
  readonly times: IncidentTimes;
  /** what is stated of it alone */
  readonly fields: readonly Field[];
}

/** Two parts or more, or none. Days of one incident are no parts: they have no end and no duration each. */
export function partsOf(sections: readonly Section[], frame: Frame, reading: Reading): readonly Part[] {
  const dated = sections.flatMap((section, index) => {
    const day = section.isLabel ? undefined : dayIn(section.title, reading);
    return day ? [{section, index, day, depth: section.path.length}] : [];
  });
  const depth = Math.min(...dated.map((one) => one.depth));
  const heads = dated.filter((one) => one.depth === depth && depth > 1);
  const days = new Set(heads.map(({day}) => `${day.year}-${day.month}-${day.day}`));
  if (heads.length < 2 || days.size < heads.length) return [];
  const parts = heads.map(({section, index, day}): Part | undefined => {
    const end = sections.findIndex((other, at) => at > index && !other.isLabel && other.path.length <= depth);
    const own = sections.slice(index, end < 0 ? undefined : end);
    const fields = fieldsOf(NO_FRONT, own);
    const written = writtenEntries(own, reading);
    const here: Frame = {...frame, day, dayBasis: "date in title"};
    const keyEvents = placed(written.keyEvents, here);
    const timeline = placed(written.timeline, here);
    const states = (...names: string[]): boolean => fields.some(({name}) => names.includes(name));
    const hasDuration =
      states("incidentDuration", "resolve") || (states("startedAt") && states("resolvedAt", "mitigatedAt"));
    const hasTimeline =
      own.slice(1).some(({role, named}) => role === "timeline" && named) && timeline.length > 0;
    const isWhole =
      section.title.split(/\s+/).length > 4 && endOf(timeline.map(({text}) => text)) !== undefined;
    if (!hasDuration && !hasTimeline && !isWhole) return undefined;
    return {
      title: section.title,
      ...{day, fields},
      from: section.line,
      to: (end < 0 ? Number.POSITIVE_INFINITY : sections[end]!.line) - 1,
      times: incidentTimes({fields, sections: own, keyEvents, timeline, frame: here, reading})
    };
  });
  return parts.every((part) => part !== undefined) ? parts : [];
}
