/** The Review's rows, and what of them a reader's choice keeps. */
import {
  actionPaths,
  alertQuarters,
  decisions,
  incidentRows,
  missedDetectionRows,
  programme,
  quarterRows,
  responseQuarters,
  restatedNumbers,
  sinceLast,
  site,
  targetEventRows,
  verdictRows
} from "../rows.js";
import {answerFacts} from "../shared/rows/answerFacts.js";
import {customPeriod, intoSpans} from "../shared/rows/customPeriod.js";
import {type Filter, filterRows} from "../shared/rows/filterRows.js";
import {latestTogether} from "../shared/rows/programmeRows.js";
import {type ReviewFacts, reviewFacts} from "../shared/rows/reviewFacts.js";
import {type ReviewPeriod, reviewPeriod} from "../shared/rows/reviewPeriod.js";

export type ReviewRows = Awaited<ReturnType<typeof reviewRows>>;

export async function reviewRows() {
  const [here, quarters, incidents, paths, verdicts] = await Promise.all([
    site(),
    quarterRows(),
    incidentRows(),
    actionPaths(),
    verdictRows()
  ]);
  const [pooled, events, missed, pages, response] = await Promise.all([
    programme(),
    targetEventRows(),
    missedDetectionRows(),
    alertQuarters(),
    responseQuarters()
  ]);
  const [decided, since, restated] = await Promise.all([decisions(), sinceLast(), restatedNumbers()]);
  return {
    ...{here, quarters, incidents, paths, verdicts, pooled, events, missed, pages, response},
    ...{decided, since, restated}
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
  const verdicts = filterRows(rows.verdicts, {...filter, services: [], severities: []}, anyPeriod);
  const isNarrowed = verdicts.length < rows.verdicts.length;
  return {
    period,
    isNarrowed: hasFilter(filter),
    spans: custom ? [...custom.before, custom.chosen] : quarters,
    incidents,
    paths,
    verdicts,
    facts: reviewFacts(incidents, paths, period, here.as_of_at),
    answer: answerFacts(verdicts, isNarrowed ? undefined : latestTogether(rows.pooled), here.as_of_at)
  };
}

const hasFilter = ({services, teams, severities, layers}: Filter): boolean =>
  [services, teams, severities, layers].some((list) => list.length > 0);

export type Chosen = ReturnType<typeof choose>;
/** The choice where there are quarters to choose from. */
export type Known = Omit<Chosen, "facts" | "period"> & {
  readonly facts: ReviewFacts;
  readonly period: ReviewPeriod;
};
