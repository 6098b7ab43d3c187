import {shorten} from "../format.js";
import type {VerdictRows} from "../schema.js";
import {revisedCount, revisionWords} from "../shared/findings/revision.js";
import {element} from "../shared/ui/element.js";
import {verdictWords} from "../shared/ui/outcomeText.js";
import {pageLink} from "../shared/ui/pageUrl.js";

const MOST = 5;
const TITLE = 60;

/** Under the claim: how many verdicts are others than when last published; its tip names them, Data has the list. */
export function revisedMark(rows: readonly VerdictRows[]): HTMLElement | null {
  const revised = rows.filter(({revised_from}) => revised_from !== null);
  if (revised.length === 0) return null;
  const named = revised
    .slice(0, MOST)
    .map((row) => `“${shorten(row.title, TITLE)}” is ${verdictWords(row)}, was ${revisionWords(row)!}`);
  return element(
    "p",
    {class: "counted"},
    element(
      "a",
      {class: "restated", href: `${pageLink("data")}#restated`, title: named.join("\n")},
      revisedCount(revised.length)
    )
  );
}
