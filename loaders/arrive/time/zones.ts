/** Names of time zones as people write them → IANA names or fixed offsets. Summer and winter names of one region mean its civil time. */
import {IANAZone} from "luxon";
import {lookUp} from "../lookUp.js";

const ZONES: Readonly<Record<string, string>> = {
  utc: "UTC",
  gmt: "UTC",
  z: "UTC",
  zulu: "UTC",
  bst: "Europe/London",
  wet: "Europe/Lisbon",
  west: "Europe/Lisbon",
  cet: "Europe/Berlin",
  cest: "Europe/Berlin",
  met: "Europe/Berlin",
  mest: "Europe/Berlin",
  mez: "Europe/Berlin",
  mesz: "Europe/Berlin",
  eet: "Europe/Helsinki",
  eest: "Europe/Helsinki",
  msk: "Europe/Moscow",
  trt: "Europe/Istanbul",
  est: "America/New_York",
  edt: "America/New_York",
  et: "America/New_York",
  cst: "America/Chicago",
  cdt: "America/Chicago",
  ct: "America/Chicago",
  mst: "America/Denver",
  mdt: "America/Denver",
  mt: "America/Denver",
  pst: "America/Los_Angeles",
  pdt: "America/Los_Angeles",
  pt: "America/Los_Angeles",
  akst: "America/Anchorage",
  akdt: "America/Anchorage",
  hst: "Pacific/Honolulu",
  adt: "America/Halifax",
  brt: "America/Sao_Paulo",
  art: "America/Argentina/Buenos_Aires",
  clt: "America/Santiago",
  cot: "America/Bogota",
  wat: "Africa/Lagos",
  sast: "Africa/Johannesburg",
  eat: "Africa/Nairobi",
  idt: "Asia/Jerusalem",
  gst: "Asia/Dubai",
  pkt: "Asia/Karachi",
  ist: "Asia/Kolkata",
  ict: "Asia/Bangkok",
  wib: "Asia/Jakarta",
  sgt: "Asia/Singapore",
  myt: "Asia/Kuala_Lumpur",
  hkt: "Asia/Hong_Kong",
  pht: "Asia/Manila",
  kst: "Asia/Seoul",
  jst: "Asia/Tokyo",
  awst: "Australia/Perth",
  acst: "Australia/Adelaide",
  acdt: "Australia/Adelaide",
  aest: "Australia/Sydney",
  aedt: "Australia/Sydney",
  nzst: "Pacific/Auckland",
  nzdt: "Pacific/Auckland"
};

/** Zones that a report spells out for itself: “XYZ is UTC+4”. Upper case → offset. */
export type OwnZones = ReadonlyMap<string, string>;

/** The IANA zone a name or abbreviation means, else undefined. */
export function zoneNamed(name: string): string | undefined {
  const known = lookUp(ZONES, name.trim().toLowerCase());
  if (known !== undefined) return known;
  return isIana(name.trim()) ? name.trim() : undefined;
}

/** Asking for a zone that isn't one is dear, and the same words come again and again. */
const asked = new Map<string, boolean>();

function isIana(name: string): boolean {
  const known = asked.get(name);
  if (known !== undefined) return known;
  const is = IANAZone.isValidZone(name);
  asked.set(name, is);
  return is;
}

/** `UTC+2`, `+02:00` or a zone's name as luxon takes it; else undefined. */
export function offsetOrZone(name: string, own?: OwnZones): string | undefined {
  const spelled = own?.get(name);
  if (spelled !== undefined) return spelled;
  const offset = /^(?:UTC|GMT)?\s?([+-−])\s?(\d{1,2}):?(\d{2})?$/.exec(name);
  if (!offset) return zoneNamed(name);
  const [, sign = "+", hours, minutes] = offset;
  if (Number(hours) > 14) return undefined;
  const side = sign === "+" ? "+" : "-";
  return `UTC${side}${Number(hours)}${minutes === undefined || minutes === "00" ? "" : `:${minutes}`}`;
}

const SPELLED =
  /\b([A-Z]{2,5})\s*(?:is|=|means|,|\()\s*(?:the same as\s+)?((?:UTC|GMT)\s?[+−-]\s?\d{1,2}(?::?\d{2})?)/g;

/** The abbreviations a text explains by an offset; a known name keeps its own meaning. */
export function zonesSpelledOut(text: string): OwnZones {
  const zones = new Map<string, string>();
  for (const [, name, offset] of text.matchAll(SPELLED)) {
    const zone = offsetOrZone(offset!.replace(/\s/g, ""));
    if (zone !== undefined && zoneNamed(name!) === undefined) zones.set(name!, zone);
  }
  return zones;
}

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

/** Whether an abbreviation names its region's summer time or its winter time; undefined of one that names neither. */
export const isSummerName = (name: string): boolean | undefined => IS_SUMMER[name.toUpperCase()];
