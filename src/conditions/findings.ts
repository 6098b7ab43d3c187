/** The Conditions page in sentences. */
import {count, counted, FEW, list, share} from "../format.js";
import type {ConditionFact, ConditionFacts} from "./facts/counts.js";

/** Which condition is named most, in how many incidents of how many. */
export function conditionsFinding({conditions, incidents, withCondition}: ConditionFacts): string {
  const [top] = conditions;
  if (incidents === 0) return "No incidents in this selection, so no conditions to compare.";
  if (top === undefined)
    return `None of the ${counted(incidents, "incident")} names a contributing condition: what keeps coming back can't be told.`;
  const tied = conditions
    .filter((condition) => condition.incidents === top.incidents)
    .map(({label}) => label);
  const names = tied.length > 3 ? `${count(tied.length)} conditions` : list(tied);
  if (top.incidents < FEW)
    return `${names} ${tied.length === 1 ? "is" : "are each"} named in ${counted(top.incidents, "incident")}, more than any other: too few to call a pattern.`;
  const lead = tied.length === 1 ? `${names} is named most: in` : `${names} are named most: each in`;
  return `${lead} ${share(top.incidents, withCondition)} of the incidents that name a condition.`;
}

/** How many come back, and how many incidents say nothing. */
export function conditionsSupport({conditions, incidents, withCondition}: ConditionFacts): string {
  const again = conditions.filter(({quarters}) => quarters > 1).length;
  const parts: string[] = [];
  if (conditions.length > 0)
    parts.push(`${share(again, conditions.length)} of the conditions were seen in more than one quarter.`);
  const silent = incidents - withCondition;
  if (silent > 0)
    parts.push(
      `${share(silent, incidents)} of the incidents ${silent === 1 ? "names" : "name"} no condition and ${silent === 1 ? "is" : "are"} not in the matrix.`
    );
  return parts.join(" ");
}

/** What to decide about the conditions that keep coming back. */
export function conditionsDecision(conditions: readonly ConditionFact[]): string {
  const back = conditions.filter(({incidents, quarters}) => incidents >= FEW && quarters > 1).slice(0, 3);
  if (back.length === 0)
    return "No condition has come back often enough to act on by number alone (five incidents in more than one quarter): decide whether retros name conditions consistently.";
  return `Decide for ${list(back.map(({label, incidents}) => `${label} (n = ${count(incidents)})`))} whether an open action addresses ${back.length === 1 ? "it" : "each"}, and who will check that it worked.`;
}

/** The fullest cell of the matrix; undefined where no occurrence has a quarter. */
export const matrixFinding = (
  fullest: {readonly label: string; readonly quarter: string; readonly n: number} | undefined
): string =>
  fullest === undefined
    ? "No condition has a known quarter"
    : `${fullest.label} in ${fullest.quarter}: ${counted(fullest.n, "incident")}, the most of any condition and quarter`;

/** How many of the conditions drawn were seen in the last days of the data. */
export const rugFinding = (again: number, conditions: number, days: number): string =>
  conditions === 0
    ? "No occurrence to draw"
    : `${count(again)} of the ${counted(conditions, "condition")} named most ${again === 1 ? "was" : "were"} seen in the last ${days} days of the data`;
