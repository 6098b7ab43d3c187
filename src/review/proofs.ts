/** What the review opens with: the strongest proofs, what is not changing, and paging and response in brief. */
import {quarterMedians} from "./charts/quarterMedians.js";
import {quarterShares} from "../shared/charts/quarterShares.js";
import {count, counted, decimal, duration, share} from "../format.js";
import type {
  ActionPaths,
  AlertQuarters,
  QuarterRows,
  ResponseQuarters,
  SeenAgain,
  VerdictRows
} from "../schema.js";
import {defaults} from "../stats/defaults.js";
import {mean} from "../stats/mean.js";
import {wilson} from "../stats/wilson.js";
import {isOpen} from "../shared/rows/actionFlow.js";
import {weeklyOf} from "../shared/rows/alertCounts.js";
import {chartCard} from "../shared/ui/chartCard.js";
import {element} from "../shared/ui/element.js";
import {eventsWords, ratioWords, targetText} from "../shared/ui/outcomeText.js";
import {pageLink} from "../shared/ui/pageUrl.js";
import type {Resize} from "./reviewSections.js";

const MOST = 3;

function listed(
  heading: string,
  items: readonly {readonly text: string; readonly sub: string; readonly href: string}[],
  {empty, all}: {readonly empty: string; readonly all: string}
): HTMLElement {
  return element(
    "section",
    {},
    element("h3", {}, heading),
    items.length === 0
      ? element("p", {class: "counted"}, empty)
      : element(
          "ol",
          {},
          items.map(({text, sub, href}) =>
            element("li", {}, element("a", {href}, text), element("div", {class: "sub"}, sub))
          )
        ),
    element("p", {class: "counted"}, element("a", {href: all}, "All of them"))
  );
}

/** Three each: improved most after shrinkage, seen again most, open while most came. */
export function reviewProofs(
  verdicts: readonly VerdictRows[],
  seenAgain: readonly SeenAgain[],
  actions: readonly ActionPaths[]
): HTMLElement {
  const action = (id: string): string => pageLink("action", {id});
  const improved = verdicts
    .filter((row) => row.is_headline && row.verdict === "improved")
    .toSorted(
      (a, b) =>
        (a.shrunken_ratio ?? 9) - (b.shrunken_ratio ?? 9) || a.action_id.localeCompare(b.action_id, "en")
    );
  const missed = actions
    .filter((row) => isOpen(row) && row.missed_incidents > 0)
    .toSorted((a, b) => b.missed_minutes - a.missed_minutes || a.action_id.localeCompare(b.action_id, "en"));
  return element(
    "div",
    {class: "three-lists"},
    listed(
      "Strongest proofs",
      improved.slice(0, MOST).map((row) => ({
        text: row.title,
        sub: `${targetText(row)}: ${ratioWords(row)}; ${eventsWords(row)}`,
        href: action(row.action_id)
      })),
      {empty: "No action has measurably improved the system yet.", all: pageLink("outcomes")}
    ),
    listed(
      "Not changing",
      seenAgain.slice(0, MOST).map((row) => ({
        text: row.label,
        sub: `${counted(row.incidents_since, "incident")} since “${row.title}” was closed`,
        href: action(row.action_id)
      })),
      {empty: "No condition was seen again after an action on it was closed.", all: pageLink("outcomes")}
    ),
    listed(
      "Open while it happened again",
      missed.slice(0, MOST).map((row) => ({
        text: row.title ?? row.action_id,
        sub: `${counted(row.missed_incidents, "later incident")} with its condition, ${count(row.missed_minutes)} minutes`,
        href: action(row.action_id)
      })),
      {empty: "No open action has a condition that later incidents carried.", all: pageLink("actions")}
    )
  );
}

/** Response in one picture: mitigation where most quarters state it, else resolution. */
export function reviewResponse(
  rows: readonly ResponseQuarters[],
  quarter: string,
  resize: Resize
): HTMLElement {
  const of = (metric: string) => rows.filter((row) => row.metric === metric);
  const told = (own: readonly ResponseQuarters[]): number =>
    own.filter(({n}) => n >= defaults.minToSummarise).length;
  const [mitigate, resolve] = [of("time_to_mitigate"), of("time_to_resolve")];
  const [own, done] = told(mitigate) >= told(resolve) ? [mitigate, "mitigated"] : [resolve, "resolved"];
  const now = own.find((row) => row.quarter === quarter);
  const title =
    now === undefined || now.n < defaults.minToSummarise || now.median_s === null
      ? `Too few incidents of ${quarter} say when they were ${done} (n = ${now?.n ?? 0})`
      : `Half ${done} within ${duration(now.median_s)} in ${quarter} (n = ${now.n}${now.open_n > 0 ? `, ${now.open_n} open` : ""})`;
  return chartCard({
    title,
    counted: `Median time until ${done} with its 95% interval, all incidents; open ones are censored. The Response page has the rest.`,
    rows: own,
    chart: resize((width) => quarterMedians(own, {width, description: title}))
  });
}

/** Paging in one picture: what is labelled worth acting on; how many there were is the title. */
export function reviewPaging(
  rows: readonly AlertQuarters[],
  quarters: readonly QuarterRows[],
  {quarter, resize}: {quarter: string; resize: Resize}
): HTMLElement | null {
  if (rows.length === 0) return null;
  const perWeek = (name: string): number | null => {
    const own = rows.find((row) => row.quarter === name);
    const weekly = own === undefined ? [] : weeklyOf(own);
    return weekly.length === 0 ? null : mean(weekly);
  };
  const place = quarters.findIndex((row) => row.quarter === quarter);
  const now = perWeek(quarter);
  const before = place > 0 ? perWeek(quarters[place - 1]!.quarter) : null;
  const own = rows.find((row) => row.quarter === quarter);
  const title =
    now === null || own === undefined
      ? `No pages of ${quarter} are loaded`
      : `${decimal(now)} pages a week in ${quarter}${before === null ? "" : `, ${decimal(before)} the quarter before`}; ${share(own.actionable, own.labelled)} labelled ones worth acting on`;
  const points = quarters.map(({quarter: name, is_partial}) => {
    const row = rows.find((one) => one.quarter === name);
    const [n, of] = [row?.actionable ?? 0, row?.labelled ?? 0];
    const {low, high} = wilson(n, of);
    return {quarter: name, isPartial: is_partial, n, of, low, high};
  });
  return chartCard({
    title,
    counted:
      "Share of labelled pages that were worth acting on, with Wilson’s 95% interval; repeats left out, unlabelled is unknown. Pages a week over the whole weeks of the quarter. Whether the number of pages changed beyond chance, the Alert noise page says.",
    rows: points,
    chart: resize((width) =>
      quarterShares(points, {width, name: "Pages worth acting on, of labelled", description: title})
    )
  });
}
