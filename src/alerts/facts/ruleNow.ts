/** What each rule makes now, and which ask to be retired or tuned. */
import {rollup, sum} from "d3-array";
import type {AlertRuleRows, RuleDays} from "../../schema.js";
import {ruleAsk} from "../../shared/rows/ruleAsk.js";

/** Weeks of the newest 91 days. */
const WEEKS = 13;
/** Pages below which a name is no rule: a name that paged once or twice is an incident's title, or a test. */
const FEWEST = 3;

export interface RuleNow {
  readonly rule: AlertRuleRows;
  /** pages a week over the newest 13 weeks */
  readonly weekly: number;
}

export interface Saved {
  /** rules that ask to be retired or tuned and still page */
  readonly rules: number;
  /** their pages a week */
  readonly weekly: number;
}

/** Alert names that paged three times or more. */
export const namedRules = (rules: readonly AlertRuleRows[]): readonly AlertRuleRows[] =>
  rules.filter(({paged}) => paged >= FEWEST);

/** Rules that ask to be retired or tuned and paged in the newest 13 weeks, most pages a week first. */
export function rulesToSave(rules: readonly AlertRuleRows[], days: readonly RuleDays[]): RuleNow[] {
  const key = ({rule, service}: {readonly rule: string; readonly service: string}): string =>
    JSON.stringify([rule, service]);
  const pages = rollup(days, (own) => sum(own, (row) => row.pages), key);
  return rules
    .filter((rule) => ["retire", "tune"].includes(ruleAsk(rule)))
    .map((rule) => ({rule, weekly: (pages.get(key(rule)) ?? 0) / WEEKS}))
    .filter(({weekly}) => weekly > 0)
    .toSorted(
      (a, b) =>
        b.weekly - a.weekly ||
        a.rule.rule.localeCompare(b.rule.rule, "en") ||
        a.rule.service.localeCompare(b.rule.service, "en")
    );
}

export const saved = (rules: readonly RuleNow[]): Saved => ({
  rules: rules.length,
  weekly: sum(rules, ({weekly}) => weekly)
});
