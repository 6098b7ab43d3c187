/** Numbers of past quarters that changed since they were frozen, in words. */
import {count, counted, duration, list} from "../../format.js";
import type {RestatedNumbers} from "../../schema.js";

const WORDS: Readonly<Record<RestatedNumbers["number"], string>> = {
  improved: "changes improved",
  worsened: "changes worsened",
  incidents: "incidents",
  retros_held: "incidents with a retro",
  actions_filed: "actions filed",
  impact_minutes: "minutes of impact",
  mitigate_median_s: "median time to mitigate",
  resolve_median_s: "median time to resolve",
  pages: "pages"
};

/** A number of its kind, in words. */
const shown = (number: RestatedNumbers["number"], value: number | null): string =>
  value === null ? "not stated" : number.endsWith("_s") ? duration(value) : count(value);

export interface Restated {
  readonly what: string;
  readonly now: string;
  readonly formerly: string;
}

export const restatedWords = ({number, was, is_now}: RestatedNumbers): Restated => ({
  what: WORDS[number],
  now: shown(number, is_now),
  formerly: shown(number, was)
});

/** "2026-Q2: incidents 41, formerly 38 (late data)". */
export function restatedText(row: RestatedNumbers): string {
  const {what, now, formerly} = restatedWords(row);
  return `${row.quarter}: ${what} ${now}, formerly ${formerly} (${row.reason})`;
}

/** Empty where nothing was frozen or nothing differs. */
export function restatedFinding(rows: readonly RestatedNumbers[]): string {
  const [first] = rows;
  if (first === undefined) return "";
  return `Restated since ${first.published_period} was frozen: ${rows.map(restatedText).join("; ")}.`;
}

/** "3 numbers and 1 verdict are not as published". */
export const restatedTitle = (numbers: number, verdicts: number): string =>
  `${list([
    ...(numbers > 0 ? [counted(numbers, "number")] : []),
    ...(verdicts > 0 ? [counted(verdicts, "verdict")] : [])
  ])} ${numbers + verdicts === 1 ? "is" : "are"} not as published`;
