/** What the Conditions page shows of a choice, as plain numbers: worked out in the browser under a filter, else when the site is built. */
import {type Filter, filterRows} from "../shared/rows/filterRows.js";
import {type NearMissFacts, nearMissFacts} from "../shared/rows/nearMissFacts.js";
import {type ConditionCount, conditionCounts, type ConditionFacts, conditionFacts} from "./facts/counts.js";
import {type BackAgain, backAgain, openActions} from "./facts/recurrence.js";

export interface ConditionsView {
  readonly counts: readonly ConditionCount[];
  readonly facts: ConditionFacts;
  readonly back: BackAgain;
  readonly near: NearMissFacts;
}

export type ConditionsRows = Awaited<ReturnType<typeof conditionsRows>>;

export async function conditionsRows(load: typeof import("../rows.js")) {
  const [quarters, incidents, occurrences, recurrence] = await Promise.all([
    load.quarterRows(),
    load.incidentRows(),
    load.conditionIncidents(),
    load.recurrenceRows()
  ]);
  const [closings, again, groups, nearMisses, nearConditions] = await Promise.all([
    load.recurrenceAfterClosing(),
    load.seenAgain(),
    load.conditionGroups(),
    load.nearMissRows(),
    load.nearMissConditions()
  ]);
  return {
    ...{quarters, incidents, occurrences, recurrence},
    ...{closings, again, groups, nearMisses, nearConditions}
  };
}

export function conditionsView(rows: ConditionsRows, filter: Filter): ConditionsView {
  const kept = filterRows(rows.occurrences, filter);
  const counts = conditionCounts(kept);
  const incidents = filterRows(rows.incidents, filter).length;
  return {
    counts,
    facts: conditionFacts(counts, kept, incidents, openActions(rows.recurrence)),
    back: backAgain(rows.recurrence, rows.again, counts),
    near: nearMissFacts(
      filterRows(rows.nearMisses, {...filter, severities: [], layers: []}),
      rows.nearConditions
    )
  };
}
