/** Everything about one target of an action: the verdict and what limits it, then what it can be checked by. */
import {verdictOf} from "../domain.js";
import {actionFinding, actionNotes, basisSentence} from "./findings.js";
import type {VerdictRows} from "../schema.js";
import {type ChartContext, comparisonCard, evidenceCard, eventsCard, naiveNote} from "./cards.js";
import {element} from "../shared/ui/element.js";
import {BASES, reasonText, targetText} from "../shared/ui/outcomeText.js";
import {pageLink} from "../shared/ui/pageUrl.js";
import {verdictChip} from "../shared/ui/verdictChip.js";

export interface PanelContext extends ChartContext {
  /** other actions of the same change set */
  readonly together: readonly VerdictRows[];
}

export function actionPanel(row: VerdictRows, context: PanelContext): HTMLElement {
  const target = targetText(row);
  const {zone, together} = context;
  const found = row.basis === null ? "" : (BASES[row.basis] ?? row.basis);
  return element(
    "section",
    {class: "action-panel", "aria-label": `Target: ${target}`},
    element("h2", {}, element("span", {class: "kicker"}, "Target "), target),
    element(
      "p",
      {class: "panel-verdict"},
      verdictChip(verdictOf(row.verdict), row.verdict_strength ?? undefined)
    ),
    element("p", {class: "headline-small"}, actionFinding(row, target, zone)),
    element("p", {class: "note-line"}, `${reasonText(row.verdict_reason)} ${basisSentence(row, found)}`),
    element(
      "ul",
      {class: "notes"},
      actionNotes(row, zone).map((note) => element("li", {}, note)),
      together.length > 0 && element("li", {}, togetherLinks(together))
    ),
    row.set_closed_at === null
      ? null
      : element(
          "div",
          {class: "panel-charts"},
          eventsCard(row, context),
          row.target_kind !== "response_time" && evidenceCard(row, context),
          comparisonCard(row, context),
          naiveNote(row, context)
        )
  );
}

function togetherLinks(together: readonly VerdictRows[]): HTMLElement {
  return element(
    "span",
    {},
    "Closed within 28 days of one another on this target, and judged as one change with the last closing: ",
    ...together.flatMap((other, i) => [
      i > 0 ? ", " : "",
      element("a", {href: pageLink("action", {id: other.action_id})}, other.title)
    ]),
    "."
  );
}
