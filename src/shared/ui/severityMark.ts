import {element} from "./element.js";

/** A severity as a filled square (darker is worse) and its name; the export's own word on hover and for readers. */
export function severityMark(severity: number | null, raw?: string | null): HTMLElement {
  const name = severity === null ? "unknown" : `SEV${severity}`;
  const own = raw != null && raw !== "" && raw !== name ? `in the export: ${raw}` : null;
  return element("span", {class: `severity-mark severity-${severity ?? "unknown"}`, title: own}, name);
}
