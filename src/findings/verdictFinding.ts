import {count, counted} from "../format.js";
import {type CountedVerdict, verdictCounts} from "../tables/verdictCounts.js";

/** What the verdicts say to date, in a sentence; "improved" and "worse" only of actions with that verdict. */
export function verdictFinding(rows: readonly CountedVerdict[]): string {
  if (rows.length === 0) return "No retro actions are loaded, so nothing can be said of what they changed.";
  const n = verdictCounts(rows);
  const known = n.improved + n.worsened + n.no_detectable_change;
  const named = known + n.too_early + n.not_measurable;
  if (named === 0)
    return "No action names what it should change, so none can be judged: links.csv is where to say it.";
  const waiting = `${counted(n.too_early, "is", "are")} too early to tell, ${count(n.not_measurable)} can't be measured (n = ${count(named)} with a named target).`;
  if (known === 0) return `No action can be judged yet: ${waiting}`;
  return `To date ${counted(n.improved, "action")} improved the system, ${count(n.worsened)} made it worse and ${count(n.no_detectable_change)} show no detectable change; ${waiting}`;
}
