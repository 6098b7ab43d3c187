import {count, counted, date, duration, percent, ratioText} from "../../format.js";
import type {AlertRuleRows} from "../../schema.js";
import {rulePrompt} from "../../shared/findings/rulePrompt.js";
import {dataTable} from "../../shared/ui/dataTable.js";
import {ruleLink, ruleName} from "../../shared/ui/ruleName.js";
import {section} from "../../shared/ui/section.js";
import {defaults} from "../../stats/defaults.js";

/** The rules, noisiest first, each with a question; `seldom` names paged too seldom to be one. */
export function rulesTable(rules: readonly AlertRuleRows[], seldom: number, zone: string): HTMLElement {
  const left = rules[0]?.left_out ?? 0;
  return section(
    "Retire, tune or keep? Every rule",
    `Pages of each rule on each service over all that is loaded. Worth acting on: of labelled pages, the interval allows for days on which many come. Again: fired within ${defaults.refireMinutes} minutes of its end. Trend: ratio over 13 weeks, from the newest 52. The question is evidence for a talk, never an order. A rule is a name that paged three times or more; ${counted(seldom, "name")} that paged less often ${seldom === 1 ? "is" : "are"} left out.${left > 0 ? ` ${counted(left, "quieter rule")} of the export ${left === 1 ? "is" : "are"} not listed.` : ""}`,
    dataTable(rules, {
      noun: "rule",
      pageSize: 15,
      searchable: true,
      file: "alert-rules.csv",
      href: (row) => ruleLink(row.rule, row.service),
      columns: [
        {
          name: "rule",
          label: "Rule",
          value: (row) => row.rule,
          cell: (row) => ruleName(row.rule, row.service)
        },
        {name: "service", label: "Service", value: (row) => row.service, hidden: true},
        {
          name: "paged",
          label: "Pages",
          value: (row) => row.paged,
          cell: (row) => `${count(row.paged)} (${percent(row.share)})`,
          numeric: true
        },
        {
          name: "actionable_rate",
          label: "Worth acting on",
          value: (row) => row.actionable_rate,
          cell: (row) =>
            row.labelled < 5
              ? `${row.actionable} of ${row.labelled}`
              : `${percent(row.actionable_rate ?? 0)} (${percent(row.low ?? 0)}–${percent(row.high ?? 1)})`,
          numeric: true
        },
        {
          name: "refire_rate",
          label: "Again",
          value: (row) => row.refire_rate,
          cell: (row) => percent(row.refire_rate),
          numeric: true,
          wideOnly: true
        },
        {
          name: "linked_rate",
          label: "In incidents",
          value: (row) => row.linked_rate,
          cell: (row) => percent(row.linked_rate),
          numeric: true,
          wideOnly: true
        },
        {
          name: "median_open_s",
          label: "Open",
          value: (row) => row.median_open_s,
          cell: (row) => duration(row.median_open_s),
          numeric: true,
          wideOnly: true
        },
        {
          name: "trend_ratio",
          label: "Trend",
          value: (row) => row.trend_ratio,
          cell: (row) =>
            row.trend_ratio === null
              ? "too few"
              : row.trend_ratio < 0.005
                ? "stopped"
                : `${ratioText(row.trend_ratio)} (${ratioText(row.trend_low).slice(1)}–${ratioText(row.trend_high).slice(1)})`,
          numeric: true
        },
        {
          name: "last_at",
          label: "Last page",
          value: (row) => row.last_at,
          cell: (row) => date(row.last_at, zone),
          hidden: true
        },
        {
          name: "prompt",
          label: "Retire, tune or keep",
          value: (row) => rulePrompt(row),
          wideOnly: true
        }
      ]
    })
  );
}
