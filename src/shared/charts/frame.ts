import * as Plot from "@observablehq/plot";
import {marked} from "./marks.js";

/** What every chart shares: the page's type, ink that follows the theme, and a spoken description. */
export interface ChartOptions {
  readonly width?: number;
  readonly height?: number;
  /** the chart's finding in a sentence, for readers who can't see it */
  readonly description?: string;
  /** where to build nodes that nobody will point at: paper, and tests without a browser */
  readonly document?: Document;
}

/** Where a mark leads; without it, a picture's marks only tell. */
export interface Linked<Row> {
  readonly href?: (row: Row) => string | null;
}

/** Plot options common to all charts; text is 12 px at every width, never shrunk. */
export function frame(
  {width = 640, height, description, document}: ChartOptions,
  label: string
): Plot.PlotOptions {
  return {
    width,
    ...(height === undefined ? {} : {height}),
    ...(document === undefined ? {} : {document}),
    ariaLabel: label,
    ...(description === undefined ? {} : {ariaDescription: description}),
    style: {fontFamily: "inherit", fontSize: "12px", background: "none", overflow: "visible"}
  };
}

/** Plot's picture as one image to a screen reader, its name and description; on a page its marks answer, on paper they don't. */
export function draw(options: Plot.PlotOptions) {
  const picture = Plot.plot(options);
  picture.setAttribute("role", "img");
  for (const mark of picture.querySelectorAll("[aria-label], [aria-description]")) {
    mark.removeAttribute("aria-label");
    mark.removeAttribute("aria-description");
  }
  return options.document === undefined ? marked(picture) : picture;
}

/** A chart without data: the frame and a sentence, not an error. */
export function emptyFrame(options: ChartOptions, label: string, message: string) {
  return draw({
    ...frame(options, label),
    height: 40,
    axis: null,
    marginLeft: 0,
    marginRight: 0,
    marks: [
      Plot.text([message], {
        frameAnchor: "left",
        textAnchor: "start",
        lineWidth: 48,
        fontSize: 13,
        fill: "var(--theme-foreground-muted)"
      })
    ]
  });
}
