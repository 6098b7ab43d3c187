import {VERDICT_MARKS, type Verdict} from "../../domain.js";
import {element} from "./element.js";

/** The verdict's chip, with its n, earliest date or reason after the word. */
export function verdictChip(verdict: Verdict, detail?: string): HTMLElement {
  const {label, shape} = VERDICT_MARKS[verdict];
  return element(
    "span",
    {class: `verdict verdict-${verdict}`},
    element("span", {class: "verdict-shape", "aria-hidden": "true"}, shape),
    element("span", {}, label),
    detail !== undefined && element("span", {class: "verdict-detail"}, detail)
  );
}
