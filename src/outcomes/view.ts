/** What Outcomes shows of a choice, as plain numbers and few rows: worked out in the browser under a filter, else when the site is built. */
import {untargetedBeside} from "../shared/rows/untargeted.js";
import {group} from "d3-array";
import type {OutcomeStage} from "../domain.js";
import type {VerdictRows} from "../schema.js";
import type {ImprovedKinds} from "../shared/findings/answerFinding.js";
import type {VerdictCounts} from "../shared/findings/verdictMix.js";
import {answerFacts} from "../shared/rows/answerFacts.js";
import {actionsOfChanges, type Member} from "../shared/rows/changes.js";
import {type Head, headOf} from "../shared/rows/head.js";
import {countedRows, verdictCounts} from "../shared/rows/headline.js";
import {type OutcomeFacts, outcomeFacts} from "../shared/rows/outcomeFacts.js";
import {type Seen, seenOf} from "../shared/rows/seen.js";
import type {Reached} from "../shared/rows/stages.js";
import {inWeight} from "../shared/rows/story.js";
import {targetKey} from "../shared/rows/targetKey.js";
import {ridingTimes} from "../shared/rows/timesWithin.js";
import {didNotRows, eventSpan, outcomeFunnel, type Reconciled, reconciled} from "./facts.js";
import {type OutcomeChoice, pick, type Picked} from "./pick.js";

/** Rows of the ledger, and of what did not work, that are shown at first. */
const LEDGER = 6;
const DID_NOT = 5;
/** Revised verdicts that are named. */
const REVISED = 5;

export interface OutcomesView {
  readonly facts: OutcomeFacts;
  /** improved changes that hold when all are judged at once, and improved times that may ride on another change */
  readonly surviving: number;
  readonly riding: number;
  readonly revised: Head<VerdictRows>;
  readonly ledger: Head<VerdictRows>;
  readonly didNot: Head<VerdictRows>;
  /** the actions of the changes shown */
  readonly beside: readonly Member[];
  /** what is drawn of the events of each row of the ledger shown, by `rowKey` */
  readonly seen: ReadonlyMap<string, Seen>;
  /** whether anything but verdict and inferred targets is chosen */
  readonly isNarrowed: boolean;
  /** actions of the choice that no total holds: only guesses say what they should change */
  readonly guessed: number;
  readonly kinds: ImprovedKinds;
  readonly counts: VerdictCounts;
  readonly reconciled: Reconciled;
  readonly funnel: Readonly<Record<OutcomeStage, Reached>>;
}

/** The rows as the page needs them, with what is looked up for each of them. */
export type OutcomesRows = Awaited<ReturnType<typeof outcomesRows>>;

export async function outcomesRows(load: typeof import("../rows.js")) {
  const [here, all, events] = await Promise.all([load.site(), load.verdictRows(), load.targetEventRows()]);
  return {
    all,
    span: eventSpan(events, here.as_of_at),
    byTarget: group(events, targetKey),
    actionsOf: actionsOfChanges<Member>(all)
  };
}

/** The ledger's rows in its order. */
export const ledgerRows = ({rows}: Picked, {withInferred}: OutcomeChoice): VerdictRows[] =>
  inWeight(countedRows(rows, withInferred));

export const rowKey = (row: VerdictRows): string => `${row.action_id}\n${targetKey(row)}`;

export function outcomesView(rows: OutcomesRows, choice: OutcomeChoice): OutcomesView {
  const {all, byTarget, actionsOf, span} = rows;
  const {withInferred} = choice;
  const picked = pick(all, choice);
  const facts = outcomeFacts(picked.judged, all, withInferred);
  const counted = countedRows(picked.judged, withInferred);
  const {improvedOn, ended, outcomes} = answerFacts(picked.judged, undefined, null);
  const ledger = headOf(ledgerRows(picked, choice), LEDGER);
  const didNot = headOf(didNotRows(counted), DID_NOT);
  return {
    facts,
    surviving: counted.filter((row) => row.verdict === "improved" && row.survives_portfolio).length,
    riding: ridingTimes(picked.judged),
    revised: headOf(
      counted.filter(({revised_from}) => revised_from !== null),
      REVISED
    ),
    ledger,
    didNot,
    beside: [...new Set([...ledger.rows, ...didNot.rows].flatMap(actionsOf))].map(memberOf),
    seen: new Map(
      ledger.rows.map((row) => [rowKey(row), seenOf(row, byTarget.get(targetKey(row)) ?? [], span)])
    ),
    isNarrowed: picked.withAllTargets.length < all.length,
    guessed: untargetedBeside(picked.withAllTargets).length,
    kinds: {improvedOn, ended, outcomes: {improved: outcomes.improved}},
    counts: verdictCounts(counted),
    reconciled: reconciled(picked.withAllTargets, facts.measurable),
    funnel: outcomeFunnel(picked.withAllTargets, withInferred)
  };
}

const memberOf = ({action_id, title, set_id, members}: Member): Member => ({
  ...{action_id, title, set_id, members}
});
