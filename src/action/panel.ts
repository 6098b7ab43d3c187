/** Everything about one target of an action: the verdict and what limits it, then what it can be checked by. */
import {verdictOf} from "../domain.js";
import {actionFinding, actionNotes, actionSure, basisSentence} from "./findings.js";
import type {VerdictRows} from "../schema.js";
import type {Named, TargetDetails} from "./details.js";
import {backgroundCard, type ChartContext, evidenceCard, eventsCard, naiveNote} from "./cards.js";
import {element} from "../shared/ui/element.js";
import {BASES, reasonText, targetText} from "../shared/ui/outcomeText.js";
import {pageLink} from "../shared/ui/pageUrl.js";
import {verdictChip} from "../shared/ui/verdictChip.js";

export type PanelContext = ChartContext & Pick<TargetDetails, "perDeploy" | "together" | "others" | "within">;

export function actionPanel(row: VerdictRows, context: PanelContext): HTMLElement {
  const target = targetText(row);
  const {zone, together, others, within} = context;
  const found = row.basis === null ? "" : (BASES[row.basis] ?? row.basis);
  return element(
    "section",
    {class: "action-panel", "aria-label": `Target: ${target}`},
    element("h2", {}, element("span", {class: "kicker"}, "Target "), target),
    element(
      "p",
      {class: "panel-verdict"},
      verdictChip(verdictOf(row.verdict), {detail: row.verdict_strength, members: row.members})
    ),
    element("p", {class: "headline-small"}, actionFinding(row, target, zone)),
    element("p", {class: "counted"}, actionSure(row, zone)),
    row.set_closed_at === null
      ? null
      : element(
          "div",
          {class: "panel-charts"},
          eventsCard(row, context),
          row.target_kind !== "response_time" && evidenceCard(row, context),
          row.target_kind !== "response_time" &&
            context.seen.looks.length > 0 &&
            backgroundCard(row, context),
          naiveNote(row, context)
        ),
    element("p", {class: "note-line"}, `${reasonText(row.verdict_reason)} ${basisSentence(row, found)}`),
    element(
      "ul",
      {class: "notes"},
      [...actionNotes(row, zone), context.perDeploy]
        .filter((note) => note !== "")
        .map((note) => element("li", {}, note)),
      together.length > 0 && element("li", {}, linked(TOGETHER, together)),
      within.length > 0 && element("li", {}, linked(WITHIN, within)),
      others.length > 0 &&
        element(
          "li",
          {},
          linked(
            row.verdict_reason === "cut_by_later_action"
              ? "Follow-up ended with: "
              : "Can’t be told apart from: ",
            others
          )
        )
    )
  );
}

const WITHIN =
  "Other actions closed in these windows were to change a part of this time, or the same time elsewhere, so the change may be theirs: ";
const TOGETHER =
  "Judged together as one change, since what they did can’t be told apart; the credit is shared with: ";

function linked(before: string, rows: readonly Named[]): HTMLElement {
  return element(
    "span",
    {},
    before,
    ...rows.flatMap((other, i) => [
      i > 0 ? ", " : "",
      element("a", {href: pageLink("action", {id: other.action_id})}, other.title)
    ]),
    "."
  );
}
