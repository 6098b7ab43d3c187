/** The folded parts of Outcomes that are made from rows. */
import * as load from "../rows.js";
import type {VerdictRows} from "../schema.js";
import {boughtFinding} from "../shared/findings/costFinding.js";
import {worthFinding} from "../shared/findings/outcomesFinding.js";
import {boughtFacts} from "../shared/rows/costFacts.js";
import {worthFacts} from "../shared/rows/outcomeFacts.js";
import {block} from "../shared/ui/block.js";
import {type Child, element} from "../shared/ui/element.js";
import type {Resize} from "../shared/ui/resize.js";
import {section} from "../shared/ui/section.js";
import {untargetedSection} from "../shared/ui/untargeted.js";
import {alarmCard, forestCard, verdictMixCard} from "./cards.js";
import {missedFinding, seenAgainFinding, seenAgainSure} from "./findings.js";
import type {OutcomesFirst} from "./first.js";
import {missedTable, seenAgainTable} from "./seenAgainTables.js";
import {outcomeTimeCard, stageMedians} from "./timeCards.js";

/** How good the rule is, and of the rows that count their verdicts and ratios. */
export async function ruleParts(counted: readonly VerdictRows[], resize: Resize): Promise<Child[]> {
  const [alarms, [truth], curves] = await Promise.all([
    load.falseAlarms(),
    load.sampleTruth(),
    load.outcomeCurves()
  ]);
  return [
    alarmCard(alarms, truth, resize),
    verdictMixCard(counted, "layer", resize),
    verdictMixCard(counted, "strength", resize),
    forestCard(counted, resize),
    outcomeTimeCard(curves, resize),
    stageMedians(curves)
  ];
}

/** What the judged rows were worth; of all rows which conditions were seen again and which actions have no target. */
export async function worthParts(
  all: readonly VerdictRows[],
  judged: readonly VerdictRows[],
  {here, again, later}: Pick<OutcomesFirst, "here" | "again" | "later">
): Promise<Child[]> {
  const [seen, missed] = await Promise.all([load.seenAgain(), load.missedPreventionRows()]);
  const bought = boughtFinding(boughtFacts(judged), here.currency).replace(/^(?=.)/, " ");
  return [
    section("What was it worth?", WORTH, element("p", {}, worthFinding(worthFacts(judged)), bought)),
    block({
      claim: seenAgainFinding(again),
      picture: seenAgainTable(seen, all, here.time_zone),
      sure: seenAgainSure(again)
    }),
    block({claim: missedFinding(later.actions, later.incidents), picture: missedTable(missed)}),
    untargetedSection(all)
  ];
}

const WORTH =
  "Every measurable change on incidents counts once, whether the evidence crossed or not; what was to be expected is the count before, moved as everything else on the same source moved. The interval is that of the pooled ratio. Minutes are the mean of the target's incidents in the baseline. Fewer incidents after a change are not all its doing.";
