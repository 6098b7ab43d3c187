/** The Review of a folder that froze a quarter: what came of its decisions, what is new since, which numbers are others now. */
import {appendFileSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, expect, test} from "vitest";
import {snapshot} from "../../loaders/commands/snapshot.js";
import {launchBrowser} from "../../loaders/site/browser.js";
import {type Served, serveSite} from "../../loaders/site/serve.js";
import {folder} from "../support/warehouse.js";
import {build, copyProject} from "./project.js";
import {visit} from "./visit.js";

const INCIDENTS = `incident_id,title,started_at,resolved_at,impact_minutes,team
I1,Checkout slow,2026-01-05T10:00:00Z,2026-01-05T11:00:00Z,30,Web
I2,Checkout down,2026-02-05T10:00:00Z,2026-02-05T11:00:00Z,20,Web
`;
const ACTIONS = `action_id,title,incident_id,status,created_at,due_at,closed_at
A1,Add a bounded retry,I1,STATUS,2026-01-06,2026-05-01,CLOSED
A2,Rehearse the <b>failover</b>,I2,open,2026-02-06,2026-06-01,
`;
const actions = (status: string, closed: string): string =>
  ACTIONS.replace("STATUS", status).replace("CLOSED", closed);

let browser: Browser;
let site: Served;
let project: string;
const data = folder({"d/incidents.csv": INCIDENTS, "d/actions.csv": actions("open", "")});
beforeAll(async () => {
  await snapshot({data, period: "2026-Q1", asOf: "2026-04-03"});
  appendFileSync(
    join(data, "d/incidents.csv"),
    "I3,Cart empty,2026-03-20T10:00:00Z,2026-03-20T10:30:00Z,10,Web\nI4,Login down,2026-06-20T10:00:00Z,2026-06-20T11:00:00Z,40,Web\n"
  );
  writeFileSync(join(data, "d/actions.csv"), actions("done", "2026-04-20"));
  writeFileSync(
    join(data, "decisions.csv"),
    "id,period,text,owner_team,due_at,concerns\nD1,2026-Q1,Bound every retry,Web,2026-05-01,A1\nD2,2026-Q1,Rehearse the failover,Web,2026-06-01,A2\n"
  );
  project = copyProject();
  await build(project, {FOLLOWTHROUGH_DATA: data, FOLLOWTHROUGH_AS_OF: "2026-07-02"});
  browser = await launchBrowser();
  site = await serveSite({port: 0, dist: join(project, "dist")});
});
afterAll(async () => {
  await browser.close();
  await site.close();
  rmSync(data, {recursive: true});
  rmSync(project, {recursive: true});
});

test("the Review opens with the decisions and what is new; a restated number stands beside its own", async () => {
  const {page, problems} = await visit(browser, `${site.url}?period=2026-Q2`);
  const parts = await page.locator(".opening section").allInnerTexts();
  expect(parts[0]).toContain("What came of the decisions of 2026-Q1");
  expect(parts[0]).toMatch(/Rehearse the failover\s+0 of 1 action closed, overdue/);
  expect(parts[0]).toMatch(/Bound every retry\s+1 of 1 action closed/);
  expect(parts[1]).toContain("New since 2026-Q1 was frozen");
  expect(parts[1]).toContain("1 action was closed: “Add a bounded retry”.");
  expect(parts[1]).toContain("1 action is newly overdue: “Rehearse the <b>failover</b>”.");
  expect(await page.locator(".restated").count()).toBe(0);

  await page.goto(`${site.url}?period=2026-Q1`);
  await page.waitForSelector(".tile .restated");
  expect(await page.locator(".tile .restated").first().innerText()).toBe("formerly 2 (late data)");
  expect(await page.locator(".opening").count()).toBe(1);
  await page.goto(`${site.url}data.html#restated`);
  expect(await page.locator("#restated").innerText()).toContain("late data");
  await page.goto(`${site.url}report.html?period=2026-Q1`);
  expect(await page.locator(".report-standing").innerText()).toContain("was frozen with data to 2 Apr 2026");
  await page.goto(`${site.url}agenda.html?period=2026-Q2`);
  expect(await page.locator(".point h2").first().innerText()).toContain(
    "Settle the 2 decisions of 2026‑Q1".replace("‑", "-")
  );
  expect(problems).toEqual([]);
});
