import {unbroken} from "../../format.js";
import {element} from "./element.js";

/** The page's answer: one sentence to remember, then what supports or limits it. Announced when it changes. */
export function finding(headline: string, ...support: readonly string[]): HTMLElement {
  return element(
    "div",
    {class: "finding", "aria-live": "polite"},
    element("p", {class: "headline"}, unbroken(headline)),
    support
      .filter((sentence) => sentence !== "" && sentence !== headline)
      .map((sentence) => element("p", {class: "support"}, unbroken(sentence)))
  );
}
