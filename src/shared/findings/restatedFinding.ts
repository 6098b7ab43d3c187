/** Numbers of past quarters that changed since they were frozen, in words. */
import {count, counted, duration, list} from "../../format.js";
import type {RestatedNumbers} from "../../schema.js";
import type {TileFacts} from "../rows/tileFacts.js";

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
export const restatedText = (row: RestatedNumbers): string => `${row.quarter}: ${restatedList([row])}`;

/** "incidents 41, formerly 38 (late data); pages 7, formerly 9 (mapping)": those of one quarter; empty for none. */
export const restatedList = (rows: readonly RestatedNumbers[]): string =>
  rows
    .map((row) => {
      const {what, now, formerly} = restatedWords(row);
      return `${what} ${now}, formerly ${formerly} (${row.reason})`;
    })
    .join("; ");

/** "formerly 38 (late data)", to stand beside the number itself; pages with their noun, since a rate stands beside them. */
export function formerlyWords(row: RestatedNumbers): string {
  const {what, formerly} = restatedWords(row);
  return `formerly ${formerly}${row.number === "pages" ? ` ${what}` : ""} (${row.reason})`;
}

/** What the headline of verdicts had counted when its quarter was frozen; empty where they stand. */
export function restatedVerdictsFinding(rows: readonly RestatedNumbers[]): string {
  const own = rows.filter(({number}) => number === "improved" || number === "worsened");
  return own.length === 0 ? "" : `By the end of ${own[0]!.quarter}: ${restatedList(own)}`;
}

/** Which frozen number stands in each tile. */
export const TILE_NUMBERS: Readonly<Record<TileFacts["id"], RestatedNumbers["number"]>> = {
  incidents: "incidents",
  minutes: "impact_minutes",
  mitigate: "mitigate_median_s",
  pages: "pages"
};

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
