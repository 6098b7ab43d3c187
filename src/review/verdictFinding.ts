import {count, counted} from "../format.js";
import {type CountedVerdict, verdictCounts} from "./verdictCounts.js";

export interface FoundVerdict extends CountedVerdict {
  /** empty where the action names no target */
  readonly target_kind: string | null;
}

/** What the verdicts say to date, in a sentence; "improved" and "worse" only of actions with that verdict. */
export function verdictFinding(rows: readonly FoundVerdict[]): string {
  if (rows.length === 0) return "No retro actions are loaded, so nothing can be said of what they changed.";
  const headline = rows.filter(({is_headline}) => is_headline === true);
  const untargeted = headline.filter(({target_kind}) => target_kind === "").length;
  const named = headline.length - untargeted;
  if (named === 0)
    return `None of the actions says what it should change, so none can be judged yet: ${count(untargeted)} have no target at all, ${count(rows.length - headline.length)} only one inferred from their incident. links.csv is where to say it.`;
  const n = verdictCounts(rows);
  const without = untargeted === 0 ? "" : `, ${count(untargeted)} of them for want of a target`;
  const waiting = `${counted(n.too_early, "is", "are")} too early to tell, ${count(n.not_measurable)} can't be measured${without} (n = ${count(headline.length)}).`;
  const known = n.improved + n.worsened + n.no_detectable_change;
  if (known === 0) return `No action can be judged yet: ${waiting}`;
  return `To date ${counted(n.improved, "change")} improved the system, ${count(n.worsened)} made it worse and ${count(n.no_detectable_change)} show no detectable change; ${waiting}`;
}
