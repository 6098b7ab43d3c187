/** What stands beside an action's evidence: the plain comparison that isn't used, and what happened to others. */
import {sum} from "d3";
import type {ConditionIncidents, SimilarUntreated, TargetEventRows, VerdictRows} from "../schema.js";
import type {TargetSeen} from "./looks.js";

const DAY = 86_400_000;

export interface NaiveCounts {
  /** events in as many days before closing and since, whatever led to them */
  readonly before: number;
  readonly after: number;
  readonly days: number;
}

/** Events in the quarter (91 days, or as many as there are since) before and after closing: what a plain comparison counts. */
export function naiveCounts(
  {set_closed_at}: Pick<VerdictRows, "set_closed_at">,
  events: readonly TargetEventRows[],
  asOf: Date
): NaiveCounts {
  if (set_closed_at === null) return {before: 0, after: 0, days: 0};
  const closed = set_closed_at.getTime();
  const days = Math.max(0, Math.min(91, Math.floor((asOf.getTime() - closed) / DAY)));
  const within = (from: number, to: number): number =>
    sum(
      events.filter(({event_at}) => event_at.getTime() >= from && event_at.getTime() < to),
      (event) => event.events
    );
  return {
    before: within(closed - days * DAY, closed),
    after: within(closed, closed + days * DAY),
    days
  };
}

export interface ComparisonFacts {
  readonly name: string;
  /** named in links.csv or settings.yaml: it enters the verdict */
  readonly enters: boolean;
  readonly before: number;
  readonly after: number;
  /** evidence against it, null where it has too few events */
  readonly adjusted: number | null;
}

/** Counts of the comparison in the action's own windows, and the events they come from. */
export interface Compared extends Omit<ComparisonFacts, "adjusted"> {
  readonly events: readonly TargetEventRows[];
}

/** The comparison that enters the verdict, else the most alike untreated condition; undefined without either. */
export const compared = (row: VerdictRows, given: ComparedFrom): Compared | undefined =>
  row.comparison_id === null ? beside(row, given) : named(row, given);

export interface ComparedFrom {
  /** the most similar condition without a closed action in these windows */
  readonly similar: SimilarUntreated | undefined;
  /** every occurrence of every condition */
  readonly conditions: readonly ConditionIncidents[];
  readonly seen: Pick<TargetSeen, "comparison">;
}

function beside(row: VerdictRows, {similar, conditions}: ComparedFrom): Compared | undefined {
  if (similar === undefined) return undefined;
  const {condition_id, label, events_before, events_after} = similar;
  const one = {...row, target_id: condition_id, incident_id: null, duration_s: null, events: 1, exposure: 1};
  const events = conditions
    .filter((occurrence) => occurrence.condition_id === condition_id)
    .flatMap(({occurred_at}) => (occurred_at === null ? [] : [{...one, event_at: occurred_at}]))
    .toSorted((a, b) => a.event_at.getTime() - b.event_at.getTime());
  return {name: `“${label}”`, before: events_before, after: events_after, events, enters: false};
}

function named(row: VerdictRows, {seen, conditions}: ComparedFrom): Compared {
  const id = row.comparison_id!.slice(row.comparison_id!.indexOf(":") + 1);
  const events = seen.comparison ?? [];
  const within = (from: Date | null, to: Date | null): number =>
    sum(
      events.filter(({event_at}) => from && to && event_at >= from && event_at < to),
      ({exposure}) => exposure
    );
  const label = conditions.find(({condition_id}) => condition_id === id)?.label ?? id;
  return {
    name: `“${label}”`,
    before: within(row.baseline_from, row.baseline_to),
    after: within(row.followup_from, row.followup_to),
    events,
    enters: true
  };
}
