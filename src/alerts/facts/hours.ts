/** When pages come, on the clock of the team that was paged. */
import {range, rollups, sum} from "d3-array";
import type {AlertHours, AlertSettings, StormRows} from "../../schema.js";
import {wilson} from "../../stats/wilson.js";

export interface HourCount {
  /** 1 is Monday */
  readonly weekday: number;
  /** 0–23 */
  readonly hour: number;
  readonly pages: number;
}

export interface HourFacts {
  /** an hour of the week without a page is absent */
  readonly cells: readonly HourCount[];
  readonly pages: number;
  readonly inSleepHours: number;
  readonly storms: StormTotal;
}

/** Hours that brought one team ten pages or more, and the pages in them. */
export interface StormTotal {
  readonly hours: number;
  readonly pages: number;
}

export function hourFacts(rows: readonly AlertHours[], storms: readonly StormRows[]): HourFacts {
  const cells = rollups(
    rows,
    (own) => sum(own, ({pages}) => pages),
    ({weekday}) => weekday,
    ({hour}) => hour
  ).flatMap(([weekday, hours]) => hours.map(([hour, pages]) => ({weekday, hour, pages})));
  return {
    cells,
    pages: sum(cells, ({pages}) => pages),
    inSleepHours: sum(rows, ({sleep_hours}) => sleep_hours),
    storms: {hours: sum(storms, (row) => row.storms), pages: sum(storms, ({pages}) => pages)}
  };
}

/** Whether pages came in sleep hours more or less often than at random hours, where a share `base` (0–1) would. */
export function isUnusual({inSleepHours, pages}: HourFacts, base: number): boolean {
  const {low, high} = wilson(inSleepHours, pages);
  return pages > 0 && (base < low || base > high);
}

/** Whether an hour (0–23) lies in the settings' sleep hours, which may run over midnight. */
export const asleepAt =
  ({sleep_from, sleep_to}: Pick<AlertSettings, "sleep_from" | "sleep_to">) =>
  (hour: number): boolean =>
    sleep_from > sleep_to ? hour >= sleep_from || hour < sleep_to : hour >= sleep_from && hour < sleep_to;

/** The share of the week that is sleep hours, 0–1. */
export const sleepBase = (settings: Pick<AlertSettings, "sleep_from" | "sleep_to">): number =>
  range(24).filter(asleepAt(settings)).length / 24;
