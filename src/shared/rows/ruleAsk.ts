import type {AlertRuleRows} from "../../schema.js";

/** What a rule's numbers ask for. */
export type RuleAsk = "few_pages" | "retire" | "keep" | "tune" | "label" | "watch";

export type RuleNumbers = Pick<
  AlertRuleRows,
  "paged" | "labelled" | "actionable_rate" | "high" | "low" | "refire_rate" | "linked_rate"
>;

/** Pages, and labelled pages, below which a rule's numbers say nothing. */
const FEWEST = 10;

/** Evidence for one rule, the first that applies. */
export function ruleAsk(rule: RuleNumbers): RuleAsk {
  const {paged, labelled, high, low, linked_rate} = rule;
  if (paged < FEWEST) return "few_pages";
  if (labelled >= FEWEST && (high ?? 1) < 0.1 && linked_rate < 0.02) return "retire";
  if (labelled >= FEWEST && (low ?? 0) > 0.5) return "keep";
  if (firesAgain(rule) || seldomMatters(rule)) return "tune";
  return labelled < FEWEST ? "label" : "watch";
}

/** More than 30% of its firings come soon after the one before ended. */
export const firesAgain = ({refire_rate}: RuleNumbers): boolean => refire_rate > 0.3;

/** Fewer than 30% of its labelled pages were worth acting on. */
export const seldomMatters = ({labelled, actionable_rate}: RuleNumbers): boolean =>
  labelled >= FEWEST && (actionable_rate ?? 1) < 0.3;
