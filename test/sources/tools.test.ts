/** What every tool's fixtures become: one snapshot a tool, of few columns, to be read beside the fixture. */
import {join} from "node:path";
import {expect, test} from "vitest";
import {opsgenie} from "../../loaders/arrive/sources/opsgenie/opsgenie.js";
import {github} from "../../loaders/arrive/sources/github/github.js";
import {gitlab} from "../../loaders/arrive/sources/gitlab/gitlab.js";
import {linear} from "../../loaders/arrive/sources/linear/linear.js";
import {firehydrant} from "../../loaders/arrive/sources/firehydrant/firehydrant.js";
import {rootly} from "../../loaders/arrive/sources/rootly/rootly.js";
import {datadog} from "../../loaders/arrive/sources/datadog/datadog.js";
import {grafanaIrm} from "../../loaders/arrive/sources/grafana_irm/grafana_irm.js";
import {grafanaOncall} from "../../loaders/arrive/sources/grafana_oncall/grafana_oncall.js";
import {statuspage} from "../../loaders/arrive/sources/statuspage/statuspage.js";
import {cstate} from "../../loaders/arrive/sources/cstate/cstate.js";
import {servicenow} from "../../loaders/arrive/sources/servicenow/servicenow.js";
import {dispatch} from "../../loaders/arrive/sources/dispatch/dispatch.js";
import {morgue} from "../../loaders/arrive/sources/morgue/morgue.js";
import {victorops} from "../../loaders/arrive/sources/victorops/victorops.js";
import {squadcast} from "../../loaders/arrive/sources/squadcast/squadcast.js";
import {zenduty} from "../../loaders/arrive/sources/zenduty/zenduty.js";
import {slack} from "../../loaders/arrive/sources/slack/slack.js";
import {argocd} from "../../loaders/arrive/sources/argocd/argocd.js";
import type {Source} from "../../loaders/arrive/sources/source.js";
import {
  ACTIONS,
  ALERTS,
  CONDITIONS,
  DEPLOYS,
  INCIDENTS,
  LEFT,
  RETROS,
  TIMELINE,
  TRACKED,
  TRACKED_CONDITIONS,
  TRACKED_LEFT,
  TRACKED_WORK,
  asked,
  exportsOf,
  lines
} from "../support/exports.js";

const TOOLS: readonly (readonly [string, Source, Readonly<Record<string, string>>])[] = [
  ["opsgenie", opsgenie, {INCIDENTS, ACTIONS, ALERTS, CONDITIONS, TIMELINE, LEFT}],
  ["github", github, {TRACKED, TRACKED_WORK, TRACKED_CONDITIONS, TRACKED_LEFT, DEPLOYS}],
  ["gitlab", gitlab, {TRACKED, TRACKED_WORK, TRACKED_LEFT, DEPLOYS}],
  ["linear", linear, {TRACKED, TRACKED_WORK, TRACKED_LEFT}],
  ["firehydrant", firehydrant, {INCIDENTS, ACTIONS, CONDITIONS, LEFT}],
  ["rootly", rootly, {INCIDENTS, ACTIONS, CONDITIONS, LEFT}],
  ["datadog", datadog, {INCIDENTS, ACTIONS, ALERTS, CONDITIONS, RETROS, LEFT}],
  ["grafana_irm", grafanaIrm, {INCIDENTS, ACTIONS, LEFT}],
  ["grafana_oncall", grafanaOncall, {ALERTS, LEFT}],
  ["statuspage", statuspage, {INCIDENTS, TIMELINE, RETROS, LEFT}],
  ["cstate", cstate, {INCIDENTS, LEFT}],
  ["servicenow", servicenow, {INCIDENTS, ACTIONS, CONDITIONS, TIMELINE, DEPLOYS, LEFT}],
  ["dispatch", dispatch, {INCIDENTS, ACTIONS, CONDITIONS, TIMELINE, RETROS, LEFT}],
  ["morgue", morgue, {INCIDENTS, ACTIONS, CONDITIONS, RETROS, LEFT}],
  ["victorops", victorops, {INCIDENTS, ALERTS, LEFT}],
  ["squadcast", squadcast, {INCIDENTS, ALERTS, LEFT}],
  ["zenduty", zenduty, {INCIDENTS, ALERTS, LEFT}],
  ["slack", slack, {TIMELINE, LEFT}],
  ["argocd", argocd, {DEPLOYS, LEFT}]
];

test.each(TOOLS)("%s", async (name, source, queries) => {
  const found = await asked(source, exportsOf(name), async (db) => {
    const parts = [];
    for (const [title, sql] of Object.entries(queries))
      parts.push(`${title}\n${lines(await db.rows(sql)).join("\n")}`);
    return parts.join("\n\n");
  });
  await expect(`${found}\n`).toMatchFileSnapshot(
    join(import.meta.dirname, `../snapshots/exports/${name}.txt`)
  );
  expect(found).not.toMatch(/wilma|tester/i);
});
