import {VERDICTS, type Verdict} from "../domain.js";
import {count} from "../format.js";
import {element} from "../shared/ui/element.js";
import {pageLink} from "../shared/ui/pageUrl.js";
import {verdictChip} from "../shared/ui/verdictChip.js";

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
