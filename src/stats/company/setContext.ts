import {defaults} from "../defaults.js";
import {pooledDispersion} from "../pooledDispersion.js";
import {blockCounts} from "./blocks.js";
import {exposures, type Exposure, type FoundSilence} from "./exposure.js";
import {items as itemsOf, type UnjudgedLink} from "./items.js";
import {judgeDurationSet, type JudgedDurations} from "./judgeDurationSet.js";
import {judgeSet, type JudgedSet, type SetInput} from "./judgeSet.js";
import {overlaps as overlapsOf, type Overlaps} from "./overlaps.js";
import {closingsOf, ownRecords, poolOf, type OwnRecords, type Pool} from "./pool.js";
import {poolCounter} from "./poolCounter.js";
import {recordIndex, type Group, type RecordIndex} from "./recordIndex.js";
import {separateSets, type PlacedSet} from "./separation.js";
import {setRecords, unionOf, type SetRecords} from "./setRecords.js";
import {formSets, type ChangeSet} from "./sets.js";
import {daysOf, matchGroups, type Target} from "./targets.js";
import type {Company, RecordKind} from "./types.js";
import {setWindows, type SetWindows, type WindowBounds} from "./windows.js";

/** A company indexed, with its sets in place: what verdicts, series and sums are made from. */
export interface SetContext {
  readonly index: RecordIndex;
  readonly overlaps: Overlaps;
  readonly exposures: readonly Exposure[];
  readonly silences: readonly FoundSilence[];
  readonly unjudged: readonly UnjudgedLink[];
  /** by first closing */
  readonly sets: readonly PlacedSet[];
  readonly kappa: Readonly<Record<RecordKind, number>>;
  readonly recordsOf: (set: ChangeSet) => SetRecords | undefined;
  readonly exposureOf: (set: ChangeSet) => Exposure | undefined;
  readonly windowsOf: (set: ChangeSet, bounds: Omit<WindowBounds, "exposure">) => SetWindows | undefined;
  /** the rate verdict of a placed set; undefined without any stream of its kind, or of a response time */
  readonly judge: (set: PlacedSet, until?: number) => JudgedSet | undefined;
  /** the duration verdict of a placed set; undefined likewise, or of a rate */
  readonly judgeDurations: (set: PlacedSet, until?: number) => JudgedDurations | undefined;
}

/**
 * Indexes a company, forms its sets and separates them (METHODS2 N, O, Q3).
 *
 * Pooled dispersion is taken over the sets as formed, and again after those that can't be separated have merged.
 */
export function setContext(company: Company): SetContext {
  const index = recordIndex(company);
  const match = matchGroups(index);
  const {items, targets, unjudged} = itemsOf(company, index, match);
  const overlaps = overlapsOf(items, targets);
  const {exposures: all, silences} = exposures(index, company.coverage);
  const closings = closingsOf(items, targets);
  const targetsOfGroup = new Map<Group, number[]>();
  for (const target of targets) {
    for (const group of target.groups) {
      const list = targetsOfGroup.get(group);
      if (list) list.push(target.index);
      else targetsOfGroup.set(group, [target.index]);
    }
  }
  const pools = new Map<unknown, Pool>();
  const pool = (key: unknown, groups: () => readonly Group[]): Pool => {
    let known = pools.get(key);
    if (!known) pools.set(key, (known = poolOf(groups(), targetsOfGroup)));
    return known;
  };
  const poolFor = (set: ChangeSet, {stream}: SetRecords): Pool => {
    const comparison = set.members.find(({link}) => link.comparison)?.link.comparison;
    if (!comparison) return pool(stream, () => index.streams[stream]!.groups);
    const metric = comparison.kind === "alert_rule" ? "pages" : "incidents";
    return pool(JSON.stringify(comparison), () => match({...comparison, metric}));
  };
  const ownOf = remember((used: Pool) =>
    remember((groups: readonly Group[]): OwnRecords => ownRecords(used, groups))
  );
  const counters = (used: Pool, {groups}: SetRecords): SetInput["counterFrom"] => {
    const own = ownOf(used)(groups);
    return (from, by) => poolCounter(used, {from, by, own, closings});
  };

  const ofTarget = remember((target: Target) => unionOf(target.groups));
  const records = remember((set: ChangeSet) => setRecords(set, index, ofTarget));
  const exposureOf = (set: ChangeSet): Exposure | undefined => {
    const found = records(set);
    return found && all[found.stream];
  };
  const windowsOf: SetContext["windowsOf"] = (set, bounds) => {
    const exposure = exposureOf(set);
    return exposure && setWindows(set, {exposure, thresholds: company.thresholds, ...bounds});
  };
  const isRate = (set: ChangeSet): boolean => set.members[0]!.target.kind !== "response_time";
  const judgeWith =
    (kappa: SetContext["kappa"]) =>
    (set: PlacedSet, until?: number): JudgedSet | undefined => {
      const own = records(set);
      const windows = windowsOf(set, {
        low: set.low,
        next: set.next?.first ?? Infinity,
        ...(until !== undefined && {until})
      });
      if (!own || !windows || !isRate(set)) return undefined;
      const used = poolFor(set, own);
      const noise = set.members.every(({target}) => target.metric === "noise_pages");
      return judgeSet({
        set,
        records: own,
        windows,
        kappa: kappa[set.members[0]!.target.recordKind],
        isPoisson: company.isPoisson,
        counterFrom: counters(used, own),
        exposureDays: noise
          ? daysOf([...new Set(set.members.flatMap(({target}) => match({...target, metric: "pages"})))])
          : undefined
      });
    };
  const judgeDurations = (set: PlacedSet, until?: number): JudgedDurations | undefined => {
    const next = set.next?.first ?? Infinity;
    const windows = windowsOf(set, {low: set.low, next, ...(until !== undefined && {until})});
    if (!windows || isRate(set)) return undefined;
    const {metric, service} = set.members[0]!.target;
    const timed = index.timed(metric, service);
    return judgeDurationSet(set, {windows, timed, asOf: Math.min(index.asOf, until ?? Infinity)});
  };
  const kappaOf = (sets: readonly ChangeSet[]): SetContext["kappa"] => {
    const pooled = (kind: RecordKind): number => {
      const blocks = sets.flatMap((set) => {
        const own = records(set);
        const exposure = exposureOf(set);
        const windows = windowsOf(set, {low: -Infinity, next: Infinity});
        if (!own || !exposure || !windows || !isRate(set) || exposure.kind !== kind) return [];
        const streamPool = pool(own.stream, () => index.streams[own.stream]!.groups);
        const {baselineEnd} = windows;
        return [
          blockCounts(own.events, {
            baselineEnd,
            exposure,
            counter: counters(streamPool, own)(-Infinity, Infinity)
          })
        ];
      });
      return pooledDispersion(
        blocks.map(({x}) => x),
        blocks.map(({y}) => y)
      ).kappaUsed;
    };
    return {incident: pooled("incident"), page: pooled("page")};
  };

  const formed = formSets(items, overlaps);
  const judgeFormed = judgeWith(kappaOf(formed));
  const sets = separateSets(formed, {
    overlaps,
    washoutDays: company.thresholds?.washoutDays ?? defaults.washoutDays,
    windowsOf,
    stateAt: (set, day) =>
      (judgeFormed(set, day) ?? judgeDurations(set, day))?.verdict.state ?? "not_measurable"
  });
  const kappa = kappaOf(sets);
  return {
    index,
    overlaps,
    exposures: all,
    silences,
    unjudged,
    sets,
    kappa,
    recordsOf: records,
    exposureOf,
    windowsOf,
    judge: judgeWith(kappa),
    judgeDurations
  };
}

function remember<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, {value: Value}>();
  return (key) => {
    let found = known.get(key);
    if (!found) known.set(key, (found = {value: compute(key)}));
    return found.value;
  };
}
