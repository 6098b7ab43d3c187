/** How an alert rule is called, and where its page is. */
import {pageLink} from "./pageUrl.js";

/** “disk full on checkout”; an alert without a rule, or on no service, says so or leaves it out. */
export const ruleName = (rule: string, service: string): string =>
  `${rule === "" ? "no rule" : rule}${service === "" ? "" : ` on ${service}`}`;

export const ruleLink = (rule: string, service: string): string => pageLink("rule", {id: rule, on: service});
