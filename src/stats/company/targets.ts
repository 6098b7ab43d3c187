import type {Group, RecordIndex} from "./recordIndex.js";
import {sortedDays} from "./sortedDays.js";
import type {CompanyAction, CompanyLink, RecordKind, TargetKind} from "./types.js";

/** A thing actions should change, with the records it counts. */
export interface Target {
  /** place in the list */
  readonly index: number;
  /** `kind|id|service`, with the metric where it is not the kind's own */
  readonly key: string;
  readonly kind: TargetKind;
  readonly recordKind: RecordKind;
  readonly id: string;
  readonly service: string;
  readonly metric: string;
  readonly groups: readonly Group[];
}

/** A closed action with one of its targets (METHODS2 N1). */
export interface Item {
  readonly action: CompanyAction;
  readonly link: CompanyLink;
  readonly target: Target;
  readonly closed: number;
  /** before the trigger by which no baseline of it may end */
  readonly exclusionDays: number;
}

/** Which records a target counts, by name; each answer O(groups of that name). */
export type MatchGroups = (target: Pick<CompanyLink, "kind" | "id" | "service" | "metric">) => Group[];

/** The name of a target with its settled names: links of the same key are the same target. */
export function targetKey({
  kind,
  id,
  service,
  metric
}: Pick<CompanyLink, "kind" | "id" | "service" | "metric">): string {
  const plain = metric === (kind === "alert_rule" ? "pages" : "incidents");
  return `${kind}|${id}|${service}${plain ? "" : `|${metric}`}`;
}

/** A look-up of groups by condition, service and rule. */
export function matchGroups({streams, nameOf}: RecordIndex): MatchGroups {
  const byName = new Map<string, Group[]>();
  const add = (name: string, group: Group): void => {
    const list = byName.get(name);
    if (list) list.push(group);
    else byName.set(name, [group]);
  };
  for (const {groups} of streams) {
    for (const group of groups) {
      if (group.kind === "page") {
        if (group.rule !== undefined) add(`alert_rule|${group.rule}`, group);
        continue;
      }
      for (const condition of group.conditions) add(`condition|${condition}`, group);
      for (const service of group.services) add(`service|${service}`, group);
    }
  }
  return ({kind, id, service, metric}) => {
    const names = ({condition: "conditions", alert_rule: "rules", service: "services"} as const)[
      kind === "response_time" ? "service" : kind
    ];
    const where = service === "" ? "" : nameOf("services", service);
    const all = kind === "response_time" ? [] : (byName.get(`${kind}|${nameOf(names, id)}`) ?? []);
    return all.filter(
      (group) =>
        (where === "" || kind === "service" || group.services.includes(where)) &&
        (metric !== "noise_pages" || group.noise)
    );
  };
}

/** Sorted days of the groups' records, each once. */
export function daysOf(groups: readonly Group[]): Float64Array {
  return groups.length === 1 ? groups[0]!.days : sortedDays(groups.map(({days}) => days));
}
