/** What a public build says: what came of things, and not a word that somebody wrote. */
import {readFileSync, readdirSync, rmSync, statSync} from "node:fs";
import {join} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import {digestText} from "../../loaders/commands/digest.js";
import {exportTables} from "../../loaders/commands/export.js";
import {load} from "../../loaders/commands/load.js";
import {report} from "../../loaders/commands/report.js";
import {plainTables} from "../../loaders/arrive/sources/plain/tables.js";
import {reportRows} from "../../loaders/site/report/rows.js";
import {loadSite} from "../../loaders/site/ship.js";
import {loadWarehouse} from "../../loaders/warehouse/build.js";
import {issue, status, typed} from "../support/jiraIssue.js";
import {folder} from "../support/warehouse.js";

const MARK = "zqxwv";
const asOf = "2026-06-01";

/** One row of an own table, every column of free text marked; what may be read by everybody is not. */
function marked(table: string, given: Readonly<Record<string, string>>): string {
  const {columns, id} = plainTables[table]!;
  const open = new Set(["service", "services", "team", "layer", "source"]);
  const names = [...new Set([...id, ...Object.keys(columns)])];
  const cells = names.map((name) => {
    if (given[name] !== undefined) return given[name];
    const wanted = columns[name]?.wanted ?? "text";
    if (open.has(name))
      return wanted.startsWith("a list") ? '["checkout"]' : name === "layer" ? "technical" : "checkout";
    if (wanted === "text") return `${MARK} ${name}`;
    return wanted.startsWith("a list") ? `["${MARK} ${name}"]` : "";
  });
  const csv = (row: readonly string[]): string =>
    row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",");
  return `${csv(names)}\n${csv(cells)}\n`;
}

const incident = `${MARK}-incident`;
const FILES = {
  "own/incidents.csv": marked("incidents", {
    incident_id: incident,
    status: "resolved",
    occurred_at: "2026-01-10T08:00:00Z",
    detected_at: "2026-01-10T08:10:00Z",
    resolved_at: "2026-01-10T10:00:00Z",
    detected_by: "human",
    excluded: ""
  }),
  "other/incidents.csv": marked("incidents", {
    incident_id: `${MARK}-2`,
    occurred_at: "2026-01-11T08:00:00Z",
    excluded: `${MARK} reason`
  }),
  "own/conditions.csv": marked("conditions", {incident_id: incident}),
  "own/retros.csv": marked("retros", {
    retro_id: `${MARK}-retro`,
    incident_id: incident,
    held_at: "2026-01-12T08:00:00Z"
  }),
  "own/actions.csv": marked("actions", {
    action_id: `${MARK}-action`,
    incident_id: incident,
    retro_id: "",
    status: "done",
    created_at: "2026-01-12T08:00:00Z",
    closed_at: "2026-01-20T08:00:00Z"
  }),
  "own/alerts.csv": marked("alerts", {
    alert_id: `${MARK}-alert`,
    incident_id: incident,
    fired_at: "2026-01-10T08:02:00Z",
    paged: "true",
    actionable: "true"
  }),
  "own/timeline.csv": marked("timeline", {incident_id: incident, at: "2026-01-10T08:05:00Z", kind: "note"}),
  "own/deploys.csv": marked("deploys", {
    deploy_id: `${MARK}-deploy`,
    at: "2026-01-10T07:55:00Z",
    kind: "deploy"
  }),
  [`retros/2026-02-10-${MARK}.md`]: `# ${MARK} outage\n\nDate: 2026-02-10\nSeverity: ${MARK}\n\n## Summary\n\n${MARK} was down because ${MARK} was full.\n\n## Timeline\n\n- 08:00 UTC ${MARK} began\n- 09:00 UTC resolved\n\n## Contributing factors\n\n- No alert for ${MARK}\n- ${MARK} had no owner\n\n## What went well\n\n- ${MARK} luck\n\n## ${MARK}\n\n- ${MARK} list\n\n## Action items\n\n- [ ] Add an alert for ${MARK} (https://tracker.example/${MARK}/1)\n- [x] Restart ${MARK} weekly\n`,
  "jira.json": JSON.stringify({
    issues: [
      issue("OPS-7", {
        ...typed("Incident"),
        ...status("Done", "done"),
        summary: `${MARK} leaked`,
        description: `${MARK} at night`,
        labels: ["incident", MARK],
        priority: {name: MARK},
        created: "2026-03-10T08:00:00.000+0000",
        resolutiondate: "2026-03-10T10:00:00.000+0000"
      }),
      issue("OPS-8", {
        ...typed("Task"),
        ...status(MARK, "new"),
        labels: ["postmortem-action"],
        summary: `Close the ${MARK}`,
        issuelinks: [{type: {name: "Relates"}, outwardIssue: {key: "OPS-7"}}]
      })
    ]
  }),
  "decisions.csv": `id,period,text,owner_team,due_at,concerns\n${MARK},2026-Q1,${MARK} it,Core,2026-03-31,${MARK}-action;${MARK}-gone\n`,
  "corrections.csv": `record_id,field,value,reason\nOPS-7,title,${MARK} again,${MARK}\nOPS-99,severity,2,${MARK}\n`,
  "answers.csv": `id,kind,record_id,subject,answer,asks,at\n${MARK},target,${MARK}-gone,${MARK},condition:x,${MARK},2026-03-01T00:00:00Z\n`,
  [`${MARK}.txt`]: `${MARK}\n`,
  "queries/a.sql": `-- ${MARK}\nselect '${MARK}'`
};
const SETTINGS = `restricted: {ids: [${MARK}-none]}\nreport: {asks: "${MARK} of the quarter"}\n`;

let data: string;
beforeAll(() => {
  data = folder({...FILES, "settings.yaml": SETTINGS});
});
afterAll(() => rmSync(data, {recursive: true}));

/** The files below a folder, or the file, that hold the mark in their bytes or their name. */
const marks = (path: string): string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path).flatMap((name) => marks(join(path, name)))
    : path.slice(data.length).includes(MARK) || readFileSync(path).includes(MARK)
      ? [path]
      : [];

test("nothing of what is written for others holds a word that somebody wrote", async () => {
  const out = (name: string): string => join(data, "..", `${data.split("/").at(-1)!}-${name}`);
  const [site, tables, file, markdown] = ["site", "tables", "x.duckdb", "r.md"].map(out) as [
    string,
    string,
    string,
    string
  ];
  try {
    await loadSite({data, asOf, out: site, audience: "public"});
    await exportTables({data, asOf, out: tables, format: "csv", public: true});
    await load({data, asOf, db: file, public: true});
    await report({data, asOf, out: markdown, paper: "A4", public: true, period: "2026-Q1"});
    expect([site, tables, file, markdown].flatMap(marks)).toEqual([]);
    const text = readFileSync(markdown, "utf8");
    expect(text).toContain("Incident INC-");
  } finally {
    for (const path of [site, tables, file, markdown]) rmSync(path, {recursive: true, force: true});
  }
});

test("the setting does the same; one thing has one name everywhere, and verdicts are those of the private build", async () => {
  const own = await loadWarehouse({data, asOf});
  const open = await loadWarehouse({data, asOf, audience: "public"});
  try {
    const verdicts =
      "select verdict, verdict_reason, events_before, events_after, metric, count(*) as n from verdicts group by all order by all";
    expect(await open.db.rows(verdicts)).toEqual(await own.db.rows(verdicts));
    const joined =
      "select count(*) as n from actions join incidents using (incident_id) join verdicts using (action_id)";
    expect(await open.db.rows(joined)).toEqual(await own.db.rows(joined));
    expect(await open.db.rows("select title from actions where title <> 'Action ' || action_id")).toEqual([]);
    expect(await open.db.rows("select is_public from site")).toEqual([{is_public: true}]);
    const digest = digestText(await reportRows(open), {format: "slack", period: "2026-Q1"});
    expect(digest).not.toContain(MARK);
    expect(JSON.stringify(await own.db.rows("select * from incident_details"))).toContain(MARK);
  } finally {
    own.db.close();
    open.db.close();
  }
});
