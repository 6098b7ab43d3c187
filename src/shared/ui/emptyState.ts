import {type Child, element} from "./element.js";

export interface EmptyState {
  /** what is missing */
  readonly title: string;
  /** why it is missing */
  readonly why: string;
  /** what to export or do to fill it */
  readonly remedy?: Child;
}

/** Says what is missing, why, and what to export to fill it. */
export function emptyState({title, why, remedy}: EmptyState): HTMLElement {
  return element(
    "section",
    {class: "empty-state"},
    element("h2", {}, title),
    element("p", {}, why),
    remedy !== undefined && element("p", {}, remedy)
  );
}
