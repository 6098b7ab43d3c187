/** The Alert rule page: one rule of the address, from top to bottom. */
import * as load from "../rows.js";
import {THIS_RULE} from "../shared/findings/onRulesFinding.js";
import {actionsOnRulesTable} from "../shared/ui/actionsOnRules.js";
import {crumbs, neighbours} from "../shared/ui/crumbs.js";
import {weeksWithin} from "../shared/rows/alertCounts.js";
import {decisionPrompt} from "../shared/ui/decisionPrompt.js";
import {element} from "../shared/ui/element.js";
import {finding} from "../shared/ui/finding.js";
import {pageLink, pageParameters} from "../shared/ui/pageUrl.js";
import type {Resize} from "../shared/ui/resize.js";
import {ruleLink, ruleName} from "../shared/ui/ruleName.js";
import {siteBanner} from "../shared/ui/siteBanner.js";
import {ruleDaysCard, ruleWeeks, silentTable, toldTable} from "./cards.js";
import {ofRule, ruleAsked, ruleIncidentFacts} from "./facts.js";
import {ruleDecision, ruleHeadline, ruleSentences} from "./findings.js";
import {unknownRule} from "./unknown.js";

export interface RulePage {
  readonly banner: HTMLElement;
  readonly back: HTMLElement;
  readonly draw: (resize: Resize) => HTMLElement;
}

/** Titles the document after the rule. */
export async function rulePage(): Promise<RulePage> {
  const rows = await loadRows();
  const asked = pageParameters();
  const id = asked.get("id");
  const row = ruleAsked(rows.rules, id, asked.get("on"));
  if (row) document.title = `${ruleName(row.rule, row.service)} | Followthrough`;
  return {
    banner: siteBanner(rows.here),
    back: crumbs(
      {name: "Alert noise", page: "alerts"},
      row ? ruleName(row.rule, row.service) : "Unknown rule",
      neighbours(rows.rules, row ? rows.rules.indexOf(row) : -1, ({rule, service}) => ({
        title: ruleName(rule, service),
        href: ruleLink(rule, service)
      }))
    ),
    draw: (resize) => (row ? parts(row, rows, resize) : unknownRule(id, rows.rules))
  };
}

type Loaded = Awaited<ReturnType<typeof loadRows>>;

async function loadRows() {
  const [here, rules, weeks, days] = await Promise.all([
    load.site(),
    load.alertRuleRows(),
    load.alertWeekRows(),
    load.ruleDays()
  ]);
  const [linked, incidents, missed, verdicts, control, gaps] = await Promise.all([
    load.ruleIncidents(),
    load.incidentRows(),
    load.missedDetectionRows(),
    load.verdictRows(),
    load.controlPoints(),
    load.ruleGaps()
  ]);
  return {here, rules, weeks, days, linked, incidents, missed, verdicts, control, gaps};
}

function parts(row: Loaded["rules"][number], rows: Loaded, resize: Resize): HTMLElement {
  const {rule, service} = row;
  const {time_zone: zone, as_of_at} = rows.here;
  const until = as_of_at ?? new Date(0);
  const from = rows.control.find(({series}) => series === "pages")?.period ?? until;
  const gaps = ofRule(rows.gaps, row);
  const {told, silent} = ruleIncidentFacts(row, rows);
  return element(
    "div",
    {},
    finding(ruleHeadline(row), ...ruleSentences(row, zone)),
    ruleWeeks(ofRule(rows.weeks, row), {from, until, unwatched: weeksWithin(gaps)}, resize),
    ruleDaysCard(ofRule(rows.days, row), {until, gaps, resize}),
    actionsOnRulesTable(
      rows.verdicts.filter(({target_id}) => target_id === rule),
      zone,
      THIS_RULE
    ),
    toldTable(told, zone),
    service !== "" && silentTable(silent, service, zone),
    decisionPrompt(ruleDecision(row), [
      {text: "All rules", href: pageLink("alerts")},
      {text: "Outcomes", href: pageLink("outcomes")}
    ])
  );
}
