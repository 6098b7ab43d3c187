/** The Review page: rows loaded once, parts drawn anew for each choice of the reader. */
import {
  actionPaths,
  alertQuarters,
  incidentRows,
  missedDetectionRows,
  programme,
  quarterRows,
  responseQuarters,
  site,
  targetEventRows,
  verdictRows
} from "../rows.js";
import {min} from "d3";
import {answerFinding, luckFinding, quarterSentence} from "../shared/findings/answerFinding.js";
import {answerFacts, quarterAnswer} from "../shared/rows/answerFacts.js";
import {customPeriod, intoSpans} from "../shared/rows/customPeriod.js";
import {type Filter, filterOptions, filterRows} from "../shared/rows/filterRows.js";
import {isHeadline, verdictCounts} from "../shared/rows/headline.js";
import {latestTogether} from "../shared/rows/programmeRows.js";
import {retroStages} from "../shared/rows/retroStages.js";
import {openFromBefore, type ReviewFacts, reviewFacts} from "../shared/rows/reviewFacts.js";
import {type ReviewPeriod, reviewPeriod} from "../shared/rows/reviewPeriod.js";
import {
  incidentsTile,
  minutesTile,
  mitigateTile,
  pagesTile,
  sparkQuarters
} from "../shared/rows/tileFacts.js";
import {untargetedActions} from "../shared/rows/untargeted.js";
import {verdictHistory} from "../shared/rows/verdictHistory.js";
import {blocks} from "../shared/ui/blocks.js";
import {element} from "../shared/ui/element.js";
import {filterBar} from "../shared/ui/filterBar.js";
import {finding} from "../shared/ui/finding.js";
import {fold} from "../shared/ui/fold.js";
import {noIncidents} from "../shared/ui/noIncidents.js";
import type {Resize} from "../shared/ui/resize.js";
import {siteBanner} from "../shared/ui/siteBanner.js";
import {verdictBar, verdictHistoryBars} from "../shared/ui/verdictBar.js";
import {reviewAsks} from "./asks.js";
import {askList, remedyList} from "./askList.js";
import {stagesFinding} from "./findings.js";
import {remedies} from "./remedies.js";
import {story} from "./story.js";
import {storyColumns} from "./storyColumns.js";
import {tiles} from "./tiles.js";

const HISTORY = 5;

export async function reviewPage(resize: Resize) {
  const rows = await reviewRows();
  const {here, quarters} = rows;
  const answer = element("div");
  const draw = (filter: Filter): HTMLElement => {
    const chosen = choose(rows, filter);
    answer.replaceChildren(answerPart(rows, chosen));
    if (chosen.facts === undefined || chosen.period === undefined) return noIncidents();
    return body(rows, {...chosen, facts: chosen.facts, period: chosen.period}, filter, resize);
  };
  return {
    banner: siteBanner(here),
    answer,
    filter: filterBar(filterOptions(rows.incidents, quarters), {site: here, spans: true}),
    draw
  };
}

type ReviewRows = Awaited<ReturnType<typeof reviewRows>>;

async function reviewRows() {
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
  return {here, quarters, incidents, paths, verdicts, pooled, events, missed, pages, response};
}

/** The rows that pass the filter, in the quarters or in the reader's own span and those like it before. */
function choose(rows: ReviewRows, filter: Filter) {
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
    spans: custom ? [...custom.before, custom.chosen] : quarters,
    incidents,
    paths,
    verdicts,
    facts: reviewFacts(incidents, paths, period, here.as_of_at),
    answer: answerFacts(verdicts, isNarrowed ? undefined : latestTogether(rows.pooled), here.as_of_at)
  };
}

type Chosen = ReturnType<typeof choose>;
type Known = Omit<Chosen, "facts" | "period"> & {
  readonly facts: ReviewFacts;
  readonly period: ReviewPeriod;
};

function answerPart({here}: ReviewRows, {answer, facts, period, verdicts}: Chosen): HTMLElement {
  const zone = here.time_zone;
  const {kind, sentence} = answerFinding(answer, zone);
  const quarter =
    facts && period
      ? quarterSentence(
          period.days === undefined ? "This quarter" : "This span",
          quarterAnswer(verdicts, {chosen: period.chosen, filed: facts.actions, asOf: here.as_of_at}),
          zone
        )
      : "";
  const isUntold = kind === "untold" || kind === "too_early";
  return blocks(finding(sentence, quarter), isUntold && remedyList(remedies(answer.reasons)));
}

function body(rows: ReviewRows, chosen: Known, filter: Filter, resize: Resize): HTMLElement {
  const {here, events, missed} = rows;
  const {facts, period, answer, verdicts, paths, incidents} = chosen;
  const told = story(verdicts);
  const headline = verdicts.filter(isHeadline);
  const {improved, measurable} = answer.outcomes;
  const surviving = headline.filter((row) => row.verdict === "improved" && row.survives_portfolio).length;
  const current = incidents.filter(({quarter}) => quarter === facts.quarter);
  const asks = reviewAsks({
    facts,
    verdicts,
    failed: told.failed,
    paths,
    open: openFromBefore(paths, period.chosen).length,
    untargeted: untargetedActions(verdicts).length
  });
  const asOf = here.as_of_at ?? new Date(0);
  return blocks(
    verdictBar(verdictCounts(headline)),
    element(
      "div",
      {class: "verdict-past"},
      verdictHistoryBars(verdictHistory(verdicts, rows.quarters, HISTORY)),
      element("p", {class: "counted"}, luckFinding(improved, measurable, surviving))
    ),
    storyColumns(told, {
      verdicts,
      events,
      missed,
      span: {from: min(events, ({event_at}) => event_at) ?? asOf, to: asOf},
      zone: here.time_zone
    }),
    tilesPart(rows, chosen, filter),
    element("p", {class: "review-line"}, `${stagesFinding(retroStages(current, paths, []))}.`),
    askList(`Review of ${facts.quarter}`, asks),
    fold("incidents by quarter, how far retros got, conditions, open actions", async () => {
      const {morePart} = await import("./more.js");
      return [await morePart({...chosen, actions: paths, filter, zone: here.time_zone, resize})];
    })
  );
}

/** Numbers by fiscal quarter give way to one line where the reader chose a span of days. */
function tilesPart(
  {response, pages}: ReviewRows,
  {facts, spans, incidents}: Known,
  filter: Filter
): HTMLElement {
  const shown = sparkQuarters(spans, facts.quarter);
  const own = [incidentsTile(facts, incidents, shown), minutesTile(facts.quarter, incidents, shown)];
  if (facts.days !== undefined)
    return blocks(tiles(own, new Set()), element("p", {class: "counted"}, BY_QUARTER));
  const isNarrowed = [filter.services, filter.teams, filter.severities].some((list) => list.length > 0);
  return tiles(
    [...own, mitigateTile(response, shown), pagesTile(pages, shown)],
    new Set(isNarrowed ? ["mitigate", "pages"] : [])
  );
}

const BY_QUARTER = "Response and paging are counted by fiscal quarter: choose one to see them here.";
