/** An issue's description is read as a report where it has a report's headings. */
import {expect, test} from "vitest";
import type {Database} from "../../loaders/warehouse/database.js";
import {answers} from "../support/jiraIssue.js";
import {warehouse} from "../support/warehouse.js";

const WIKI = `Labels could not be printed.

h3. Timeline (UTC)
* 09:10 Printers start to fail
* 09:25 On-call is paged
* 09:50 Everything is back to normal

h3. Contributing factors
* One queue for all printers

h3. Action items
# Give each printer its queue (due 2026-05-01)
# Write a runbook, OPS-2`;

/** Pasted from elsewhere, and not converted. */
const MARKDOWN = WIKI.replace(/^h3\. /gm, "### ").replace(/^[*#] (?=\S)/gm, "- ");

const text = (value: string) => ({type: "text", text: value});
const paragraph = (value: string) => ({type: "paragraph", content: [text(value)]});
const heading = (value: string) => ({type: "heading", attrs: {level: 3}, content: [text(value)]});
const bullets = (...values: string[]) => ({
  type: "bulletList",
  content: values.map((value) => ({type: "listItem", content: [paragraph(value)]}))
});
const DOCUMENT = {
  type: "doc",
  version: 1,
  content: [
    paragraph("Labels could not be printed."),
    ...[
      heading("Timeline (UTC)"),
      bullets("09:10 Printers start to fail", "09:25 On-call is paged", "09:50 Everything is back to normal")
    ],
    ...[heading("Contributing factors"), bullets("One queue for all printers")],
    ...[
      heading("Action items"),
      bullets("Give each printer its queue (due 2026-05-01)", "Write a runbook, OPS-2")
    ]
  ]
};

const issue = (key: string, type: string, description: unknown, more: object = {}) => ({
  id: key,
  key,
  fields: {
    ...{summary: key, issuetype: {name: type}, description, labels: [], issuelinks: []},
    status: {name: "Closed", statusCategory: {key: "done"}},
    created: "2026-03-05T09:30:00.000+0000",
    updated: "2026-03-06T12:00:00.000+0000",
    resolutiondate: "2026-03-06T12:00:00.000+0000",
    ...more
  }
});

const told = async (db: Database) => ({
  times: await db.rows(
    "select started_at, detected_at, resolved_at, created_at from jira_incidents order by record_id"
  ),
  conditions: await db.rows("select incident_record_id, condition, basis from bodies_conditions"),
  actions: await db.rows(
    "select title, incident_record_id, due_at from (from jira_actions union all by name from bodies_actions) order by title"
  ),
  timeline: await db.rows('select "at", at_basis, text from bodies_timeline order by all')
});
const at = (clock: string): Date => new Date(`2026-03-05T${clock}:00Z`);

test.each([
  {what: "wiki markup", description: WIKI},
  {what: "a document", description: DOCUMENT},
  {what: "Markdown", description: MARKDOWN}
])("$what of an incident gives its times, conditions, actions and timeline", async ({description}) => {
  const ticket = issue("OPS-2", "Task", null, {labels: ["postmortem-action"]});
  const issues = {issues: [issue("INC-1", "Incident", description), ticket]};
  await answers({"jira/a.json": JSON.stringify(issues)}, "", async (db) => {
    expect(await told(db)).toEqual({
      times: [
        {started_at: at("09:10"), detected_at: at("09:25"), resolved_at: at("09:50"), created_at: at("09:30")}
      ],
      conditions: [
        {incident_record_id: "jira:INC-1", condition: "One queue for all printers", basis: "heading"}
      ],
      actions: [
        {
          title: "Give each printer its queue",
          incident_record_id: "jira:INC-1",
          due_at: new Date("2026-05-01T00:00:00Z")
        },
        {title: "OPS-2", incident_record_id: null, due_at: null}
      ],
      timeline: [
        {at: at("09:10"), at_basis: "date_assumed", text: "Printers start to fail"},
        {at: at("09:25"), at_basis: "date_assumed", text: "On-call is paged"},
        {at: at("09:50"), at_basis: "date_assumed", text: "Everything is back to normal"}
      ]
    });
  });
});

test("sections of an incident's text that gave nothing are named; those of other issues are none of ours", async () => {
  const vague = "h3. Timeline\nAbout noon it broke.\n\nh3. Action items\nSee the board.";
  const issues = [issue("INC-1", "Incident", vague), issue("OPS-3", "Task", vague)];
  await answers({"jira/a.json": JSON.stringify({issues})}, "", async (db) => {
    const unread = "select unnest(unread, recursive := true) from told_bodies";
    expect(await db.rows(`select kind, text, rows from (${unread}) order by text`)).toEqual([
      {kind: "heading", text: "Action items", rows: 1},
      {kind: "heading", text: "Timeline", rows: 1}
    ]);
  });
});

test("of other issues, and of plain words, nothing is told", async () => {
  const issues = {
    issues: [issue("WEB-1", "Story", WIKI), issue("INC-1", "Incident", "Labels: none. Printers fail.")]
  };
  await answers({"jira/a.json": JSON.stringify(issues)}, "", async (db) => {
    const {times, ...rest} = await told(db);
    expect(times).toMatchObject([{started_at: null, detected_at: null}]);
    expect(rest).toEqual({conditions: [], actions: [], timeline: []});
  });
});

test("what a field states comes before what the description tells", async () => {
  const issues = {
    issues: [issue("INC-1", "Incident", WIKI, {customfield_1: "2026-03-05T08:00:00.000+0000"})],
    names: {customfield_1: "Impact began"}
  };
  const settings = "jira: {fields: {started_at: Impact began}}";
  await answers({"jira/a.json": JSON.stringify(issues)}, settings, async (db) => {
    expect((await told(db)).times).toMatchObject([{started_at: at("08:00"), detected_at: at("09:25")}]);
  });
});

test("the plain words of an incident are read for conditions, those of other issues are not", async () => {
  const words = "Nobody could log on: the certificate of the terminal had expired on Sunday.";
  const issues = [issue("INC-1", "Incident", words), issue("OPS-3", "Task", words)];
  const db = await warehouse({files: {"jira/a.json": JSON.stringify({issues})}});
  const FIELD = "\ue01f";
  expect(await db.rows("select record_id, passages from told_passages")).toEqual([
    {record_id: "jira:INC-1", passages: `body${FIELD}${FIELD}${words}`}
  ]);
  db.close();
});
