/** What the Review shows of a choice, as plain numbers and few rows: worked out in the browser under a filter, else when the site is built. */
import {min} from "d3-array";
import type {RetroStage} from "../domain.js";
import type {QuarterRows, RestatedNumbers} from "../schema.js";
import type {Ask} from "../shared/findings/asks.js";
import {asksOf, reviewPoints} from "../shared/points/reviewPoints.js";
import type {VerdictCounts} from "../shared/findings/verdictMix.js";
import {type AnswerFacts, type QuarterAnswer, quarterAnswer} from "../shared/rows/answerFacts.js";
import {type Filter, isNarrowing} from "../shared/rows/filterRows.js";
import {isHeadline, stillOpen, verdictCounts} from "../shared/rows/headline.js";
import {retroStages} from "../shared/rows/retroStages.js";
import type {Reached} from "../shared/rows/stages.js";
import {story} from "../shared/rows/story.js";
import {
  incidentsTile,
  minutesTile,
  mitigateTile,
  pagesTile,
  sparkQuarters,
  type TileFacts
} from "../shared/rows/tileFacts.js";
import {ridingTimes} from "../shared/rows/timesWithin.js";
import {untargetedActions, untargetedBeside} from "../shared/rows/untargeted.js";
import {type VerdictMix, verdictHistory} from "../shared/rows/verdictHistory.js";
import {choose, type Known, type ReviewRows} from "./choice.js";
import {type OpeningView, openingView} from "./openingView.js";
import {type StoryView, storyView} from "./storyView.js";

const HISTORY = 5;

export interface ReviewView {
  readonly answer: AnswerFacts;
  /** actions without a target that anybody named */
  readonly untargeted: number;
  readonly isNarrowed: boolean;
  /** by more than a layer, which incidents have none of */
  readonly narrowsIncidents: boolean;
  /** undefined without a quarter */
  readonly period: PeriodView | undefined;
}

/** What there is to say of the quarter, or of a span of so many `days`. */
export interface PeriodView {
  readonly name: string;
  /** verdicts are told as they stood at its end */
  readonly isPast: boolean;
  readonly days: number | undefined;
  readonly brought: QuarterAnswer;
  readonly counts: VerdictCounts;
  readonly open: number;
  readonly beside: number;
  readonly history: readonly VerdictMix[];
  /** improved changes that hold when all are judged at once, and improved times that may ride on another change */
  readonly surviving: number;
  readonly riding: number;
  readonly asks: readonly Ask[];
  readonly opening: OpeningView;
  readonly story: StoryView;
  /** incidents and minutes alone where a span of days is no quarter */
  readonly tiles: readonly TileFacts[];
  readonly stages: Readonly<Record<RetroStage, Reached>>;
  /** of the whole company: numbers of the quarter that were others when it was frozen */
  readonly restated: readonly RestatedNumbers[];
}

export function reviewView(rows: ReviewRows, filter: Filter): ReviewView {
  const chosen = choose(rows, filter);
  return {
    answer: chosen.answer,
    untargeted: untargetedActions(chosen.verdicts).length,
    isNarrowed: chosen.isNarrowed,
    narrowsIncidents: isNarrowing({...filter, layers: []}),
    period: isKnown(chosen) ? periodView(rows, chosen) : undefined
  };
}

export const isKnown = (chosen: ReturnType<typeof choose>): chosen is Known =>
  chosen.facts !== undefined && chosen.period !== undefined;

function periodView(rows: ReviewRows, chosen: Known): PeriodView {
  const {facts, period, verdicts, paths, incidents} = chosen;
  const {here, restated} = rows;
  const asOf = here.as_of_at ?? new Date(0);
  const told = story(verdicts);
  const headline = verdicts.filter(isHeadline);
  const improved = headline.filter(({verdict}) => verdict === "improved");
  return {
    name: facts.quarter,
    isPast: chosen.end !== undefined,
    days: facts.days,
    brought: quarterAnswer(verdicts, {
      ...{chosen: period.chosen, filed: facts.actions},
      asOf: chosen.end ?? here.as_of_at
    }),
    counts: verdictCounts(headline),
    open: stillOpen(headline),
    beside: untargetedBeside(verdicts).length,
    history: verdictHistory(chosen.today, upTo(rows.quarters, facts.quarter), HISTORY),
    surviving: improved.filter((row) => row.survives_portfolio).length,
    riding: ridingTimes(verdicts),
    asks: asksOf(
      reviewPoints(
        {
          ...{verdicts, incidents, actions: paths, seenAgain: chosen.seenAgain},
          ...{decisions: chosen.decided, priorities: chosen.priorities}
        },
        {chosen: period.chosen, asOf, end: chosen.end, zone: here.time_zone}
      )
    ),
    opening: openingView(rows, chosen),
    story: storyView(told, {
      ...{verdicts, events: rows.events, missed: rows.missed},
      span: {from: min(rows.events, ({event_at}) => event_at) ?? asOf, to: asOf},
      until: chosen.end ?? asOf
    }),
    tiles: tilesOf(rows, chosen),
    stages: retroStages(
      incidents.filter(({quarter}) => quarter === facts.quarter),
      paths,
      []
    ),
    restated: chosen.isNarrowed ? [] : restated.filter(({quarter}) => quarter === facts.quarter)
  };
}

/** The quarters to the one that is reviewed; all of them for a span of days. */
const upTo = (quarters: readonly QuarterRows[], quarter: string): readonly QuarterRows[] => {
  const place = quarters.findIndex((row) => row.quarter === quarter);
  return place < 0 ? quarters : quarters.slice(0, place + 1);
};

function tilesOf({response, pages}: ReviewRows, {facts, spans, incidents}: Known): TileFacts[] {
  const shown = sparkQuarters(spans, facts.quarter);
  const own = [incidentsTile(facts, incidents, shown), minutesTile(facts, incidents, shown)];
  return facts.days === undefined
    ? [...own, mitigateTile(facts, response, shown), pagesTile(pages, shown)]
    : own;
}
