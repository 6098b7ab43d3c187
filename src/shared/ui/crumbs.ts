import {shorten} from "../../format.js";
import {element} from "./element.js";
import {pageLink} from "./pageUrl.js";

export interface Crumb {
  readonly title: string;
  readonly href: string;
}

/** "Outcomes › this one", with the one before and after it in the list's order; an unknown one has no neighbours. */
export function crumbs(
  list: {readonly name: string; readonly page: string},
  here: string,
  {before, after}: {readonly before?: Crumb | undefined; readonly after?: Crumb | undefined} = {}
): HTMLElement {
  const beside = (crumb: Crumb | undefined, rel: "prev" | "next"): HTMLElement | false =>
    crumb !== undefined &&
    element(
      "a",
      {href: crumb.href, rel, title: crumb.title},
      rel === "prev" ? `← ${shorten(crumb.title, 40)}` : `${shorten(crumb.title, 40)} →`
    );
  return element(
    "nav",
    {class: "crumbs", "aria-label": "Where this page is"},
    element(
      "span",
      {class: "crumbs-path"},
      element("a", {href: pageLink(list.page)}, list.name),
      " › ",
      element("span", {"aria-current": "page"}, shorten(here, 80))
    ),
    element("span", {class: "crumbs-beside"}, beside(before, "prev"), beside(after, "next"))
  );
}

/** The items just before and after the one at a place; none for a place that is not in the list. */
export function neighbours<Item>(
  items: readonly Item[],
  place: number,
  crumb: (item: Item) => Crumb
): {readonly before?: Crumb | undefined; readonly after?: Crumb | undefined} {
  const at = (index: number): Crumb | undefined => {
    const item = items[index];
    return item === undefined ? undefined : crumb(item);
  };
  return place < 0 ? {} : {before: at(place - 1), after: at(place + 1)};
}
