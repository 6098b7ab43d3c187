/** Why changes have no verdict yet, in words: the commonest reasons. */
import {sum} from "d3-array";
import type {ReasonCode} from "../../domain.js";
import {count, list} from "../../format.js";

/** "60 …": what a reason says of several. */
const WORDS: Partial<Readonly<Record<ReasonCode, string>>> = {
  no_target: "name no target",
  wont_do: "were given up",
  closing_unknown: "have a status without a meaning",
  closing_date_unknown: "have no closing date",
  action_not_closed: "are still open",
  baseline_too_short: "had too little watched before",
  baseline_too_few_events: "had too few events before",
  cannot_cross_before_horizon: "had too few events before",
  followup_too_short: "were closed too recently",
  followup_too_few_events: "had too few incidents since",
  evidence_still_building: "are being watched",
  planned_look_pending: "wait for their review date",
  not_separable: "can’t be told apart from others",
  cut_by_later_action: "were soon followed by another action",
  may_be_renamed: "may only have another name",
  no_records: "are on what nothing records"
};
const MOST = 3;

/** "No verdict for 92: 60 name no target, 21 are still open, 11 for other reasons." Empty where each has one. */
export function untoldFinding(reasons: ReadonlyMap<string, number>): string {
  const byWords = new Map<string, number>();
  let other = 0;
  for (const [reason, n] of reasons) {
    const words = WORDS[reason as ReasonCode];
    if (words === undefined) other += n;
    else byWords.set(words, (byWords.get(words) ?? 0) + n);
  }
  const ordered = [...byWords].toSorted(([a, n], [b, m]) => m - n || a.localeCompare(b, "en"));
  other += sum(ordered.slice(MOST), ([, n]) => n);
  const total = sum(reasons.values());
  if (total === 0) return "";
  const parts = ordered.slice(0, MOST).map(([words, n]) => `${count(n)} ${words}`);
  return `No verdict for ${count(total)}: ${list([...parts, ...(other > 0 ? [`${count(other)} for other reasons`] : [])])}.`;
}
