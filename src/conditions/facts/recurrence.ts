import type {RecurrenceRows, SeenAgain} from "../../schema.js";

/** A condition's recurrence over all services. */
export const everywhere = (rows: readonly RecurrenceRows[]): RecurrenceRows[] =>
  rows.filter(({service}) => service === "");

export interface BackAgain {
  /** labels of conditions whose rate rises from quarter to quarter, beyond its interval; most incidents first */
  readonly rising: readonly string[];
  /** those of them on which no action is open */
  readonly left: readonly string[];
  /** conditions seen again after an action that somebody aimed at them was closed */
  readonly again: number;
  /** conditions that have such a closed action */
  readonly compared: number;
}

/** What comes back in spite of everything, of the conditions that the reader's filter keeps, over all that is loaded. */
export function backAgain(
  rows: readonly RecurrenceRows[],
  seen: readonly Pick<SeenAgain, "condition_id">[],
  kept: readonly {readonly condition_id: string}[]
): BackAgain {
  const ids = new Set(kept.map(({condition_id}) => condition_id));
  const own = rows.filter(({condition_id}) => ids.has(condition_id));
  const distinct = (list: readonly {readonly condition_id: string}[]): number =>
    new Set(list.map(({condition_id}) => condition_id)).size;
  const rising = everywhere(own)
    .filter(isRising)
    .toSorted((a, b) => b.incidents - a.incidents || a.label.localeCompare(b.label, "en"));
  return {
    rising: rising.map(({label}) => label),
    left: rising.filter(({open_actions}) => open_actions === 0).map(({label}) => label),
    again: distinct(seen.filter(({condition_id}) => ids.has(condition_id))),
    compared: distinct(own.filter(({closed_actions}) => closed_actions > 0))
  };
}

/** Open actions by condition, everywhere; a condition that was never dated has none here. */
export const openActions = (rows: readonly RecurrenceRows[]): ReadonlyMap<string, number> =>
  new Map(everywhere(rows).map(({condition_id, open_actions}) => [condition_id, open_actions]));

export const isRising = ({trend_low}: RecurrenceRows): boolean => (trend_low ?? 0) > 1;

/** Rising first, then those seen again most often after a fix, then by incidents. */
export const byComingBack = (rows: readonly RecurrenceRows[]): RecurrenceRows[] =>
  rows.toSorted(
    (a, b) =>
      Number(isRising(b)) - Number(isRising(a)) ||
      b.seen_again_after_close - a.seen_again_after_close ||
      b.incidents - a.incidents ||
      a.label.localeCompare(b.label, "en")
  );

/** Conditions seen twice or more at which nobody has aimed an action. */
export const unattended = (rows: readonly RecurrenceRows[]): RecurrenceRows[] =>
  everywhere(rows).filter(
    ({incidents, open_actions, closed_actions}) => incidents > 1 && open_actions + closed_actions === 0
  );

/** How many of the conditions were seen in the `days` before the data's day; none where that day is not known. */
export function seenLately(
  conditions: readonly {readonly condition_id: string}[],
  occurrences: readonly {readonly condition_id: string; readonly occurred_at: Date | null}[],
  {asOf, days}: {readonly asOf: Date | null; readonly days: number}
): number {
  if (asOf === null) return 0;
  const since = new Date(asOf.getTime() - days * 86_400_000);
  const lately = new Set(
    occurrences
      .filter(({occurred_at}) => occurred_at !== null && occurred_at >= since)
      .map(({condition_id}) => condition_id)
  );
  return conditions.filter(({condition_id}) => lately.has(condition_id)).length;
}
