import {capitalised, list} from "../../format.js";
import {firesAgain, ruleAsk, type RuleAsk, type RuleNumbers, seldomMatters} from "../rows/ruleAsk.js";

const PROMPTS: Readonly<Record<RuleAsk, string>> = {
  few_pages: "Too few pages to ask",
  retire: "Retire it?",
  keep: "Keep it?",
  tune: "Tune it?",
  label: "Label more of its pages",
  watch: "Keep watching"
};

/** Evidence for one rule as a question, never an order; a rule to tune says why. */
export function rulePrompt(rule: RuleNumbers): string {
  const ask = ruleAsk(rule);
  if (ask !== "tune") return PROMPTS[ask];
  const signs = [firesAgain(rule) && "it fires again", seldomMatters(rule) && "it seldom matters"].filter(
    (sign) => sign !== false
  );
  return `${PROMPTS.tune} ${capitalised(list(signs))}`;
}
