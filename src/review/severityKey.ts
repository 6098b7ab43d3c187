import {element} from "../shared/ui/element.js";
import {severityMark} from "../shared/ui/severityMark.js";

/** The severities a chart shows, worst first, and the mark of a running quarter if it has one. */
export function severityKey(severities: readonly (number | null)[], hasPartial: boolean): HTMLElement {
  return element(
    "ul",
    {class: "key"},
    severities.map((severity) => element("li", {}, severityMark(severity))),
    hasPartial && element("li", {class: "key-partial"}, "* still running")
  );
}
