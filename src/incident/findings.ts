/** One incident in a sentence. */
import {count, counted, duration, list, share} from "../format.js";
import type {IncidentFacts} from "./facts.js";

/** How long, what aligned, what was done about it, and whether it was seen before. */
export function incidentFinding(facts: IncidentFacts): string {
  const {status, durationS, services, conditions, layers, hasRetro, earlier} = facts;
  const where = services.length > 0 ? ` on ${list(services)}` : "";
  const state =
    status === "open"
      ? `Still open${where}`
      : durationS === null
        ? `Resolved${where}, its duration is not known`
        : `Resolved after ${duration(durationS)}${where}`;
  const aligned =
    conditions === 0
      ? "no condition is named"
      : `${counted(conditions, "condition")} in ${counted(layers, "layer")} ${conditions === 1 ? "was" : "were"} named`;
  const done = hasRetro || facts.actions > 0 ? doneWords(facts) : "no retro is linked";
  const seen =
    conditions === 0
      ? ""
      : earlier === 0
        ? " None of its conditions was seen before."
        : ` ${counted(earlier, "earlier incident")} shared a condition.`;
  return `${state}; ${aligned}; ${done}.${seen}`;
}

/** Only a retro whose actions were read to the end filed none; only those with a status are closed or not. */
function doneWords({actions, actionsClosed, actionsKnown, actionsRead}: IncidentFacts): string {
  if (actions === 0)
    return actionsRead ? "its retro filed no action" : "what its retro says of actions was not understood";
  if (actionsKnown === 0) return `${counted(actions, "action")} filed, status not stated`;
  const unknown = actions - actionsKnown;
  return `${share(actionsClosed, actionsKnown)} actions closed as done${unknown > 0 ? `, the status of ${count(unknown)} more not stated` : ""}`;
}

/** What the reader is asked about one incident. */
export function incidentDecision({
  hasRetro,
  conditions,
  actions,
  actionsClosed,
  actionsRead
}: IncidentFacts): string {
  if (!hasRetro)
    return "No retro is linked to this incident: decide whether one is worth holding, or link the one there is.";
  if (conditions === 0)
    return "The retro names no contributing condition: decide what made this possible, so that later incidents can be compared.";
  if (actions === 0 && !actionsRead)
    return "Read the retro for its actions: what it says of them was not understood. The Data page says where.";
  if (actions === 0)
    return "A learning-only retro is legitimate. Decide whether the conditions named here need a change to the system.";
  if (actionsClosed < actions) return "Decide for each open action: finish, re-scope or drop.";
  return "All its actions are done. Decide when to check whether the conditions have stayed away.";
}

/** What the timeline holds; `kinds` are those that occur. */
export const timelineFinding = (entries: number, kinds: number, isRead: boolean): string =>
  entries === 0
    ? isRead
      ? "No timeline was kept"
      : "No timeline was read: lines that may be one were not understood"
    : `${counted(entries, "entry", "entries")} of ${counted(kinds, "kind")} in the timeline`;
