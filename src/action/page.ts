/** One action's page: the address names it. */
import * as load from "../rows.js";
import type {VerdictRows} from "../schema.js";
import {targetKey} from "../shared/rows/targetKey.js";
import {crumbs} from "../shared/ui/crumbs.js";
import {decisionPrompt} from "../shared/ui/decisionPrompt.js";
import {element} from "../shared/ui/element.js";
import {finding} from "../shared/ui/finding.js";
import {targetText} from "../shared/ui/outcomeText.js";
import {pageLink, pageParameters} from "../shared/ui/pageUrl.js";
import type {Resize} from "../shared/ui/resize.js";
import {siteBanner} from "../shared/ui/siteBanner.js";
import {untargetedLines} from "../shared/ui/untargeted.js";
import {actionDecision} from "./decision.js";
import type {ActionDetails, Named, TargetDetails} from "./details.js";
import {actionFinding} from "./findings.js";
import type {ActionFirst} from "./first.js";
import {laterIncidents} from "./later.js";
import {type TargetEvent, targetSeen} from "./looks.js";
import {actionPanel} from "./panel.js";
import {actionStory} from "./story.js";
import {unknownAction} from "./unknown.js";

export async function actionPage(resize: Resize) {
  const first = await load.actionFirst();
  const {here} = first;
  const zone = here.time_zone;
  const id = pageParameters().get("id");
  const own = id === null ? undefined : await load.details<ActionDetails>(first.actions, id);
  const panels = await Promise.all(
    (own?.targets ?? []).filter(({row}) => hasTarget(row)).map((target) => panelOf(target, first, resize))
  );
  const mine = (own?.targets ?? []).map(({row}) => row);
  const [action] = mine;
  if (action) document.title = `${action.title} | Followthrough`;
  return {
    banner: siteBanner(here),
    back: crumbs({name: "Outcomes", page: "outcomes"}, action?.title ?? "Unknown action", {
      before: crumbOf(own?.before),
      after: crumbOf(own?.after)
    }),
    body: element(
      "div",
      {},
      action ? answerOf(action, mine, zone) : unknownAction(id, first.some),
      action && actionStory(mine, zone),
      panels,
      laterIncidents(own?.later ?? [], zone),
      untargetedLines(mine),
      decisionPrompt(actionDecision(mine), [
        {text: "The ledger", href: pageLink("outcomes")},
        {text: "How verdicts are reached", href: pageLink("methods")}
      ])
    )
  };
}

const crumbOf = (action: Named | null | undefined) =>
  action ? {title: action.title, href: pageLink("action", {id: action.action_id})} : undefined;

/** Of one target, with its events. */
async function panelOf(
  target: TargetDetails,
  {here, meter, targets}: ActionFirst,
  resize: Resize
): Promise<HTMLElement> {
  const events = (await load.details<readonly TargetEvent[]>(targets, targetKey(target.row))) ?? [];
  return actionPanel(target.row, {
    ...target,
    ...{meter, resize, zone: here.time_zone},
    seen: targetSeen(target, events, here.as_of_at ?? new Date(0))
  });
}

const hasTarget = ({target_kind}: VerdictRows): boolean => target_kind !== "";

/** The action's name; what came of each target where it has several, since each has a panel of its own. */
function answerOf(first: VerdictRows, mine: readonly VerdictRows[], zone: string): HTMLElement {
  const answers = mine.filter(hasTarget).map((row) => actionFinding(row, targetText(row), zone));
  return finding(
    first.title,
    ...(answers.length > 1 ? answers : []),
    hasTarget(first) ? "" : "It names no target, so nothing can say what came of it."
  );
}
