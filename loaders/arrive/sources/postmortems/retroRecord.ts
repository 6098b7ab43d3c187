/** A report's retro, as it lands, and the dates of its fields. */
import {statedSeconds} from "../../time/durations.js";
import {type BareDay, bareDay, orderOfBareDays} from "../../time/bareDays.js";
import {findMoment} from "../../time/find.js";
import type {Day} from "../../time/moments.js";
import {lastDayOf} from "../../time/terms.js";
import type {LandedRecord, Text} from "../source.js";
import {blamePhrases} from "./blame.js";
import {momentToUtc, startOfDay} from "./chronology.js";
import {speaksOfEarlier} from "./earlier.js";
import type {Identity} from "./incidentRecord.js";
import type {LabelName} from "./labelNames.js";
import {passagesOf, passagesText} from "./passages.js";
import {mentions} from "./reportMentions.js";
import {type Report, valueOf} from "./report.js";

export function retroRecord(report: Report, {id, names}: Identity): LandedRecord {
  const {participants} = report;
  const duration = valueOf(report, "reviewDuration");
  const seconds =
    duration === undefined
      ? undefined
      : (statedSeconds(duration) ?? (/^\d+$/.test(duration) ? Number(duration) * 60 : undefined));
  const heldAt = dateField(report, "heldAt");
  return {
    entity: "retros",
    id,
    row: 1,
    values: {
      names: JSON.stringify(names),
      mentions: mentions(report),
      title: report.title,
      held_at: heldAt,
      published_at: dateField(report, "publishedAt"),
      duration_s: seconds === undefined ? null : String(seconds),
      participant_count: participants.count === undefined ? null : String(participants.count),
      functions: participants.functions.length > 0 ? JSON.stringify(participants.functions) : null,
      has_timeline: String(report.hasTimeline),
      timeline_owner: String(valueOf(report, "timelineOwner") !== undefined),
      body_chars: String(report.lines.join("\n").length),
      blame_phrases: JSON.stringify(report.lines.flatMap(blamePhrases)),
      passages: passagesText(passagesOf(report.sections)),
      speaks_of_earlier: String(speaksOfEarlier(report.lines)),
      timeline_read_whole: String(report.unread.wholeTimeline),
      actions_read_whole: String(report.unread.wholeActions)
    },
    at: heldAt
  };
}

function dateField(report: Report, name: LabelName): Text {
  const value = valueOf(report, name);
  if (value === undefined) return null;
  return dateIn(value, report);
}

/** A written date, with its clock where it has one, as UTC; of a day without a year, the report's. */
export function dateIn(value: string, {frame, reading}: Pick<Report, "frame" | "reading">): Text {
  const moment = findMoment(value, reading)?.moment;
  if (!moment || moment.broken) return null;
  const year = frame.day?.year;
  const day =
    moment.day?.year === undefined && moment.day && year !== undefined
      ? laterOf(moment.day, year, frame.day!)
      : moment.day;
  return (
    (moment.clock ? momentToUtc({...moment, ...(day ? {day} : {})}, frame) : undefined) ??
    startOfDay(day, frame) ??
    null
  );
}

/** The day an action is due: a date, or the last of a stretch such as “end of Q2”. A date alone is the organisation's day. */
export function dueIn(value: string, {frame, reading, home, actions}: Report): Text {
  const order = orderOfBareDays(actions.flatMap(({due}) => due ?? []));
  const own = {...frame, timeZone: home};
  const bare = bareDay(value.replace(/^(?:due|by|before|until)\b:?/i, ""), reading.order ?? order);
  if (bare) return startOfDay(dueDay(bare, frame.day), own) ?? null;
  const last = lastDayOf(value, frame.day);
  if (last !== undefined) return startOfDay(last, own) ?? null;
  const hasClock = findMoment(value, reading)?.moment.clock !== undefined;
  return dateIn(value, {frame: hasClock ? frame : own, reading});
}

/** Of two readings the one that comes first after the incident: nothing was due before it. */
function dueDay({day, other}: BareDay, incident: Day | undefined): Day {
  if (incident?.year === undefined) return day;
  const known = incident as Required<Day>;
  const number = (one: Day): number => {
    const full = laterOf(one, known.year, known);
    return Date.UTC(full.year!, full.month - 1, full.day);
  };
  const start = Date.UTC(known.year, known.month - 1, known.day);
  const [nearest] = [day, ...(other ? [other] : [])].toSorted(
    (a, b) => Number(number(a) < start) - Number(number(b) < start) || number(a) - number(b)
  );
  return laterOf(nearest!, known.year, known);
}

/** Months before the incident's are of the next year. */
const laterOf = (day: Day, year: number, incident: Day): Day => ({
  ...day,
  year: incident.month - day.month > 3 ? year + 1 : year
});
