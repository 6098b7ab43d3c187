/** What the Review folds away: incidents by quarter, how far retros got, the quarter's conditions, open actions. Loaded when it is opened. */
import {actionRows, conditionIncidents} from "../rows.js";
import type {QuarterRows} from "../schema.js";
import {intoSpans} from "../shared/rows/customPeriod.js";
import {type Filter, filterRows} from "../shared/rows/filterRows.js";
import {openFromBefore} from "../shared/rows/reviewFacts.js";
import type {ReviewPeriod} from "../shared/rows/reviewPeriod.js";
import {blocks} from "../shared/ui/blocks.js";
import {columns} from "../shared/ui/columns.js";
import {type FunnelsGiven, reviewCounts, reviewFunnels} from "./cards.js";
import {reviewOpen, reviewTop} from "./tables.js";

export interface MoreGiven extends FunnelsGiven {
  readonly period: ReviewPeriod;
  readonly spans: readonly QuarterRows[];
  readonly filter: Filter;
  readonly zone: string;
}

export async function morePart(given: MoreGiven): Promise<HTMLElement> {
  const {facts, period, spans, incidents, filter, zone, resize} = given;
  const [allActions, allConditions] = await Promise.all([actionRows(), conditionIncidents()]);
  const anyPeriod = {anyPeriod: true};
  const own = filterRows(allConditions, filter, anyPeriod);
  const conditions = period.days === undefined ? own : intoSpans(own, period);
  const open = openFromBefore(filterRows(allActions, filter, anyPeriod), period.chosen);
  const [held, filed] = reviewFunnels(given);
  return blocks(
    columns(
      ["six", reviewCounts(facts, incidents, spans, {period, zone, resize})],
      ["six", blocks(held, filed)]
    ),
    reviewTop(conditions, period),
    reviewOpen(open, facts.quarter, zone)
  );
}
