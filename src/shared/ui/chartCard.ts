import {unbroken} from "../../format.js";
import {csv, download, type Value} from "./csv.js";
import {type Child, element, listen} from "./element.js";
import {standaloneSvg} from "./saveSvg.js";

export interface ChartCard {
  /** the finding of this chart, computed */
  readonly title: string;
  /** what is counted, over which period, in which zone, what is left out */
  readonly counted: string;
  readonly chart: Child;
  /** key or marks between heading and chart */
  readonly key?: Child;
  /** the same numbers as a table, folded; it saves them as CSV */
  readonly table?: Child;
  /** the rows that are drawn, for saving where there is no table */
  readonly rows?: readonly object[];
  /** false where the picture is no drawing but a table */
  readonly isDrawing?: boolean;
}

/** A chart under its finding, with the numbers behind it one click away; saved as SVG and as CSV of its rows. */
export function chartCard({
  title,
  counted,
  chart,
  key,
  table,
  rows,
  isDrawing = true
}: ChartCard): HTMLElement {
  const drawing = element("div", {class: "chart"}, chart);
  const name = fileName(title);
  const save = (label: string, what: string, act: () => void): HTMLElement =>
    listen(element("button", {type: "button", class: "quiet", "aria-label": what}, label), {click: act});
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
    drawing,
    table !== undefined &&
      element("details", {class: "behind"}, element("summary", {}, "Show as a table"), table),
    element(
      "p",
      {class: "save"},
      isDrawing &&
        save("Save as SVG", `Save as SVG: ${title}`, () => {
          const text = standaloneSvg(drawing, title);
          if (text !== undefined) download(`${name}.svg`, text, "image/svg+xml");
        }),
      rows !== undefined &&
        rows.length > 0 &&
        save("Save rows as CSV", `Save rows as CSV: ${title}`, () =>
          download(
            `${name}.csv`,
            csv(
              Object.keys(rows[0]!),
              rows.map((row) => Object.values(row) as Value[])
            )
          )
        )
    )
  );
}

/** The first words of a finding as a file's name. */
const fileName = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replaceAll(/^-|-$/g, "") || "chart";
