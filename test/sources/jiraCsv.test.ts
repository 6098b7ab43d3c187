import {readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import type {Database} from "../../loaders/warehouse/database.js";
import {answers} from "../support/jiraIssue.js";

const fixture = (name: string) => readFileSync(join(import.meta.dirname, "../fixtures/jira", name), "utf8");
const incidents = (db: Database) =>
  db.rows(`select record_id, title, severity_raw, status_raw, status, services, created_at, started_at, resolved_at,
    time_basis, summary from jira_incidents`);
const actions = (db: Database) =>
  db.rows(`select record_id, incident_mentions, has_owner, status_raw, status, priority_raw, created_at, due_at,
    closed_basis, effort_days, labels from jira_actions order by record_id`);

test("an English export: repeated columns by place, junk ignored, formulas kept as text", async () => {
  await answers({"jira/en.csv": fixture("screen_en.csv")}, "", async (db) => {
    expect(await incidents(db)).toEqual([
      {
        record_id: "jira:INC-11",
        title: "Search is down",
        severity_raw: "Highest",
        status_raw: "Done",
        status: "resolved",
        services: ["search", "index"],
        created_at: new Date("2025-09-22T09:26:00Z"),
        started_at: null,
        resolved_at: new Date("2025-09-22T12:10:00Z"),
        time_basis: "resolved_at: resolution date",
        summary: '=HYPERLINK("x") looked odd, [person] says'
      }
    ]);
    const incident_mentions = [{name: "inc-11", basis: "field"}];
    expect(await actions(db)).toEqual([
      {
        record_id: "jira:OPS-12",
        incident_mentions,
        has_owner: false,
        status_raw: "In Progress",
        status: "in_progress",
        priority_raw: "Medium",
        created_at: new Date("2025-09-24T00:00:00Z"),
        due_at: new Date("2025-10-15T00:00:00Z"),
        closed_basis: "none",
        effort_days: 1,
        labels: ["strength:intermediate", "a", "b"]
      },
      {
        record_id: "jira:OPS-13",
        incident_mentions,
        has_owner: true,
        status_raw: "To Do",
        status: "open",
        priority_raw: "Medium",
        created_at: new Date("2025-09-24T12:30:00Z"),
        due_at: null,
        closed_basis: "none",
        effort_days: null,
        labels: []
      }
    ]);
    expect(await db.rows("select condition, basis from jira_conditions")).toEqual([
      {condition: "Capacity limit reached", basis: "field"},
      {condition: "capacity-limit", basis: "tag"}
    ]);
    expect(await db.rows('select "at", at_basis, text from jira_timeline')).toEqual([
      {at: new Date("2025-09-22T09:40:00Z"), at_basis: "zone_assumed", text: "Restarted; then\nit came back"},
      {at: new Date("2025-09-22T10:00:00Z"), at_basis: "zone_assumed", text: "ok"}
    ]);
    expect(await db.rows("select mentions from jira_incidents")).toEqual([
      {mentions: [{name: "https://example.org/retros/11", basis: "field"}]}
    ]);
    expect(await db.rows("select record_id, reason from jira_excluded")).toEqual([
      {record_id: "jira:WEB-14", reason: "not_incident_or_action"}
    ]);
    expect(await db.rows("select time_zone, time_zone_basis from raw_files")).toEqual([
      {time_zone: "UTC", time_zone_basis: "assumed"}
    ]);
    const [row] = await db.rows(
      "select string_agg(raw_jira_issues::varchar, '') as all_text from raw_jira_issues"
    );
    expect(String(row?.["all_text"])).not.toMatch(
      /Kim Sample|Lee Specimen|id1|not a comment|ApprovalsCFValue/
    );
  });
});

test("a Spanish export: done without a resolution date takes the date of the category", async () => {
  await answers(
    {"jira/es.csv": fixture("screen_es.csv")},
    "time_zones: {jira: Europe/Madrid}",
    async (db) => {
      expect(await incidents(db)).toEqual([
        {
          record_id: "jira:INC-21",
          title: "Pagos caídos",
          severity_raw: "Alta",
          status_raw: "Resuelta",
          status: "resolved",
          services: [],
          created_at: new Date("2026-04-18T07:10:00Z"),
          started_at: null,
          resolved_at: new Date("2026-04-18T08:45:00Z"),
          time_basis: "resolved_at: status category changed",
          summary: "[person] avisó"
        }
      ]);
      expect(await actions(db)).toMatchObject([
        {
          record_id: "jira:OPS-22",
          incident_mentions: [{name: "inc-21", basis: "field"}],
          status_raw: "En curso",
          status: "in_progress",
          created_at: new Date("2026-09-18T22:00:00Z"),
          due_at: new Date("2026-12-29T23:00:00Z")
        }
      ]);
      expect(await db.rows("select time_zone, time_zone_basis from raw_files")).toEqual([
        {time_zone: "Europe/Madrid", time_zone_basis: "setting"}
      ]);
    }
  );
});

test("a German export with semicolons: numeric dates, their order proved by the 23rd", async () => {
  await answers(
    {"jira/de.csv": fixture("screen_de.csv")},
    "jira: {fields: {started_at: Impact started}}",
    async (db) => {
      expect(await incidents(db)).toMatchObject([
        {
          record_id: "jira:INC-31",
          status_raw: "Fertig",
          status: "resolved",
          created_at: new Date("2024-10-23T11:02:00Z"),
          started_at: new Date("2024-10-03T10:50:00Z"),
          resolved_at: new Date("2024-10-23T12:30:00Z"),
          summary: "Fehler; siehe unten"
        }
      ]);
      expect(await actions(db)).toMatchObject([
        {record_id: "jira:OPS-32", status: "open", has_owner: false, due_at: new Date("2024-11-01T00:00:00Z")}
      ]);
    }
  );
});

test("a French export: curly apostrophes, months with points", async () => {
  await answers({"jira/fr.csv": fixture("screen_fr.csv")}, "", async (db) => {
    expect(await incidents(db)).toMatchObject([
      {
        record_id: "jira:INC-41",
        status: "resolved",
        created_at: new Date("2026-07-18T00:00:00Z"),
        resolved_at: new Date("2026-07-19T08:00:00Z")
      }
    ]);
    expect(await actions(db)).toMatchObject([{record_id: "jira:OPS-42", status: "open"}]);
  });
});
