/** The Outcomes page: rows loaded once, parts drawn anew for each choice of the reader. */
import {
  falseAlarms,
  missedPreventionRows,
  outcomeCurves,
  programme,
  sampleTruth,
  seenAgain,
  site,
  targetEventRows,
  verdictRows
} from "../rows.js";
import {group} from "d3";
import type {VerdictRows} from "../schema.js";
import {
  outcomesFinding,
  outcomesSupport,
  portfolioCaution,
  worthFinding
} from "../shared/findings/outcomesFinding.js";
import {isOpen} from "../shared/rows/actionStatus.js";
import {actionsOfChanges} from "../shared/rows/changes.js";
import {countedRows} from "../shared/rows/headline.js";
import {type OutcomeFacts, outcomeFacts, worthFacts} from "../shared/rows/outcomeFacts.js";
import {untargetedActions} from "../shared/rows/untargeted.js";
import {blocks, chapter} from "../shared/ui/blocks.js";
import {columns} from "../shared/ui/columns.js";
import {decisionPrompt} from "../shared/ui/decisionPrompt.js";
import {element} from "../shared/ui/element.js";
import {emptyState} from "../shared/ui/emptyState.js";
import {finding} from "../shared/ui/finding.js";
import {targetKey} from "../shared/ui/outcomeText.js";
import {pageLink} from "../shared/ui/pageUrl.js";
import type {Resize} from "../shared/ui/resize.js";
import {siteBanner} from "../shared/ui/siteBanner.js";
import {untargetedSection} from "../shared/ui/untargeted.js";
import {alarmCard, forestCard, outcomeFunnelCard, verdictMixCard} from "./cards.js";
import {eventSpan} from "./facts.js";
import {type OutcomeFilter, outcomeFilter} from "./filter.js";
import {outcomesDecision} from "./findings.js";
import {outcomeLedger} from "./ledger.js";
import {outcomeTimeCard, stageMedians} from "./timeCards.js";
import {programmeCard} from "./programmeCard.js";
import {missedTable, seenAgainTable} from "./seenAgainTables.js";
import {unchangedTable, worsenedTable} from "./unchangedTables.js";

export interface OutcomesParts {
  /** above the ledger */
  readonly overview: HTMLElement;
  /** the ledger and what stands below it */
  readonly ledger: HTMLElement;
}

export async function outcomesPage(resize: Resize) {
  const [here, all, events] = await Promise.all([site(), verdictRows(), targetEventRows()]);
  const [again, missed, curves, alarms, pooled, [truth]] = await Promise.all([
    seenAgain(),
    missedPreventionRows(),
    outcomeCurves(),
    falseAlarms(),
    programme(),
    sampleTruth()
  ]);
  const zone = here.time_zone;
  const byTarget = group(events, targetKey);
  const actionsOf = actionsOfChanges(all);
  const span = eventSpan(events, here.as_of_at);
  const answer = element("div");
  const standing = {
    alarm: alarmCard(alarms, truth, resize),
    time: outcomeTimeCard(curves, resize),
    medians: stageMedians(curves),
    together: chapter("All changes together", programmeCard(pooled, resize)),
    waiting: chapter(
      "Seen again, still open, without a target",
      blocks(seenAgainTable(again, all, zone), missedTable(missed), untargetedSection(all))
    )
  };
  const waiting = new Set(missed.filter(isOpen).map(({action_id}) => action_id)).size;
  const decision = (facts: OutcomeFacts): HTMLElement =>
    decisionPrompt(
      outcomesDecision({...facts, untargeted: untargetedActions(all).length}, again.length, waiting),
      evidence()
    );

  const draw = (chosen: OutcomeFilter["value"]): OutcomesParts => {
    const {judged, withInferred} = chosen;
    const facts = outcomeFacts(judged, all, withInferred);
    const counted = countedRows(judged, withInferred);
    answer.replaceChildren(answerOf(facts, counted, withInferred));
    return {
      overview: element(
        "div",
        {},
        all.length === 0 && noActions(),
        standing.together,
        columns(
          ["five", outcomeFunnelCard(chosen.withAllTargets, withInferred, resize)],
          ["seven", verdictMixCard(counted, "layer", resize)],
          ["five", standing.alarm],
          ["seven", verdictMixCard(counted, "strength", resize)]
        )
      ),
      ledger: element(
        "div",
        {},
        outcomeLedger(chosen.rows, {actionsOf, events: byTarget, span, zone}),
        blocks(forestCard(counted, resize), standing.time, standing.medians),
        chapter(
          "What was it worth?",
          element("p", {}, worthFinding(worthFacts(judged))),
          element("p", {class: "counted"}, WORTH)
        ),
        chapter("Worse after closing", worsenedTable(counted, actionsOf, zone)),
        chapter("Not changing", unchangedTable(counted, actionsOf, zone)),
        standing.waiting,
        all.length > 0 && decision(facts)
      )
    };
  };
  return {banner: siteBanner(here), answer, filter: outcomeFilter(all), zone, draw};
}

function answerOf(facts: OutcomeFacts, counted: readonly VerdictRows[], withInferred: boolean): HTMLElement {
  const surviving = counted.filter((row) => row.verdict === "improved" && row.survives_portfolio);
  return finding(
    outcomesFinding(facts),
    outcomesSupport(facts, withInferred),
    portfolioCaution(facts.measurable, facts.improved, surviving.length)
  );
}

const WORTH =
  "Every measurable change on incidents counts once, whether the evidence crossed or not; what was to be expected is the count before, moved as everything else on the same source moved. The interval is that of the pooled ratio. Minutes are the mean of the target's incidents in the baseline. Fewer incidents after a change are not all its doing.";

const noActions = (): HTMLElement =>
  emptyState({
    title: "No retro actions",
    why: "Nothing that was loaded holds actions from retros.",
    remedy: "Export the tickets that retros filed, or post-mortems with their action items (data/README.md)."
  });

const evidence = () => [
  {text: "Conditions", href: pageLink("conditions")},
  {text: "Methods", href: pageLink("methods")},
  {text: "Can I trust this?", href: pageLink("data")}
];
