/** What `init` writes says what is the case: unedited, it changes no result. */
import {readFileSync, rmSync} from "node:fs";
import {join} from "node:path";
import {afterEach, expect, test, vi} from "vitest";
import {init} from "../../loaders/commands/init.js";
import {loadWarehouse} from "../../loaders/warehouse/build.js";
import {folder} from "../support/warehouse.js";

afterEach(() => void vi.restoreAllMocks());

const TABLES = ["incidents", "actions", "conditions", "retros", "alerts", "excluded", "targets"];

async function results(data: string): Promise<Record<string, unknown>> {
  const {db} = await loadWarehouse({data});
  try {
    const found: Record<string, unknown> = {};
    for (const table of TABLES) found[table] = await db.rows(`select * from ${table} order by all`);
    return found;
  } finally {
    db.close();
  }
}

const issue = (number: number, title: string, labels: readonly string[]) => ({
  ...{number, title, state: "closed", comments: 0, body: "", labels: labels.map((name) => ({name}))},
  html_url: `https://github.com/shop/ops/issues/${number}`,
  ...{
    created_at: "2026-01-01T00:00:00Z",
    updated_at: "2026-01-02T00:00:00Z",
    closed_at: "2026-01-02T00:00:00Z"
  }
});

test("unedited, what it writes changes no result: names in two spellings, words without a meaning", async () => {
  const data = folder({
    "own/incidents.csv":
      "incident_id,title,severity,status_raw,service,team,started_at\nI1,Printers fail,High,Closed,Labels,Web,2026-01-05T10:00:00Z\nI2,Slow,Grave,Odd,labels,web,2026-01-06T10:00:00Z\n",
    "own/actions.csv":
      "action_id,incident_id,title,status_raw\nA1,I1,Give each printer its queue,Closed\nA2,I2,Add an alert,Odd\n",
    "github/i.json": JSON.stringify([
      issue(1, "Mail is down", ["incident", "sev2"]),
      issue(2, "Add an alert", ["postmortem-action"])
    ])
  });
  const before = await results(data);
  vi.spyOn(console, "log").mockImplementation(() => undefined);
  vi.spyOn(process.stderr, "write").mockReturnValue(true);
  await init({data});
  const written = readFileSync(join(data, "settings.yaml"), "utf8");
  expect(written).toMatch(/^#\s+"Labels": \{\} # makes one of Labels and labels$/m);
  expect(written).toMatch(/^#\s+"Grave":$/m);
  expect(readFileSync(join(data, "links.csv"), "utf8")).toContain(",true,Add an alert");
  expect(await results(data)).toEqual(before);
  rmSync(data, {recursive: true});
});

test("custom fields are proposed by their names, as comments, and nothing else of them is read", async () => {
  const data = folder({
    "jira/a.json": JSON.stringify({
      names: {
        customfield_1: "Incident severity",
        customfield_2: "Impact start",
        customfield_3: "Colour",
        summary: "Summary"
      },
      issues: [
        {
          id: "1",
          key: "INC-1",
          fields: {summary: "x", issuetype: {name: "Incident"}, created: "2026-01-01T00:00:00.000+0000"}
        }
      ]
    }),
    "jira/b.csv":
      "Summary,Issue key,Issue id,Issue Type,Status,Created,Custom field (How was it found)\nMail,INC-2,2,Incident,Open,22/Sep/25 9:26 AM,phone\n"
  });
  const before = await results(data);
  vi.spyOn(console, "log").mockImplementation(() => undefined);
  vi.spyOn(process.stderr, "write").mockReturnValue(true);
  await init({data});
  const written = readFileSync(join(data, "settings.yaml"), "utf8");
  expect(written).toMatch(/^# {3}severity: "Incident severity"$/m);
  expect(written).toMatch(/^# {3}started_at: "Impact start"$/m);
  expect(written).toMatch(/^# {3}detected_by: "How was it found"$/m);
  expect(written).toMatch(/^# others: "Colour"$/m);
  expect(await results(data)).toEqual(before);
  rmSync(data, {recursive: true});
});
