import {dateTime, UNKNOWN} from "../../format.js";
import {element} from "./element.js";

/** A moment in the organisation's zone, with the machine-readable UTC time behind it. */
export function time(
  at: Date | null | undefined,
  zone: string,
  text: (at: Date, zone: string) => string = dateTime
): HTMLElement {
  if (at == null || Number.isNaN(at.getTime()))
    return element("span", {class: "unknown", title: "not known"}, UNKNOWN);
  return element("time", {datetime: at.toISOString()}, text(at, zone));
}
