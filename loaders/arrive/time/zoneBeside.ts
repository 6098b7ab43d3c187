/** A zone that stands behind a clock: `UTC`, `(PST)`, `+02:00`, `Europe/Paris`, or an abbreviation nobody knows. */
import {isSummerName, offsetOrZone, type OwnZones} from "./zones.js";

const WITH_OFFSET =
  /^\d{4}-\d\d-\d\d(?:T\d\d:?\d\d(?::?\d\d(?:[.,]\d+)?)?|\s\d\d:\d\d:\d\d(?:[.,]\d+)?)\s?[+-]\d\d:?\d\d(?!\d)/;
const ZONE =
  /^\s*[([]?(Z\b|(?:UTC|GMT)\s?[+−-]\s?\d{1,2}(?::?\d{2})?(?!\d|:\d)|[+-]\d{2}:?\d{2}\b|[A-Z][A-Za-z]+\/[A-Z][A-Za-z_]+|[A-Z]{3,4}\b|[CEMP]T\b)[)\]]?/;
const UNKNOWN_ZONE = /^\s*[([]?([A-Z]{2,3}T)[)\]]?(?=\s*(?:[-–—:|,)\]]|$))/;
const NO_ZONE: ReadonlySet<string> = new Set([
  "GET",
  "PUT",
  "POST",
  "TEST",
  "HOST",
  "ROOT",
  "BOOT",
  "NEXT",
  "LAST",
  "INIT",
  "EXIT",
  "BOT",
  "NOT",
  "IOT",
  "JWT",
  "ACT"
]);

/** Whether a text begins with an ISO time that carries its offset. */
export const hasOwnOffset = (text: string): boolean => WITH_OFFSET.test(text);

export interface FoundZone {
  readonly zone?: string;
  readonly isSummer?: boolean;
  readonly unknown?: string;
  readonly length: number;
}

/** The zone behind a clock; `whole` is the text from the beginning of its time. */
export function zoneAt(text: string, whole: string, zones: OwnZones | undefined): FoundZone | undefined {
  const match = ZONE.exec(text);
  const isOffset = match !== null && /^[+-]/.test(match[1]!);
  const zone =
    match && (!isOffset || match[1]!.startsWith("+") || hasOwnOffset(whole))
      ? offsetOrZone(match[1]!, zones)
      : undefined;
  if (zone !== undefined) {
    const isSummer = isSummerName(match![1]!);
    return {zone, ...(isSummer === undefined ? {} : {isSummer}), length: match![0].length};
  }
  const unknown = UNKNOWN_ZONE.exec(text);
  if (!unknown || NO_ZONE.has(unknown[1]!)) return undefined;
  const own = zones?.get(unknown[1]!);
  return own === undefined
    ? {unknown: unknown[1]!, length: unknown[0].length}
    : {zone: own, length: unknown[0].length};
}
