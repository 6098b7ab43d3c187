/** What set the incidents off, beside what made them possible. */
import {group, groups} from "d3-array";
import type {ConditionIncidents, IncidentRows} from "../../schema.js";

export interface TriggerCount {
  /** "" where it is not stated or unknown */
  readonly trigger: string;
  readonly n: number;
  /** of those, the ones that name a condition */
  readonly named: number;
  /** the condition named most often beside it; "" without any */
  readonly condition: string;
  readonly times: number;
}

/** A row a trigger, most frequent first, what is not stated last. */
export function triggerCounts(
  incidents: readonly Pick<IncidentRows, "incident_id" | "trigger" | "conditions">[],
  occurrences: readonly Pick<ConditionIncidents, "incident_id" | "label">[]
): TriggerCount[] {
  const byIncident = group(occurrences, ({incident_id}) => incident_id);
  return groups(incidents, ({trigger}) => (trigger === null || trigger === "unknown" ? "" : trigger))
    .map(([trigger, own]) => {
      const beside = own.flatMap(({incident_id}) => byIncident.get(incident_id) ?? []);
      const [most] = groups(beside, ({label}) => label).toSorted(
        ([a, ones], [b, others]) => others.length - ones.length || a.localeCompare(b, "en")
      );
      return {
        trigger,
        n: own.length,
        named: own.filter(({conditions}) => conditions > 0).length,
        condition: most?.[0] ?? "",
        times: most?.[1].length ?? 0
      };
    })
    .toSorted(
      (a, b) =>
        Number(a.trigger === "") - Number(b.trigger === "") ||
        b.n - a.n ||
        a.trigger.localeCompare(b.trigger, "en")
    );
}
