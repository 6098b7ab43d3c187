import {unbroken} from "../../format.js";
import type {Decision} from "../findings/decision.js";
import {element} from "./element.js";
import {pageLink} from "./pageUrl.js";

export interface Evidence {
  readonly text: string;
  readonly href: string;
}

/** What the reviewer is asked to decide: a sentence, or a line for each decision; then links to the evidence. */
export function decisionPrompt(
  ask: string | readonly Decision[],
  evidence: readonly Evidence[] = []
): HTMLElement {
  const links = evidence.map(({text, href}) => element("li", {}, element("a", {href}, text)));
  const lines = typeof ask === "string" ? [{text: ask}] : ask;
  return element(
    "aside",
    {class: "decision", "aria-label": "To decide"},
    element("h2", {}, "To decide"),
    lines.length === 1
      ? element("p", {}, line(lines[0]!))
      : element(
          "ol",
          {class: "asks"},
          lines.map((one) => element("li", {}, line(one)))
        ),
    links.length > 0 && element("ul", {}, links)
  );
}

const line = ({text, page, query}: Decision): HTMLElement | string =>
  page === undefined ? unbroken(text) : element("a", {href: pageLink(page, query)}, unbroken(text));
