/** Agendas drawn: lists to work through, with a copy for the meeting's notes. */
import type {AgendaItem, Point} from "../shared/points/point.js";
import {copyButton} from "../shared/ui/copyButton.js";
import {type Child, element} from "../shared/ui/element.js";
import {placeLink} from "../shared/ui/pageUrl.js";
import {decisionLines, HEADER} from "./decisionLines.js";
import {retroMarkdown, reviewMarkdown} from "./markdown.js";
import type {RetroAgenda, ReviewAgenda} from "./types.js";

const listed = (items: readonly AgendaItem[], rest: Child): HTMLElement =>
  element(
    "ul",
    {},
    items.map(({text, place}) =>
      element("li", {}, place === undefined ? text : element("a", {href: placeLink(place)}, text))
    ),
    rest
  );

const behind = (summary: string, text: string): HTMLElement =>
  element("details", {class: "behind"}, element("summary", {}, summary), element("pre", {tabindex: 0}, text));

/** Points with a time box, and lines for owner and decision; `hasDecisions`: decisions.csv has a header already. */
export function reviewView(agenda: ReviewAgenda, base: string, hasDecisions: boolean): HTMLElement {
  const markdown = reviewMarkdown(agenda, base);
  const lines = [...(hasDecisions ? [] : [HEADER]), ...decisionLines(agenda)].join("\n");
  return element(
    "article",
    {class: "agenda"},
    agenda.points.length > 0 &&
      element(
        "p",
        {class: "agenda-tools"},
        copyButton("Copy as Markdown", markdown),
        copyButton("Copy for decisions.csv", `${lines}\n`)
      ),
    element("ol", {class: "points"}, agenda.points.map(pointElement)),
    agenda.points.length > 0 && behind("Show the Markdown", markdown),
    agenda.points.length > 0 && behind("Show the lines for decisions.csv", lines)
  );
}

function pointElement(point: Point): HTMLElement {
  const {title, stake, detail, question, items, more, place, rest, minutes, team} = point;
  return element(
    "li",
    {class: "point"},
    element(
      "h2",
      {},
      element("a", {href: placeLink(place)}, title),
      element("span", {class: "time-box"}, ` ${minutes} min`)
    ),
    element("p", {}, `${detail ?? stake}. `, element("em", {}, question)),
    items.length > 0 &&
      listed(
        items,
        more > 0 &&
          element("li", {class: "sub"}, element("a", {href: placeLink(rest ?? place)}, `${more} more`))
      ),
    element(
      "dl",
      {class: "blanks"},
      element("dt", {}, "Owner"),
      element("dd", {}, team === null ? "" : `(${team})`),
      element("dt", {}, "Decision"),
      element("dd", {})
    )
  );
}

export function retroView(agenda: RetroAgenda): HTMLElement {
  const markdown = retroMarkdown(agenda);
  return element(
    "article",
    {class: "agenda"},
    element("p", {class: "agenda-tools"}, copyButton("Copy as Markdown", markdown)),
    agenda.sections.map(({title, question, items, empty, more}) =>
      element(
        "section",
        {class: "section"},
        element("h2", {}, title),
        element("p", {}, element("em", {}, question)),
        items.length === 0
          ? empty !== "" && element("p", {class: "counted"}, empty)
          : listed(items, more > 0 && element("li", {class: "sub"}, `${more} more`))
      )
    ),
    behind("Show the Markdown", markdown)
  );
}
