/** The Conditions page in sentences. */
import type {Decision} from "../shared/findings/decision.js";
import {count, counted, FEW, list, share, spelled} from "../format.js";
import type {ConditionFact, ConditionFacts} from "./facts/counts.js";
import type {BackAgain} from "./facts/recurrence.js";

/** What comes ever more often, else what came back after a fix, else what is named most. */
export function conditionsFinding(
  {conditions, incidents}: ConditionFacts,
  {rising, again}: BackAgain
): string {
  const [top] = conditions;
  if (incidents === 0) return "No incidents in this selection, so no conditions to compare";
  if (top === undefined) return "No incident of this selection names a contributing condition";
  if (rising.length > 0)
    return `${list(firstNames(rising))} ${rising.length === 1 ? "comes" : "come"} ever more often`;
  if (again > 0)
    return `${counted(again, "condition")} ${again === 1 ? "was" : "were"} seen again after a fix; none is rising`;
  return mostNamed(conditions);
}

/** At most three names: two, and how many more. */
const firstNames = (labels: readonly string[]): readonly string[] =>
  labels.length > 3 ? [...labels.slice(0, 2), `${count(labels.length - 2)} more`] : labels;

function mostNamed(conditions: readonly ConditionFact[]): string {
  const {incidents} = conditions[0]!;
  const tied = conditions.filter((condition) => condition.incidents === incidents).map(({label}) => label);
  const names = tied.length > 2 ? `${count(tied.length)} conditions` : list(tied);
  const verb = tied.length === 1 ? "is" : "are each";
  return `${names} ${verb} named in ${counted(incidents, "incident")}${incidents < FEW ? ": too few for a pattern" : ", most of all"}`;
}

/** What came back after a fix, what is named most, and how many incidents say nothing. */
export function conditionsSupport(facts: ConditionFacts, {rising, again, compared}: BackAgain): string {
  const {conditions, incidents, withCondition} = facts;
  const [top] = conditions;
  const parts: string[] = [];
  if (compared > 0 && (rising.length > 0 || again === 0))
    parts.push(
      `${count(again)} of ${counted(compared, "condition")} with a closed action were seen again after it.`
    );
  if (top !== undefined && (rising.length > 0 || again > 0))
    parts.push(`Named most: ${top.label}, in ${share(top.incidents, withCondition)} incidents.`);
  const silent = incidents - withCondition;
  if (silent > 0)
    parts.push(
      `${counted(silent, "incident")} of ${count(incidents)} ${silent === 1 ? "names" : "name"} none.`
    );
  return parts.join(" ");
}

/** What to decide: first those that rise while nothing is open for them (`left`), then the others that keep coming back so. */
export function conditionsDecision(
  conditions: readonly ConditionFact[],
  left: readonly string[]
): readonly Decision[] {
  const back = conditions.filter(({incidents, quarters}) => incidents >= FEW && quarters > 1);
  const idle = back
    .filter(({open, label}) => open === 0 && !left.includes(label))
    .slice(0, left.length > 0 ? 2 : 3);
  const rise =
    left.length === 1 ? "it rises, and nothing is open for it" : "they rise, and nothing is open for them";
  const asks = [
    left.length > 0 && `Find who proposes an action on ${list(firstNames(left))}: ${rise}.`,
    idle.length > 0 &&
      `Nothing is open for ${list(idle.map(({label, incidents}) => `${label} (${count(incidents)} incidents)`))}: decide who acts.`
  ].filter((text) => text !== false);
  if (asks.length > 0) return asks.map((text) => ({text, page: "actions"}));
  return [
    back.length > 0
      ? {text: "Each condition that keeps coming back has an open action: finish those.", page: "actions"}
      : {
          text: "Check that retros name conditions alike: none came back often enough to act on (five incidents, more than one quarter)."
        }
  ];
}

/** The fullest cell of the matrix, or of its last `years`, and how many others are as full; undefined where no occurrence has a quarter. */
export const matrixFinding = (
  fullest:
    | {readonly label: string; readonly quarter: string; readonly n: number; readonly alike: number}
    | undefined,
  years?: number
): string =>
  fullest === undefined
    ? "No condition has a known quarter"
    : `${fullest.label} in ${fullest.quarter}: ${counted(fullest.n, "incident")}, ${fullest.alike === 0 ? "more than any other" : `as in ${counted(fullest.alike, "other cell")}`}${years === undefined ? "" : ` of the last ${spelled(years)} years`}`;

/** How many of the conditions drawn were seen in the last days of the data. */
export const rugFinding = (again: number, conditions: number): string =>
  conditions === 0
    ? "No occurrence to draw"
    : `${count(again)} of the ${counted(conditions, "condition")} named most ${again === 1 ? "was" : "were"} seen lately`;
