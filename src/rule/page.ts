/** The Alert rule page: one rule of the address, from top to bottom. */
import * as load from "../rows.js";
import type {AlertRuleRows, VerdictRows} from "../schema.js";
import {THIS_RULE} from "../shared/findings/onRulesFinding.js";
import {actionsOnRulesTable} from "../shared/ui/actionsOnRules.js";
import {crumbs, neighbours} from "../shared/ui/crumbs.js";
import {weeksWithin} from "../shared/rows/alertCounts.js";
import {once} from "../shared/rows/once.js";
import {decisionPrompt} from "../shared/ui/decisionPrompt.js";
import {element} from "../shared/ui/element.js";
import {finding} from "../shared/ui/finding.js";
import {pageLink, pageParameters} from "../shared/ui/pageUrl.js";
import type {Resize} from "../shared/ui/resize.js";
import {ruleLink, ruleName} from "../shared/ui/ruleName.js";
import {siteBanner} from "../shared/ui/siteBanner.js";
import {ruleDaysCard, ruleWeeks, silentTable, toldTable} from "./cards.js";
import {type RuleDetails, ruleId} from "./details.js";
import {ruleAsked, type RuleIncidentFacts, ruleIncidentFacts} from "./facts.js";
import {ruleDecision, ruleHeadline, ruleSentences} from "./findings.js";
import type {RuleFirst} from "./first.js";
import {unknownRule} from "./unknown.js";

export interface RulePage {
  readonly banner: HTMLElement;
  readonly back: HTMLElement;
  readonly draw: (resize: Resize) => HTMLElement;
}

/** Titles the document after the rule. */
export async function rulePage(): Promise<RulePage> {
  const first = await load.ruleFirst();
  const {here, rules} = first;
  const asked = pageParameters();
  const id = asked.get("id");
  const row = ruleAsked(rules, id, asked.get("on"));
  const [own, aimed = []] = row
    ? await Promise.all([
        load.details<RuleDetails>(first.details, ruleId(row)),
        load.details<readonly VerdictRows[]>(first.aimed, row.rule)
      ])
    : [];
  if (row) document.title = `${ruleName(row.rule, row.service)} | Followthrough`;
  return {
    banner: siteBanner(here),
    back: crumbs(
      {name: "Alert noise", page: "alerts"},
      row ? ruleName(row.rule, row.service) : "Unknown rule",
      neighbours(rules, row ? rules.indexOf(row) : -1, ({rule, service}) => ({
        title: ruleName(rule, service),
        href: ruleLink(rule, service)
      }))
    ),
    draw: (resize) => (row && own ? parts(row, {...own, aimed}, {first, resize}) : unknownRule(id, rules))
  };
}

function parts(
  row: AlertRuleRows,
  own: RuleDetails & {readonly aimed: readonly VerdictRows[]},
  {first: {here, from}, resize}: {readonly first: RuleFirst; readonly resize: Resize}
): HTMLElement {
  const {service} = row;
  const {time_zone: zone, as_of_at} = here;
  const until = as_of_at ?? new Date(0);
  const {weeks, days, gaps, aimed} = own;
  const incidents = once(() => incidentsOf(row));
  return element(
    "div",
    {},
    finding(ruleHeadline(row), ...ruleSentences(row, zone)),
    ruleWeeks(weeks, {from: from ?? until, until, unwatched: weeksWithin(gaps)}, resize),
    ruleDaysCard(days, {until, gaps, resize}),
    actionsOnRulesTable(aimed, zone, THIS_RULE),
    toldTable(own.told, async () => (await incidents()).told, zone),
    service !== "" && silentTable(own.silent, async () => (await incidents()).silent, {service, zone}),
    decisionPrompt(ruleDecision(row), [
      {text: "All rules", href: pageLink("alerts")},
      {text: "Outcomes", href: pageLink("outcomes")}
    ])
  );
}

/** All of its incidents, from the rows of all. */
async function incidentsOf(row: AlertRuleRows): Promise<RuleIncidentFacts> {
  const [linked, incidents, missed] = await Promise.all([
    load.ruleIncidents(),
    load.incidentRows(),
    load.missedDetectionRows()
  ]);
  return ruleIncidentFacts(row, {linked, incidents, missed});
}
