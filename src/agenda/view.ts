import {agendaMarkdown} from "./markdown.js";
import type {Agenda} from "./types.js";
import {element, listen} from "../shared/ui/element.js";

/** The agenda as a list to work through, with a copy for the meeting's notes. */
export function agendaView(agenda: Agenda): HTMLElement {
  const said = element("span", {role: "status", class: "sub"});
  const copy = listen(element("button", {type: "button"}, "Copy as Markdown"), {
    click: () => {
      navigator.clipboard.writeText(agendaMarkdown(agenda)).then(
        () => (said.textContent = "Copied."),
        () => (said.textContent = "The browser does not allow copying here: select the text below instead.")
      );
    }
  });
  return element(
    "article",
    {class: "agenda"},
    element("p", {class: "agenda-tools"}, copy, said),
    agenda.sections.map(({title, question, items, empty, more}) =>
      element(
        "section",
        {class: "section"},
        element("h2", {}, title),
        element("p", {}, element("em", {}, question)),
        items.length === 0
          ? empty !== "" && element("p", {class: "counted"}, empty)
          : element(
              "ul",
              {},
              items.map(({text, href}) =>
                element("li", {}, href === undefined ? text : element("a", {href}, text))
              ),
              more > 0 && element("li", {class: "sub"}, `${more} more`)
            )
      )
    ),
    element(
      "details",
      {class: "behind"},
      element("summary", {}, "Show the Markdown"),
      element("pre", {}, agendaMarkdown(agenda))
    )
  );
}
