import type {Verdict} from "../../domain.js";
import {element} from "./element.js";

/** Word, shape and class of each verdict, in order of reliance; the same everywhere. */
const LOOKS: Readonly<Record<Verdict, {readonly word: string; readonly shape: string}>> = {
  improved: {word: "Improved", shape: "▼"},
  worsened: {word: "Worsened", shape: "▲"},
  no_detectable_change: {word: "No detectable change", shape: "●"},
  too_early: {word: "Too early to tell", shape: "◔"},
  not_measurable: {word: "Not measurable", shape: "○"}
};

/** The verdict's chip, with its n, earliest date or reason after the word. */
export function verdictChip(verdict: Verdict, detail?: string): HTMLElement {
  const {word, shape} = LOOKS[verdict];
  return element(
    "span",
    {class: `verdict verdict-${verdict}`},
    element("span", {class: "verdict-shape", "aria-hidden": "true"}, shape),
    element("span", {}, word),
    detail !== undefined && element("span", {class: "verdict-detail"}, detail)
  );
}
