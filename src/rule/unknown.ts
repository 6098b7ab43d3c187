import {counted} from "../format.js";
import type {AlertRuleRows} from "../schema.js";
import {element} from "../shared/ui/element.js";
import {emptyState} from "../shared/ui/emptyState.js";
import {pageLink} from "../shared/ui/pageUrl.js";
import {ruleLink, ruleName} from "../shared/ui/ruleName.js";
import {section} from "../shared/ui/section.js";

/** No rule, or one that never paged: why, and the noisiest to choose from. */
export function unknownRule(id: string | null, rules: readonly AlertRuleRows[]): HTMLElement {
  return element(
    "div",
    {},
    emptyState({
      title: id === null ? "No rule is chosen" : `There is no rule “${id}” that paged`,
      why:
        id === null
          ? "This page shows one alert rule: its weeks, its incidents, and what is aimed at it."
          : "It may be renamed, quieter than the thousand noisiest, page nobody, or not be in the exports loaded.",
      remedy: element("a", {href: pageLink("alerts")}, "Choose one from the ranking")
    }),
    rules.length > 0 &&
      section(
        "The noisiest rules",
        null,
        element(
          "ul",
          {},
          rules
            .slice(0, 10)
            .map(({rule, service, paged}) =>
              element(
                "li",
                {},
                element("a", {href: ruleLink(rule, service)}, ruleName(rule, service)),
                ` ${counted(paged, "page")}`
              )
            )
        )
      )
  );
}
