import {type Child, element} from "./element.js";

/** How many of the twelve columns a part takes on a wide page. */
export type Span = "five" | "six" | "seven";

/** Parts side by side where there is room, one below the other where there is none. */
export function columns(...parts: readonly (readonly [Span, Child])[]): HTMLElement {
  return element(
    "div",
    {class: "columns"},
    parts.map(([span, part]) => element("div", {class: span}, part))
  );
}
