/** A row of verdict_inputs as src/stats takes it: days since 1970, the index incidents left out. */
import type {WindowOptions} from "../../../../src/stats/actionWindows.js";
import {defaults} from "../../../../src/stats/defaults.js";
import type {JudgeOptions} from "../../../../src/stats/judge.js";
import type {Action, PhiOption} from "../../../../src/stats/observe.js";
import type {VerdictInputs} from "../../rows.js";

export interface SetInputs {
  readonly action: Action & {readonly closure: number};
  /** durations beside action.events, where the target is a response time; undefined while one goes on */
  readonly minutes: readonly (number | undefined)[];
  readonly windows: WindowOptions;
  readonly options: JudgeOptions;
}

export function setInputs(row: VerdictInputs): SetInputs {
  const spans = row.spans.map(([from, to]) => [from!, to!] as const);
  const {as_of_day: asOf, event_ids: ids} = row;
  const index = new Set(row.index_ids ?? []);
  const kept = <T>(list: readonly T[]): T[] => list.filter((_, i) => !index.has(ids[i]!));
  const windows = {
    baselineDays: row.wanted_days,
    triggerExclusionDays: row.exclusion_days,
    washoutDays: row.washout_days
  };
  const isPages = row.target_kind === "alert_rule";
  return {
    action: {
      trigger: row.trigger_day,
      closure: row.closed_day,
      asOf,
      observedFrom: spans[0]?.[0] ?? asOf,
      gaps: gapsBetween(spans, asOf),
      events: kept(row.event_days),
      comparison: row.comparison_days ?? undefined,
      exposure: row.metric === "noise_pages" ? row.exposure_days : undefined
    },
    minutes: kept(row.event_minutes.map((minutes) => minutes ?? undefined)),
    windows,
    options: {
      ...windows,
      rising: row.direction === "up",
      phi: dispersionOf(row),
      ...(isPages ? {minBaselineWeeks: defaults.minPagesBaselineWeeks} : {})
    }
  };
}

/** Dispersion is estimated from the weeks, unless the settings take it as none. */
export const dispersionOf = ({dispersion}: {readonly dispersion: string}): PhiOption =>
  dispersion === "none" ? 1 : "estimate";

/** What was not watched between the first span and the data's day. */
function gapsBetween(spans: readonly (readonly [number, number])[], asOf: number): [number, number][] {
  return spans
    .map(([, to], i): [number, number] => [to, spans[i + 1]?.[0] ?? Math.max(to, asOf)])
    .filter(([from, to]) => to > from);
}
