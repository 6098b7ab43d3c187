/** The time zone a report names in its prose: “All times in CEST”, “Timeline (times in BST)”, “| Time (UTC) |”. */
import {DateTime} from "luxon";
import {zoneOfCity} from "../../time/cities.js";
import {isSummerName, offsetOrZone, type OwnZones, zoneNamed} from "../../time/zones.js";

export interface NamedZone {
  /** IANA name, or an offset such as UTC+2 */
  readonly zone: string;
  readonly written: string;
}

const SAID = [
  /\b(?:times?(?:stamps?)?|clocks?)\b[^.\n]{0,40}?\b(?:in|are|is|as)\s+(?:in\s+)?([^.\n|]{2,60})/i,
  /\ball (?:the )?(?:times?|timestamps?|dates?(?: and times?)?)\s*(?:(?:listed|shown|given|below|here|quoted)\s*)?(?:[:,–-]\s*)?([^.\n|]{2,40})/i,
  /\b(?:time|timestamp|when|timeline|chronology|events|date|start|end|at)s?\s*[([]([^)\]\n]{2,40})[)\]]/i,
  /\b(?:time ?)?zone\b\s*(?:used\s*)?(?:(?:is|:|=)\s*)?([^.\n|]{2,40})/i,
  /^\W*(?:[Tt]imes?|[Tt]imestamps?|[Tt]imeline|[Cc]hronology|[Ee]vents)\s*(?:[,:–—-]\s*)?((?:UTC|GMT|[A-Z]{2,4}T)\b[^.\n|]{0,20})\W*$/,
  /^\W*\d{4}-\d\d-\d\d\s*[([]([^)\]]{2,30})[)\]]\W*$/,
  /\btimes?(?:\s*[:,])?\s+([A-Z][\w ]{2,25}\([A-Z]{2,5}\))/,
  /((?:\b\p{Lu}[\p{L}'’]+ ){1,3}(?:local |standard |daylight )?time\b(?:\s*\([^)\n]{2,12}\))?)/u,
  /\b(?:heures?|horas?|ore|orari|horários?|(?:uhr)?zeit(?:en|angaben)?|tijden|tider|klockslag)\b[^.\n|]{0,40}?((?:\b(?:de|d['’]|di|von|in|i|em|à|en|lokale?)\s*)(?:[\p{Lu}(][^.\n|]{1,30})|[([][^)\]\n]{2,30}[)\]])/iu,
  /\b(?:fuseau(?: horaire)?|zona horaria|fuso(?: hor[aá]rio| orario)?|zeitzone|tijdzone|tidszon)\b\s*(?:[:=]\s*)?([^.\n|]{2,40})/i
];

/** Said about pictures, logs and the like, not about the report's own times. */
const ABOUT_PICTURES =
  /\b(screen ?shots?|pictures?|images?|graphs?|charts?|plots?|figures?|dashboards?|(?<!(?:event|events|incident|activity|detailed) )logs?(?! of)|videos?|grafana|kibana)\b/i;

const WORDS: readonly (readonly [RegExp, string])[] = [
  [/\bpacific\b/i, "America/Los_Angeles"],
  [/\bmountain (?:standard |daylight )?time\b/i, "America/Denver"],
  [/\bcentral (?:standard |daylight )?time\b/i, "America/Chicago"],
  [/\beastern\b/i, "America/New_York"],
  [/\bcentral european\b/i, "Europe/Berlin"],
  [/\beastern european\b/i, "Europe/Helsinki"],
  [/\bbritish (summer )?time\b|\b(uk|london) time\b/i, "Europe/London"],
  [/\bindian? standard\b/i, "Asia/Kolkata"],
  [/\bcoordinated universal\b/i, "UTC"]
];

/** The first zone named in a line about the report's times, else undefined. */
export function zoneInProse(text: string, own?: OwnZones): NamedZone | undefined {
  for (const line of text.split("\n")) {
    if (ABOUT_PICTURES.test(line) && !/^\W*all times\b/i.test(line)) continue;
    for (const pattern of SAID) {
      const found = zoneIn(pattern.exec(line)?.[1], own);
      if (found) return found;
    }
  }
  return undefined;
}

/** Any zone of the database, an abbreviation behind a clock or by itself, a city in parentheses behind a clock. */
const NAMED =
  /\b((?:Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific|US|Canada)\/[A-Z][A-Za-z_]+)\b|(?<![\w/-])([CEMPA][SD]T|CES?T|MES?Z|EES?T|BST|IST|JST|KST|SGT|HKT|AES?T|AEDT|AWST|NZ[SD]T|SAST|BRT|UTC|GMT)(?![\w/+-])(?!\s?[+−-]\s?\d)|\b((?:UTC|GMT)\s?[+−-]\s?\d{1,2}(?::?\d{2})?)(?!\d)|\d(?:\s?[AaPp]\.?[Mm]\.?)?,?\s(?:\(|\[)?([CEMP]T)\b(?!\s?\d)|\btimes?(?: are)?(?: in)? ([CEMP]T)\b|\d{1,2}[:.h]\d{2}(?:\s?[AaPp][Mm])?\s*\((\p{Lu}[\p{L} ]{2,20})(?: time)?\)/gu;

/** The zone that a text names wherever it names one, where all its names mean the same; else undefined. */
export function onlyZoneIn(text: string, own?: OwnZones): NamedZone | undefined {
  const found = new Map<string, NamedZone>();
  for (const line of text.split("\n")) {
    if (ABOUT_PICTURES.test(line)) continue;
    for (const match of line.matchAll(NAMED)) {
      const named = zoneIn(match.slice(1).find(Boolean), own);
      if (named) found.set(named.zone, found.get(named.zone) ?? named);
    }
  }
  return found.size === 1 ? [...found.values()][0] : undefined;
}

/** The unknown abbreviation after “all times in”, else undefined. */
export function unknownZoneInProse(text: string): string | undefined {
  const name = /\b[Aa]ll (?:the )?times?(?: are)?(?: in)? ([A-Z]{2,4}T)\b/.exec(text)?.[1];
  return name !== undefined && zoneNamed(name) === undefined ? name : undefined;
}

/** Names before offsets: `PST (UTC-7)` is civil Pacific time, `UTC+1 (Zurich time)` one hour ahead of UTC. */
export function zoneIn(text: string | undefined, own?: OwnZones): NamedZone | undefined {
  if (text === undefined) return undefined;
  const names = text.match(/[A-Z]\w{1,60}\/[A-Z]\w+|\b(?:[A-Z]{3,5}|[CEMP]T|Z)\b(?!\s?[+−-]\s?\d|\/)/g) ?? [];
  for (const written of names) {
    const zone = own?.get(written) ?? zoneNamed(written);
    if (zone !== undefined) return {zone, written};
  }
  const offset = /\b(?:UTC|GMT)\s?[+−-]\s?\d{1,2}(?::?\d{2})?/.exec(text)?.[0];
  const fixed = offset === undefined ? undefined : offsetOrZone(offset.replace(/\s/g, ""));
  if (offset !== undefined && fixed !== undefined) return {zone: fixed, written: offset};
  const word = WORDS.find(([pattern]) => pattern.test(text));
  return word ? {zone: word[1], written: word[0].exec(text)![0]} : zoneOfCity(text);
}

/** Says so where a winter name meets a summer date or the reverse: it is read as civil time of its region. */
export function zoneRemark(named: NamedZone | undefined, times: readonly string[]): string | undefined {
  const summer = named && isSummerName(named.written);
  if (summer === undefined) return undefined;
  const odd = times.some((at) => DateTime.fromISO(at, {zone: named!.zone}).isInDST !== summer);
  return odd ? `zone: ${named!.written} read as civil time of ${named!.zone}` : undefined;
}
