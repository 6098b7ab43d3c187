import {element} from "../shared/ui/element.js";

/** How a number is defined, one click away. */
export function definition(text: string, label = "How this is counted"): HTMLDetailsElement {
  return element("details", {class: "definition"}, element("summary", {}, label), element("p", {}, text));
}
