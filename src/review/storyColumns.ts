/** The Review's three columns as small pictures: what worked, what did not, what waits. */
import {group} from "d3-array";
import {count, counted, shorten} from "../format.js";
import type {MissedDetectionRows, TargetEventRows, VerdictRows} from "../schema.js";
import type {TimeSpan} from "../shared/charts/rug.js";
import {verdictShape} from "../shared/charts/verdictShape.js";
import {dueAt} from "../shared/rows/answerFacts.js";
import {isHeadline, verdictCounts} from "../shared/rows/headline.js";
import {actionsOfChanges, changeTitle} from "../shared/rows/changes.js";
import {element} from "../shared/ui/element.js";
import {beforeAfterWords, targetKey, targetText} from "../shared/ui/outcomeText.js";
import {pageLink} from "../shared/ui/pageUrl.js";
import {tellingRug} from "../shared/ui/tellingRug.js";
import {missedSince, type Story} from "../shared/rows/story.js";

const MOST = 3;
const TITLE = 56;

export interface StoryGiven {
  /** all rows of the selection; titles of changes are taken from them */
  readonly verdicts: readonly VerdictRows[];
  readonly events: readonly TargetEventRows[];
  readonly missed: readonly MissedDetectionRows[];
  readonly span: TimeSpan;
  /** the day from which days are left */
  readonly until: Date;
  readonly zone: string;
}

export function storyColumns(told: Story, given: StoryGiven): HTMLElement {
  const {verdicts, events, span, until, zone} = given;
  const actionsOf = actionsOfChanges(verdicts);
  const byTarget = group(events, targetKey);
  const n = verdictCounts(verdicts.filter(isHeadline));
  const [failed, waiting] = [n.worsened + n.no_detectable_change, n.too_early];
  const title = (row: VerdictRows): string => shorten(changeTitle(actionsOf(row)), TITLE);
  const picture = (row: VerdictRows, heading: string, words: string, sub: string): HTMLElement =>
    element(
      "li",
      {},
      element(
        "a",
        {class: `story-title verdict-${row.verdict}`, href: pageLink("action", {id: row.action_id})},
        verdictShape(row.verdict),
        heading
      ),
      tellingRug(row, byTarget.get(targetKey(row)) ?? [], {span, zone}),
      element("p", {class: "story-words"}, words),
      element("p", {class: "sub"}, sub)
    );
  return element(
    "div",
    {class: "story"},
    column(
      "Worked",
      told.worked,
      {n: told.worked.length + told.silenced.length, href: pageLink("outcomes", {verdict: "improved"})},
      "Nothing has measurably improved yet.",
      (row) => picture(row, title(row), beforeAfterWords(row), targetText(row))
    ),
    column(
      "Did not",
      told.failed,
      {n: failed, href: `${pageLink("outcomes", {verdict: "no_detectable_change"})}&verdict=worsened`},
      "Nothing got worse, or was watched to its end in vain.",
      (row) => picture(row, targetText(row), beforeAfterWords(row), `“${title(row)}”`)
    ),
    column(
      "Waiting",
      told.waiting,
      {n: waiting, href: pageLink("outcomes", {verdict: "too_early"})},
      "No closed change waits for its verdict.",
      (row) => picture(row, title(row), daysToGo(dueAt(row)!, until), targetText(row))
    ),
    told.silenced.length > 0 && silencedLine(told.silenced, given.missed)
  );
}

function column(
  heading: string,
  rows: readonly VerdictRows[],
  /** those of the column's verdicts in the ledger */
  all: {readonly n: number; readonly href: string},
  empty: string,
  draw: (row: VerdictRows) => HTMLElement
): HTMLElement {
  return element(
    "section",
    {},
    element("h2", {}, heading),
    rows.length === 0
      ? element("p", {class: "counted"}, empty)
      : element("ol", {class: "story-list"}, rows.slice(0, MOST).map(draw)),
    rows.length > MOST && element("p", {class: "sub"}, element("a", {href: all.href}, `All ${count(all.n)}`))
  );
}

/** "131 days to go", from the day the data was cut. */
export function daysToGo(due: Date, asOf: Date): string {
  const days = Math.ceil((due.getTime() - asOf.getTime()) / 86_400_000);
  return days > 0 ? `${counted(days, "day")} to go` : "can be told at the next load";
}

/** Alerts deleted or sent elsewhere: fewer pages are no proof, so what was missed since stands beside them. */
function silencedLine(silenced: readonly VerdictRows[], missed: readonly MissedDetectionRows[]): HTMLElement {
  const since = missedSince(silenced, missed);
  return element(
    "p",
    {class: "story-apart counted"},
    `Apart: ${counted(silenced.length, "alert was", "alerts were")} deleted or rerouted, which proves nothing by itself. Since then somebody noticed ${counted(since, "incident")} on ${silenced.length === 1 ? "its" : "their"} services before any alert did.`
  );
}
