/** What would give a first verdict, where there is none: one line for each kind of gap, the largest first. */
import {counted} from "../../format.js";
import type {Ask} from "./asks.js";

interface Remedy {
  readonly reasons: readonly string[];
  readonly text: (n: number) => string;
  readonly page: string;
}

const REMEDIES: readonly Remedy[] = [
  {
    reasons: ["no_target"],
    text: (n) => `Say what ${counted(n, "action")} should change.`,
    page: "questions"
  },
  {
    reasons: ["closing_date_unknown", "closing_unknown"],
    text: (n) => `Export when ${counted(n, "action")} closed, or map ${n === 1 ? "its" : "their"} status.`,
    page: "data"
  },
  {
    reasons: ["action_not_closed"],
    text: (n) => `Finish ${counted(n, "open action")}: measuring begins when one closes.`,
    page: "actions"
  },
  {
    reasons: ["no_records", "baseline_too_short", "baseline_too_few_events", "cannot_cross_before_horizon"],
    text: (n) => `Load older incidents or alerts: ${counted(n, "change")} had too few before.`,
    page: "data"
  },
  {
    reasons: [
      "followup_too_short",
      "followup_too_few_events",
      "evidence_still_building",
      "planned_look_pending"
    ],
    text: (n) => `Wait: ${counted(n, "change is", "changes are")} being watched.`,
    page: "outcomes"
  }
];

/**
 * At most three; empty where no action is loaded.
 *
 * @param reasons why changes have no verdict, counted
 * @param untargeted actions of which nobody says what they should change: more than the reasons count where something was
 *   inferred for them
 */
export function remedies(reasons: ReadonlyMap<string, number>, untargeted: number): Ask[] {
  const counts = new Map(reasons).set("no_target", untargeted);
  return REMEDIES.map((remedy) => ({
    ...remedy,
    n: remedy.reasons.reduce((sum, reason) => sum + (counts.get(reason) ?? 0), 0)
  }))
    .filter(({n}) => n > 0)
    .toSorted((a, b) => b.n - a.n)
    .slice(0, 3)
    .map(({n, text, page}) => ({text: text(n), page}));
}
