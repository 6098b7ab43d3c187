/** One action's page: the address names it. */
import {
  deployDays,
  falseAlarms,
  missedPreventionRows,
  setHoles,
  setLooks,
  site,
  targetEventRows,
  verdictRows
} from "../rows.js";
import type {VerdictRows} from "../schema.js";
import {isOpen} from "../shared/rows/actionStatus.js";
import {actionsOfChanges, onceAnAction} from "../shared/rows/changes.js";
import {crumbs, neighbours} from "../shared/ui/crumbs.js";
import {decisionPrompt} from "../shared/ui/decisionPrompt.js";
import {element} from "../shared/ui/element.js";
import {finding} from "../shared/ui/finding.js";
import {targetText} from "../shared/ui/outcomeText.js";
import {pageLink, pageParameters} from "../shared/ui/pageUrl.js";
import type {Resize} from "../shared/ui/resize.js";
import {timesWithin} from "../shared/rows/timesWithin.js";
import {siteBanner} from "../shared/ui/siteBanner.js";
import {untargetedLines} from "../shared/ui/untargeted.js";
import {actionDecision} from "./decision.js";
import {actionFinding} from "./findings.js";
import {laterIncidents} from "./later.js";
import {targetSeen} from "./looks.js";
import {actionPanel} from "./panel.js";
import {perDeploySentence} from "./perDeploy.js";
import {actionStory} from "./story.js";
import {unknownAction} from "./unknown.js";

export async function actionPage(resize: Resize) {
  const [here, verdicts, events] = await Promise.all([site(), verdictRows(), targetEventRows()]);
  const [looks, holes, alarms, deploys] = await Promise.all([
    setLooks(),
    setHoles(),
    falseAlarms(),
    deployDays()
  ]);
  const zone = here.time_zone;
  const asOf = here.as_of_at ?? new Date(0);
  const id = pageParameters().get("id");
  const mine = verdicts.filter((row) => row.action_id === id);
  const [first] = mine;
  const later = first && isOpen(first) ? await missedPreventionRows() : [];
  if (first) document.title = `${first.title} | Followthrough`;
  const ledger = onceAnAction(verdicts);
  const actionsOf = actionsOfChanges(verdicts);
  const panel = (row: VerdictRows): HTMLElement =>
    actionPanel(row, {
      seen: targetSeen(row, {verdicts, events, looks, holes, asOf}),
      perDeploy: perDeploySentence(row, deploys),
      together: actionsOf(row).filter(({action_id}) => action_id !== id),
      within: onceAnAction(timesWithin(row, verdicts)),
      others: onceAnAction(
        verdicts.filter(
          (other) =>
            (JSON.parse(row.joint_with) as string[]).includes(other.action_id) && other.set_id !== row.set_id
        )
      ),
      meter: alarms.find(({kind}) => kind === "all"),
      zone,
      resize
    });
  return {
    banner: siteBanner(here),
    back: crumbs(
      {name: "Outcomes", page: "outcomes"},
      first?.title ?? "Unknown action",
      neighbours(
        ledger,
        ledger.findIndex(({action_id}) => action_id === id),
        ({title, action_id}) => ({title, href: pageLink("action", {id: action_id})})
      )
    ),
    body: element(
      "div",
      {},
      first ? answerOf(first, mine, zone) : unknownAction(id, verdicts),
      first && actionStory(mine, zone),
      mine.filter(hasTarget).map(panel),
      laterIncidents(
        later.filter(({action_id}) => action_id === id),
        zone
      ),
      untargetedLines(mine),
      decisionPrompt(actionDecision(mine), [
        {text: "The ledger", href: pageLink("outcomes")},
        {text: "How verdicts are reached", href: pageLink("methods")}
      ])
    )
  };
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
