/** Recurrence of conditions in sentences. Nothing here says that an action caused anything. */
import {greatest, sum} from "d3-array";
import {sizeWords} from "../shared/findings/size.js";
import {count, counted, decimal, FEW, percent} from "../format.js";
import type {RecurrenceAfterClosing, RecurrenceRows} from "../schema.js";
import type {SeenRule, SeenShare} from "./facts/seenBefore.js";

/** How many conditions come more, or less, often than they did. */
export function trendFinding(rows: readonly RecurrenceRows[]): string {
  const told = rows.filter(({trend_ratio}) => trend_ratio !== null);
  if (told.length === 0) return "No condition has six quarters and ten incidents, so no trend can be told";
  const up = told.filter(({trend_low}) => (trend_low ?? 0) > 1).length;
  const down = told.filter(({trend_high}) => (trend_high ?? Infinity) < 1).length;
  return `${counted(up, "condition comes", "conditions come")} more often from quarter to quarter, ${count(down)} less often`;
}

/** The share seen before under each rule, pooled over the quarters shown. */
export function seenFinding(rows: readonly SeenShare[]): string {
  const total = (rule: SeenRule) => {
    const own = rows.filter((row) => row.rule === rule);
    return {seen: sum(own, ({seen}) => seen), of: sum(own, ({of}) => of)};
  };
  const [condition, service] = [total("condition"), total("service")];
  if (condition.of < FEW) return "Too few incidents name conditions to say what was seen before";
  return `${percent(service.seen / service.of)} of incidents repeat a condition on the same service`;
}

/** Before against after a closing, each condition against itself. */
export function afterClosingFinding(row: RecurrenceAfterClosing | undefined): string {
  if (row === undefined || row.conditions_compared === 0 || row.ratio === null)
    return "No condition was watched both before and after an action on it was closed";
  if ((row.ratio_high ?? Infinity) < 1)
    return `Conditions came back ${percent(1 - row.ratio)} less often after an action on them closed`;
  if ((row.ratio_low ?? 0) > 1) return "Conditions came back more often after an action on them closed";
  return "Whether conditions come back less often after an action can’t be told";
}

/** How sure that is; nothing where nothing was compared. */
export function afterClosingSure(row: RecurrenceAfterClosing | undefined): string {
  if (row === undefined || row.conditions_compared === 0 || row.ratio === null) return "";
  return `95% interval ${sizeWords(row.ratio_low ?? 0)} to ${sizeWords(row.ratio_high ?? Infinity)}; ${counted(row.conditions_compared, "condition")}, ${count(row.events_open + row.events_closed)} recurrences. An association: an action is often filed when a condition is at its worst.`;
}

/** Mean incidents per service so far, of the layer that has most. */
export function mcfFinding(
  curves: readonly {
    readonly name: string;
    readonly units: number;
    readonly steps: readonly {readonly mean: number}[];
  }[]
): string {
  const told = curves.filter(({steps}) => steps.length > 0);
  if (told.length === 0) return "No dated incident names a condition";
  const most = greatest(told, ({steps}) => steps.at(-1)!.mean)!;
  return `A service has had ${decimal(most.steps.at(-1)!.mean)} incidents of ${most.name} so far`;
}

/** Conditions that come back and that nobody has an action on. */
export function unattendedFinding(rows: readonly unknown[]): string {
  if (rows.length === 0) return "Every condition seen twice or more has had an action aimed at it";
  return `Nobody has aimed an action at ${counted(rows.length, "condition")} seen twice or more`;
}
