import type {Ask} from "../shared/findings/asks.js";
import {count} from "../format.js";
import {copyButton} from "../shared/ui/copyButton.js";
import {element} from "../shared/ui/element.js";
import {escaped} from "../shared/ui/escaped.js";
import {pageLink, placeLink} from "../shared/ui/pageUrl.js";

const lines = (asks: readonly Ask[]): HTMLElement =>
  element(
    "ol",
    {class: "asks"},
    asks.map((ask) => element("li", {}, element("a", {href: placeLink(ask)}, ask.text)))
  );

/** What the meeting decides first, beside the answer, with the way to the rest; nothing without an ask. */
export function firstAsk([first, ...rest]: readonly Ask[]): HTMLElement | null {
  if (first === undefined) return null;
  const more = element("a", {href: "#to-decide"}, `${count(rest.length)} more to decide`);
  return element(
    "p",
    {class: "first-ask"},
    element("b", {}, "To decide: "),
    element("a", {href: placeLink(first)}, first.text),
    ...(rest.length > 0 ? [" ", more] : [])
  );
}

/** "To decide": a line an ask, to be copied into the meeting's notes. */
export function askList(title: string, asks: readonly Ask[]): HTMLElement {
  return element(
    "aside",
    {class: "decision", id: "to-decide", "aria-label": "To decide"},
    element("h2", {}, "To decide"),
    asks.length === 0 ? element("p", {}, "The data ask for no decision.") : lines(asks),
    element(
      "p",
      {class: "ask-tools"},
      asks.length > 0 && copyButton("Copy as agenda", asksMarkdown(title, asks, window.location.href)),
      element("a", {href: pageLink("agenda")}, "The whole agenda")
    )
  );
}

/** What would give a first verdict. */
export function remedyList(remedies: readonly Ask[]): HTMLElement | null {
  if (remedies.length === 0) return null;
  return element(
    "section",
    {class: "remedies"},
    element("h2", {}, "What would give a verdict"),
    lines(remedies)
  );
}

/** The lines as Markdown for the meeting's notes. */
export const asksMarkdown = (title: string, asks: readonly Ask[], base: string): string =>
  [
    `# ${title}`,
    "",
    ...asks.map((ask) => `- [ ] ${escaped(ask.text)} ([evidence](${new URL(placeLink(ask), base).href}))`),
    ""
  ].join("\n");
