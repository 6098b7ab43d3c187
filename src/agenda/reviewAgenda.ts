/** At most seven points for the review: what was decided first, then what is most at stake. */
import {group} from "d3-array";
import {count, counted, shorten} from "../format.js";
import type {ActionPaths, Decisions, IncidentRows, QuarterRows, SeenAgain, VerdictRows} from "../schema.js";
import {byToday} from "../shared/findings/asks.js";
import {cameOf} from "../shared/findings/cameOf.js";
import {actionsOfChanges, changeTitle} from "../shared/rows/changes.js";
import {openWhileItCame} from "../shared/rows/openWhileItCame.js";
import {earlierDecisions} from "../shared/rows/sinceFacts.js";
import {story} from "../shared/rows/story.js";
import {beforeAfterWords, changeWords, targetText} from "../shared/ui/outcomeText.js";
import {duePoint, overduePoint, toldPoint, untargetedPoint, withoutPoint} from "./laterPoints.js";
import {firstItems, type Point, type ReviewAgenda} from "./types.js";

export interface ReviewRows {
  readonly verdicts: readonly VerdictRows[];
  readonly seenAgain: readonly SeenAgain[];
  readonly actions: readonly ActionPaths[];
  readonly incidents: readonly IncidentRows[];
  readonly decisions: readonly Decisions[];
}

export interface ReviewGiven {
  readonly chosen: QuarterRows;
  readonly asOf: Date;
  /** the earlier day as of which verdicts are told */
  readonly end?: Date | undefined;
  readonly zone: string;
  readonly link: (page: string, more?: Readonly<Record<string, string>>) => string;
}

/** More are not talked through in an hour. */
const MOST = 7;
const TITLE = 70;

export function reviewAgenda(rows: ReviewRows, given: ReviewGiven): ReviewAgenda {
  const {quarter} = given.chosen;
  const points = [
    ...decidedPoint(rows, given),
    ...worsePoints(rows, given),
    ...neededPoint(rows, given),
    ...againPoint(rows, given),
    ...toldPoint(rows, given),
    ...withoutPoint(rows, given),
    ...untargetedPoint(rows, given),
    ...overduePoint(rows, given),
    ...duePoint(rows, given)
  ];
  return {title: `Agenda of the review of ${quarter}`, quarter, points: points.slice(0, MOST)};
}

function decidedPoint({decisions}: ReviewRows, {chosen, link}: ReviewGiven): Point[] {
  const earlier = earlierDecisions(decisions, chosen.quarter);
  const last = earlier.filter(({period}) => period === earlier[0]?.period);
  if (last.length === 0) return [];
  const done = last.filter(({state}) => state === "done").length;
  return [
    {
      title: `Settle the ${counted(last.length, "decision")} of ${last[0]!.period}`,
      stake: `${count(done)} of ${count(last.length)} done`,
      question: "Did each bring what it was meant to, and what becomes of the rest?",
      ...firstItems(last.map((row) => ({text: `${shorten(row.text, TITLE)}: ${cameOf(row)}`}))),
      ...{href: `${link("report")}#decided`, minutes: 10, team: null, concerns: []}
    }
  ];
}

function worsePoints({verdicts}: ReviewRows, {link, end}: ReviewGiven): Point[] {
  const actionsOf = actionsOfChanges(verdicts);
  return story(verdicts)
    .failed.filter(({verdict}) => verdict === "worsened")
    .slice(0, 2)
    .map((row) => ({
      title: `Adjust or undo “${shorten(changeTitle(actionsOf(row)), TITLE)}”`,
      stake: `${targetText(row)}: ${beforeAfterWords(row, end)}, ${changeWords(row)}`,
      question: "What do we put in its place, and how will we see that it is better?",
      ...firstItems([]),
      ...{href: link("action", {id: row.action_id}), minutes: 10, team: row.team},
      concerns: actionsOf(row).map(({action_id}) => action_id)
    }));
}

/** Open actions whose condition came back meanwhile. */
function neededPoint({actions}: ReviewRows, {link, end}: ReviewGiven): Point[] {
  const needed = openWhileItCame(actions);
  const [first] = needed;
  if (first === undefined) return [];
  return [
    {
      title: `Finish or drop “${shorten(first.title ?? first.action_id, TITLE)}”`,
      stake: `${counted(first.missed_incidents, "later incident")} had its condition${byToday(end)}${costWords(first.missed_minutes)}`,
      question: "Do it now, or say that we will not?",
      ...firstItems(
        needed.slice(1).map((row) => ({
          text: `“${shorten(row.title ?? row.action_id, TITLE)}”: ${counted(row.missed_incidents, "later incident")}`,
          href: link("action", {id: row.action_id})
        }))
      ),
      ...{href: link("action", {id: first.action_id}), rest: link("actions"), minutes: 10, team: first.team},
      concerns: [first.action_id]
    }
  ];
}

const costWords = (minutes: number): string =>
  minutes > 0 ? `, ${counted(Math.round(minutes), "minute")} of impact` : "";

/** The condition that cost most since an action on it was closed. */
function againPoint({seenAgain}: ReviewRows, {link, end}: ReviewGiven): Point[] {
  const worst = seenAgain.toSorted(
    (a, b) =>
      b.minutes_since - a.minutes_since ||
      b.incidents_since - a.incidents_since ||
      a.condition_id.localeCompare(b.condition_id, "en")
  );
  const conditions = [...group(worst, ({condition_id}) => condition_id).values()].map(([row]) => row!);
  const [first] = conditions;
  if (first === undefined) return [];
  return [
    {
      title: `Choose something stronger against “${first.label}”`,
      stake: `${counted(first.incidents_since, "incident")} since “${shorten(first.title, TITLE)}” was closed${byToday(end)}${costWords(first.minutes_since)}`,
      question: "Was the action done as written, and was it strong enough?",
      ...firstItems(
        conditions.slice(1).map((row) => ({
          text: `“${row.label}”: ${counted(row.incidents_since, "incident")} since`,
          href: link("action", {id: row.action_id})
        }))
      ),
      ...{href: link("conditions", {condition: first.condition_id}), rest: link("outcomes")},
      ...{minutes: 10, team: null},
      concerns: [first.condition_id]
    }
  ];
}
