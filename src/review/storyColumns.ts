/** The Review's three columns as small pictures: what worked, what did not, what waits. */
import {count, counted} from "../format.js";
import {verdictShape} from "../shared/charts/verdictShape.js";
import {dueAt} from "../shared/rows/answerFacts.js";
import {element} from "../shared/ui/element.js";
import {beforeAfterWords, targetText} from "../shared/ui/outcomeText.js";
import {pageLink} from "../shared/ui/pageUrl.js";
import {tellingRug} from "../shared/ui/tellingRug.js";
import type {ShownChange, StoryColumn, StoryView} from "./storyView.js";

export function storyColumns(told: StoryView, zone: string, isPast = false): HTMLElement {
  const {span, until} = told;
  /** The ledger tells today's verdicts, so nothing leads there from an earlier quarter. */
  const today = (href: string): string | null => (isPast ? null : href);
  const picture = ({row, seen}: ShownChange, heading: string, words: string, sub: string): HTMLElement =>
    element(
      "li",
      {},
      element(
        "a",
        {class: `story-title verdict-${row.verdict}`, href: pageLink("action", {id: row.action_id})},
        verdictShape(row.verdict),
        heading
      ),
      tellingRug(row, seen.events, {span, zone, medians: seen.medians}),
      element("p", {class: "story-words"}, words),
      element("p", {class: "sub"}, sub)
    );
  return element(
    "div",
    {class: "story"},
    column(
      "Worked",
      told.worked,
      today(pageLink("outcomes", {verdict: "improved"})),
      "Nothing has measurably improved yet.",
      (one) => picture(one, one.title, beforeAfterWords(one.row, until), targetText(one.row))
    ),
    column(
      "Did not",
      told.failed,
      today(`${pageLink("outcomes", {verdict: "no_detectable_change"})}&verdict=worsened`),
      "Nothing got worse, or was watched to its end in vain.",
      (one) => picture(one, targetText(one.row), beforeAfterWords(one.row, until), `“${one.title}”`)
    ),
    column(
      "Waiting",
      told.waiting,
      today(pageLink("outcomes", {verdict: "too_early"})),
      "No closed change waits for its verdict.",
      (one) => picture(one, one.title, daysToGo(dueAt(one.row)!, until), targetText(one.row))
    ),
    told.silenced.n > 0 && silencedLine(told.silenced)
  );
}

function column(
  heading: string,
  {shown, all}: StoryColumn,
  href: string | null,
  empty: string,
  draw: (one: ShownChange) => HTMLElement
): HTMLElement {
  return element(
    "section",
    {},
    element("h2", {}, heading),
    shown.length === 0
      ? element("p", {class: "counted"}, empty)
      : element("ol", {class: "story-list"}, shown.map(draw)),
    all !== undefined &&
      element(
        "p",
        {class: "sub"},
        href === null ? `${count(all)} in all` : element("a", {href}, `All ${count(all)}`)
      )
  );
}

/** "131 days to go", from the day the data was cut. */
export function daysToGo(due: Date, asOf: Date): string {
  const days = Math.ceil((due.getTime() - asOf.getTime()) / 86_400_000);
  return days > 0 ? `${counted(days, "day")} to go` : "can be told at the next load";
}

/** Alerts deleted or sent elsewhere: fewer pages are no proof, so what was missed since stands beside them. */
function silencedLine({n, missed}: StoryView["silenced"]): HTMLElement {
  return element(
    "p",
    {class: "story-apart counted"},
    `Apart: ${counted(n, "alert was", "alerts were")} deleted or rerouted, which proves nothing by itself. Since then somebody noticed ${counted(missed, "incident")} on ${n === 1 ? "its" : "their"} services before any alert did.`
  );
}
