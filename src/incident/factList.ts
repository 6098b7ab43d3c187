import {type Child, element} from "../shared/ui/element.js";

export interface Fact {
  readonly name: string;
  readonly value: Child;
  /** what was assumed or derived */
  readonly note?: string | null;
}

/** Names and values in two columns, each with what was assumed. */
export function factList(facts: readonly Fact[]): HTMLElement {
  return element(
    "dl",
    {class: "facts"},
    facts.map(({name, value, note}) =>
      element(
        "div",
        {},
        element("dt", {}, name),
        element("dd", {}, value, note != null && note !== "" && element("small", {}, note))
      )
    )
  );
}
