/** The Review page: the numbers of no choice, and those of a reader's choice worked out from rows that are loaded for the first. */
import * as load from "../rows.js";
import {
  answerFinding,
  improvedKinds,
  luckFinding,
  quarterSentence
} from "../shared/findings/answerFinding.js";
import {type Filter, isNarrowing} from "../shared/rows/filterRows.js";
import {once} from "../shared/rows/once.js";
import {blocks} from "../shared/ui/blocks.js";
import {element, listen} from "../shared/ui/element.js";
import {filterBar} from "../shared/ui/filterBar.js";
import {finding} from "../shared/ui/finding.js";
import {fold} from "../shared/ui/fold.js";
import {noIncidents} from "../shared/ui/noIncidents.js";
import type {Resize} from "../shared/ui/resize.js";
import {restatedOf, restatedStages, restatedVerdicts} from "../shared/ui/restatedMark.js";
import {siteBanner} from "../shared/ui/siteBanner.js";
import {verdictBar, verdictHistoryBars} from "../shared/ui/verdictBar.js";
import {remedies} from "../shared/findings/remedies.js";
import {askList, firstAsk, remedyList} from "./askList.js";
import {choose, reviewRows} from "./choice.js";
import {opening} from "./opening.js";
import {stagesFinding} from "./findings.js";
import {moreRows, moreView, openActions} from "./moreView.js";
import {storyColumns} from "./storyColumns.js";
import {tiles} from "./tiles.js";
import {isKnown, type PeriodView, type ReviewView, reviewView} from "./view.js";

/** When what is folded is made ready for paper, in milliseconds: long after the page is read. */
const AHEAD = 4000;

export async function reviewPage(resize: Resize) {
  const first = await load.reviewFirst();
  const {here} = first;
  const rows = once(() => reviewRows(load));
  const folded = once(() => moreRows(load));
  const answer = element("div");
  const filter = filterBar(first.options, {site: here, spans: true});
  listen(filter, {focusin: () => void rows()});

  const isFirst = (filter: Filter): boolean =>
    !isNarrowing(filter) &&
    filter.within === undefined &&
    (filter.period === null || filter.period === first.view.period?.name);

  const more = async (filter: Filter): Promise<HTMLElement[]> => {
    const {morePart} = await import("./more.js");
    const view = isFirst(filter) ? first.more : await chosenMore(filter);
    if (view === undefined) return [];
    const open = async () => openActions(await folded(), view.period, filter);
    return [morePart(view, {zone: here.time_zone, resize, open})];
  };
  const chosenMore = async (filter: Filter) => {
    const chosen = choose(await rows(), filter);
    return isKnown(chosen) ? moreView(await folded(), chosen, filter) : undefined;
  };

  const draw = async (filter: Filter): Promise<HTMLElement> => {
    const view = isFirst(filter) ? first.view : reviewView(await rows(), filter);
    answer.replaceChildren(answerPart(view, here.time_zone));
    if (view.period === undefined) return noIncidents();
    return body(view, view.period, {zone: here.time_zone, more: () => more(filter)});
  };
  return {banner: siteBanner(here), answer, filter, draw};
}

function answerPart({answer, period, untargeted}: ReviewView, zone: string): HTMLElement {
  const {kind, sentence} = answerFinding(answer, zone);
  const name = period?.days === undefined ? "This quarter" : "This span";
  const isUntold = kind === "untold" || kind === "too_early";
  return blocks(
    finding(
      sentence,
      improvedKinds(answer),
      period ? quarterSentence(name, period.brought, zone) : "",
      period?.isPast === true ? stoodThen(period.name) : ""
    ),
    period !== undefined && restatedVerdicts(period.restated, period.name),
    isUntold && remedyList(remedies(answer.reasons, untargeted))
  );
}

const stoodThen = (quarter: string): string =>
  `Verdicts as they stood at the end of ${quarter}, by today’s records.`;

interface BodyGiven {
  readonly zone: string;
  readonly more: () => Promise<HTMLElement[]>;
}

function body(
  {answer, isNarrowed, narrowsIncidents}: ReviewView,
  period: PeriodView,
  {zone, more}: BodyGiven
): HTMLElement {
  const {counts, open, beside, asks} = period;
  const {improved, measurable} = answer.outcomes;
  return blocks(
    verdictBar(counts, {open, beside, ...(period.isPast ? {href: null} : {})}),
    element(
      "div",
      {class: "verdict-past"},
      verdictHistoryBars(period.history, period.name),
      element(
        "div",
        {},
        element(
          "p",
          {class: "counted"},
          luckFinding({improved, measurable}, period.surviving, period.riding)
        ),
        firstAsk(asks)
      )
    ),
    opening(period.opening),
    storyColumns(period.story, zone, period.isPast),
    tilesPart(period, {isNarrowed, narrowsIncidents}),
    element(
      "p",
      {class: "review-line"},
      `${stagesFinding(period.stages)}. `,
      restatedStages(period.restated)
    ),
    askList(`Review of ${period.name}`, asks),
    fold("incidents by quarter, how far retros got, conditions, open actions", more, {ahead: AHEAD})
  );
}

/** Numbers by fiscal quarter give way to one line where the reader chose a span of days. */
function tilesPart(
  period: PeriodView,
  {isNarrowed, narrowsIncidents}: Pick<ReviewView, "isNarrowed" | "narrowsIncidents">
): HTMLElement {
  if (period.days !== undefined)
    return blocks(tiles(period.tiles), element("p", {class: "counted"}, BY_QUARTER));
  return tiles(
    period.tiles,
    isNarrowed
      ? {
          wholeCompany: new Set([
            ...(narrowsIncidents ? [] : (["incidents", "minutes"] as const)),
            ...(["mitigate", "pages"] as const)
          ])
        }
      : {restated: restatedOf(period.restated, period.name)}
  );
}

const BY_QUARTER = "Response and paging are counted by fiscal quarter: choose one to see them here.";
