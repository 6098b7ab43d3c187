import {defaults} from "../defaults.js";
import {chance, type Chance, type OutlookReason} from "./chance.js";
import {exposures} from "./exposure.js";
import {items as itemsOf} from "./items.js";
import {overlaps as overlapsOf, type Overlaps} from "./overlaps.js";
import {recordIndex} from "./recordIndex.js";
import {separateSets, type PlacedSet} from "./separation.js";
import {setRecords, unionOf, type Union} from "./setRecords.js";
import {formSets, type ChangeSet} from "./sets.js";
import {matchGroups, type Item, type Target} from "./targets.js";
import type {Company, CompanyLink} from "./types.js";
import {setWindows, type SetWindows, type WindowBounds} from "./windows.js";

/** What naming a target would open. */
export interface Outlook {
  readonly link: CompanyLink;
  /** undefined: one more change could be judged */
  readonly reason: OutlookReason | undefined;
  /** events to expect since closing at the rate before: the more, the sooner there is something to tell */
  readonly expected: number;
  /** the actions that it would be judged with, or whose windows it would cut */
  readonly others: readonly string[];
}

/**
 * Whether naming a target would let one more change be judged, for each of the candidates: links that nobody has made yet.
 *
 * What came after a closing is looked at nowhere: a change can be judged where its windows are long enough and no event at
 * all in the follow-up would be enough to tell. So the order in which targets are asked for favours no verdict.
 * Of several candidates of an action the first that could be judged alone, else that counts anything, stands for it, and actions are then taken in turn,
 * those with most to expect first, each beside those before it.
 */
export function outlooks(company: Company, candidates: readonly CompanyLink[]): Outlook[] {
  const isRate = ({kind}: CompanyLink): boolean => kind !== "response_time";
  const all = {...company, links: [...company.links.filter(isRate), ...candidates]};
  const index = recordIndex(all);
  const {items, targets} = itemsOf(all, index, matchGroups(index));
  const overlaps = overlapsOf(items, targets);
  const watched = exposures(index, company.coverage).exposures;
  const unions = new Map<Target, Union>();
  const unionOfTarget = (target: Target): Union => {
    const known = unions.get(target) ?? unionOf(target.groups);
    unions.set(target, known);
    return known;
  };
  const placeOf = new Map(items.map((item, place) => [item, place]));
  const nameOf = (members: Iterable<Item>): string =>
    Array.from(members, (item) => placeOf.get(item)!)
      .sort((a, b) => a - b)
      .join();
  // the same sets are formed beside each of the many actions that are asked about
  const remembered = <Value>(compute: (set: ChangeSet, bounds: Bounds) => Value) => {
    const known = new Map<string, {readonly value: Value}>();
    return (set: ChangeSet, bounds: Bounds): Value => {
      const key = `${nameOf(set.members)} ${bounds.low} ${bounds.next}`;
      let found = known.get(key);
      if (!found) known.set(key, (found = {value: compute(set, bounds)}));
      return found.value;
    };
  };
  const windowsOf: WindowsOf = remembered((set, bounds) => {
    const records = setRecords(set, index, unionOfTarget);
    const exposure = records && watched[records.stream];
    return exposure && setWindows(set, {exposure, thresholds: company.thresholds, ...bounds});
  });
  const engine: Engine = {
    overlaps,
    washoutDays: company.thresholds?.washoutDays ?? defaults.washoutDays,
    windowsOf,
    chanceOf: remembered((set, bounds) =>
      chance(windowsOf(set, bounds), setRecords(set, index, unionOfTarget)?.events ?? [], set)
    ),
    nameOf,
    told: new Map()
  };
  const alone = new Map(items.map((item) => [item, engine.chanceOf(single(item), UNBOUND)]));
  const isCandidate = new Set(candidates);
  const kept = new Set(items.filter(({link}) => !isCandidate.has(link)));
  const found = new Map<CompanyLink, Outlook>();
  for (const item of inTurn(items, candidates, alone)) {
    const {reason, expected} = alone.get(item)!;
    const joined = reason === undefined ? together(item, kept, engine) : {opens: false, others: []};
    if (joined.opens) kept.add(item);
    found.set(item.link, {
      link: item.link,
      reason: reason ?? (joined.opens ? undefined : "judged_together"),
      expected,
      others: joined.others
    });
  }
  return candidates.flatMap((link) => found.get(link) ?? []);
}

type Bounds = Omit<WindowBounds, "exposure">;
type WindowsOf = (set: ChangeSet, bounds: Bounds) => SetWindows | undefined;

interface Engine {
  readonly overlaps: Overlaps;
  readonly washoutDays: number;
  readonly windowsOf: WindowsOf;
  readonly chanceOf: (set: ChangeSet, bounds: Bounds) => Chance;
  readonly nameOf: (members: Iterable<Item>) => string;
  /** how many changes could be judged, by the items among which they are formed */
  readonly told: Map<string, number>;
}

const UNBOUND = {low: -Infinity, next: Infinity} as const;
const single = (item: Item): ChangeSet => ({members: [item], first: item.closed, last: item.closed});

/** Of each action the first candidate that could be judged alone, else that counts anything; most to expect first. */
function inTurn(
  items: readonly Item[],
  candidates: readonly CompanyLink[],
  alone: ReadonlyMap<Item, Chance>
): Item[] {
  const rank = (item: Item): number => {
    const {reason} = alone.get(item)!;
    return reason === undefined ? 0 : reason === "no_records" ? 2 : 1;
  };
  const itemOf = new Map(items.map((item) => [item.link, item]));
  const chosen = new Map<string, Item>();
  for (const item of candidates.flatMap((link) => itemOf.get(link) ?? [])) {
    const known = chosen.get(item.action.id);
    if (!known || rank(item) < rank(known)) chosen.set(item.action.id, item);
  }
  return [...chosen.values()].sort(
    (a, b) =>
      alone.get(b)!.expected - alone.get(a)!.expected ||
      a.closed - b.closed ||
      (a.action.id < b.action.id ? -1 : 1)
  );
}

/** Whether there is one more change to judge with the item than without, among those that it touches or is touched by. */
function together(
  item: Item,
  kept: ReadonlySet<Item>,
  {overlaps, washoutDays, windowsOf, chanceOf, nameOf, told: known}: Engine
): {opens: boolean; others: readonly string[]} {
  const near = new Set<Item>();
  const open = [item];
  for (let next = open.pop(); next; next = open.pop())
    for (const other of overlaps.touching(next.target))
      if (kept.has(other) && !near.has(other)) {
        near.add(other);
        open.push(other);
      }
  const judged = (members: ReadonlySet<Item>): {n: number; sets: readonly PlacedSet[]} => {
    const touching = (target: Target): readonly Item[] =>
      overlaps.touching(target).filter((one) => members.has(one));
    const own: Overlaps = {
      touching,
      closedBefore: (target, day) => touching(target).filter(({closed}) => closed < day).length,
      touches: overlaps.touches
    };
    const sorted = [...members].sort((a, b) => a.closed - b.closed || (a.action.id < b.action.id ? -1 : 1));
    const sets = separateSets(formSets(sorted, own), {
      overlaps: own,
      washoutDays,
      windowsOf,
      stateAt: () => "too_early"
    });
    const told = sets.filter(
      (set) =>
        !set.blockedBy &&
        chanceOf(set, {low: set.low, next: set.next?.first ?? Infinity}).reason === undefined
    );
    known.set(nameOf(members), told.length);
    return {n: told.length, sets};
  };
  const after = judged(new Set([...near, item]));
  const own = after.sets.find(({members}) => members.includes(item))!;
  const cut = after.sets.filter(({next}) => next?.members.includes(item));
  const others = [own, own.blockedBy, own.next, ...cut].flatMap((set) => set?.members ?? []);
  return {
    opens: after.n > (known.get(nameOf(near)) ?? judged(near).n),
    others: [...new Set(others.map(({action}) => action.id))].filter((id) => id !== item.action.id).sort()
  };
}
