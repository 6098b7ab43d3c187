import {unbroken} from "../format.js";
import {type Child, element} from "./element.js";

export interface ChartCard {
  /** the finding of this chart, computed */
  readonly title: string;
  /** what is counted, over which period, in which zone, what is left out */
  readonly counted: string;
  readonly chart: Child;
  /** key or marks between heading and chart */
  readonly key?: Child;
  /** the same numbers as a table, folded */
  readonly table?: Child;
}

/** A chart under its finding, with the numbers behind it one click away. */
export function chartCard({title, counted, chart, key, table}: ChartCard): HTMLElement {
  return element(
    "figure",
    {class: "chart-card"},
    element(
      "figcaption",
      {},
      element("h2", {}, unbroken(title)),
      element("p", {class: "counted"}, unbroken(counted))
    ),
    key,
    element("div", {class: "chart"}, chart),
    table !== undefined &&
      element("details", {class: "behind"}, element("summary", {}, "Show as a table"), table)
  );
}
