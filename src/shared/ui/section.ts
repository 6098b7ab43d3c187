import {type Child, element} from "./element.js";

/** A heading, what is counted (left out where null), and what stands below. */
export function section(title: string, counted: string | null, ...body: readonly Child[]): HTMLElement {
  return element(
    "section",
    {class: "section"},
    element("h2", {}, title),
    counted !== null && element("p", {class: "counted"}, counted),
    ...body
  );
}
