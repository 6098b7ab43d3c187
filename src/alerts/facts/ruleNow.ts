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
  /** rules that ask to be retired and still page */
  readonly retire: number;
  /** rules that ask to be tuned and still page */
  readonly tune: number;
  /** their part of all pages of the newest 13 weeks, 0–1; null where not all rules are listed, or none paged */
  readonly part: number | null;
}

/** Alert names that paged three times or more. */
export const namedRules = (rules: readonly AlertRuleRows[]): readonly AlertRuleRows[] =>
  rules.filter(({paged}) => paged >= FEWEST);

const key = ({rule, service}: {readonly rule: string; readonly service: string}): string =>
  JSON.stringify([rule, service]);
const pagesByRule = (days: readonly RuleDays[]) => rollup(days, (own) => sum(own, (row) => row.pages), key);

/** Rules that ask to be retired or tuned and paged in the newest 13 weeks: those to retire first, then most pages a week. */
export function rulesToSave(rules: readonly AlertRuleRows[], days: readonly RuleDays[]): RuleNow[] {
  const pages = pagesByRule(days);
  const isTune = ({rule}: RuleNow): number => Number(ruleAsk(rule) === "tune");
  return rules
    .filter((rule) => ["retire", "tune"].includes(ruleAsk(rule)))
    .map((rule) => ({rule, weekly: (pages.get(key(rule)) ?? 0) / WEEKS}))
    .filter(({weekly}) => weekly > 0)
    .toSorted(
      (a, b) =>
        isTune(a) - isTune(b) ||
        b.weekly - a.weekly ||
        a.rule.rule.localeCompare(b.rule.rule, "en") ||
        a.rule.service.localeCompare(b.rule.service, "en")
    );
}

/** What they are together, of all `rules` of the selection. */
export function saved(
  save: readonly RuleNow[],
  rules: readonly AlertRuleRows[],
  days: readonly RuleDays[]
): Saved {
  const pages = pagesByRule(days);
  const all = sum(rules, (rule) => pages.get(key(rule)) ?? 0) / WEEKS;
  const retire = save.filter(({rule}) => ruleAsk(rule) === "retire").length;
  const isWhole = all > 0 && (rules[0]?.left_out ?? 0) === 0;
  return {
    retire,
    tune: save.length - retire,
    part: isWhole ? sum(save, ({weekly}) => weekly) / all : null
  };
}
