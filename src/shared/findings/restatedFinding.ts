/** Numbers of past quarters that changed since they were frozen, in words. */
import {count, duration} from "../../format.js";
import type {RestatedNumbers} from "../../schema.js";

const WORDS: Readonly<Record<RestatedNumbers["number"], string>> = {
  incidents: "incidents",
  retros_held: "incidents with a retro",
  actions_filed: "actions filed",
  impact_minutes: "minutes of impact",
  mitigate_median_s: "median time to mitigate",
  resolve_median_s: "median time to resolve",
  pages: "pages"
};

/** "2026-Q2: incidents 41, were 38 (late data)". */
export function restatedText({quarter, number, was, is_now, reason}: RestatedNumbers): string {
  const shown = (value: number | null): string =>
    value === null ? "not stated" : number.endsWith("_s") ? duration(value) : count(value);
  return `${quarter}: ${WORDS[number]} ${shown(is_now)}, formerly ${shown(was)} (${reason})`;
}

/** Empty where nothing was frozen or nothing differs. */
export function restatedFinding(rows: readonly RestatedNumbers[]): string {
  const [first] = rows;
  if (first === undefined) return "";
  return `Restated since ${first.published_period} was frozen: ${rows.map(restatedText).join("; ")}.`;
}
