/** A report's retro, as it lands, and the dates of its fields. */
import {statedSeconds} from "../../time/durations.js";
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
export function dateIn(value: string, {frame, reading}: Report): Text {
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

/** The day an action is due: a date, or the last of a stretch such as “end of Q2”. */
export function dueIn(value: string, report: Report): Text {
  const last = lastDayOf(value, report.frame.day);
  return last === undefined ? dateIn(value, report) : (startOfDay(last, report.frame) ?? null);
}

/** Months before the incident's are of the next year. */
const laterOf = (day: Day, year: number, incident: Day): Day => ({
  ...day,
  year: incident.month - day.month > 3 ? year + 1 : year
});
