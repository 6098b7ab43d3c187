import {unbroken} from "../format.js";
import type {RestatedNumbers} from "../schema.js";
import {spark} from "../shared/charts/spark.js";
import {restatedVerdictsFinding, TILE_NUMBERS} from "../shared/findings/restatedFinding.js";
import {pointWords, tileWords} from "../shared/findings/tileWords.js";
import type {TileFacts} from "../shared/rows/tileFacts.js";
import {element} from "../shared/ui/element.js";
import {restatedMark} from "../shared/ui/restatedMark.js";
import {verdictBar} from "../shared/ui/verdictBar.js";
import type {FirstPage} from "./firstPage.js";

/** Pixels of the paper's narrowest column. */
const WIDTH = 680;

/** Page 1 as a document without links, since paper has none. */
export function firstPageElement(page: FirstPage): HTMLElement {
  const formerVerdicts = restatedVerdictsFinding(page.restated);
  return element(
    "section",
    {class: "report-first", "aria-label": "The answer"},
    element("p", {class: "report-answer"}, unbroken(page.answer)),
    element("p", {}, unbroken(page.quarter)),
    page.standing !== "" && element("p", {class: "report-standing"}, unbroken(page.standing)),
    verdictBar(page.counts, {width: WIDTH, open: page.open, beside: page.beside, href: null}),
    element("p", {class: "counted"}, unbroken(`${page.kinds} ${page.luck} ${page.untold}`.trim())),
    formerVerdicts !== "" && element("p", {class: "restated"}, unbroken(formerVerdicts)),
    page.named.length > 0 &&
      element(
        "dl",
        {class: "report-named"},
        page.named.flatMap(({heading, text}) => [
          element("dt", {}, heading),
          element("dd", {}, unbroken(text))
        ])
      ),
    element(
      "div",
      {class: "tiles"},
      page.tiles.map((facts) => tile(facts, page.restated))
    ),
    element("h2", {}, page.asksTitle),
    page.asks.length === 0
      ? element("p", {}, "The data ask for no decision.")
      : element(
          "ol",
          {class: "asks"},
          page.asks.map(({text}) => element("li", {}, unbroken(text)))
        ),
    element("p", {class: "counted"}, unbroken(page.provenance))
  );
}

function tile(facts: TileFacts, restated: readonly RestatedNumbers[]): HTMLElement {
  const {label, value, word, basis} = tileWords(facts);
  return element(
    "div",
    {class: "tile"},
    element("span", {class: "tile-label"}, label),
    element(
      "span",
      {class: "tile-row"},
      element("b", {class: "tile-value"}, value),
      spark(facts.points, pointWords(facts))
    ),
    element("span", {class: "tile-word"}, word),
    restatedMark(restated.find(({number}) => number === TILE_NUMBERS[facts.id])),
    element("span", {class: "sub"}, basis)
  );
}
