/** The Review's rows, and what of them a reader's choice keeps. */
import type {Decisions} from "../schema.js";
import {answerFacts} from "../shared/rows/answerFacts.js";
import {customPeriod, intoSpans} from "../shared/rows/customPeriod.js";
import {type Filter, filterRows, isNarrowing} from "../shared/rows/filterRows.js";
import {latestTogether, programmeAt} from "../shared/rows/programmeRows.js";
import {type ReviewFacts, reviewFacts} from "../shared/rows/reviewFacts.js";
import {type ReviewPeriod, reviewPeriod, standsAt} from "../shared/rows/reviewPeriod.js";
import {verdictsAt} from "../shared/rows/verdictHistory.js";

type Rows = typeof import("../rows.js");
export type ReviewRows = Awaited<ReturnType<typeof reviewRows>>;

/** All that the Review is worked out from; `load` reads the shipped tables, in the browser or where the site is built. */
export async function reviewRows(load: Rows) {
  const [here, quarters, incidents, paths, verdicts] = await Promise.all([
    load.site(),
    load.quarterRows(),
    load.incidentRows(),
    load.actionPaths(),
    load.verdictRows()
  ]);
  const [pooled, events, missed, pages, response] = await Promise.all([
    load.programme(),
    load.targetEventRows(),
    load.missedDetectionRows(),
    load.alertQuarters(),
    load.responseQuarters()
  ]);
  const [seenAgain, priorities, decided, since, restated] = await Promise.all([
    load.seenAgain(),
    load.priorityRows(),
    load.decisions(),
    load.sinceLast(),
    load.restatedNumbers()
  ]);
  return {
    ...{here, quarters, incidents, paths, verdicts, pooled, events, missed, pages, response},
    ...{seenAgain, priorities, decided, since, restated}
  };
}

/** The rows that pass the filter, in the quarters or in the reader's own span and those like it before. */
export function choose(rows: ReviewRows, filter: Filter) {
  const {here, quarters} = rows;
  const {within} = filter;
  const custom =
    within && customPeriod(within, {zone: here.time_zone, first: here.first_at, asOf: here.as_of_at});
  const period = custom ?? reviewPeriod(quarters, filter.period);
  const anyPeriod = {anyPeriod: true};
  const filtered = filterRows(rows.incidents, filter, anyPeriod);
  const incidents = custom ? intoSpans(filtered, custom) : filtered;
  const paths = filterRows(rows.paths, filter, anyPeriod);
  const own = filterRows(rows.verdicts, filter, anyPeriod);
  const isNarrowed = own.length < rows.verdicts.length;
  const end = period && standsAt(period, quarters);
  const verdicts = end === undefined ? own : verdictsAt(own, end);
  const pooled = end === undefined ? rows.pooled : programmeAt(rows.pooled, period!.chosen.quarter);
  const kept = new Set(paths.map(({action_id}) => action_id));
  return {
    period,
    end,
    today: own,
    isNarrowed: isNarrowing(filter),
    seenAgain: rows.seenAgain.filter(({action_id}) => kept.has(action_id)),
    priorities: isNarrowing(filter) ? [] : rows.priorities,
    decided: decidedBy(rows.decided, filter),
    spans: custom ? [...custom.before, custom.chosen] : quarters,
    incidents,
    paths,
    verdicts,
    facts: reviewFacts(incidents, paths, period, here.as_of_at),
    answer: answerFacts(verdicts, isNarrowed ? undefined : latestTogether(pooled), end ?? here.as_of_at)
  };
}

/** Of some teams their own decisions; of services, severities or layers none: they have none. */
const decidedBy = (decisions: readonly Decisions[], filter: Filter): readonly Decisions[] =>
  isNarrowing({...filter, teams: []})
    ? []
    : decisions.filter(
        ({owner_team}) =>
          filter.teams.length === 0 || (owner_team !== null && filter.teams.includes(owner_team))
      );

export type Chosen = ReturnType<typeof choose>;
/** The choice where there are quarters to choose from. */
export type Known = Omit<Chosen, "facts" | "period"> & {
  readonly facts: ReviewFacts;
  readonly period: ReviewPeriod;
};
