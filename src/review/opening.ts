/** What the meeting opens with: what came of each decision before, and what is new since the last one. Nothing without either. */
import {shorten} from "../format.js";
import type {Decisions} from "../schema.js";
import {cameOf} from "../shared/findings/cameOf.js";
import {sinceLines} from "../shared/findings/sinceFinding.js";
import type {SinceFacts} from "../shared/rows/sinceFacts.js";
import {columns} from "../shared/ui/columns.js";
import {type Child, element} from "../shared/ui/element.js";
import {pageLink} from "../shared/ui/pageUrl.js";

const MOST = 4;
const TEXT = 90;

export function opening(decisions: readonly Decisions[], since: SinceFacts | undefined): HTMLElement | null {
  const [last] = decisions;
  const own = decisions.filter(({period}) => period === last?.period);
  const parts = [
    last !== undefined && decided(`What came of the decisions of ${last.period}`, own),
    since !== undefined && fresh(since)
  ].filter((part) => part !== false);
  if (parts.length === 0) return null;
  return element("div", {class: "opening"}, columns(...parts.map((part) => ["six", part] as const)));
}

function decided(title: string, decisions: readonly Decisions[]): HTMLElement {
  return part(
    title,
    decisions
      .slice(0, MOST)
      .map((row) => [shorten(row.text, TEXT), element("span", {class: "sub"}, cameOf(row))]),
    decisions.length > MOST &&
      element(
        "p",
        {class: "sub"},
        element("a", {href: `${pageLink("report")}#decided`}, `All ${decisions.length}`)
      )
  );
}

const fresh = (since: SinceFacts): HTMLElement =>
  part(
    `New since ${since.period} was frozen`,
    sinceLines(since).map(({text, page}) => [element("a", {href: pageLink(page)}, text)])
  );

const part = (title: string, items: readonly (readonly Child[])[], rest?: Child): HTMLElement =>
  element(
    "section",
    {},
    element("h2", {}, title),
    element(
      "ul",
      {},
      items.map((item) => element("li", {}, item))
    ),
    rest
  );
