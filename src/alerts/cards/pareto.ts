import type {AlertRuleRows} from "../../schema.js";
import {chartCard} from "../../shared/ui/chartCard.js";
import type {Resize} from "../../shared/ui/resize.js";
import {ruleLink, ruleName} from "../../shared/ui/ruleName.js";
import {paretoChart} from "../charts/pareto.js";
import {rulesFinding} from "../findings.js";

/** How concentrated the noise is: pages by rule, largest first; `all` counts the pages of the selection. */
export function paretoCard(rules: readonly AlertRuleRows[], all: number, resize: Resize): HTMLElement {
  const bars = rules.map(({rule, service, paged}) => ({
    ...{name: ruleName(rule, service), n: paged},
    ...{rule, service}
  }));
  const links = new Map(bars.map(({name, rule, service}) => [name, ruleLink(rule, service)]));
  const title = rulesFinding(rules, all);
  return chartCard({
    title,
    counted:
      "Pages of each rule and service over all that is loaded, and the share that it and those above it make together; names that paged once or twice are among the others.",
    rows: bars.map(({name, n}) => ({name, n})),
    chart: resize((width) =>
      paretoChart(bars, {width, all, description: title, href: ({name}) => links.get(name) ?? null})
    )
  });
}
