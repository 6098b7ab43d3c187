import {VERDICTS} from "../charts/palette.js";
import {element} from "./element.js";
import {verdictChip} from "./verdictChip.js";

/** Where the verdict counts will stand: the five verdicts, each openly not computed yet. */
export function verdictSlots(): HTMLElement {
  return element(
    "ul",
    {class: "verdict-slots"},
    VERDICTS.map((verdict) =>
      element(
        "li",
        {},
        verdictChip(verdict),
        element("span", {class: "not-yet"}, "not yet computed in this version")
      )
    )
  );
}
