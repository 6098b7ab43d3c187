import {defaults} from "../defaults.js";
import {clusters} from "./clusters.js";
import {isPooled, measure, setId} from "./companyVerdicts.js";
import {countedSets} from "./counted.js";
import {successors, type FindSuccessor} from "./identity.js";
import {setContext, type SetContext} from "./setContext.js";
import type {PlacedSet} from "./separation.js";
import type {Measured} from "./rateResult.js";
import type {Company, CompanyLink} from "./types.js";
import type {SetWindows} from "./windows.js";

/** A set that counts in pooled figures, with what those are made from. */
export interface PooledChange extends Pick<
  Measured,
  "x0" | "t0" | "x1" | "t1" | "backgroundBefore" | "backgroundAfter" | "phi" | "logShift"
> {
  readonly id: string;
  readonly cluster: string;
  /** in the company's order */
  readonly links: readonly CompanyLink[];
}

/** Records of backgrounds before and after, by all that they are counted from. */
export type KnownBackgrounds = Map<string, {readonly y0: number; readonly y1: number} | undefined>;

/**
 * The sets that `companyVerdicts` calls pooled, with the same numbers, without weighing evidence that no pooled figure
 * reads: only what may have been renamed, and what is hardly watched, is judged in full.
 *
 * @param known of the same company as of other days: what was over by then needs no second count
 */
export function pooledChanges(company: Company, known: KnownBackgrounds = new Map()): PooledChange[] {
  const context = setContext(company);
  const {sets, overlaps, index} = context;
  const successor = successors(index, company.distinct);
  const counted = countedSets(sets, overlaps);
  const cluster = clusters(sets, overlaps);
  const linksOf = new Map<number, CompanyLink[]>();
  const placeOf = new Map<CompanyLink, number>();
  sets.forEach(({members}, place) => members.forEach(({link}) => placeOf.set(link, place)));
  for (const link of company.links) {
    const place = placeOf.get(link);
    if (place === undefined) continue;
    const own = linksOf.get(place);
    if (own) own.push(link);
    else linksOf.set(place, [link]);
  }
  return [...linksOf].flatMap(([place, links]) => {
    const measured = counted[place]! ? pooled({context, known}, sets[place]!, successor) : undefined;
    return measured ? [{...measured, id: setId(place), cluster: setId(cluster[place]!), links}] : [];
  });
}

function pooled(
  {context, known}: {context: SetContext; known: KnownBackgrounds},
  set: PlacedSet,
  successor: FindSuccessor
): Omit<PooledChange, "id" | "cluster" | "links"> | undefined {
  const records = context.recordsOf(set);
  const exposure = context.exposureOf(set);
  const judged = set.blockedBy || !records || !exposure ? undefined : context.judge(set);
  if (!judged || isShort(set, judged.followUp) || successor(set, records!, exposure!) !== undefined) {
    const measured = measure(context, set, successor);
    return isPooled(measured) ? measured : undefined;
  }
  const {x0, x1, exposure: t1, followUp, phi, windows} = judged;
  const {t0} = followUp;
  const isEnough = t0 > 0 && t1 >= defaults.minFollowupWeeks - 1e-9 && x0 + x1 >= 1;
  if (!isEnough || windows.baseline.spans.length === 0) return undefined;
  const key = backgroundKey(set, exposure!.source, windows);
  if (!known.has(key))
    known.set(key, judged.background && {y0: judged.background.y0, y1: judged.background.y1});
  const background = known.get(key);
  const [backgroundBefore, backgroundAfter] = [background?.y0, background?.y1];
  return {x0, t0, x1, t1, backgroundBefore, backgroundAfter, phi, logShift: undefined};
}

/** What a background is counted from: which records are the set's own, of which source, and when they are looked at. */
function backgroundKey(
  {members}: PlacedSet,
  source: string,
  {baseline: {spans, holes}, followup: {spans: after}}: SetWindows
): string {
  const [from, to] = [spans[0]![0], after[0]![1]];
  const targets = [...new Set(members.map(({target}) => target.key))].sort();
  const comparison = members.find(({link}) => link.comparison)?.link.comparison;
  const inside = holes.filter((hole) => hole[1] > from && hole[0] < to);
  return JSON.stringify([source, targets, comparison, spans, after, inside]);
}

/** Windows so short that the reason says why: `backgroundVerdict` tells. */
function isShort({members}: PlacedSet, {t0, t1}: {readonly t0: number; readonly t1: number}): boolean {
  const isPage = members[0]!.target.recordKind === "page";
  const least = isPage ? defaults.minPagesBaselineWeeks : defaults.minBaselineWeeks;
  return t0 < least - 1e-9 || t1 < defaults.minFollowupWeeks - 1e-9;
}
