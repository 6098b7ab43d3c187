import {definition} from "./definition.js";
import {element} from "../shared/ui/element.js";

export interface BigNumber {
  readonly label: string;
  /** the number as written, with its unit */
  readonly value: string;
  /** its n, interval or what it is held against */
  readonly note: string;
  readonly meaning: string;
}

/** A row of headline numbers, each with its n and its definition. */
export function bigNumbers(numbers: readonly BigNumber[]): HTMLElement {
  return element(
    "div",
    {class: "big-numbers"},
    numbers.map(({label, value, note, meaning}) =>
      element(
        "div",
        {class: "big-number"},
        element("h2", {}, label),
        element("p", {class: "value"}, value),
        element("p", {class: "aside"}, note),
        definition(meaning)
      )
    )
  );
}
