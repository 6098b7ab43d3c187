/** Agendas as Markdown, to paste into a meeting's notes: no markup from exports. */
import type {Place} from "../shared/findings/place.js";
import type {AgendaItem, Point} from "../shared/points/point.js";
import {escaped} from "../shared/ui/escaped.js";
import {placeLink} from "../shared/ui/pageUrl.js";
import type {RetroAgenda, ReviewAgenda} from "./types.js";

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
  const evidence = (place: Place): string => `([evidence](${new URL(placeLink(place), base).href}))`;
  const item = ({text, place}: AgendaItem): string =>
    `- ${escaped(text)}${place === undefined ? "" : ` ${evidence(place)}`}`;
  const lines = (
    {title: what, stake, detail, question, items, more, place, minutes}: Point,
    rank: number
  ): string =>
    [
      `## ${rank + 1}. ${escaped(what)} (${minutes} min)`,
      `${escaped(detail ?? stake)} ${evidence(place)}. ${escaped(question)}`,
      ...(items.length > 0
        ? [[...items.map(item), ...(more > 0 ? [`- … ${more} more`] : [])].join("\n")]
        : []),
      "Owner:",
      "Decision:"
    ].join("\n\n");
  return [`# ${escaped(title)}`, ...points.map(lines)].join("\n\n").concat("\n");
}
