/** At most seven points for the review: what was decided first, then what is most at stake. */
import {group} from "d3-array";
import {count, counted, decimal} from "../../format.js";
import type {
  ActionPaths,
  Decisions,
  IncidentRows,
  PriorityRows,
  QuarterRows,
  SeenAgain,
  VerdictRows
} from "../../schema.js";
import {actionsOfChanges, changeTitle} from "../rows/changes.js";
import {openWhileItCame} from "../rows/openWhileItCame.js";
import {earlierDecisions} from "../rows/sinceFacts.js";
import {story} from "../rows/story.js";
import {beforeAfterWords, changeWords, targetText} from "../ui/outcomeText.js";
import {actionList} from "../findings/actionLists.js";
import type {Ask} from "../findings/asks.js";
import {cameOf} from "../findings/cameOf.js";
import {laterWords} from "../findings/laterIncidents.js";
import {duePoint, latePoint, nextPoint, toldPoint, untargetedPoint, withoutPoint} from "./laterPoints.js";
import {actionPlace, byToday, called, firstItems, type Point} from "./point.js";

export interface PointRows {
  readonly verdicts: readonly VerdictRows[];
  readonly seenAgain: readonly SeenAgain[];
  readonly actions: readonly ActionPaths[];
  readonly incidents: readonly IncidentRows[];
  readonly decisions: readonly Decisions[];
  /** of the whole organisation; none where the others are narrowed */
  readonly priorities: readonly PriorityRows[];
}

export interface PointsGiven {
  readonly chosen: QuarterRows;
  readonly asOf: Date;
  /** the earlier day as of which verdicts are told */
  readonly end?: Date | undefined;
  readonly zone: string;
}

/** More are not talked through in an hour. */
const MOST = 7;

export function reviewPoints(rows: PointRows, given: PointsGiven): Point[] {
  const again = againPoint(rows, given);
  const asked = new Set(again.flatMap(({concerns}) => concerns));
  return [
    ...decidedPoint(rows, given),
    ...worsePoints(rows, given),
    ...neededPoint(rows, given),
    ...again,
    ...nextPoint(rows, given).filter(({concerns}) => !concerns.some((id) => asked.has(id))),
    ...toldPoint(rows, given),
    ...withoutPoint(rows, given),
    ...untargetedPoint(rows),
    ...latePoint(rows, given),
    ...duePoint(rows, given)
  ].slice(0, MOST);
}

/** What Review and report show of them. */
const ASKED = 5;

export const asksOf = (points: readonly Point[]): Ask[] =>
  points.slice(0, ASKED).map(({title, stake, measure, place}) => ({
    text: `${title}: ${stake.charAt(0).toLowerCase()}${stake.slice(1)}.`,
    measure,
    ...place
  }));

function decidedPoint({decisions}: PointRows, {chosen}: PointsGiven): Point[] {
  const earlier = earlierDecisions(decisions, chosen.quarter);
  const last = earlier.filter(({period}) => period === earlier[0]?.period);
  if (last.length === 0) return [];
  const done = last.filter(({state}) => state === "done").length;
  return [
    {
      title: `Settle the ${counted(last.length, "decision")} of ${last[0]!.period}`,
      stake: `${count(done)} of ${count(last.length)} done`,
      question: "Did each bring what it was meant to, and what becomes of the rest?",
      measure: "what came of each at the next review",
      ...firstItems(last.map((row) => ({text: `${called(row.text)}: ${cameOf(row)}`}))),
      ...{place: {page: "report", part: "decided"}, minutes: 10, team: null, concerns: []}
    }
  ];
}

function worsePoints({verdicts}: PointRows, {end}: PointsGiven): Point[] {
  const actionsOf = actionsOfChanges(verdicts);
  return story(verdicts)
    .failed.filter(({verdict}) => verdict === "worsened")
    .slice(0, 2)
    .map((row) => ({
      title: `Adjust or undo “${called(changeTitle(actionsOf(row)))}”`,
      stake: worseWords(row),
      detail: `${targetText(row)}: ${beforeAfterWords(row, end)}, ${changeWords(row)}`,
      question: "What do we put in its place, and how will we see that it is better?",
      measure: "its own target, judged by the same rule from the new closing date",
      ...firstItems([]),
      ...{place: actionPlace(row), minutes: 10, team: row.team},
      concerns: actionsOf(row).map(({action_id}) => action_id)
    }));
}

function worseWords({metric, ratio, target_kind}: VerdictRows): string {
  const isTime = target_kind === "response_time";
  const what = isTime ? "times are" : `${metric === "pages" ? "pages" : "incidents"} are`;
  return ratio === null || !Number.isFinite(ratio)
    ? `${what} up since`
    : `${what} ${decimal(ratio)} times as ${isTime ? "long" : "many"} since`;
}

/** Open actions whose condition came back meanwhile. */
function neededPoint({actions}: PointRows, {end}: PointsGiven): Point[] {
  const needed = openWhileItCame(actions);
  const [first] = needed;
  if (first === undefined) return [];
  const stake = `${laterWords(first)}${byToday(end)}`;
  return [
    {
      title: `Finish or drop “${called(first.title ?? first.action_id)}”`,
      stake,
      detail: `${stake}${costWords(first.own_incidents > 0 ? first.own_minutes : first.missed_minutes)}`,
      question: "Do it now, or say that we will not?",
      measure: "incidents that carry the condition, before against after it closes",
      ...firstItems(
        needed.slice(1).map((row) => ({
          text: `“${called(row.title ?? row.action_id)}”: ${laterWords(row)}`,
          place: actionPlace(row)
        }))
      ),
      ...{place: actionPlace(first), rest: actionList("came"), minutes: 10, team: first.team},
      concerns: [first.action_id]
    }
  ];
}

const costWords = (minutes: number): string =>
  minutes > 0 ? `, ${counted(Math.round(minutes), "minute")} of impact` : "";

/** The condition that cost most since an action on it was closed; one that came in the quarter reviewed before others. */
function againPoint({seenAgain}: PointRows, {chosen, end}: PointsGiven): Point[] {
  const isRecent = ({last_at}: SeenAgain): boolean => last_at !== null && last_at >= chosen.from_at;
  const worst = seenAgain.toSorted(
    (a, b) =>
      Number(isRecent(b)) - Number(isRecent(a)) ||
      b.minutes_since - a.minutes_since ||
      b.incidents_since - a.incidents_since ||
      a.condition_id.localeCompare(b.condition_id, "en")
  );
  const conditions = [...group(worst, ({condition_id}) => condition_id).values()].map(([row]) => row!);
  const [first] = conditions;
  if (first === undefined) return [];
  const since = counted(first.incidents_since, "incident");
  return [
    {
      title: `Choose something stronger against “${first.label}”`,
      stake: `${since} since an action on it was closed${byToday(end)}`,
      detail: `${since} since “${called(first.title)}” was closed${byToday(end)}${costWords(first.minutes_since)}`,
      question: "Was the action done as written, and was it strong enough?",
      measure: "incidents that carry the condition, before against after the next action on it",
      ...firstItems(
        conditions.slice(1).map((row) => ({
          text: `“${row.label}”: ${counted(row.incidents_since, "incident")} since`,
          place: actionPlace(row)
        }))
      ),
      place: {page: "conditions", query: {condition: first.condition_id}},
      rest: {page: "conditions"},
      ...{minutes: 10, team: null},
      concerns: [first.condition_id]
    }
  ];
}
