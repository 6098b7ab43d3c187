/** A time at the beginning of a text, as people write them: full, date only, clock only, a range, or broken. */
import {type Clock, clockAt, type FoundClock} from "./clocks.js";
import {type DateOrder, dayAt, type FoundDay} from "./days.js";
import {type FoundZone, hasOwnOffset, zoneAt} from "./zoneBeside.js";
import {epochAt} from "./epoch.js";
import {offsetAt} from "./relative.js";
import type {Moment, Reading} from "./moment.js";

export type {Clock, Day, Moment, Reading} from "./moment.js";
export {isTimed} from "./moment.js";

const PREFIX =
  /^[\s*_[({<【「~≈>•·|"“`\p{Extended_Pictographic}\uFE0F]*(?:[-–—]\s+)?(?:(?:ca\.?|circa|c\.|approx\.?|approximately|around|about|at|by|from|between|since|on|um|gegen|ab|à|vers|dès|a las|às|alle|om|kl\.?|@|~)\s*~?(?=\d|[a-z]{3}))?(?:(?:around|about|approximately|~)\s*)?(?:the\s+(?=\d{1,2}(?:st|nd|rd|th)\b))?[*_[({]*/iu;
const BETWEEN =
  /^(?:\s*\(?(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\)?(?=[\s,]+~?\d{1,2}[:.h]))?(?:[\s,*_]*(?:\bat\b|\bca\b\.?|\bapprox\b\.?|\baround\b|\babout\b|\bbetween\b|\bfrom\b|\bum\b|(?<=\s)à(?=\s)|\ba las\b|\bàs\b|\balle\b|\bom\b|\bkl\b\.?|@|~|-|–)[\s~*_]*|[\s,*_]+|T(?=\d))?~?/i;
const PLACEHOLDER_CLOCK = /^(?:[\d?x-]{1,2}:[\d?x-]{2}|hh:mm)(?!\w)|^\W*time\s+(?:tbc|tbd|unknown)\b\)?/i;
const OPEN_RANGE = /^\s*(?:-|–|to)\s*~?[\d?]{1,2}:[\d?]{2}(?:\s*(?:am|pm)\b)?|^\s*~/i;
const TO =
  /^[\s*_]*(?:-|–|—|→|->|\bto\b|\buntil\b|\btill?\b|\bthrough\b|\band\b|\.\.\.?)[\s*_]*(?:about\s+|around\s+|approx(?:imately|\.)?\s+)?~?(?=\w)/i;
const ALSO = /^\s*[/|(,]\s*\d{1,2}:\d{2}(?:\s*[ap]m)?\s*[A-Z]{2,4}\b\)?/i;
const NEXT_DAY =
  /^\s*[([]?(?:\+\s?1(?:\s*d(?:ay)?)?|(?:the\s+)?(?:next|following) (?:day|morning))(?=[\s)\],:–-]|$)[)\]]?/i;
const TRIMMED = /^[\s\])}】」*_"”`]*(?:\.\s)?(?:[-–—:|,;>→]+[\s*_]*)*/;

/** The time a text begins with; undefined if it begins with none. */
export function momentAt(text: string, reading: Reading = {}): Moment | undefined {
  const offset = reading.relative ? offsetAt(text) : undefined;
  if (offset) return offset;
  const counted = reading.epoch || reading.loose ? epochAt(text) : undefined;
  if (counted) return counted;
  const start = PREFIX.exec(text)![0].length;
  return (read(text, start, reading, true) ?? (start > 0 ? read(text, bare(text), reading, true) : undefined))
    ?.moment;
}

const bare = (text: string): number => /^[\s*_[({~>]*/.exec(text)![0].length;

interface Found {
  readonly moment: Moment;
  /** where it ends in the text */
  readonly to: number;
  readonly half: boolean;
}

function read(text: string, start: number, reading: Reading, ranges: boolean): Found | undefined {
  let at = start;
  let found = dayAt(text.slice(at), reading.order);
  at += found?.length ?? 0;
  const gap = found ? BETWEEN.exec(text.slice(at))![0].length : 0;
  const clockText = text.slice(at + gap);
  const placeholder = PLACEHOLDER_CLOCK.exec(clockText);
  const broken = placeholder && /[?xhtm-]/i.test(placeholder[0]) ? placeholder : null;
  const clock = broken
    ? undefined
    : clockAt(clockText, {
        ...reading,
        afterDay: found !== undefined,
        afterCompactDay: /^\d{8}$/.test(found?.text ?? "")
      });
  if (!clock && !broken && (!found || found.weekday !== undefined)) return undefined;
  if (broken) at += gap + broken[0].length;
  else if (clock) at += gap + clock.length;
  const zone = clock ? zoneAt(text.slice(at), text.slice(start), reading.zones) : undefined;
  at += zone?.length ?? 0;
  if (clock && !found) {
    const behind = dayBehind(text.slice(at), reading.order);
    found = behind?.found;
    at += behind?.length ?? 0;
  }
  const after = clock && !found ? NEXT_DAY.exec(text.slice(at)) : null;
  at += after?.[0].length ?? 0;
  const end = clock && ranges ? endAt(text, at, reading) : undefined;
  at =
    end?.to ??
    at + (clock && !hasOwnOffset(text.slice(start)) ? (OPEN_RANGE.exec(text.slice(at))?.[0].length ?? 0) : 0);
  at += clock ? (ALSO.exec(text.slice(at))?.[0].length ?? 0) : 0;
  const moment: Moment = {
    ...(found?.day ? {day: found.day} : clock && end ? dayOfEnd(clock, end) : {}),
    ...(found?.other ? {other: found.other} : {}),
    ...(found?.weekday === undefined ? {} : {weekday: found.weekday}),
    ...(after ? {isNextDay: true} : {}),
    ...(clock ? {clock: end ? beforeNoon(clock, end) : clock.clock} : {}),
    ...zoneOfRange(zone, end?.moment),
    ...(end ? {end: end.moment} : {}),
    written: text.slice(start, at).trim(),
    rest: text.slice(at).replace(TRIMMED, ""),
    ...brokenness(found, clock, broken?.[0])
  };
  return {moment, to: at, half: clock?.half === true};
}

/** `10:05 UTC on March 3`, `10:05 (2024-03-14)`: a day behind its clock, only where it is clearly one. */
function dayBehind(
  text: string,
  order: DateOrder | undefined
): {readonly found: FoundDay; readonly length: number} | undefined {
  const lead = /^[\s,]*(?:\bon\s+|\()?\s*(?:the\s+)?/.exec(text)![0];
  if (lead === "") return undefined;
  const found = dayAt(text.slice(lead.length), order);
  if (!found?.day || found.weekday !== undefined) return undefined;
  if (found.day.year === undefined && !/on\s|\(|,/.test(lead)) return undefined;
  const close = /^\)/.exec(text.slice(lead.length + found.length))?.[0].length ?? 0;
  return {found, length: lead.length + found.length + close};
}

function endAt(text: string, at: number, reading: Reading): Found | undefined {
  const to = TO.exec(text.slice(at))?.[0].length;
  const end = to === undefined ? undefined : read(text, at + to, reading, false);
  return end?.moment.clock && !end.moment.broken ? end : undefined;
}

/** “between 10:14 and 12:52 on May 6”: the day stands for both ends, unless midnight lies between. */
const dayOfEnd = (start: FoundClock, {moment}: Found): Pick<Moment, "day"> =>
  moment.day && minutes(start.clock) <= minutes(moment.clock!) ? {day: moment.day} : {};

/** “1:00–2:30 PM”: the half stands for both ends. */
function beforeNoon(start: FoundClock, {moment, half}: Found): Clock {
  const later = {...start.clock, hour: start.clock.hour + 12};
  const isShared = half && !start.half && start.clock.hour < 12 && moment.clock!.hour >= 12;
  return isShared && minutes(later) <= minutes(moment.clock!) ? later : start.clock;
}

const minutes = ({hour, minute}: Clock): number => 60 * hour + minute;

function zoneOfRange(
  zone: FoundZone | undefined,
  end: Moment | undefined
): Pick<Moment, "zone" | "isSummer" | "unknownZone"> {
  const named = zone?.zone ?? (zone?.unknown === undefined ? end?.zone : undefined);
  const isSummer = zone?.zone === undefined ? end?.isSummer : zone.isSummer;
  const unknown = zone?.unknown ?? (named === undefined ? end?.unknownZone : undefined);
  return {
    ...(named === undefined ? {} : {zone: named}),
    ...(named === undefined || isSummer === undefined ? {} : {isSummer}),
    ...(unknown === undefined ? {} : {unknownZone: unknown})
  };
}

function brokenness(
  found: FoundDay | undefined,
  clock: FoundClock | undefined,
  brokenClock: string | undefined
): Pick<Moment, "broken"> {
  const isNoDay = found !== undefined && !found.day && found.weekday === undefined;
  const unread = [...(isNoDay ? [found.text] : []), ...(brokenClock === undefined ? [] : [brokenClock])];
  const isLeftIn = unread.length > 0 && unread.every((part) => /[ydh]/i.test(part));
  if (isLeftIn && !found?.day && !clock) return {broken: "template"};
  const impossible = clock !== undefined && (clock.clock.hour > 24 || clock.clock.minute > 59);
  return isNoDay || (brokenClock !== undefined && (!found?.day || /\d/.test(brokenClock))) || impossible
    ? {broken: "unreadable"}
    : {};
}
