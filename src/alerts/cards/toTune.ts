import {decimal, percent} from "../../format.js";
import {rulePrompt} from "../../shared/findings/rulePrompt.js";
import {block} from "../../shared/ui/block.js";
import {dataTable} from "../../shared/ui/dataTable.js";
import {ruleLink, ruleName} from "../../shared/ui/ruleName.js";
import type {RuleNow} from "../facts/ruleNow.js";
import {firstRuleFinding} from "../findings.js";

/** Rules to retire or tune, those first that make most pages now. */
export function toTuneTable(rules: readonly RuleNow[], leftOut: number): HTMLElement {
  return block({
    claim: firstRuleFinding(rules[0]),
    sure: `Pages a week over the newest 13 weeks: all that retiring would save, and the most that tuning could. A rule is a name that paged three times or more; ${leftOut} names that paged less often are left out.`,
    picture: dataTable(rules, {
      noun: "rule",
      pageSize: 7,
      file: "rules-to-tune.csv",
      href: ({rule}) => ruleLink(rule.rule, rule.service),
      empty: "No rule asks to be retired or tuned.",
      columns: [
        {
          name: "rule",
          label: "Rule",
          value: ({rule}) => rule.rule,
          cell: ({rule}) => ruleName(rule.rule, rule.service)
        },
        {name: "service", label: "Service", value: ({rule}) => rule.service, hidden: true},
        {
          name: "weekly",
          label: "Pages a week",
          value: ({weekly}) => weekly,
          cell: ({weekly}) => decimal(weekly),
          numeric: true
        },
        {
          name: "actionable_rate",
          label: "Worth acting on",
          value: ({rule}) => rule.actionable_rate,
          cell: ({rule}) =>
            rule.labelled < 5 ? `${rule.actionable} of ${rule.labelled}` : percent(rule.actionable_rate ?? 0),
          numeric: true
        },
        {
          name: "refire_rate",
          label: "Fires again",
          value: ({rule}) => rule.refire_rate,
          cell: ({rule}) => percent(rule.refire_rate),
          numeric: true,
          wideOnly: true
        },
        {name: "prompt", label: "Question", value: ({rule}) => rulePrompt(rule), wideOnly: true}
      ]
    })
  });
}
