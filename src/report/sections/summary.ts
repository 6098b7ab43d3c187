/** 1: the page a director reads. */
import {outcomesFinding, programmeFinding, worthFinding} from "../../shared/findings/outcomesFinding.js";
import {boughtFinding, budgetFinding, costFinding} from "../../shared/findings/costFinding.js";
import {responseComparison, responseFinding} from "../../shared/findings/responseFinding.js";
import {reviewComparison, reviewFinding} from "../../shared/findings/reviewFinding.js";
import {count, counted, share} from "../../format.js";
import {boughtFacts, costFacts} from "../../shared/rows/costFacts.js";
import {outcomeFacts, worthFacts} from "../../shared/rows/outcomeFacts.js";
import {latestTogether} from "../../shared/rows/programmeRows.js";
import {headlineMetric, responseFacts} from "../../shared/rows/responseFacts.js";
import {reviewFacts} from "../../shared/rows/reviewFacts.js";
import {impact} from "../impact.js";
import type {ReportInput, ReportSection} from "../types.js";

export function summary(input: ReportInput): ReportSection {
  const {site, incidents, actions, verdicts, response, period, programme} = input;
  const facts = reviewFacts(incidents, actions, period, site.as_of_at)!;
  const own = incidents.filter(({quarter}) => quarter === period.chosen.quarter);
  const {minutes, known} = impact(own);
  const cost =
    known === 0
      ? "No incident of the period states how long users were affected."
      : `Failures cost ${count(minutes / 60)} hours of impact, counted in ${share(known, own.length)} incidents that say so.`;
  const timed = responseFacts(response, headlineMetric(response), period, site.as_of_at);
  const isSelection = input.members !== undefined;
  const together = isSelection ? "" : programmeFinding(latestTogether(programme));
  return {
    id: "summary",
    title: "Summary",
    sentences: [
      `${reviewFinding(facts)} ${reviewComparison(facts)}`,
      [cost, costFinding(costFacts(own), site.currency), budgetFinding(budgetsOf(input))]
        .filter((said) => said !== "")
        .join(" "),
      `${responseFinding(timed)} ${responseComparison(timed)}`,
      `Did past actions work? ${together} ${outcomesFinding(outcomeFacts(verdicts, verdicts, false))}`.replace(
        "  ",
        " "
      ),
      [worthFinding(worthFacts(verdicts)), boughtFinding(boughtFacts(verdicts), site.currency)]
        .filter((said) => said !== "")
        .join(" "),
      `The conditions of ${counted(input.seenAgain.length, "closed action")} were seen again after closing.`
    ]
  };
}

/** The error budgets of the period. */
const budgetsOf = ({budgets, period}: ReportInput): ReportInput["budgets"] =>
  budgets.filter(({quarter}) => quarter === period.chosen.quarter);
