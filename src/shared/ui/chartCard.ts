import {block} from "./block.js";
import {csv, download, type Value} from "./csv.js";
import {type Child, element, listen} from "./element.js";
import {savePng} from "./savePng.js";
import {standaloneSvg} from "./saveSvg.js";

export interface ChartCard {
  /** the finding of this chart, computed */
  readonly title: string;
  /** how sure: n, interval, over which period, in which zone, what is left out */
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
  /** what its files are called, without ending; by default the page and the chart's place on it */
  readonly file?: string;
}

/** A chart under its finding, with the numbers behind it one click away; saved as SVG, as PNG and as CSV of its rows. */
export function chartCard({
  title,
  counted,
  chart,
  key,
  table,
  rows,
  isDrawing = true,
  file
}: ChartCard): HTMLElement {
  const drawing = element("div", {class: "chart"}, chart);
  const save = (label: string, act: (name: string) => void): HTMLElement =>
    listen(
      element("button", {type: "button", class: "quiet", "aria-label": `Save as ${label}: ${title}`}, label),
      {click: () => act(file ?? placeName(card))}
    );
  const drawn = (act: (text: string) => void): void => {
    const text = standaloneSvg(drawing, title);
    if (text !== undefined) act(text);
  };
  const card = block({
    claim: title,
    key,
    picture: drawing,
    sure: counted,
    folded: [
      table !== undefined &&
        element("details", {class: "behind"}, element("summary", {}, "Show as a table"), table),
      element(
        "p",
        {class: "save"},
        isDrawing && save("SVG", (name) => drawn((text) => download(`${name}.svg`, text, "image/svg+xml"))),
        isDrawing && save("PNG", (name) => drawn((text) => void savePng(`${name}.png`, text))),
        rows !== undefined &&
          rows.length > 0 &&
          save("CSV", (name) =>
            download(
              `${name}.csv`,
              csv(
                Object.keys(rows[0]!),
                rows.map((row) => Object.values(row) as Value[])
              )
            )
          )
      )
    ]
  });
  return card;
}

/** "outcomes-3": the page, and which of its charts this is. */
function placeName(card: HTMLElement): string {
  const page = /(?<![^/])([^/]+?)(?:\.html)?$/.exec(window.location.pathname)?.[1] ?? "review";
  return `${page}-${[...document.querySelectorAll(".chart-card")].indexOf(card) + 1}`;
}
