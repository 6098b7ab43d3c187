import {copyButton} from "../shared/ui/copyButton.js";
import {element} from "../shared/ui/element.js";
import {pageLink} from "../shared/ui/pageUrl.js";
import {type Ask, asksMarkdown} from "./asks.js";

const lines = (asks: readonly Ask[]): HTMLElement =>
  element(
    "ol",
    {class: "asks"},
    asks.map(({text, href}) => element("li", {}, element("a", {href}, text)))
  );

/** "To decide": a line an ask, to be copied into the meeting's notes. */
export function askList(title: string, asks: readonly Ask[]): HTMLElement {
  return element(
    "aside",
    {class: "decision", "aria-label": "To decide"},
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
