import {zoneName} from "../../format.js";
import type {QuarterRows, Site} from "../../schema.js";
import {chartCard} from "../../shared/ui/chartCard.js";
import {incidentLink} from "../../shared/ui/pageUrl.js";
import type {Resize} from "../../shared/ui/resize.js";
import {type Occurrence, occurrenceRug} from "../charts/occurrenceRug.js";
import type {ConditionCount} from "../facts/counts.js";
import {seenLately} from "../facts/recurrence.js";
import {rugFinding} from "../findings.js";

const RECENT_DAYS = 90;
/** Conditions that find room. */
const MOST = 8;

/** When the most frequent conditions were seen: every occurrence, not only the counts. */
export function conditionRug(
  occurrences: readonly Occurrence[],
  counts: readonly ConditionCount[],
  quarters: readonly QuarterRows[],
  {site, resize}: {site: Site; resize: Resize}
): HTMLElement {
  const conditions = counts.slice(0, MOST);
  const again = seenLately(conditions, occurrences, {asOf: site.as_of_at, days: RECENT_DAYS});
  const title = rugFinding(again, conditions.length);
  return chartCard({
    title,
    counted: `Lately is the last ${RECENT_DAYS} days of the data. One tick for each incident at the time it started (${zoneName(site.time_zone)}), coloured by layer; white lines are quarter starts; dashed is after the data was cut.`,
    rows: occurrences
      .filter((row) => conditions.some(({condition_id}) => condition_id === row.condition_id))
      .map(({condition_id, occurred_at}) => ({condition_id, occurred_at})),
    chart: resize((width) =>
      occurrenceRug(occurrences, {
        conditions,
        quarters,
        zone: site.time_zone,
        until: site.as_of_at,
        width,
        description: title,
        href: ({incident_id}) => incidentLink(incident_id)
      })
    )
  });
}
