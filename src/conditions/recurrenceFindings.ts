/** Recurrence of conditions in sentences. Nothing here says that an action caused anything. */
import {max, sum} from "d3";
import {count, counted, decimal, FEW, list, percent, ratioText} from "../format.js";
import type {RecurrenceAfterClosing, RecurrenceRows} from "../schema.js";
import type {SeenRule, SeenShare} from "./facts/seenBefore.js";

/** How many conditions come more, or less, often than they did. */
export function trendFinding(rows: readonly RecurrenceRows[]): string {
  const told = rows.filter(({trend_ratio}) => trend_ratio !== null);
  if (told.length === 0) return "No condition has six quarters and ten incidents, so no trend can be told";
  const up = told.filter(({trend_low}) => (trend_low ?? 0) > 1).length;
  const down = told.filter(({trend_high}) => (trend_high ?? Infinity) < 1).length;
  return `Of ${counted(told.length, "condition")} with enough incidents for a trend, ${count(down)} come less often and ${count(up)} more often from quarter to quarter`;
}

/** The share seen before under each rule, pooled over the quarters shown. */
export function seenFinding(rows: readonly SeenShare[]): string {
  const total = (rule: SeenRule) => {
    const own = rows.filter((row) => row.rule === rule);
    return {seen: sum(own, ({seen}) => seen), of: sum(own, ({of}) => of)};
  };
  const [condition, service, set] = [total("condition"), total("service"), total("set")];
  if (condition.of < FEW)
    return `Too few incidents name conditions to say what was seen before (n = ${condition.of})`;
  return `${percent(condition.seen / condition.of)} of incidents share a condition with an earlier one, ${percent(service.seen / service.of)} on the same service too, ${percent(set.seen / set.of)} most of their conditions (n = ${count(condition.of)})`;
}

/** Before against after a closing, each condition against itself. */
export function afterClosingFinding(row: RecurrenceAfterClosing | undefined): string {
  if (row === undefined || row.conditions_compared === 0 || row.ratio === null)
    return "No condition was watched both before and after an action on it was closed";
  const n = `${counted(row.conditions_compared, "condition")}, ${count(row.events_open + row.events_closed)} recurrences`;
  const ratio = `${ratioText(row.ratio)} (95% interval ${ratioText(row.ratio_low)} to ${ratioText(row.ratio_high)}; ${n})`;
  if ((row.ratio_high ?? Infinity) < 1)
    return `Conditions came back less often after an action on them was closed than before: ${ratio}`;
  if ((row.ratio_low ?? 0) > 1)
    return `Conditions came back more often after an action on them was closed than before: ${ratio}`;
  return `Whether conditions come back less often after an action on them is closed can’t be told: ${ratio}`;
}

/** Mean incidents per service so far, the layers side by side. */
export function mcfFinding(
  curves: readonly {
    readonly name: string;
    readonly units: number;
    readonly steps: readonly {readonly mean: number}[];
  }[]
): string {
  const told = curves.filter(({steps}) => steps.length > 0);
  if (told.length === 0) return "No dated incident names a condition";
  const parts = told.map(({name, steps}) => `${decimal(steps.at(-1)!.mean)} of ${name}`);
  return `Incidents a service has had so far: ${list(parts)} (n = ${counted(told[0]!.units, "service")})`;
}

/** Conditions that come back and that nobody has an action on. */
export function unattendedFinding(rows: readonly {readonly incidents: number}[]): string {
  if (rows.length === 0) return "Every condition seen twice or more has had an action aimed at it";
  const incidents = max(rows, (row) => row.incidents);
  return `Nobody has aimed an action at ${counted(rows.length, "condition")} seen twice or more, up to ${count(incidents)} times`;
}
