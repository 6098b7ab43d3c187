/** One incident in a sentence. */
import {counted, duration, list, share} from "../format.js";
import type {IncidentFacts} from "./facts.js";

/** How long, what aligned, what was done about it, and whether it was seen before. */
export function incidentFinding(facts: IncidentFacts): string {
  const {status, durationS, services, conditions, layers, hasRetro, actions, actionsClosed, earlier} = facts;
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
  const done =
    actions === 0
      ? hasRetro
        ? "its retro filed no action"
        : "no retro is linked"
      : `${share(actionsClosed, actions)} actions closed as done`;
  const seen =
    conditions === 0
      ? ""
      : earlier === 0
        ? " None of its conditions was seen before."
        : ` ${counted(earlier, "earlier incident")} shared a condition.`;
  return `${state}; ${aligned}; ${done}.${seen}`;
}

/** What the reader is asked about one incident. */
export function incidentDecision({hasRetro, conditions, actions, actionsClosed}: IncidentFacts): string {
  if (!hasRetro)
    return "No retro is linked to this incident: decide whether one is worth holding, or link the one there is.";
  if (conditions === 0)
    return "The retro names no contributing condition: decide what made this possible, so that later incidents can be compared.";
  if (actions === 0)
    return "A learning-only retro is legitimate. Decide whether the conditions named here need a change to the system.";
  if (actionsClosed < actions) return "Decide for each open action: finish, re-scope or drop.";
  return "All its actions are done. Decide when to check whether the conditions have stayed away.";
}

/** What the timeline holds; `kinds` are those that occur. */
export const timelineFinding = (entries: number, kinds: number): string =>
  entries === 0
    ? "No timeline was kept"
    : `${counted(entries, "entry", "entries")} of ${counted(kinds, "kind")} in the timeline`;
