import {percent} from "../../format.js";
import {ruleAsk} from "../../shared/rows/ruleAsk.js";
import {block} from "../../shared/ui/block.js";
import {dataTable} from "../../shared/ui/dataTable.js";
import {element} from "../../shared/ui/element.js";
import {ruleLink, ruleName} from "../../shared/ui/ruleName.js";
import type {RuleNow, Saved} from "../facts/ruleNow.js";
import {savedFinding} from "../findings.js";

/** A number with a bar of its share, 0–1. */
const barred = (text: string, share: number): HTMLElement =>
  element(
    "div",
    {class: "barred"},
    text,
    element("span", {class: "barred-bar", style: `--share: ${share.toFixed(3)}`})
  );

/** Rules of which to ask whether to retire them, then whether to tune them, each with most pages first. */
export function toTuneTable(rules: readonly RuleNow[], save: Saved): HTMLElement {
  const most = Math.max(...rules.map(({weekly}) => weekly));
  return block({
    claim: savedFinding(save),
    sure:
      rules.length === 0
        ? ""
        : "Newest 13 weeks. Retire it? Hardly a page was worth acting on. Tune it? It fires again soon, or is seldom worth it.",
    picture:
      rules.length > 0 &&
      dataTable(rules, {
        noun: "rule",
        pageSize: 8,
        file: "rules-to-tune.csv",
        href: ({rule}) => ruleLink(rule.rule, rule.service),
        columns: [
          {
            name: "rule",
            label: "Rule",
            value: ({rule}) => rule.rule,
            cell: ({rule}) => ruleName(rule.rule, rule.service)
          },
          {name: "service", label: "Service", value: ({rule}) => rule.service, hidden: true},
          {
            name: "ask",
            label: "Ask",
            value: ({rule}) => (ruleAsk(rule) === "retire" ? "Retire it?" : "Tune it?")
          },
          {
            name: "weekly",
            label: "Pages a week",
            value: ({weekly}) => weekly,
            cell: ({weekly}) => barred(weekly.toFixed(1), weekly / most),
            numeric: true
          },
          {
            name: "actionable_rate",
            label: "Worth acting on",
            value: ({rule}) => rule.actionable_rate,
            cell: ({rule}) =>
              rule.labelled < 5
                ? `${rule.actionable} of ${rule.labelled}`
                : barred(percent(rule.actionable_rate ?? 0), rule.actionable_rate ?? 0),
            numeric: true
          },
          {
            name: "refire_rate",
            label: "Fires again",
            value: ({rule}) => rule.refire_rate,
            cell: ({rule}) => barred(percent(rule.refire_rate), rule.refire_rate),
            numeric: true,
            wideOnly: true
          }
        ]
      })
  });
}
