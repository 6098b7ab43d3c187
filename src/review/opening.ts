/** What the meeting opens with: what came of each decision before, and what is new since the last one. Nothing without either. */
import {shorten} from "../format.js";
import {cameOf} from "../shared/findings/cameOf.js";
import {columns} from "../shared/ui/columns.js";
import {type Child, element} from "../shared/ui/element.js";
import {pageLink} from "../shared/ui/pageUrl.js";
import type {OpeningView} from "./openingView.js";

const TEXT = 90;

export function opening({decided, since}: OpeningView): HTMLElement | null {
  const parts = [decided && came(decided), since && fresh(since)].filter((part) => part !== undefined);
  if (parts.length === 0) return null;
  return element("div", {class: "opening"}, columns(...parts.map((part) => ["six", part] as const)));
}

const came = ({period, decisions: {rows, n}}: NonNullable<OpeningView["decided"]>): HTMLElement =>
  part(
    `What came of the decisions of ${period}`,
    rows.map((row) => [shorten(row.text, TEXT), element("span", {class: "sub"}, cameOf(row))]),
    n > rows.length &&
      element("p", {class: "sub"}, element("a", {href: `${pageLink("report")}#decided`}, `All ${n}`))
  );

const fresh = ({period, lines}: NonNullable<OpeningView["since"]>): HTMLElement =>
  part(
    `New since ${period} was frozen`,
    lines.map(({text, page}) => [element("a", {href: pageLink(page)}, text)])
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
