import {shorten} from "../format.js";
import type {VerdictRows} from "../schema.js";
import {revisedCount, revisionWords} from "../shared/findings/revision.js";
import type {Head} from "../shared/rows/head.js";
import {element} from "../shared/ui/element.js";
import {verdictWords} from "../shared/ui/outcomeText.js";
import {pageLink} from "../shared/ui/pageUrl.js";

const TITLE = 60;

/** Under the claim: how many verdicts are others than when last published; its tip names the first, Data has the list. */
export function revisedMark({rows, n}: Head<VerdictRows>): HTMLElement | null {
  if (n === 0) return null;
  const named = rows.map(
    (row) => `“${shorten(row.title, TITLE)}” is ${verdictWords(row)}, was ${revisionWords(row)!}`
  );
  return element(
    "p",
    {class: "counted"},
    element(
      "a",
      {class: "restated", href: `${pageLink("data")}#restated`, title: named.join("\n")},
      revisedCount(n)
    )
  );
}
