import {VERDICTS, type Verdict} from "../../domain.js";
import {count} from "../../format.js";
import {element} from "./element.js";
import {pageLink} from "./pageUrl.js";
import {verdictChip} from "./verdictChip.js";

/** The five verdicts with how many actions have each, linked to the ledger's rows behind the number. */
export function verdictNumbers(counts: Readonly<Record<Verdict, number>>): HTMLElement {
  return element(
    "ul",
    {class: "verdict-slots"},
    VERDICTS.map((verdict) =>
      element(
        "li",
        {},
        verdictChip(verdict),
        element("a", {class: "verdict-count", href: pageLink("outcomes", {verdict})}, count(counts[verdict]))
      )
    )
  );
}
