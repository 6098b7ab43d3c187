import {defaults} from "../defaults.js";
import {clusters} from "./clusters.js";
import {countedSets} from "./counted.js";
import {durationResult} from "./durationResult.js";
import {emptyResult} from "./emptyResult.js";
import {eventsAvoided} from "./eventsAvoided.js";
import {successors, type FindSuccessor} from "./identity.js";
import {plannedRow} from "./plannedRow.js";
import {rateResult, type Measured} from "./rateResult.js";
import type {CompanyResult, CompanyRow, SetResult} from "./result.js";
import type {PlacedSet} from "./separation.js";
import {setContext, type SetContext} from "./setContext.js";
import type {ChangeSet} from "./sets.js";
import type {Company, CompanyLink} from "./types.js";

/**
 * Every verdict of a company: sets, windows, exposure, background, identity and labels in the order of METHODS2.
 *
 * Open actions, unknown closings and "won't do" come back as rows with the contract's reason and no set. Neither the
 * order of records, actions and links nor a source that no target counts changes anything.
 *
 * Cost: sorting the records once; a set costs binary searches and, for its background, one pass over the records of its
 * windows (sources of many small groups) or one search for each group acted on (pages by rule), at each look whose raw
 * evidence reached the threshold.
 *
 * @param context of the same company, where it is needed for series too (`setSeries`)
 */
export function companyVerdicts(company: Company, context: SetContext = setContext(company)): CompanyResult {
  const {sets, overlaps, silences, kappa, unjudged} = context;
  const successor = successors(context.index, company.distinct);
  const counted = countedSets(sets, overlaps);
  const cluster = clusters(sets, overlaps);
  const results = sets.map((set, place): SetResult => {
    const measured = measure(context, set, successor);
    const {kind, recordKind} = set.members[0]!.target;
    return {
      ...measured,
      id: setId(place),
      actions: actionsOf(set),
      first: set.first,
      last: set.last,
      kind: kind === "response_time" ? "duration" : recordKind,
      counted: counted[place]!,
      pooled: counted[place]! && isPooled(measured),
      cluster: setId(cluster[place]!),
      others: othersOf(set, measured),
      kappa: kind === "response_time" ? undefined : kappa[recordKind]
    };
  });
  const placeOf = new Map<CompanyLink, number>();
  sets.forEach(({members}, place) => members.forEach(({link}) => placeOf.set(link, place)));
  const unjudgedOf = new Map(unjudged.map((row) => [row.link, row]));
  const rows = company.links.flatMap((link): CompanyRow[] => {
    const place = placeOf.get(link);
    if (place !== undefined) return [rowOf(context, link, sets[place]!, results[place]!)];
    const why = unjudgedOf.get(link);
    if (!why) return [];
    const {state, reason} = why;
    const nothing = {strength: undefined, set: undefined, planned: undefined} as const;
    return [{link, state, reason, ...nothing, jointWith: [], counted: true}];
  });
  const avoided = (["incident", "page"] as const).map((kind) => eventsAvoided(results, kind));
  return {rows, sets: results, silences, kappa, avoided};
}

/** A set's numbers and verdict, its identity checked. */
export function measure(context: SetContext, set: PlacedSet, successor: FindSuccessor): Measured {
  const exposure = context.exposureOf(set);
  const records = context.recordsOf(set);
  if (!exposure || !records) return emptyResult("no_records");
  if (set.blockedBy) return emptyResult("not_separable");
  if (set.members[0]!.target.kind === "response_time") {
    const judged = context.judgeDurations(set)!;
    if (!judged.windows.enough) return emptyResult("baseline_too_short", exposure.silentSince);
    return durationResult(judged, exposure);
  }
  const rising = set.members.every(({link}) => link.direction === "up");
  const measured = rateResult(context.judge(set)!, exposure, rising);
  const renamedTo = measured.state === "improved" ? successor(set, records, exposure) : undefined;
  if (renamedTo === undefined) return measured;
  return {...measured, state: "not_measurable", reason: "may_be_renamed", strength: undefined, renamedTo};
}

/** Whether a set has what pooled figures need. */
export function isPooled({reason, x0, t0, x1, t1, baseline, durations, logShift}: Measured): boolean {
  if (durations) return logShift !== undefined;
  if (x0 === undefined || x1 === undefined || t0 === undefined || t1 === undefined) return false;
  if (reason === "may_be_renamed" || reason === "not_separable" || reason === "baseline_too_short")
    return false;
  if (reason === "followup_too_short" || baseline === undefined) return false;
  return t0 > 0 && t1 >= defaults.minFollowupWeeks - 1e-9 && x0 + x1 >= 1;
}

function rowOf(context: SetContext, link: CompanyLink, set: PlacedSet, result: SetResult): CompanyRow {
  const mates = result.actions.filter((action) => action !== link.action);
  const alone = mates.length === 0 && result.kind !== "duration";
  const planned =
    alone && link.plannedLook !== undefined
      ? plannedRow(context, set, {day: link.plannedLook, phi: result.phi ?? 1})
      : undefined;
  return {
    link,
    state: result.state,
    reason: result.reason,
    strength: planned ? undefined : result.strength,
    set: result,
    jointWith: result.others.length > 0 ? result.others : mates,
    counted: result.counted,
    planned: undefined,
    ...planned
  };
}

function othersOf({blockedBy, next}: PlacedSet, {reason}: Measured): string[] {
  if (blockedBy) return actionsOf(blockedBy);
  const cut = reason === "cut_by_later_action" || reason === "not_separable";
  return cut && next ? actionsOf(next) : [];
}

function actionsOf({members}: ChangeSet): string[] {
  return [...new Set(members.map(({action}) => action.id))].sort();
}

/** A set's name by its place. */
export function setId(place: number): string {
  return `S${String(place + 1).padStart(3, "0")}`;
}
