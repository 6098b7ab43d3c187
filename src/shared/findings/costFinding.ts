/** What failures cost in sentences; empty where the settings have no rates. */
import {count, counted, list, money, percent, share} from "../../format.js";
import type {ErrorBudgetQuarters} from "../../schema.js";
import type {Bought, Cost} from "../rows/costFacts.js";

/** "That is EUR 41,000 (of 12 incidents) and 320 person-hours (of 20 incidents)." */
export function costFinding(costs: readonly Cost[], currency: string | null): string {
  const said = costs.map(
    (cost) => `${amountText(cost, cost.amount, currency)} (of ${counted(cost.known, "incident")})`
  );
  return said.length === 0 ? "" : `At the rates of the settings they cost ${list(said)}.`;
}

/** What the changes bought, with the interval of the incidents that stayed away. */
export function boughtFinding(bought: readonly Bought[], currency: string | null): string {
  const said = bought.map((one) => {
    const text = (amount: number): string =>
      `${amountText(one, Math.abs(amount), currency)} ${amount >= 0 ? "less" : "more"}`;
    const span =
      one.limits === undefined
        ? "too few changes for an interval"
        : `95% interval ${text(one.limits.low)} to ${text(one.limits.high)}`;
    return `${text(one.amount)} (${span}; n = ${counted(one.known, "change")})`;
  });
  return said.length === 0 ? "" : `At what an incident of each cost before, that is ${list(said)}.`;
}

/** "checkout spent 140% of its error budget of 130 minutes (2 of 3 incidents say their impact)". */
export function budgetFinding(budgets: readonly ErrorBudgetQuarters[]): string {
  const said = budgets.map(({service, incidents, impact_known, spent_minutes, budget_minutes}) => {
    const budget = `its error budget of ${counted(budget_minutes, "minute")}`;
    if (incidents === 0) return `${service} had no incident to spend ${budget} on`;
    if (spent_minutes === null) return `what ${service} spent of ${budget} is not stated`;
    return `${service} spent ${percent(spent_minutes / budget_minutes)} of ${budget} (impact stated by ${share(impact_known, incidents)})`;
  });
  const [first = "", ...others] = said;
  return said.length === 0 ? "" : `${[first, ...others].join("; ")}.`;
}

const amountText = ({unit}: Pick<Cost, "unit">, amount: number, currency: string | null): string =>
  unit === "money" ? money(amount, currency) : `${count(amount)} person-hours`;
