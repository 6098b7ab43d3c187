/** Points that wait where more is at stake: what was told, what lacks a retro or a target, what is overdue or can be told soon. */
import {sum} from "d3-array";
import {counted, date, shorten} from "../format.js";
import {isOpen} from "../shared/rows/actionStatus.js";
import {actionsOfChanges, changeTitle} from "../shared/rows/changes.js";
import {isHeadline} from "../shared/rows/headline.js";
import {untargetedActions} from "../shared/rows/untargeted.js";
import {beforeAfterWords, targetText} from "../shared/ui/outcomeText.js";
import type {ReviewGiven, ReviewRows} from "./reviewAgenda.js";
import {firstItems, type Point} from "./types.js";

const SOON = 91 * 86_400_000;
const TITLE = 70;

/** What was first told improved in the quarter. */
export function toldPoint({verdicts}: ReviewRows, {chosen, link, end}: ReviewGiven): Point[] {
  const actionsOf = actionsOfChanges(verdicts);
  const told = verdicts.filter(
    (row) =>
      isHeadline(row) &&
      row.verdict === "improved" &&
      row.verdict_at !== null &&
      row.verdict_at >= chosen.from_at &&
      row.verdict_at < chosen.to_at
  );
  if (told.length === 0) return [];
  return [
    {
      title: `Learn from ${counted(told.length, "change that improved", "changes that improved")}`,
      stake: `First told in ${chosen.quarter}`,
      question: "What made it work, and where else would it?",
      ...firstItems(
        told.map((row) => ({
          text: `${shorten(changeTitle(actionsOf(row)), TITLE)}: ${targetText(row)}, ${beforeAfterWords(row, end)}`,
          href: link("action", {id: row.action_id})
        }))
      ),
      ...{href: link("outcomes", {verdict: "improved"}), minutes: 5, team: null, concerns: []}
    }
  ];
}

export function overduePoint({actions}: ReviewRows, {asOf, zone, link}: ReviewGiven): Point[] {
  const overdue = actions
    .filter((row) => isOpen(row) && row.due_at !== null && row.due_at < asOf)
    .toSorted(
      (a, b) => a.due_at!.getTime() - b.due_at!.getTime() || a.action_id.localeCompare(b.action_id, "en")
    );
  if (overdue.length === 0) return [];
  return [
    {
      title: `Give ${counted(overdue.length, "overdue action")} a new date or drop ${overdue.length === 1 ? "it" : "them"}`,
      stake: `The oldest was due on ${date(overdue[0]!.due_at, zone)}`,
      question: "New date, other scope, or drop?",
      ...firstItems(
        overdue.map((row) => ({
          text: `${shorten(row.title ?? row.action_id, TITLE)}: due ${date(row.due_at, zone)}`,
          href: link("action", {id: row.action_id})
        }))
      ),
      ...{href: link("actions"), minutes: 5, team: null},
      concerns: overdue.map(({action_id}) => action_id)
    }
  ];
}

/** What can be told within thirteen weeks. */
export function duePoint({verdicts}: ReviewRows, {asOf, zone, link}: ReviewGiven): Point[] {
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
      ...firstItems(
        due.map(({row, at}) => ({
          text: `${shorten(changeTitle(actionsOf(row)), TITLE)}: from ${date(at, zone)}`,
          href: link("action", {id: row.action_id})
        }))
      ),
      ...{href: link("outcomes", {verdict: "too_early"}), minutes: 5, team: null},
      concerns: [...new Set(due.flatMap(({row}) => actionsOf(row).map(({action_id}) => action_id)))]
    }
  ];
}

export function withoutPoint({incidents}: ReviewRows, {chosen, link}: ReviewGiven): Point[] {
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
          ? "Choose whether the one incident without a retro needs one"
          : `Choose which of ${counted(without.length, "incident")} without a retro need one`,
      stake: `${counted(Math.round(sum(without, (row) => row.impact_minutes ?? 0)), "minute")} of impact, of those that say so`,
      question: "Which of these could teach us something?",
      ...firstItems(
        without.map((row) => ({
          text: `${row.title ?? row.incident_id}: ${row.severity === null ? "severity unknown" : `SEV${row.severity}`}, ${row.impact_minutes === null ? "impact not stated" : counted(Math.round(row.impact_minutes), "minute")}`,
          href: link("incident", {id: row.incident_id})
        }))
      ),
      ...{
        href: link("incidents", {period: chosen.quarter, retro: "no"}),
        minutes: 5,
        team: null,
        concerns: []
      }
    }
  ];
}

export function untargetedPoint({verdicts}: ReviewRows, {link}: ReviewGiven): Point[] {
  const without = untargetedActions(verdicts);
  if (without.length === 0) return [];
  return [
    {
      title: `Say what ${counted(without.length, "action")} should change`,
      stake: "Without a target none of them can ever be judged",
      question: "Who goes through them before the next review?",
      ...firstItems([]),
      ...{href: link("questions"), minutes: 5, team: null, concerns: []}
    }
  ];
}
