/** What share of incidents had been seen before? It depends on what counts as the same, so three rules stand side by side. */
import {group} from "d3-array";
import {textList} from "../../format.js";
import {wilson} from "../../stats/wilson.js";

interface Seen {
  readonly incident_id: string;
  readonly condition_id: string;
  readonly services: string;
  readonly occurred_at: Date | null;
  readonly quarter: string | null;
}

export const SEEN_RULES = [
  {
    rule: "condition",
    name: "Any same condition",
    says: "at least one of its conditions in an earlier incident"
  },
  {
    rule: "service",
    name: "Same condition and service",
    says: "at least one of its conditions in an earlier incident on one of its services"
  },
  {
    rule: "set",
    name: "Most of the same conditions",
    says: "an earlier incident that shares two of its conditions or more, and at least half of all that the two name"
  }
] as const;
export type SeenRule = (typeof SEEN_RULES)[number]["rule"];

interface Incident {
  readonly quarter: string | null;
  readonly at: number;
  readonly conditions: ReadonlySet<string>;
  readonly services: ReadonlySet<string>;
}

export interface SeenShare {
  readonly quarter: string;
  readonly rule: SeenRule;
  readonly seen: number;
  /** incidents that name a condition; the others can't be matched */
  readonly of: number;
  readonly low: number;
  readonly high: number;
}

/** One row a quarter and rule. Look-back is all that is loaded, so early quarters can hardly have been seen before. */
export function seenBefore(
  rows: readonly Seen[],
  quarters: readonly {readonly quarter: string}[]
): SeenShare[] {
  const incidents = [
    ...group(
      rows.filter(({occurred_at}) => occurred_at !== null),
      (row) => row.incident_id
    ).values()
  ]
    .map((own): Incident => ({
      quarter: own[0]!.quarter,
      at: own[0]!.occurred_at!.getTime(),
      conditions: new Set(own.map(({condition_id}) => condition_id)),
      services: new Set(textList(own[0]!.services))
    }))
    .toSorted((a, b) => a.at - b.at);
  const byCondition = new Map<string, Incident[]>();
  const judged = incidents.map((incident) => {
    const earlier = new Set(
      [...incident.conditions].flatMap((id) => byCondition.get(id) ?? []).filter(({at}) => at < incident.at)
    );
    for (const id of incident.conditions) byCondition.set(id, [...(byCondition.get(id) ?? []), incident]);
    return {
      quarter: incident.quarter,
      condition: earlier.size > 0,
      service: [...earlier].some(({services}) => [...services].some((name) => incident.services.has(name))),
      set: [...earlier].some((other) => overlaps(incident.conditions, other.conditions))
    };
  });
  return quarters.flatMap(({quarter}) => {
    const own = judged.filter((row) => row.quarter === quarter);
    return SEEN_RULES.map(({rule}) => {
      const seen = own.filter((row) => row[rule]).length;
      const {low, high} = wilson(seen, own.length);
      return {quarter, rule, seen, of: own.length, low, high};
    });
  });
}

function overlaps(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const both = [...a].filter((id) => b.has(id)).length;
  return both >= 2 && both / (a.size + b.size - both) >= 0.5;
}
