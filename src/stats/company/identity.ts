import {defaults} from "../defaults.js";
import {renameCheck} from "../renameCheck.js";
import {trigramSimilarity} from "../trigramSimilarity.js";
import type {Exposure} from "./exposure.js";
import type {Group, RecordIndex} from "./recordIndex.js";
import type {ChangeSet} from "./sets.js";
import {daysOf} from "./targets.js";
import type {Company, TargetKind} from "./types.js";
import type {SetRecords} from "./setRecords.js";

type Kind = Exclude<TargetKind, "response_time">;

interface Name {
  readonly name: string;
  readonly groups: Group[];
  readonly first: number;
}

/** Finds the name under which a set's records may go on; undefined for none. */
export type FindSuccessor = (set: ChangeSet, records: SetRecords, exposure: Exposure) => string | undefined;

const namesKind = {condition: "conditions", service: "services", alert_rule: "rules"} as const;

/**
 * A look-up of the name that may continue a set's records (METHODS2 P): of all flagged, the one that began nearest to
 * their last record; ties by first appearance, then by name.
 *
 * Names are sorted by their first record, so that only those begun within 182 days of a set's last are looked at.
 */
export function successors(
  {streams, nameOf}: RecordIndex,
  distinct: Company["distinct"] = {}
): FindSuccessor {
  const names: Record<Kind, Name[]> = {condition: [], service: [], alert_rule: []};
  for (const [kind, ofGroup] of [
    ["condition", (group) => group.conditions],
    ["service", (group) => (group.kind === "incident" ? group.services : [])],
    ["alert_rule", (group) => (group.rule === undefined ? [] : [group.rule])]
  ] as const satisfies readonly (readonly [Kind, (group: Group) => readonly string[]])[]) {
    const byName = new Map<string, Group[]>();
    for (const {groups} of streams) {
      for (const group of groups) {
        for (const name of ofGroup(group)) {
          const list = byName.get(name);
          if (list) list.push(group);
          else byName.set(name, [group]);
        }
      }
    }
    names[kind] = [...byName]
      .map(([name, groups]) => ({
        name,
        groups,
        first: Math.min(...groups.map(({days}) => days[0] ?? Infinity))
      }))
      .sort((a, b) => a.first - b.first || (a.name < b.name ? -1 : 1));
  }
  const apart = (kind: Kind): Set<string> => {
    const settled = (name: string): string => nameOf(namesKind[kind], name);
    return new Set(
      (distinct[namesKind[kind]] ?? []).flatMap(([a, b]) => [
        JSON.stringify([settled(a), settled(b)]),
        JSON.stringify([settled(b), settled(a)])
      ])
    );
  };
  const pairs = {condition: apart("condition"), service: apart("service"), alert_rule: apart("alert_rule")};

  return ({members, last}, {events, groups}, exposure) => {
    const lastOld = events.at(-1);
    if (lastOld === undefined) return undefined;
    let best: {name: string; distance: number} | undefined;
    for (const kind of new Set(members.map(({target}) => target.kind))) {
      if (kind === "response_time") continue;
      const own = [
        ...new Set(members.filter(({target}) => target.kind === kind).map(({target}) => target.id))
      ];
      const near = names[kind].filter(
        ({name, first}) => Math.abs(first - lastOld) <= longestGap && !own.includes(name)
      );
      for (const {name, groups: newGroups, first} of near) {
        if (own.some((id) => pairs[kind].has(JSON.stringify([id, name])))) continue;
        const check = renameCheck({
          old: events,
          candidate: daysOf(newGroups),
          from: exposure.from,
          to: exposure.to,
          since: last,
          similarity: Math.max(...own.map((id) => trigramSimilarity(id, name))),
          sameService: kind === "service" || related(newGroups, groups)
        });
        const distance = Math.abs(first - lastOld);
        if (check?.flagged && (!best || distance < best.distance)) best = {name, distance};
      }
    }
    return best?.name;
  };
}

/** No gap is allowed to be longer than this. */
const longestGap = 182;

/** Whether the most frequent service of the new records holds a quarter of the old ones. */
function related(newGroups: readonly Group[], oldGroups: readonly Group[]): boolean {
  const of = (groups: readonly Group[]): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const {services, days} of groups)
      for (const service of services) counts.set(service, (counts.get(service) ?? 0) + days.length);
    return counts;
  };
  const [top] = [...of(newGroups)].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const total = oldGroups.reduce((n, {days}) => n + days.length, 0);
  return top !== undefined && (of(oldGroups).get(top[0]) ?? 0) >= defaults.touchShare * total;
}
