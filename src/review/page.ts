/** The Review page: rows loaded once, parts drawn anew for each choice of the reader. */
import {min} from "d3-array";
import {
  answerFinding,
  improvedKinds,
  luckFinding,
  quarterSentence
} from "../shared/findings/answerFinding.js";
import type {QuarterRows} from "../schema.js";
import {quarterAnswer} from "../shared/rows/answerFacts.js";
import {type Filter, filterOptions} from "../shared/rows/filterRows.js";
import {isHeadline, stillOpen, verdictCounts} from "../shared/rows/headline.js";
import {retroStages} from "../shared/rows/retroStages.js";
import {openFromBefore} from "../shared/rows/reviewFacts.js";
import {
  incidentsTile,
  minutesTile,
  mitigateTile,
  pagesTile,
  sparkQuarters
} from "../shared/rows/tileFacts.js";
import {earlierDecisions, sinceFacts} from "../shared/rows/sinceFacts.js";
import {untargetedActions, untargetedBeside} from "../shared/rows/untargeted.js";
import {verdictHistory} from "../shared/rows/verdictHistory.js";
import {blocks} from "../shared/ui/blocks.js";
import {element} from "../shared/ui/element.js";
import {filterBar} from "../shared/ui/filterBar.js";
import {finding} from "../shared/ui/finding.js";
import {fold} from "../shared/ui/fold.js";
import {noIncidents} from "../shared/ui/noIncidents.js";
import type {Resize} from "../shared/ui/resize.js";
import {restatedMark, restatedOf, restatedVerdicts} from "../shared/ui/restatedMark.js";
import {siteBanner} from "../shared/ui/siteBanner.js";
import {verdictBar, verdictHistoryBars} from "../shared/ui/verdictBar.js";
import {reviewAsks} from "../shared/findings/asks.js";
import {askList, firstAsk, remedyList} from "./askList.js";
import {choose, type Chosen, type Known, type ReviewRows, reviewRows} from "./choice.js";
import {opening} from "./opening.js";
import {stagesFinding} from "./findings.js";
import {remedies} from "../shared/findings/remedies.js";
import {ridingTimes} from "../shared/rows/timesWithin.js";
import {story} from "../shared/rows/story.js";
import {storyColumns} from "./storyColumns.js";
import {tiles} from "./tiles.js";

const HISTORY = 5;
/** When what is folded is made ready for paper, in milliseconds: long after the page is read. */
const AHEAD = 4000;

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

function answerPart(
  {here, restated}: ReviewRows,
  {answer, facts, period, end, verdicts, isNarrowed}: Chosen
): HTMLElement {
  const zone = here.time_zone;
  const {kind, sentence} = answerFinding(answer, zone);
  const quarter =
    facts && period
      ? quarterSentence(
          period.days === undefined ? "This quarter" : "This span",
          quarterAnswer(verdicts, {chosen: period.chosen, filed: facts.actions, asOf: end ?? here.as_of_at}),
          zone
        )
      : "";
  const isUntold = kind === "untold" || kind === "too_early";
  return blocks(
    finding(sentence, improvedKinds(answer), quarter, end === undefined ? "" : stoodThen(facts!.quarter)),
    facts !== undefined && !isNarrowed && restatedVerdicts(restated, facts.quarter),
    isUntold && remedyList(remedies(answer.reasons, untargetedActions(verdicts).length))
  );
}

/** The quarters to the one that is reviewed; all of them for a span of days. */
const upTo = (quarters: readonly QuarterRows[], quarter: string): readonly QuarterRows[] => {
  const place = quarters.findIndex((row) => row.quarter === quarter);
  return place < 0 ? quarters : quarters.slice(0, place + 1);
};

const stoodThen = (quarter: string): string =>
  `Verdicts as they stood at the end of ${quarter}, by today’s records.`;

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
  const until = chosen.end ?? asOf;
  const restated = restatedOf(chosen.isNarrowed ? [] : rows.restated, facts.quarter);
  return blocks(
    verdictBar(verdictCounts(headline), {
      open: stillOpen(headline),
      beside: untargetedBeside(verdicts)
    }),
    element(
      "div",
      {class: "verdict-past"},
      verdictHistoryBars(
        verdictHistory(chosen.today, upTo(rows.quarters, facts.quarter), HISTORY),
        facts.quarter
      ),
      element(
        "div",
        {},
        element(
          "p",
          {class: "counted"},
          luckFinding({improved, measurable}, surviving, ridingTimes(verdicts))
        ),
        firstAsk(asks)
      )
    ),
    openingPart(rows, chosen),
    storyColumns(told, {
      verdicts,
      events,
      missed,
      span: {from: min(events, ({event_at}) => event_at) ?? asOf, to: asOf},
      until,
      zone: here.time_zone
    }),
    tilesPart(rows, chosen),
    element(
      "p",
      {class: "review-line"},
      `${stagesFinding(retroStages(current, paths, []))}. `,
      restatedMark(restated("retros_held")),
      restatedMark(restated("actions_filed"))
    ),
    askList(`Review of ${facts.quarter}`, asks),
    fold(
      "incidents by quarter, how far retros got, conditions, open actions",
      async () => {
        const {morePart} = await import("./more.js");
        return [await morePart({...chosen, actions: paths, filter, zone: here.time_zone, resize})];
      },
      {ahead: AHEAD}
    )
  );
}

/** Of the whole company, or of the actions that pass the filter; of a quarter before the frozen one nothing is new. */
function openingPart(
  {decided, since}: ReviewRows,
  {facts, verdicts, paths, isNarrowed}: Known
): HTMLElement | null {
  if (facts.days !== undefined) return null;
  const actions = isNarrowed ? new Set(paths.map(({action_id}) => action_id)) : undefined;
  const found = sinceFacts(since, {verdicts, actions});
  const earlier = isNarrowed ? [] : earlierDecisions(decided, facts.quarter);
  return opening(earlier, found !== undefined && facts.quarter >= found.period ? found : undefined);
}

/** Numbers by fiscal quarter give way to one line where the reader chose a span of days. */
function tilesPart(
  {response, pages, restated}: ReviewRows,
  {facts, spans, incidents, isNarrowed}: Known
): HTMLElement {
  const shown = sparkQuarters(spans, facts.quarter);
  const own = [incidentsTile(facts, incidents, shown), minutesTile(facts, incidents, shown)];
  if (facts.days !== undefined) return blocks(tiles(own), element("p", {class: "counted"}, BY_QUARTER));
  return tiles(
    [...own, mitigateTile(response, shown), pagesTile(pages, shown)],
    isNarrowed
      ? {wholeCompany: new Set(["mitigate", "pages"])}
      : {restated: restatedOf(restated, facts.quarter)}
  );
}

const BY_QUARTER = "Response and paging are counted by fiscal quarter: choose one to see them here.";
