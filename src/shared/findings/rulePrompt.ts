import {list} from "../../format.js";
import {firesAgain, ruleAsk, type RuleAsk, type RuleNumbers, seldomMatters} from "../rows/ruleAsk.js";

const PROMPTS: Readonly<Record<RuleAsk, string>> = {
  few_pages: "too few pages to ask",
  retire: "retire it?",
  keep: "keep it?",
  tune: "tune it?",
  label: "label more of its pages",
  watch: "keep watching"
};

/** Evidence for one rule as a question, never an order; a rule to tune says why. */
export function rulePrompt(rule: RuleNumbers): string {
  const ask = ruleAsk(rule);
  if (ask !== "tune") return PROMPTS[ask];
  const signs = [firesAgain(rule) && "fires again", seldomMatters(rule) && "seldom matters"].filter(
    (sign) => sign !== false
  );
  return `${PROMPTS.tune} ${list(signs)}`;
}
