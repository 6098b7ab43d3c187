/** Points that wait where more is at stake: what was told, what lacks a retro or a target, what is late or can be told soon. */
import {sum} from "d3-array";
import {counted, date} from "../../format.js";
import type {ActionPaths, IncidentRows} from "../../schema.js";
import {actionList} from "../findings/actionLists.js";
import {actionsOfChanges, changeTitle} from "../rows/changes.js";
import {isUnestimated, ranked} from "../rows/ranking.js";
import {isHeadline} from "../rows/headline.js";
import {overdueActions} from "../rows/overdue.js";
import {openFromBefore} from "../rows/reviewFacts.js";
import {isToldIn} from "../rows/verdictHistory.js";
import {untargetedActions} from "../rows/untargeted.js";
import {workWords} from "../findings/workWords.js";
import {beforeAfterWords, targetText} from "../ui/outcomeText.js";
import {actionPlace, called, firstItems, type Point} from "./point.js";
import type {PointRows, PointsGiven} from "./reviewPoints.js";

const SOON = 91 * 86_400_000;

/** What comes first of what to fix next, as ranked today; nothing for an earlier quarter, or where past changes promise nothing. */
export function nextPoint({priorities}: PointRows, {end}: PointsGiven): Point[] {
  const [first, ...others] = ranked(priorities, "").filter(({rank}) => rank !== null);
  if (end !== undefined || first === undefined || first.reduction === null || first.score! <= 0) return [];
  const {label, condition_id, score, effort_days, open_actions} = first;
  const tied = others.filter(({tiedWithFirst}) => tiedWithFirst);
  const saved = `${counted(Math.round(score! * effort_days), "minute")} of impact a quarter could be saved`;
  return [
    {
      title: `Plan work on “${label}”`,
      stake: isUnestimated([first, ...others]) ? saved : `${saved} for ${workWords(effort_days)}`,
      question:
        open_actions === 0
          ? "Which action, whose, and by when?"
          : `Which of its ${counted(open_actions, "open action")} first, or which other?`,
      measure: "incidents that carry the condition, before against after the action on it",
      ...firstItems(
        tied.map((row) => ({
          text: `“${row.label}” can’t be told apart from it`,
          place: {page: "conditions", query: {condition: row.condition_id}}
        }))
      ),
      ...{place: {page: "conditions", query: {condition: condition_id}}, rest: {page: "priorities"}},
      ...{minutes: 5, team: null, concerns: [condition_id]}
    }
  ];
}

/** What was first told improved in the quarter. */
export function toldPoint({verdicts}: PointRows, {chosen, end}: PointsGiven): Point[] {
  const actionsOf = actionsOfChanges(verdicts);
  const told = verdicts.filter(
    (row) => isHeadline(row) && row.verdict === "improved" && isToldIn(row, chosen)
  );
  if (told.length === 0) return [];
  return [
    {
      title: `Learn from ${counted(told.length, "change that improved", "changes that improved")}`,
      stake: `First told in ${chosen.quarter}`,
      question: "What made it work, and where else would it?",
      measure: "the same rule, where it is tried next",
      ...firstItems(
        told.map((row) => ({
          text: `${called(changeTitle(actionsOf(row)))}: ${targetText(row)}, ${beforeAfterWords(row, end)}`,
          place: actionPlace(row)
        }))
      ),
      ...{place: {page: "outcomes", query: {verdict: "improved"}}, minutes: 5, team: null, concerns: []}
    }
  ];
}

/** Open actions past their due date; where none is, those open since before the quarter. */
export function latePoint({actions}: PointRows, {chosen, asOf, zone}: PointsGiven): Point[] {
  const overdue = overdueActions(actions, asOf);
  if (overdue.length === 0) return carriedPoint(openFromBefore(actions, chosen), chosen.quarter);
  return [
    {
      title: `Give ${counted(overdue.length, "overdue action")} a new date or drop ${overdue.length === 1 ? "it" : "them"}`,
      stake: `The oldest was due on ${date(overdue[0]!.due_at, zone)}`,
      question: "New date, other scope, or drop?",
      measure: "actions overdue at the next review",
      ...firstItems(
        overdue.map((row) => ({
          text: `${called(row.title ?? row.action_id)}: due ${date(row.due_at, zone)}`,
          place: actionPlace(row)
        }))
      ),
      ...{place: actionList("overdue"), minutes: 5, team: null},
      concerns: overdue.map(({action_id}) => action_id)
    }
  ];
}

function carriedPoint(open: readonly ActionPaths[], quarter: string): Point[] {
  if (open.length === 0) return [];
  return [
    {
      title: `Finish, re-scope or drop ${counted(open.length, "action")}`,
      stake: `Open since before ${quarter}, none of them overdue`,
      question: "Which of them do we still want?",
      measure: "actions carried over into the next quarter",
      ...firstItems(open.map((row) => ({text: called(row.title ?? row.action_id), place: actionPlace(row)}))),
      ...{place: actionList("carried"), minutes: 5, team: null},
      concerns: open.map(({action_id}) => action_id)
    }
  ];
}

/** What can be told within thirteen weeks. */
export function duePoint({verdicts}: PointRows, {asOf, zone}: PointsGiven): Point[] {
  const actionsOf = actionsOfChanges(verdicts);
  const due = verdicts
    .filter((row) => isHeadline(row) && row.verdict === "too_early")
    .map((row) => ({row, at: row.planned_look_at ?? row.earliest_verdict_at}))
    .filter(({at}) => at !== null && at.getTime() < asOf.getTime() + SOON)
    .toSorted((a, b) => a.at!.getTime() - b.at!.getTime());
  if (due.length === 0) return [];
  return [
    {
      title: `Name who looks at ${counted(due.length, "verdict")} that can come by the next review`,
      stake: `The first can come on ${date(due[0]!.at, zone)}`,
      question: "What would we do either way?",
      measure: "verdicts told by the next review",
      ...firstItems(
        due.map(({row, at}) => ({
          text: `${called(changeTitle(actionsOf(row)))}: from ${date(at, zone)}`,
          place: actionPlace(row)
        }))
      ),
      ...{place: {page: "outcomes", query: {verdict: "too_early"}}, minutes: 5, team: null},
      concerns: [...new Set(due.flatMap(({row}) => actionsOf(row).map(({action_id}) => action_id)))]
    }
  ];
}

export function withoutPoint({incidents}: PointRows, {chosen}: PointsGiven): Point[] {
  const without = incidents
    .filter((row) => row.quarter === chosen.quarter && !row.has_retro)
    .toSorted(
      (a, b) => (a.severity ?? 9) - (b.severity ?? 9) || (b.impact_minutes ?? 0) - (a.impact_minutes ?? 0)
    );
  if (without.length === 0) return [];
  return [
    {
      title:
        without.length === 1
          ? `Choose whether the one incident of ${chosen.quarter} without a retro needs one`
          : `Choose which of ${counted(without.length, "incident")} of ${chosen.quarter} without a retro need one`,
      stake: impactWords(without),
      question: "Which of these could teach us something?",
      measure: "the share of incidents with a retro",
      ...firstItems(
        without.map((row) => ({
          text: `${called(row.title ?? row.incident_id)}: ${row.severity === null ? "severity unknown" : `SEV${row.severity}`}, ${row.impact_minutes === null ? "impact not stated" : counted(Math.round(row.impact_minutes), "minute")}`,
          place: {page: "incident", id: row.incident_id}
        }))
      ),
      ...{
        place: {page: "incidents", query: {retro: "no"}},
        minutes: 5,
        team: null,
        concerns: []
      }
    }
  ];
}

function impactWords(incidents: readonly IncidentRows[]): string {
  if (incidents.every((row) => row.impact_minutes === null)) return "Their impact is not stated";
  const minutes = counted(Math.round(sum(incidents, (row) => row.impact_minutes ?? 0)), "minute");
  return `${minutes} of impact${incidents.some((row) => row.impact_minutes === null) ? " where it is stated" : ""}`;
}

export function untargetedPoint({verdicts}: PointRows): Point[] {
  const without = untargetedActions(verdicts);
  if (without.length === 0) return [];
  return [
    {
      title: `Say what ${counted(without.length, "action")} should change`,
      stake: "Without a target none of them can ever be judged",
      question: "Who goes through them before the next review?",
      measure: "the share of actions that can be judged",
      ...firstItems([]),
      ...{place: {page: "questions"}, minutes: 5, team: null, concerns: []}
    }
  ];
}
