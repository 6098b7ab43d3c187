import {type Child, element, present} from "./element.js";

/** Parts of a page one under another, spaced like paragraphs; what is missing leaves no gap. */
export function blocks(...parts: readonly Child[]): HTMLElement {
  return element(
    "div",
    {class: "blocks"},
    present(parts).map((part) => element("div", {class: "block"}, part))
  );
}

/** Parts under a heading of the page's own rank, which a link may name as the pages' own headings. */
export function chapter(title: string, ...parts: readonly Child[]): HTMLElement {
  const id = title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
  const anchor = element("a", {class: "observablehq-header-anchor", href: `#${id}`}, title);
  return element("section", {class: "chapter"}, element("h2", {id, tabindex: -1}, anchor), ...parts);
}
