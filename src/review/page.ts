/** The Review page: rows loaded once, parts drawn anew for each choice of the reader. */
import {
  actionPaths,
  actionRows,
  alertQuarters,
  conditionIncidents,
  incidentRows,
  quarterRows,
  responseQuarters,
  seenAgain,
  site,
  verdictRows
} from "../rows.js";
import {reviewComparison, reviewFinding} from "../shared/findings/reviewFinding.js";
import {customPeriod, intoSpans} from "../shared/rows/customPeriod.js";
import {type Filter, filterOptions, filterRows} from "../shared/rows/filterRows.js";
import {isHeadline, verdictCounts} from "../shared/rows/headline.js";
import {openFromBefore, type ReviewFacts, reviewFacts} from "../shared/rows/reviewFacts.js";
import {type ReviewPeriod, reviewPeriod} from "../shared/rows/reviewPeriod.js";
import {blocks} from "../shared/ui/blocks.js";
import {columns} from "../shared/ui/columns.js";
import {decisionPrompt} from "../shared/ui/decisionPrompt.js";
import {element} from "../shared/ui/element.js";
import {filterBar} from "../shared/ui/filterBar.js";
import {finding} from "../shared/ui/finding.js";
import {noIncidents} from "../shared/ui/noIncidents.js";
import {pageLink} from "../shared/ui/pageUrl.js";
import type {Resize} from "../shared/ui/resize.js";
import {siteBanner} from "../shared/ui/siteBanner.js";
import {reviewCounts, reviewPaging, reviewResponse, reviewStages} from "./cards.js";
import {reviewDecision, verdictFinding} from "./findings.js";
import {reviewNumbers} from "./numbers.js";
import {reviewProofs} from "./proofLists.js";
import {reviewOpen, reviewTop} from "./tables.js";
import {verdictNumbers} from "./verdictNumbers.js";

export interface ReviewParts {
  /** the quarter in numbers and pictures */
  readonly quarter: HTMLElement;
  /** whether past actions worked, and what there is to decide */
  readonly outcomes: HTMLElement;
}

export async function reviewPage(resize: Resize) {
  const rows = await reviewRows();
  const {here, quarters} = rows;
  const answer = element("div");
  const draw = (filter: Filter): ReviewParts => {
    const chosen = choose(rows, filter);
    const {facts, verdicts} = chosen;
    answer.replaceChildren(
      finding(reviewFinding(facts), facts ? reviewComparison(facts) : "", verdictFinding(verdicts))
    );
    const counts = verdictNumbers(verdictCounts(verdicts.filter(isHeadline)));
    if (facts === undefined || chosen.period === undefined)
      return {quarter: blocks(noIncidents()), outcomes: blocks(counts)};
    const known = {...chosen, facts, period: chosen.period};
    return {
      quarter: quarterPart(known, here.time_zone, resize),
      outcomes: outcomesPart(rows, known, filter, resize)
    };
  };
  return {
    banner: siteBanner(here),
    answer,
    filter: filterBar(filterOptions(rows.incidents, quarters), {
      emptyPeriod: "Last complete",
      zone: here.time_zone
    }),
    draw
  };
}

type ReviewRows = Awaited<ReturnType<typeof reviewRows>>;

async function reviewRows() {
  const [here, quarters, incidents] = await Promise.all([site(), quarterRows(), incidentRows()]);
  const [actions, conditions, verdicts] = await Promise.all([
    actionRows(),
    conditionIncidents(),
    verdictRows()
  ]);
  const [again, paths, pages, response] = await Promise.all([
    seenAgain(),
    actionPaths(),
    alertQuarters(),
    responseQuarters()
  ]);
  return {here, quarters, incidents, actions, conditions, verdicts, again, paths, pages, response};
}

/** The rows that pass the filter, in the quarters or in the reader's own span and those like it before. */
function choose(rows: ReviewRows, filter: Filter) {
  const {here, quarters} = rows;
  const {within} = filter;
  const custom =
    within && customPeriod(within, {zone: here.time_zone, first: here.first_at, asOf: here.as_of_at});
  const period = custom ?? reviewPeriod(quarters, filter.period);
  const placed = <Row extends {readonly occurred_at: Date | null; readonly quarter: string | null}>(
    own: readonly Row[]
  ): readonly Row[] => (custom ? intoSpans(own, custom) : own);
  const anyPeriod = {anyPeriod: true};
  const incidents = placed(filterRows(rows.incidents, filter, anyPeriod));
  const actions = filterRows(rows.actions, filter, anyPeriod);
  return {
    period,
    spans: custom ? [...custom.before, custom.chosen] : quarters,
    incidents,
    actions,
    conditions: placed(filterRows(rows.conditions, filter, anyPeriod)),
    verdicts: filterRows(rows.verdicts, {...filter, services: [], severities: []}, anyPeriod),
    facts: reviewFacts(incidents, actions, period, here.as_of_at)
  };
}

type Chosen = Omit<ReturnType<typeof choose>, "facts" | "period"> & {
  readonly facts: ReviewFacts;
  readonly period: ReviewPeriod;
};

function quarterPart(
  {facts, period, spans, incidents, actions, verdicts}: Chosen,
  zone: string,
  resize: Resize
): HTMLElement {
  const current = incidents.filter(({quarter}) => quarter === period.chosen.quarter);
  return element(
    "div",
    {},
    blocks(reviewNumbers(facts)),
    columns(
      ["seven", reviewCounts(facts, incidents, spans, {period, zone, resize})],
      ["five", reviewStages(current, actions, verdicts, resize)]
    )
  );
}

function outcomesPart(rows: ReviewRows, chosen: Chosen, filter: Filter, resize: Resize): HTMLElement {
  const {facts, period, conditions, actions, verdicts} = chosen;
  const {quarter} = facts;
  const isSpan = filter.within !== undefined;
  const open = openFromBefore(actions, period.chosen);
  return element(
    "div",
    {},
    blocks(
      verdictNumbers(verdictCounts(verdicts.filter(isHeadline))),
      reviewProofs(verdicts, rows.again, filterRows(rows.paths, filter, {anyPeriod: true}))
    ),
    columns(
      ["six", !isSpan && reviewResponse(rows.response, quarter, resize)],
      ["six", !isSpan && reviewPaging(rows.pages, rows.quarters, {quarter, resize})]
    ),
    blocks(isSpan && element("p", {class: "counted"}, BY_QUARTER), reviewTop(conditions, period)),
    reviewOpen(open, quarter, rows.here.time_zone),
    decisionPrompt(reviewDecision(facts, open.length), evidence())
  );
}

const BY_QUARTER = "Response and paging are counted by fiscal quarter: choose one to see them here.";

const evidence = () => [
  {text: "Agenda", href: pageLink("agenda")},
  {text: "Report", href: pageLink("report")},
  {text: "Outcomes", href: pageLink("outcomes")},
  {text: "Incidents", href: pageLink("incidents")},
  {text: "Conditions", href: pageLink("conditions")},
  {text: "Can I trust this?", href: pageLink("data")}
];
