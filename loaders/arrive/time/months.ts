/** Names of months in the languages that tools and people write dates in. */
import {Info} from "luxon";

export const LOCALES = ["en", "es", "de", "fr", "pt", "it", "nl", "pl", "ru", "sv", "da", "nb", "tr"];

/** A name in lower case without accents and points. */
export const bareName = (name: string): string =>
  name
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}|\./gu, "");

/** Month names of all locales without accents and points, each with its number. */
const MONTHS: readonly (readonly [string, number])[] = [
  ["mrz", 3],
  ...LOCALES.flatMap((locale) =>
    (["short", "long"] as const).flatMap((length) =>
      [Info.months(length, {locale}), Info.monthsFormat(length, {locale})].flatMap((names) =>
        names.map((name, index) => [bareName(name), index + 1] as const)
      )
    )
  )
];

/** Full names, and those of three letters that are no abbreviations. */
const FULL: ReadonlyMap<string, number> = new Map(
  LOCALES.flatMap((locale) =>
    [Info.months("long", {locale}), Info.monthsFormat("long", {locale})].flatMap((names) =>
      names.map((name, index) => [bareName(name), index + 1] as const)
    )
  )
);

/** 1–12 of a month's full name in some language: without a year beside it an abbreviation may be a word. */
export const monthInFull = (name: string): number | undefined => FULL.get(bareName(name));

/** 1–12 of a month's name or its beginning (three letters or more), if only one month begins so. */
export function monthNamed(name: string): number | undefined {
  const numbered = /^(\d{1,2})[月월]$/.exec(name)?.[1];
  if (numbered !== undefined) return Number(numbered);
  const wanted = bareName(name);
  if (wanted.length < 3) return undefined;
  const exact = new Set(MONTHS.filter(([known]) => known === wanted).map(([, number]) => number));
  const found =
    exact.size > 0
      ? exact
      : new Set(MONTHS.filter(([known]) => known.startsWith(wanted)).map(([, number]) => number));
  return found.size === 1 ? [...found][0] : undefined;
}
