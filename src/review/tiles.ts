/** Four numbers of the quarter, each with its last eight quarters, a word and the page behind it. */
import type {RestatedNumbers} from "../schema.js";
import {marked} from "../shared/charts/marks.js";
import {spark} from "../shared/charts/spark.js";
import {TILE_NUMBERS} from "../shared/findings/restatedFinding.js";
import {pointWords, tileWords} from "../shared/findings/tileWords.js";
import type {TileFacts} from "../shared/rows/tileFacts.js";
import {element} from "../shared/ui/element.js";
import {pageLink} from "../shared/ui/pageUrl.js";
import {restatedMark} from "../shared/ui/restatedMark.js";

const PAGES: Readonly<Record<TileFacts["id"], string>> = {
  incidents: "incidents",
  minutes: "incidents",
  mitigate: "response",
  pages: "alerts"
};

export interface TilesGiven {
  /** those that the filter in force can't narrow */
  readonly wholeCompany?: ReadonlySet<string>;
  readonly restated?: (number: RestatedNumbers["number"]) => RestatedNumbers | undefined;
}

/** The numbers side by side; one that was another when its quarter was frozen says so. */
export function tiles(facts: readonly TileFacts[], {wholeCompany, restated}: TilesGiven = {}): HTMLElement {
  return element(
    "div",
    {class: "tiles"},
    facts.map((own) => {
      const {label, value, word, basis} = tileWords(own);
      return element(
        "a",
        {class: "tile", href: pageLink(PAGES[own.id])},
        element("span", {class: "tile-label"}, label),
        element(
          "span",
          {class: "tile-row"},
          element("b", {class: "tile-value"}, value),
          marked(spark(own.points, pointWords(own)), {isStop: false})
        ),
        element("span", {class: "tile-word"}, word),
        restatedMark(restated?.(TILE_NUMBERS[own.id])),
        element(
          "span",
          {class: "sub"},
          wholeCompany?.has(own.id) === true ? "of the whole company: no filter reaches it" : basis
        )
      );
    })
  );
}
