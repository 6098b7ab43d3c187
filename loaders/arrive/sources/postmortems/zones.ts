/** The time zone a report names in its prose: “All times in CEST”, “Timeline (times in BST)”, “| Time (UTC) |”. */
import {DateTime} from "luxon";
import {zoneNamed} from "../../time.js";
import {offsetOrZone} from "./moments.js";

export interface NamedZone {
  /** IANA name, or an offset such as UTC+2 */
  readonly zone: string;
  readonly written: string;
}

const SAID = [
  /\btimes?(?:stamps?)?\b[^.\n]{0,30}?\b(?:in|are|is)\s+(?:in\s+)?([^.\n|]{2,60})/i,
  /\b(?:time|timestamp|when|timeline)s?\s*[([]([^)\]\n]{2,40})[)\]]/i,
  /\btime ?zone\b\s*(?:is|:)?\s*([^.\n|]{2,40})/i
];

const WORDS: readonly (readonly [RegExp, string])[] = [
  [/\bpacific\b/i, "America/Los_Angeles"],
  [/\beastern\b/i, "America/New_York"],
  [/\bcentral european\b/i, "Europe/Berlin"],
  [/\bbritish (summer )?time\b|\buk time\b/i, "Europe/London"],
  [/\bcoordinated universal\b/i, "UTC"]
];

/** The first zone named in a line about times, else undefined. */
export function zoneInProse(text: string): NamedZone | undefined {
  for (const line of text.split("\n"))
    for (const pattern of SAID) {
      const found = zoneIn(pattern.exec(line)?.[1]);
      if (found) return found;
    }
  return undefined;
}

/** Names before offsets: `PST (UTC-7)` is civil Pacific time, `UTC+1 (Zurich time)` one hour ahead of UTC. */
export function zoneIn(text: string | undefined): NamedZone | undefined {
  if (text === undefined) return undefined;
  const names = text.match(/[A-Z]\w+\/[A-Z]\w+|\b(?:[A-Z]{3,4}|[EP]T|Z)\b(?![+-]\d|\/)/g) ?? [];
  for (const written of names) {
    const zone = zoneNamed(written);
    if (zone !== undefined) return {zone, written};
  }
  const offset = /\b(?:UTC|GMT)\s?[+-]\s?\d{1,2}(?::?\d{2})?/.exec(text)?.[0];
  const fixed = offset === undefined ? undefined : offsetOrZone(offset.replace(/\s/g, ""));
  if (offset !== undefined && fixed !== undefined) return {zone: fixed, written: offset};
  const word = WORDS.find(([pattern]) => pattern.test(text));
  return word && {zone: word[1], written: word[0].exec(text)![0]};
}

/** Whether an abbreviation names its region's summer time. */
const IS_SUMMER: Readonly<Record<string, boolean>> = {
  CET: false,
  CEST: true,
  EET: false,
  EEST: true,
  EST: false,
  EDT: true,
  CST: false,
  CDT: true,
  PST: false,
  PDT: true
};

/** Says so where a winter name meets a summer date or the reverse: it is read as civil time of its region. */
export function zoneRemark(named: NamedZone | undefined, times: readonly string[]): string | undefined {
  const summer = named && IS_SUMMER[named.written];
  if (summer === undefined) return undefined;
  const odd = times.some((at) => DateTime.fromISO(at, {zone: named!.zone}).isInDST !== summer);
  return odd ? `zone: ${named!.written} read as civil time of ${named!.zone}` : undefined;
}
