/** Four numbers of the quarter, each with its last eight quarters, a word and the page behind it. */
import {count, counted, decimal, duration, UNKNOWN} from "../format.js";
import {spark} from "../shared/charts/spark.js";
import type {Moved, TileFacts} from "../shared/rows/tileFacts.js";
import {element} from "../shared/ui/element.js";
import {pageLink} from "../shared/ui/pageUrl.js";

interface Kind {
  readonly label: string;
  readonly page: string;
  readonly value: (value: number) => string;
  /** what "fewer" and "more" are of it */
  readonly words: readonly [string, string];
  /** what the number rests on */
  readonly basis: (facts: TileFacts) => string;
}

const KINDS: Readonly<Record<TileFacts["id"], Kind>> = {
  incidents: {
    label: "Incidents",
    page: "incidents",
    value: count,
    words: ["fewer than before", "more than before"],
    basis: () => "against the four quarters before"
  },
  minutes: {
    label: "Minutes of impact",
    page: "incidents",
    value: (minutes) => count(Math.round(minutes)),
    words: ["fewer than before", "more than before"],
    basis: ({n, of}) => (n === of ? "stated for all incidents" : `stated for ${count(n)} of ${count(of)}`)
  },
  mitigate: {
    label: "Median time to mitigate",
    page: "response",
    value: duration,
    words: ["faster than the quarter before", "slower than the quarter before"],
    basis: ({n}) => `${counted(n, "incident")} timed`
  },
  pages: {
    label: "Pages a week",
    page: "alerts",
    value: decimal,
    words: ["fewer than before", "more than before"],
    basis: ({n, of}) => `${counted(n, "page")} in ${counted(of, "whole week")}`
  }
};

const WORDS: Readonly<Record<Exclude<Moved, "fewer" | "more">, string>> = {
  same: "no clear change",
  few: "too few to say",
  lowest: "lowest of these quarters",
  highest: "highest of these quarters",
  usual: "within its usual range",
  alone: "nothing to compare with"
};

/** The numbers side by side; `wholeCompany` are those that the filter in force can't narrow. */
export function tiles(facts: readonly TileFacts[], wholeCompany: ReadonlySet<string>): HTMLElement {
  return element(
    "div",
    {class: "tiles"},
    facts.map((own) => {
      const {label, page, value, words, basis} = KINDS[own.id];
      const word = own.moved === "fewer" ? words[0] : own.moved === "more" ? words[1] : WORDS[own.moved];
      const said = own.value === null ? "not known" : value(own.value);
      return element(
        "a",
        {class: "tile", href: pageLink(page)},
        element("span", {class: "tile-label"}, label),
        element(
          "span",
          {class: "tile-row"},
          element("b", {class: "tile-value"}, said),
          spark(
            own.points,
            (point) =>
              `${point.quarter}${point.isPartial ? " so far" : ""}: ${point.value === null ? UNKNOWN : value(point.value)}`
          )
        ),
        element("span", {class: "tile-word"}, word),
        element(
          "span",
          {class: "sub"},
          wholeCompany.has(own.id) ? "of the whole company: no filter reaches it" : basis(own)
        )
      );
    })
  );
}
