/** Spans that prose states: “from 16:58 to 18:46 UTC”, “lasted 28 minutes”. */
import {statedSeconds} from "./durations.js";
import {type Moment, momentAt, type Reading} from "./moments.js";

const LEADS =
  /(?:\b(?:from|between|starting (?:at|from)|began at|started at|at|impact|outage|downtime|unavailable|down)|[(,;:–—]|^)\s*(?=[\w~])/gi;
const OTHER =
  /\b(?:business|support|working|office|opening) hours\b|\bmaintenance window\b|\bevery (?:day|night|hour)\b/i;

/** Work that somebody did, and no trouble of it */
const CHANGE = /\b(?:merged|deployed|released|migrated|upgraded|installed|tested)\b/i;

/** The first range of clocks that a text names, else undefined. Spans of opening hours are none. */
export function rangeIn(text: string, reading: Reading = {}): Moment | undefined {
  for (const sentence of text.split(/(?<=[.!?])\s+(?=[A-Z])|\n/)) {
    if (OTHER.test(sentence) || (CHANGE.test(sentence) && !TROUBLE.test(sentence))) continue;
    for (const lead of sentence.matchAll(LEADS)) {
      const rest = sentence
        .slice(lead.index + lead[0].length)
        .replace(/^(?:about|around|approximately|approx\.?|roughly|sometime|the)\s+/i, "");
      const moment = momentAt(rest, reading);
      if (moment?.clock && moment.end && !moment.broken && startsAt(rest, moment)) return moment;
    }
  }
  return undefined;
}

const BEGAN =
  /\b(?:began|begins|begun|started|starts|starting|start|beginning|onset)\s+(?:(?:at|around|about|on|from|by)\s+(?=[\w~])|(?=\d))/gi;
const ENDED =
  /\b(?:ended|ends|stopped|restored|recovered|resolved|fixed|mitigated|finished|over|normal|back|until|operational)\s+(?:again\s+)?(?:at|around|about|on|by)\s+(?=[\w~])/gi;
const TROUBLE =
  /\b(?:outages?|incidents?|disruptions?|downtime|degrad\w+|impact|issues?|problems?|errors?|fail\w*|unavailable|unreachable|down|slow\w*|timeouts?|broken)\b/i;

/** “The outage began at 07:21 and ended at 08:34 UTC”: both ends of one passage, as a range. */
export function beganAndEnded(text: string, reading: Reading = {}): Moment | undefined {
  const began = clockBehind(text, BEGAN, reading);
  const ended = began && clockBehind(text.slice(began.to), ENDED, reading);
  if (!ended || !TROUBLE.test(text)) return undefined;
  const zone = began.moment.zone ?? ended.moment.zone;
  return {...began.moment, ...(zone === undefined ? {} : {zone}), end: ended.moment};
}

const ON = /(?:^|[.!?]\s+|\n[^\S\n]*)(?:on|at)\s+(?=[\w~])/gi;
/** “At 13:40 UTC a retry storm began” */
const BEGUN = /\b(?:began|begun|started)\b/i;
const WENT =
  /\b(?:lost|fail(?:s|ed|ing)?|crash(?:es|ed)?|died|went (?:down|offline|dark)|stopp?(?:s|ed) \w+ing|became (?:unavailable|unreachable|unresponsive)|unavailable|unreachable|outage|broke)\b/i;
const UNTIL = /\b(?:until|till)\s+(?:about |around )?(?=[\w~])/gi;

/**
 * “On 6 March 2025 at 10:42 GMT the trunk was lost … until 12:15”, “The incident began at 10:42”: the beginning, and
 * the end where one is told.
 */
export function toldBeginning(text: string, reading: Reading = {}): Moment | undefined {
  const sentences = text.split(/(?<=[.!?])\s+(?=[A-Z])|\n/);
  for (const [index, sentence] of sentences.entries()) {
    const opened = WENT.test(sentence) ? clockBehind(sentence, ON, reading) : undefined;
    const began = TROUBLE.test(sentence) ? clockBehind(sentence, BEGAN, reading) : undefined;
    const at =
      BEGUN.test(sentence) && !CHANGE.test(sentence) ? clockBehind(sentence, ON, reading) : undefined;
    const found = opened?.moment.day ? opened : (began ?? at);
    if (!found) continue;
    const rest = [sentence.slice(found.to), ...sentences.slice(index + 1)].join(" ");
    const ended = clockBehind(rest, UNTIL, reading);
    return ended && !found.moment.end ? {...found.moment, end: ended.moment} : found.moment;
  }
  return undefined;
}

function clockBehind(
  text: string,
  leads: RegExp,
  reading: Reading
): {readonly moment: Moment; readonly to: number} | undefined {
  for (const lead of text.matchAll(leads)) {
    const to = lead.index + lead[0].length;
    const rest = text.slice(to);
    const moment = momentAt(rest, reading);
    if (moment?.clock && !moment.broken && startsAt(rest, moment)) return {moment, to};
  }
  return undefined;
}

const startsAt = (text: string, {written}: Moment): boolean => text.indexOf(written) <= 3;

const LASTED =
  /\b(?:last(?:ed|ing|s)|persisted|continued|(?:outage|downtime|incident|impact) (?:duration )?(?:of|was)|duration(?: of|:)?|(?:down|unavailable|unreachable|offline|degraded) for)\s+(?:for\s+)?(?:a total of\s+|just\s+|over\s+|nearly\s+|almost\s+|roughly\s+|about\s+|around\s+|approximately\s+|some\s+)*(?=[\d~a-z])/gi;

/** The seconds that a text says the incident lasted, and the words; undefined where none are. */
export function lastedIn(text: string): {readonly seconds: number; readonly written: string} | undefined {
  for (const lead of text.matchAll(LASTED)) {
    const rest = text.slice(lead.index + lead[0].length, lead.index + lead[0].length + 60);
    const seconds = statedSeconds(rest);
    if (seconds !== undefined && seconds > 0)
      return {seconds, written: `${lead[0]}${rest.split(/[.;,)]/)[0]}`.trim()};
  }
  return undefined;
}
