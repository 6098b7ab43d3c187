/** The day a report's opening begins with: “On the evening of Feb 23, the proxy died.” */
import {dayIn} from "../../time/find.js";
import {type Day, momentAt, type Reading} from "../../time/moments.js";
import {distance, plusDays} from "./civilDays.js";
import {oneLine} from "./markdown.js";
import type {Section} from "./outline.js";

const OPENS =
  /^\W*(?:on|last) (?:the )?(?:(?:early |late )?(?:morning|afternoon|evening|night) of )?(?=\p{L}|\d)/iu;
/** A report is written soon after; a day longer ago is of something else. */
/** paragraphs that may open it: an author stands before them */
const PARAGRAPHS = 3;
const LONGEST_DAYS = 14;

/** “Rowan Ashby, Platform — November 14, 2025”: who wrote a text, and when */
const BYLINE =
  /^\W{0,4}(?:(?:[Bb]y|[Ww]ritten by|[Pp]osted by) )?\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3}(?:, [^—–|·\n.]{2,40}| \([^()\n]{2,40}\))? [—–|·-] [^\n.:]{4,30}\W{0,3}$/u;

export const isByline = (line: string): boolean =>
  line.length <= 120 && BYLINE.test(line) && dayIn(line) !== undefined;

/** The day that a byline among the first paragraphs gives. */
export const bylineDay = (sections: readonly Section[], reading: Reading): Required<Day> | undefined =>
  sections
    .slice(0, 2)
    .flatMap(({body}) => body.slice(0, PARAGRAPHS))
    .flatMap((block) => (isByline(oneLine([block])) ? (dayIn(oneLine([block]), reading) ?? []) : []))[0];

/** “what happened on 3 December”, “yesterday's outage” of a text written on a known day: the day told near its beginning. */
export function dayNear(
  title: string,
  sections: readonly Section[],
  written: Required<Day>,
  reading: Reading
): Required<Day> | undefined {
  const lines = [
    title,
    ...sections.slice(0, 3).flatMap(({body}) => body.slice(0, PARAGRAPHS).map((block) => oneLine([block])))
  ];
  if (lines.some((line) => /\byesterday\b/i.test(line))) return plusDays(written, -1) as Required<Day>;
  for (const line of lines)
    for (const {index, 0: lead} of line
      .slice(0, 600)
      .matchAll(/\bon (?:the )?(?:\p{L}{6,9},? )?(?=\d|\p{Lu})/gu)) {
      const day = momentAt(line.slice(index + lead.length), reading)?.day;
      if (!day || day.year !== undefined) continue;
      const full = {...day, year: written.month < day.month ? written.year - 1 : written.year};
      if (distance(full, written) <= LONGEST_DAYS) return full;
    }
  return undefined;
}

/** Where a report is only dated, the earlier day that its first sentence names is the incident's. */
export function openingDay(
  sections: readonly Section[],
  dated: Required<Day>,
  reading: Reading
): Required<Day> | undefined {
  const text = sections
    .filter(({role}) => role === undefined || role === "summary")
    .flatMap(({body}) => body)
    .filter(({type}) => type === "paragraph")
    .slice(0, PARAGRAPHS)
    .map((block) => oneLine([block]))
    .find((one) => OPENS.test(one));
  const lead = text === undefined ? undefined : OPENS.exec(text)?.[0];
  const behind = text?.slice(lead?.length ?? 0) ?? "";
  const day = lead === undefined ? undefined : momentAt(behind.replace(/^\p{L}+day, /u, ""), reading)?.day;
  if (!day || (day.year !== undefined && day.year !== dated.year)) return undefined;
  const full = {...day, year: dated.year};
  const isBefore =
    Date.UTC(full.year, full.month - 1, full.day) < Date.UTC(dated.year, dated.month - 1, dated.day);
  return isBefore && distance(full, dated) <= LONGEST_DAYS ? full : undefined;
}
