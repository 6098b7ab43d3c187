/** The Outcomes page: rows loaded once, parts drawn anew for each choice of the reader. */
import {improvedKinds, luckFinding} from "../shared/findings/answerFinding.js";
import {ridingTimes} from "../shared/rows/timesWithin.js";
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
import {group} from "d3-array";
import {
  outcomesClaim,
  outcomesSupport,
  portfolioCaution,
  worthFinding
} from "../shared/findings/outcomesFinding.js";
import {actionsOfChanges} from "../shared/rows/changes.js";
import {answerFacts} from "../shared/rows/answerFacts.js";
import {countedRows, verdictCounts} from "../shared/rows/headline.js";
import {boughtFacts} from "../shared/rows/costFacts.js";
import {boughtFinding} from "../shared/findings/costFinding.js";
import {outcomeFacts, worthFacts} from "../shared/rows/outcomeFacts.js";
import {untargetedActions, untargetedBeside} from "../shared/rows/untargeted.js";
import {block} from "../shared/ui/block.js";
import {decisionPrompt} from "../shared/ui/decisionPrompt.js";
import {element, present} from "../shared/ui/element.js";
import {emptyState} from "../shared/ui/emptyState.js";
import {finding} from "../shared/ui/finding.js";
import {fold} from "../shared/ui/fold.js";
import {targetKey} from "../shared/ui/outcomeText.js";
import type {Resize} from "../shared/ui/resize.js";
import {section} from "../shared/ui/section.js";
import {siteBanner} from "../shared/ui/siteBanner.js";
import {untargetedSection} from "../shared/ui/untargeted.js";
import {verdictBar} from "../shared/ui/verdictBar.js";
import {alarmCard, forestCard, outcomeFunnelCard, verdictMixCard} from "./cards.js";
import {didNotTable} from "./didNotTable.js";
import {eventSpan, missedIncidents, reconciled, seenAgainFacts} from "./facts.js";
import {type OutcomeFilter, outcomeFilter} from "./filter.js";
import {
  didNotFinding,
  missedFinding,
  outcomesDecision,
  reconciledFinding,
  seenAgainFinding,
  seenAgainSure
} from "./findings.js";
import {outcomeLedger} from "./ledger.js";
import {outcomeTimeCard, stageMedians} from "./timeCards.js";
import {revisedMark} from "./revisedMark.js";
import {programmeCard} from "./programmeCard.js";
import {missedTable, seenAgainTable} from "./seenAgainTables.js";

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
  const known = seenAgainFacts(again);
  const later = missedIncidents(missed);
  const together = programmeCard(pooled, resize);
  const back = block({
    claim: seenAgainFinding(known),
    picture: seenAgainTable(again, all, zone),
    sure: seenAgainSure(known)
  });

  const bought = (judged: OutcomeFilter["value"]["judged"]): string =>
    boughtFinding(boughtFacts(judged), here.currency).replace(/^(?=.)/, " ");

  const draw = (chosen: OutcomeFilter["value"]): HTMLElement => {
    const {judged, withInferred} = chosen;
    const facts = outcomeFacts(judged, all, withInferred);
    const counted = countedRows(judged, withInferred);
    const surviving = counted.filter((row) => row.verdict === "improved" && row.survives_portfolio).length;
    answer.replaceChildren(
      finding(outcomesClaim(facts), luckFinding(facts, surviving, ridingTimes(judged))),
      ...present([
        all.length > 0 &&
          verdictBar(verdictCounts(counted), {open: facts.open, beside: untargetedBeside(all)}),
        revisedMark(counted)
      ])
    );
    if (all.length === 0) return noActions();
    return element(
      "div",
      {},
      block({
        claim: improvedKinds(answerFacts(judged, undefined, null)) || "Every change, the improved first",
        picture: outcomeLedger(countedRows(chosen.rows, withInferred), {
          ...{actionsOf, events: byTarget, span, zone}
        })
      }),
      facts.measurable > 0 && together,
      facts.measurable > 0 &&
        block({
          claim: didNotFinding(facts.unchanged, facts.worsened),
          picture: didNotTable(counted, actionsOf, zone),
          sure: "No detectable change is no proof of no effect: the smallest fall that would have shown stands beside each."
        }),
      decisionPrompt(
        outcomesDecision({...facts, untargeted: untargetedActions(all).length}, known.actions, later.actions)
      ),
      fold("how the ledger is read and counted", () => [
        section(
          "How the ledger is read",
          null,
          element("p", {}, LEDGER, ` Dates in ${zone}.`),
          element("p", {}, reconciledFinding(reconciled(chosen.withAllTargets, facts.measurable)))
        ),
        section(
          "Whose credit is shared or doubtful",
          null,
          element("p", {}, outcomesSupport(facts, withInferred)),
          element("p", {}, portfolioCaution(facts.measurable, facts.improved, surviving))
        ),
        outcomeFunnelCard(chosen.withAllTargets, withInferred, resize)
      ]),
      fold("how good the rule is, verdicts by layer and strength, ratios, time to an outcome", () => [
        alarmCard(alarms, truth, resize),
        verdictMixCard(counted, "layer", resize),
        verdictMixCard(counted, "strength", resize),
        forestCard(counted, resize),
        outcomeTimeCard(curves, resize),
        stageMedians(curves)
      ]),
      fold("what it was worth, conditions seen again, actions without a target", () => [
        section(
          "What was it worth?",
          WORTH,
          element("p", {}, worthFinding(worthFacts(judged)), bought(judged))
        ),
        back,
        block({claim: missedFinding(later.actions, later.incidents), picture: missedTable(missed)}),
        untargetedSection(all)
      ])
    );
  };
  return {banner: siteBanner(here), answer, filter: outcomeFilter(all, here), draw};
}

const LEDGER =
  "One row for each change, on one time axis from the first event to the data cut: a tick is an event (pages: a shade a day; response times: a dash an incident, higher for longer, and the medians before and after), the long rule is the closing, amber is the wash-out of 14 days, shaded with a foot are the baseline (light) and the follow-up (dark) that were compared. By how much is the rate after against the rate before, with its confidence sequence on a log axis; left of the line is less. Improvements come first, those on incidents before response times before pages, alerts that were ended last; too early and not measurable are no worse than no change. Told on is the day on which the evidence sufficed, not the day on which the rate changed.";

const WORTH =
  "Every measurable change on incidents counts once, whether the evidence crossed or not; what was to be expected is the count before, moved as everything else on the same source moved. The interval is that of the pooled ratio. Minutes are the mean of the target's incidents in the baseline. Fewer incidents after a change are not all its doing.";

const noActions = (): HTMLElement =>
  emptyState({
    title: "No retro actions",
    why: "Nothing that was loaded holds actions from retros.",
    remedy: "Export the tickets that retros filed, or post-mortems with their action items (data/README.md)."
  });
