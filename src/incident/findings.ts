/** One incident in a sentence. */
import {JUDGED} from "../domain.js";
import {count, counted, duration, list, share, words} from "../format.js";
import type {IncidentFacts} from "./facts.js";

/** What the summary says beyond the title that stands above it. */
export const beyondTitle = (summary: string, title: string): string =>
  summary.startsWith(title) ? summary.slice(title.length).replace(/^[\s.:–-]+/, "") : summary;

/** How long it was, and where. */
export function incidentFinding({status, durationS, services}: IncidentFacts): string {
  const where = services.length > 0 ? ` on ${list(services)}` : "";
  if (status === "open") return `Still open${where}.`;
  return durationS === null
    ? `Resolved${where}; its duration is not known.`
    : `Resolved after ${duration(durationS)}${where}.`;
}

/** What aligned and what was done about it. */
export function learntFinding(facts: IncidentFacts): string {
  const {conditions, layers, hasRetro, actions} = facts;
  const aligned =
    conditions === 0
      ? "No condition is named"
      : `${counted(conditions, "condition")} in ${counted(layers, "layer")} ${conditions === 1 ? "was" : "were"} named`;
  return `${aligned}; ${hasRetro || actions > 0 ? doneWords(facts) : "no retro is linked"}.`;
}

/** Did it change anything? What came of its actions, and whether its conditions came back. */
export function cameOfFinding({verdicts, conditions, earlier, later}: IncidentFacts): string {
  const told = JUDGED.filter((verdict) => verdicts[verdict] > 0).map(
    (verdict) =>
      `${count(verdicts[verdict])} ${verdict === "no_detectable_change" ? "made no detectable change" : words(verdict)}`
  );
  const waiting = verdicts.too_early;
  const outcome =
    told.length > 0
      ? `Of its changes ${list(told)}.`
      : waiting > 0
        ? `${counted(waiting, "change")} of it ${waiting === 1 ? "waits" : "wait"} for a verdict.`
        : "";
  return [outcome, conditions === 0 ? "" : backWords(earlier, later)]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

function backWords(earlier: number, later: number): string {
  if (earlier + later === 0) return "No other incident names one of its conditions.";
  const share = (n: number, when: string): string =>
    `${counted(n, `${when} incident`)} ${n === 1 ? "shares" : "share"} a condition with it`;
  if (later === 0) return `${share(earlier, "earlier")}, no later one.`;
  return `${share(later, "later")}${earlier === 0 ? "" : `, ${count(earlier)} did before`}.`;
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
  actionsOpen,
  actionsKnown,
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
  if (actionsOpen > 0)
    return actionsOpen === 1
      ? "Decide whether its one open action is finished, re-scoped or dropped."
      : `Decide for each of its ${count(actionsOpen)} open actions: finish, re-scope or drop.`;
  if (actionsKnown < actions)
    return `Say what became of the ${actions - actionsKnown === 1 ? "action" : `${count(actions - actionsKnown)} actions`} whose status is not stated.`;
  return "None of its actions is open. Decide when to check whether the conditions have stayed away.";
}

/** What the timeline holds; `kinds` are those that occur. */
export const timelineFinding = (entries: number, kinds: number, isRead: boolean): string =>
  entries === 0
    ? isRead
      ? "No timeline was kept"
      : "No timeline was read: lines that may be one were not understood"
    : `${counted(entries, "entry", "entries")} of ${counted(kinds, "kind")} in the timeline`;
