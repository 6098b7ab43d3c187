import {type Child, element, present} from "./element.js";

/** Parts of a page one under another, spaced like paragraphs; what is missing leaves no gap. */
export function blocks(...parts: readonly Child[]): HTMLElement {
  return element(
    "div",
    {class: "blocks"},
    present(parts).map((part) => element("div", {class: "block"}, part))
  );
}
