/** The agenda as Markdown, to paste into a meeting's notes: no links, no markup from exports. */
import {escaped} from "../shared/ui/escaped.js";
import type {Agenda} from "./types.js";

export function agendaMarkdown({title, sections}: Agenda): string {
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
