import type {RecurrenceRows} from "../../schema.js";

/** A condition's recurrence over all services. */
export const everywhere = (rows: readonly RecurrenceRows[]): RecurrenceRows[] =>
  rows.filter(({service}) => service === "");

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
