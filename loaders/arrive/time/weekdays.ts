/** Names of weekdays in the languages that people write dates in. */
import {Info} from "luxon";
import {bareName, LOCALES} from "./months.js";

const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  LOCALES.flatMap((locale) =>
    (["short", "long"] as const).flatMap((length) =>
      Info.weekdays(length, {locale}).map((name, index) => [bareName(name), index + 1] as const)
    )
  )
    .concat([
      ["tues", 2],
      ["wednes", 3],
      ["thur", 4],
      ["thurs", 4]
    ])
    .toReversed()
);

/** 1 Monday … 7 Sunday, else undefined. */
export const weekdayNamed = (name: string): number | undefined => WEEKDAYS.get(bareName(name));

const LEADING = /^[([]?(\p{L}{2,13}(?:-feira)?)\.?[)\]]?,?\s+(?=\S)/u;

/** The weekday a text begins with, and how much of the text it takes. */
export function weekdayAt(text: string): {readonly weekday: number; readonly length: number} | undefined {
  const [whole, name] = LEADING.exec(text) ?? [];
  const weekday = name === undefined ? undefined : weekdayNamed(name);
  return weekday === undefined ? undefined : {weekday, length: whole!.length};
}
