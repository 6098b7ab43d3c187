import {readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {answers} from "../support/jiraIssue.js";

const fixture = (name: string) => readFileSync(join(import.meta.dirname, "../fixtures/jira", name), "utf8");
const search = fixture("search_v2.json");
const fields = "jira: {fields: {started_at: Impact started, severity: customfield_10103}}";

test("a REST search becomes an incident with its times, names and conditions", async () => {
  await answers({"jira/a.json": search}, fields, async (db) => {
    expect(await db.rows("select * from jira_incidents")).toEqual([
      {
        record_id: "jira:INC-1",
        source: "jira",
        source_file: "jira/a.json",
        names: ["inc-1", "https://example.atlassian.net/browse/inc-1"],
        mentions: [
          {name: "q1w2e3r4t5y6u7", basis: "title"},
          {name: "https://example.org/retros/1", basis: "body"},
          {name: "https://pages.example.org/incidents/77", basis: "field"},
          {name: "77", basis: "field"}
        ],
        url: "https://example.atlassian.net/browse/INC-1",
        title: "Checkout fails, PagerDuty Q1W2E3R4T5Y6U7 paged",
        severity_raw: "SEV2",
        status_raw: "Resolved",
        status: "resolved",
        services: ["checkout"],
        team: null,
        incident_type: null,
        trigger_raw: null,
        started_at: new Date("2026-01-25T23:30:00Z"),
        detected_at: null,
        acknowledged_at: new Date("2026-01-25T23:45:00Z"),
        mitigated_at: null,
        resolved_at: new Date("2026-01-26T03:00:00Z"),
        created_at: new Date("2026-01-25T23:39:15.250Z"),
        detected_by: null,
        impact_minutes: null,
        time_basis: "acknowledged_at: first move to a status in progress; resolved_at: resolution date",
        summary: "What happened [person] saw 502 on checkout. See https://example.org/retros/1/",
        excluded: null
      }
    ]);
    expect(await db.rows("select condition, basis, phrase from jira_conditions")).toEqual([
      {condition: "No alert for the failure", basis: "field", phrase: "No alert for the failure"},
      {condition: "Slow rollback", basis: "field", phrase: "Slow rollback"},
      {condition: "missing-timeout", basis: "tag", phrase: "condition:missing-timeout"}
    ]);
    expect(await db.rows('select "at", at_basis, kind, text from jira_timeline')).toEqual([
      {
        at: new Date("2026-01-25T23:45:00Z"),
        at_basis: "stated",
        kind: "note",
        text: "Status: Open → Investigating"
      },
      {
        at: new Date("2026-01-26T00:00:00Z"),
        at_basis: "stated",
        kind: "note",
        text: "Rolled back; fine again"
      },
      {
        at: new Date("2026-01-26T03:00:00Z"),
        at_basis: "stated",
        kind: "note",
        text: "Status: Investigating → Resolved"
      }
    ]);
  });
});

test("what is linked to the incident is an action; the rest is left out and counted", async () => {
  await answers({"jira/a.json": search}, "", async (db) => {
    const actions =
      await db.rows(`select record_id, incident_mentions, url, has_owner, has_ticket, status_raw, status,
      created_at, started_at, due_at, closed_at, closed_basis, effort_days, labels from jira_actions order by record_id`);
    const incident_mentions = [{name: "inc-1", basis: "field"}];
    const created_at = new Date("2026-01-28T08:00:00Z");
    expect(actions).toEqual([
      {
        record_id: "jira:OPS-2",
        incident_mentions,
        url: "https://example.atlassian.net/browse/OPS-2",
        has_owner: false,
        has_ticket: true,
        status_raw: "Done",
        status: "done",
        created_at,
        started_at: new Date("2026-02-01T10:00:00Z"),
        due_at: new Date("2026-02-15T00:00:00Z"),
        // reopened and done again, with the old resolution date left standing
        closed_at: new Date("2026-02-20T10:00:00Z"),
        closed_basis: "changelog",
        effort_days: 2,
        labels: ["target:condition:missing-timeout", "strength:stronger"]
      },
      {
        record_id: "jira:OPS-3",
        incident_mentions,
        url: "https://example.atlassian.net/browse/OPS-3",
        has_owner: true,
        has_ticket: true,
        status_raw: "Closed",
        status: "wont_do",
        created_at,
        started_at: null,
        due_at: null,
        closed_at: new Date("2026-02-03T06:00:00Z"),
        closed_basis: "field",
        effort_days: null,
        labels: []
      }
    ]);
    expect(await db.rows("select * from jira_excluded")).toEqual([
      {
        source_file: "jira/a.json",
        record_kind: "issue",
        record_id: "jira:WEB-4",
        source: "jira",
        reason: "not_incident_or_action"
      }
    ]);
    expect(await db.rows("select record_kind, landed, kept from raw_load_counts")).toEqual([
      {record_kind: "issue", landed: 4, kept: 4}
    ]);
  });
});

test("no one's name lands anywhere", async () => {
  await answers({"jira/a.json": search, "jira/b.json": fixture("search_jql_v3.json")}, "", async (db) => {
    const [row] = await db.rows(
      "select string_agg(raw_jira_issues::varchar, '') as all_text from raw_jira_issues"
    );
    expect(String(row?.["all_text"])).not.toMatch(/Robin|Sam Placeholder|a1|a2/);
  });
});

test("a v3 document is text, and its cards are mentions; a context path stays in the URL", async () => {
  await answers({"jira/b.json": fixture("search_jql_v3.json")}, "", async (db) => {
    expect(await db.rows("select url, description, mentions from stg_jira_issues")).toEqual([
      {
        url: "https://example.org/jira/browse/SRE-1",
        description:
          "Why\nAsk [person], see the report (https://example.org/retros/9)\nhttps://example.pagerduty.com/incidents/PABC123\n- steps\n- owners",
        mentions: [
          {name: "https://example.org/retros/9", basis: "body"},
          {name: "https://example.pagerduty.com/incidents/pabc123", basis: "body"},
          {name: "pabc123", basis: "body"}
        ]
      }
    ]);
    expect(
      await db.rows("select status, incident_mentions, has_owner, closed_basis from jira_actions")
    ).toEqual([{status: "open", incident_mentions: [], has_owner: null, closed_basis: "none"}]);
  });
});
