import {VERDICT_MARKS, type Verdict} from "../../domain.js";
import {verdictShape} from "../charts/verdictShape.js";
import {element} from "./element.js";

export interface ChipOptions {
  /** stands after the word: n, earliest date or reason; nothing where null or left out */
  readonly detail?: string | null;
  /** actions judged together; of two and more the chip says so, since none has the verdict by itself */
  readonly members?: number | null;
}

/** The verdict's chip: the shape and "Improved", of several actions "Together: improved". */
export function verdictChip(verdict: Verdict, {detail, members}: ChipOptions = {}): HTMLElement {
  const {label} = VERDICT_MARKS[verdict];
  return element(
    "span",
    {class: `verdict verdict-${verdict}`},
    verdictShape(verdict),
    element("span", {}, (members ?? 1) > 1 ? `Together: ${label.toLowerCase()}` : label),
    detail != null && element("span", {class: "verdict-detail"}, detail)
  );
}
