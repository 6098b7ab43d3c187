import {type Child, element, present} from "./element.js";

/** Parts of a page one under another, spaced like paragraphs; what is missing leaves no gap. */
export function blocks(...parts: readonly Child[]): HTMLElement {
  return element(
    "div",
    {},
    present(parts).map((part) => element("div", {class: "block"}, part))
  );
}

/** Parts under a heading of the page's own rank. */
export function chapter(title: string, ...parts: readonly Child[]): HTMLElement {
  return element(
    "section",
    {class: "chapter"},
    element("h2", {}, title),
    present(parts).map((part) => element("div", {class: "block"}, part))
  );
}
