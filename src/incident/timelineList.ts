import {date, dateTime, clock, words} from "../format.js";
import type {Timeline} from "../schema.js";
import {element} from "../shared/ui/element.js";

/** The timeline in words, numbered like the chart; the day is said when it changes. */
export function timelineList(events: readonly Timeline[], zone: string): HTMLElement {
  let day = "";
  return element(
    "ol",
    {class: "timeline"},
    events.map(({at, at_basis, kind, text}) => {
      const today = date(at, zone);
      const shown = at === null ? "time not known" : today === day ? clock(at, zone) : dateTime(at, zone);
      day = today;
      const isAssumed = at !== null && at_basis !== "stated";
      return element(
        "li",
        {},
        element(
          "span",
          {class: "when"},
          at === null ? shown : element("time", {datetime: at.toISOString()}, shown),
          isAssumed && element("abbr", {title: words(at_basis)}, "*")
        ),
        element("span", {class: `kind kind-${kind}`}, words(kind)),
        element("span", {class: "what"}, text)
      );
    })
  );
}
