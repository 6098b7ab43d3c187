/** The report as a document: for the page, for the single file, and for paper. */
import {element} from "../shared/ui/element.js";
import {unbroken} from "../format.js";
import {firstPageElement} from "./firstPageElement.js";
import type {Report} from "./report.js";
import type {ReportChart, ReportSection, ReportTable, ReportText} from "./types.js";

/** Draws a chart into its place; a page resizes it, paper has one width. */
export type Place = (chart: ReportChart) => Node;

export function reportElement(
  {title, organisation, logo, first, sections}: Report,
  place: Place
): HTMLElement {
  return element(
    "article",
    {class: "report"},
    element(
      "header",
      {},
      logo !== null && element("img", {src: logo, alt: organisation ?? "", class: "report-logo"}),
      organisation !== null && element("p", {class: "report-organisation"}, organisation),
      element("h1", {}, unbroken(title))
    ),
    firstPageElement(first),
    element(
      "nav",
      {class: "report-contents", "aria-label": "Contents"},
      element(
        "ol",
        {},
        sections.map(({id, title: name}) => element("li", {}, element("a", {href: `#${id}`}, name)))
      )
    ),
    sections.map((section, number) => sectionElement(section, number + 1, place))
  );
}

function sectionElement(
  {id, title, sentences, text = [], charts = [], table, note}: ReportSection,
  number: number,
  place: Place
): HTMLElement {
  return element(
    "section",
    {id, class: "report-section"},
    element("h2", {}, `${number}. ${title}`),
    sentences.map((sentence) => element("p", {}, unbroken(sentence))),
    textElements(text),
    charts.map((chart) =>
      element(
        "figure",
        {class: "report-figure"},
        element(
          "figcaption",
          {},
          element("strong", {}, unbroken(chart.title)),
          element("span", {class: "counted"}, unbroken(chart.counted))
        ),
        place(chart)
      )
    ),
    table !== undefined && tableElement(table),
    note !== undefined && element("p", {class: "counted"}, note)
  );
}

/** Items that follow one another are one list. */
function textElements(text: readonly ReportText[]): HTMLElement[] {
  const nodes: HTMLElement[] = [];
  for (const {kind, text: words} of text) {
    if (kind !== "item") nodes.push(element(kind === "heading" ? "h3" : "p", {}, words));
    else {
      const last = nodes.at(-1);
      const list = last?.tagName === "UL" ? last : element("ul");
      list.append(element("li", {}, words));
      if (list !== last) nodes.push(list);
    }
  }
  return nodes;
}

function tableElement({columns, rows, empty, more}: ReportTable): HTMLElement | null {
  if (rows.length === 0) return empty === "" ? null : element("p", {class: "counted"}, empty);
  const numeric = (index: number): string | undefined => (columns[index]?.numeric ? "number" : undefined);
  return element(
    "div",
    {class: "report-table", tabindex: 0, role: "region", "aria-label": columns[0]?.label ?? "Table"},
    element(
      "table",
      {},
      element(
        "thead",
        {},
        element(
          "tr",
          {},
          columns.map(({label}, index) => element("th", {scope: "col", class: numeric(index)}, label))
        )
      ),
      element(
        "tbody",
        {},
        rows.map((row) =>
          element(
            "tr",
            {},
            row.map((cell, index) =>
              index === 0
                ? element("th", {scope: "row"}, unbroken(cell))
                : element("td", {class: numeric(index)}, unbroken(cell))
            )
          )
        )
      )
    ),
    more !== undefined && element("p", {class: "counted"}, more)
  );
}
