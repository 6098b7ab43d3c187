/** Page 1, whole: the answer, the bar of verdicts, four numbers, what to decide, and in a line what it was made from. */
import {VERDICTS} from "../domain.js";
import {lastDayBefore} from "../format.js";
import type {RestatedNumbers} from "../schema.js";
import {ridingTimes} from "../shared/rows/timesWithin.js";
import {
  answerFinding,
  improvedKinds,
  luckFinding,
  quarterSentence
} from "../shared/findings/answerFinding.js";
import type {Ask} from "../shared/findings/asks.js";
import {remedies} from "../shared/findings/remedies.js";
import {besidePart, type VerdictCounts, verdictPart} from "../shared/findings/verdictMix.js";
import {untoldFinding} from "../shared/findings/untoldFinding.js";
import {answerFacts, quarterAnswer} from "../shared/rows/answerFacts.js";
import {isHeadline, stillOpen, verdictCounts} from "../shared/rows/headline.js";
import {latestTogether} from "../shared/rows/programmeRows.js";
import {standsAt} from "../shared/rows/reviewPeriod.js";
import {reviewFacts} from "../shared/rows/reviewFacts.js";
import {
  incidentsTile,
  minutesTile,
  mitigateTile,
  pagesTile,
  sparkQuarters,
  type TileFacts
} from "../shared/rows/tileFacts.js";
import {untargetedActions, untargetedBeside} from "../shared/rows/untargeted.js";
import {type NamedChanges, namedChanges} from "./namedChanges.js";
import {reportAsks} from "./reportAsks.js";
import type {ReportInput} from "./types.js";

export interface FirstPage {
  readonly answer: string;
  /** what the quarter itself brought */
  readonly quarter: string;
  readonly counts: VerdictCounts;
  /** how many of those too early to tell are not closed */
  readonly open: number;
  /** actions that no verdict is told of: nobody named their target */
  readonly beside: number;
  /** how many of the improved could be luck; empty where none improved */
  readonly luck: string;
  /** what the improved are on, and how many only ended their alerts; empty where there is nothing to tell apart */
  readonly kinds: string;
  /** why the others have no verdict; empty where each has one */
  readonly untold: string;
  readonly named: readonly NamedChanges[];
  readonly tiles: readonly TileFacts[];
  /** numbers of the quarter that were others when it was frozen */
  readonly restated: readonly RestatedNumbers[];
  /** what to decide, or without any verdict what would give one */
  readonly asks: readonly Ask[];
  readonly asksTitle: string;
  /** whether an earlier quarter is told as it stood then; empty for the newest */
  readonly standing: string;
  readonly provenance: string;
}

export function firstPage(input: ReportInput): FirstPage {
  const {site, period, incidents, paths, verdicts, programme, quarters} = input;
  const zone = site.time_zone;
  const facts = reviewFacts(incidents, paths, period, site.as_of_at)!;
  const then = standsAt(period, quarters);
  const end = then ?? site.as_of_at;
  const known = answerFacts(verdicts, latestTogether(programme), end);
  const answer = answerFinding(known, zone);
  const isUntold = answer.kind === "untold" || answer.kind === "too_early";
  const untargeted = untargetedActions(verdicts).length;
  const missing = isUntold ? remedies(known.reasons, untargeted) : [];
  const headline = verdicts.filter(isHeadline);
  const surviving = headline.filter((row) => row.verdict === "improved" && row.survives_portfolio).length;
  const shown = sparkQuarters(quarters, facts.quarter);
  const asks = reportAsks(input);
  return {
    answer: answer.sentence,
    quarter: quarterSentence(
      "This quarter",
      quarterAnswer(verdicts, {chosen: period.chosen, filed: facts.actions, asOf: end}),
      zone
    ),
    counts: verdictCounts(headline),
    open: stillOpen(headline),
    beside: untargetedBeside(verdicts).length,
    kinds: improvedKinds(known),
    luck: luckFinding(known.outcomes, surviving, ridingTimes(verdicts)),
    untold: untoldFinding(known.reasons),
    named: namedChanges(verdicts, zone, then),
    tiles: [
      incidentsTile(facts, incidents, shown),
      minutesTile(facts, incidents, shown),
      mitigateTile(facts, input.responseQuarters, shown),
      pagesTile(input.alerts, shown)
    ],
    restated: input.restated.filter(({quarter}) => quarter === facts.quarter),
    ...(missing.length > 0
      ? {asks: missing, asksTitle: "What would give a verdict"}
      : {asks, asksTitle: "To decide"}),
    standing: standing(input),
    provenance: `${period.chosen.quarter}${period.chosen.is_partial ? " so far" : ""}, data to ${lastDayBefore(site.as_of_at, "UTC")}. Sources, definitions and what is left out stand at the end.`
  };
}

/** An earlier quarter is told from what is known today; only its frozen report has it as it stood. */
function standing({site, quarters, period, frozen}: ReportInput): string {
  const {quarter} = period.chosen;
  const then = frozen.find((row) => row.quarter === quarter);
  const day = lastDayBefore(site.as_of_at, "UTC");
  if (then !== undefined)
    return `${quarter} was frozen with data to ${lastDayBefore(then.cut_at, "UTC")}; this is what the records of ${day} tell of it. Its report as published is in history/${quarter}.`;
  const newest = quarters.findLast(({is_partial}) => !is_partial)?.quarter ?? quarter;
  return quarter >= newest
    ? ""
    : `${quarter} was not frozen when it ended: this is what the records of ${day} tell of it, verdicts as they stood at its end.`;
}

/** "Verdicts to date: 14 improved · 1 worsened …": the bar in words; nothing without an action. */
export function mixWords({counts, open, beside}: Pick<FirstPage, "counts" | "open" | "beside">): string {
  if (beside === 0 && VERDICTS.every((verdict) => counts[verdict] === 0)) return "";
  const parts = VERDICTS.map((verdict) => verdictPart(counts, verdict, open));
  return `Verdicts to date: ${[...parts, besidePart(beside)].filter((part) => part !== "").join(" · ")}.`;
}
