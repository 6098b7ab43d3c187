/** Agendas as Markdown, to paste into a meeting's notes: no markup from exports. */
import {escaped} from "../shared/ui/escaped.js";
import type {AgendaItem, Point, RetroAgenda, ReviewAgenda} from "./types.js";

/** Of a retro: questions, and lines to tick off. */
export function retroMarkdown({title, sections}: RetroAgenda): string {
  return [
    `# ${escaped(title)}`,
    ...sections.map(({title: name, question, items, empty, more}) =>
      [
        `## ${escaped(name)}`,
        escaped(question),
        items.length === 0
          ? escaped(empty)
          : [
              ...items.map(({text}) => `- [ ] ${escaped(text)}`),
              ...(more > 0 ? [`- … ${more} more`] : [])
            ].join("\n")
      ].join("\n\n")
    )
  ]
    .join("\n\n")
    .concat("\n");
}

/** Of a review: points with their time box, the evidence as links from the page's address, and lines to fill in. */
export function reviewMarkdown({title, points}: ReviewAgenda, base: string): string {
  const link = (text: string, href: string): string => `[${text}](${new URL(href, base).href})`;
  const item = ({text, href}: AgendaItem): string =>
    `- ${escaped(text)}${href === undefined ? "" : ` (${link("evidence", href)})`}`;
  const lines = ({title: what, stake, question, items, more, href, minutes}: Point, place: number): string =>
    [
      `## ${place + 1}. ${escaped(what)} (${minutes} min)`,
      `${escaped(stake)} (${link("evidence", href)}). ${escaped(question)}`,
      ...(items.length > 0
        ? [[...items.map(item), ...(more > 0 ? [`- … ${more} more`] : [])].join("\n")]
        : []),
      "Owner:",
      "Decision:"
    ].join("\n\n");
  return [`# ${escaped(title)}`, ...points.map(lines)].join("\n\n").concat("\n");
}
