import {unbroken} from "../../format.js";
import {type Child, element} from "./element.js";

export interface Block {
  /** a computed sentence of at most 14 words and two numbers; no n, interval or estimator */
  readonly claim: string;
  /** the events themselves where there are few, else a summary with its uncertainty drawn */
  readonly picture: Child;
  /** marks or a key between claim and picture */
  readonly key?: Child;
  /** one small line: certainty in words, then n, interval, what is left out, period and zone */
  readonly sure?: string;
  /** table, definition, link to the method, downloads */
  readonly folded?: readonly Child[];
}

/** A part of a page: claim, picture, how sure, the rest folded. */
export function block({claim, picture, key, sure = "", folded = []}: Block): HTMLElement {
  return element(
    "figure",
    {class: "chart-card"},
    element("figcaption", {}, element("h2", {}, unbroken(claim))),
    key,
    picture,
    sure !== "" && element("p", {class: "counted sure"}, unbroken(sure)),
    folded
  );
}
