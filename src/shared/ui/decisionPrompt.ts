import {unbroken} from "../../format.js";
import {element} from "./element.js";

export interface Evidence {
  readonly text: string;
  readonly href: string;
}

/** What the reviewer is asked to decide, with links to the evidence. */
export function decisionPrompt(ask: string, evidence: readonly Evidence[] = []): HTMLElement {
  const links = evidence.map(({text, href}) => element("li", {}, element("a", {href}, text)));
  return element(
    "aside",
    {class: "decision", "aria-label": "To decide"},
    element("h2", {}, "To decide"),
    element("p", {}, unbroken(ask)),
    links.length > 0 && element("ul", {}, links)
  );
}
