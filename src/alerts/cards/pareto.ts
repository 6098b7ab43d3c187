import type {AlertRuleRows} from "../../schema.js";
import {chartCard} from "../../shared/ui/chartCard.js";
import type {Resize} from "../../shared/ui/resize.js";
import {ruleName} from "../../shared/ui/ruleName.js";
import {paretoChart} from "../charts/pareto.js";
import {rulesFinding} from "../findings.js";

/** How concentrated the noise is: pages by rule, largest first. */
export function paretoCard(rules: readonly AlertRuleRows[], resize: Resize): HTMLElement {
  const bars = rules.map(({rule, service, paged}) => ({name: ruleName(rule, service), n: paged}));
  const title = rulesFinding(rules);
  return chartCard({
    title,
    counted:
      "Pages of each rule and service over all that is loaded, and the share that it and those above it make together; the last bar is cut.",
    rows: bars,
    chart: resize((width) => paretoChart(bars, {width, description: title}))
  });
}
