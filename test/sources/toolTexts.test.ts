/** Texts of tools' records are read as reports: of issues by their headings, of retros always. */
import {expect, test} from "vitest";
import {firehydrant} from "../../loaders/arrive/sources/firehydrant/firehydrant.js";
import {github} from "../../loaders/arrive/sources/github/github.js";
import {incidentIo} from "../../loaders/arrive/sources/incident_io/incident_io.js";
import {rootly} from "../../loaders/arrive/sources/rootly/rootly.js";
import {servicenow} from "../../loaders/arrive/sources/servicenow/servicenow.js";
import type {Source} from "../../loaders/arrive/sources/source.js";
import {asked, lines} from "../support/exports.js";

const REPORT = `The label queue stood still.

## Timeline (UTC)
- 09:10 Printers start to fail
- 09:25 On-call is paged
- 09:50 Everything is back to normal

## Contributing factors
- One queue for all printers

## Action items
- [ ] Give each printer its queue (due 2026-05-01)
- [x] Restart printers by themselves #12
`;
const AS_HTML = REPORT.replace(/^## (.+)$/gm, "<h2>$1</h2>")
  .replace(/(?:^- .+\n)+/gm, (list) => `<ul>${list.replace(/^- (?:\[.\] )?(.+)$/gm, "<li>$1</li>")}</ul>`)
  .replace(/^(The .+)$/m, "<p>$1</p>");

const QUERIES = {
  times: "select record_id, started_at, detected_at, resolved_at from claimed order by record_id",
  conditions: "select incident_record_id, condition, basis from bodies_conditions order by all",
  actions: "select incident_record_id, title, status, due_at from bodies_actions order by title",
  timeline: `select incident_record_id, "at", at_basis, text from bodies_timeline order by all`,
  retros:
    "select record_id, has_timeline, timeline_read, actions_read, body_chars from stg_tools_retros order by all"
};

async function told(
  source: Source,
  file: string,
  content: unknown,
  incidents: string
): Promise<Record<string, string[]>> {
  return asked(source, {[file]: JSON.stringify(content)}, async (db) => {
    const found: Record<string, string[]> = {};
    for (const [name, sql] of Object.entries(QUERIES))
      found[name] = lines(await db.rows(sql.replace("claimed", incidents)));
    return found;
  });
}

const PARTS = (incident: string, day: string, basis: string) => ({
  conditions: [`${incident} | One queue for all printers | heading`],
  timeline: [
    `${incident} | ${day}T09:10Z | ${basis} | Printers start to fail`,
    `${incident} | ${day}T09:25Z | ${basis} | On-call is paged`,
    `${incident} | ${day}T09:50Z | ${basis} | Everything is back to normal`
  ]
});

const issue = (number: number, labels: readonly string[], body: string | null) => ({
  ...{
    number,
    title: `Issue ${number}`,
    state: "closed",
    state_reason: "completed",
    comments: 0,
    body,
    assignees: []
  },
  html_url: `https://github.com/shop/ops/issues/${number}`,
  labels: labels.map((name) => ({name})),
  ...{
    created_at: "2026-03-05T09:30:00Z",
    updated_at: "2026-03-09T09:30:00Z",
    closed_at: "2026-03-06T09:30:00Z"
  }
});

test("an incident issue's text gives times, conditions, actions and timeline; another issue's gives nothing", async () => {
  const issues = [issue(7, ["incident"], REPORT), issue(8, ["feature"], REPORT), issue(12, [], null)];
  const incident = "github:shop/ops/issues/7";
  const found = await told(github, "github/issues.json", issues, "trackers_incidents");
  expect(found).toEqual({
    ...PARTS(incident, "2026-03-05", "date_assumed"),
    times: [`${incident} | 2026-03-05T09:10Z | 2026-03-05T09:25Z | 2026-03-05T09:50Z`],
    // the ticket #12 that the list names is an action by itself
    actions: [`${incident} | Give each printer its queue | open | 2026-05-01T00:00Z`],
    retros: []
  });
});

test("a field of an issue's form is stated, and wins over its text", async () => {
  const form = `### Severity\nsev2\n\n### Resolved at\n2026-03-05 11:00\n\n### Summary\n${REPORT}`;
  const found = await told(
    github,
    "github/issues.json",
    [issue(7, ["incident"], form)],
    "trackers_incidents"
  );
  expect(found["times"]).toEqual([
    "github:shop/ops/issues/7 | 2026-03-05T09:10Z | 2026-03-05T09:25Z | 2026-03-05T11:00Z"
  ]);
});

test("a retro of Rootly is read from its HTML, on the day that it states", async () => {
  const incident = {
    id: "r1",
    type: "incidents",
    attributes: {
      ...{sequential_id: 9, slug: "labels", title: "Labels", kind: "normal", status: "resolved"},
      ...{created_at: "2026-03-05T09:20:00Z", started_at: "2026-03-05T09:00:00Z"}
    },
    relationships: {post_mortem: {data: [{id: "p1", type: "incident_post_mortems"}]}}
  };
  const retro = {
    id: "p1",
    type: "incident_post_mortems",
    attributes: {
      title: "Labels",
      status: "published",
      content: AS_HTML,
      started_at: "2026-03-05T09:00:00Z",
      mitigated_at: null
    }
  };
  const found = await told(
    rootly,
    "rootly/a.json",
    {data: [incident], included: [retro]},
    "stg_tools_incidents"
  );
  expect(found).toMatchObject({
    ...PARTS("rootly:r1", "2026-03-05", "date_assumed"),
    times: ["rootly:r1 | 2026-03-05T09:00Z | 2026-03-05T09:25Z | 2026-03-05T09:50Z"],
    retros: [expect.stringMatching(/^rootly:p1 \| true \| true \| true \| \d+$/)]
  });
});

test("an action that the tool keeps under the same words is not told twice", async () => {
  const report = {
    ...{id: "p1", name: "Labels", incident_id: "i1", created_at: "2026-03-09T00:00:00Z"},
    questions: [{title: "Action items", body: "- Give each printer its queue.\n- Watch the queue's length"}]
  };
  const incident = {
    ...{id: "i1", name: "Labels", current_milestone: "resolved", created_at: "2026-03-05T09:00:00Z"},
    incident_tickets: [{id: "t1", type: "follow_up", state: "open", summary: "give each printer its queue"}]
  };
  const found = await told(firehydrant, "firehydrant/a.json", [incident, report], "stg_tools_incidents");
  expect(found["actions"]).toEqual(["firehydrant:i1 | Watch the queue's length | – | –"]);
});

test("without a day the entries of a document have no time, and a list that was not understood leaves its absence open", async () => {
  const document = {
    ...{
      id: "d1",
      incident_id: "i1",
      title: "Labels",
      status: "completed",
      created_at: "2026-03-09T00:00:00Z"
    },
    document_url: "https://app.incident.io/shop/incidents/1/post-mortem",
    markdown:
      "## Timeline\n- 09:10 Printers start to fail\n- 09:25 On-call is paged\n\n## What now\n- Ask the vendor"
  };
  const found = await told(
    incidentIo,
    "incident_io/d.json",
    {postmortem_documents: [document]},
    "stg_tools_incidents"
  );
  expect(found["timeline"]).toEqual([
    "incident_io:i1 | – | stated | 09:10: Printers start to fail",
    "incident_io:i1 | – | stated | 09:25: On-call is paged"
  ]);
  expect(found["retros"]).toEqual([
    expect.stringMatching(/^incident_io:d1 \| true \| true \| false \| \d+$/)
  ]);
});

test("notes of a ServiceNow incident are read where they have headings, and are plain words else", async () => {
  const row = (number: string, close_notes: string) => ({
    ...{
      number,
      short_description: "Labels",
      state: "7",
      priority: "2",
      description: "No labels.",
      close_notes
    },
    ...{opened_at: "2026-03-05 09:30:00", closed_at: "2026-03-06 09:30:00"}
  });
  const rows = [
    row("INC001", "Root cause:\n- One queue for all printers\n"),
    row("INC002", "Restarted: all good")
  ];
  const found = await told(servicenow, "servicenow/a.json", {result: rows}, "stg_tools_incidents");
  expect(found["conditions"]).toEqual([
    expect.stringContaining("servicenow:INC001 | One queue for all printers")
  ]);
});
