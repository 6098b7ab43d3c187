import {readFileSync} from "node:fs";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import {expect, test} from "vitest";
import {answers, issue} from "../support/jiraIssue.js";

const fixture = (name: string) => readFileSync(join(import.meta.dirname, "../fixtures/jira", name), "utf8");
const search = fixture("search_v2.json");
const page = JSON.parse(search) as {names: object; issues: {key: string; fields: Record<string, unknown>}[]};
const fields = "jira: {fields: {started_at: Impact started, severity: customfield_10103}}";

test("every container holds the same issues", async () => {
  const {issues} = page;
  const lines = (values: readonly object[]) => values.map((value) => JSON.stringify(value)).join("\n");
  const quoted = (value: object) => `"${JSON.stringify(value).replaceAll('"', '""')}"`;
  const files = {
    "any/array.json": JSON.stringify(issues),
    "any/pages.json": JSON.stringify([{issues: issues.slice(0, 2)}, {issues: issues.slice(2)}]),
    "any/items.ndjson": lines(issues),
    "any/pages.jsonl.gz": gzipSync(lines([{issues}])),
    "any/airbyte.ndjson": lines(issues.map((data) => ({type: "RECORD", record: {stream: "issues", data}}))),
    "any/column.csv": `id,data\n${issues.map((one, index) => `${index},${quoted(one)}`).join("\n")}`,
    "any/utf16.json": Buffer.from(`\uFEFF${JSON.stringify(issues)}`, "utf16le")
  };
  await answers(files, "", async (db) => {
    const counts = await db.rows("select file, landed from raw_load_counts order by file");
    expect(counts).toEqual(
      Object.keys(files)
        .sort()
        .map((file) => ({file, landed: 4}))
    );
    expect(await db.rows("select key from stg_jira_issues order by key")).toEqual(
      ["INC-1", "OPS-2", "OPS-3", "WEB-4"].map((key) => ({key}))
    );
  });
});

test("one issue is a file, with its own names from expand=names", async () => {
  const one = {...page.issues[0], names: page.names};
  const rows = await answers({"jira/one.json": JSON.stringify(one)}, fields, (db) =>
    db.rows("select record_id, severity_raw, started_at from jira_incidents")
  );
  expect(rows).toEqual([
    {record_id: "jira:INC-1", severity_raw: "SEV2", started_at: new Date("2026-01-25T23:30:00Z")}
  ]);
});

test("pages of ids alone, broken lines and unreadable times are rejected with a remedy", async () => {
  const files = {
    "jira/ids.json": JSON.stringify({issues: [{id: "1"}], isLast: true}),
    "jira/lines.ndjson": `${JSON.stringify(issue("OPS-1"))}\n{"key": "OPS-2",\n${JSON.stringify(issue("OPS-3", {created: "0001-01-01T00:00:00Z"}))}`
  };
  await answers(files, "", async (db) => {
    expect(await db.rows("select file, row, reason, remedy from raw_rejects order by file, row")).toEqual([
      {
        file: "jira/ids.json",
        row: "1",
        reason: "has no key or no fields",
        remedy: "Export again with fields=*all (and expand=changelog,names)."
      },
      {
        file: "jira/lines.ndjson",
        row: "2",
        reason: expect.stringMatching(/^not JSON/) as string,
        remedy: "Export the file again."
      },
      {
        file: "jira/lines.ndjson",
        row: "3",
        reason: "created “0001-01-01T00:00:00Z” is no time with an offset since 1990",
        remedy: "Correct it in Jira, or export again."
      }
    ]);
    expect(await db.rows("select key from stg_jira_issues")).toEqual([{key: "OPS-1"}]);
  });
});

test("of an issue in two exports the newest updated stays, JSON or CSV", async () => {
  const csv =
    "Summary,Issue key,Issue Type,Status,Updated\nNewer,OPS-1,Task,Done,02/Jan/26 9:00 AM\nOlder,OPS-2,Task,Done,31/Dec/25 9:00 AM\n";
  const json = JSON.stringify([issue("OPS-1"), issue("OPS-2")]);
  await answers({"jira/a.csv": csv, "jira/b.json": json}, "", async (db) => {
    expect(await db.rows("select key, title from stg_jira_issues order by key")).toEqual([
      {key: "OPS-1", title: "Newer"},
      {key: "OPS-2", title: "OPS-2"}
    ]);
    expect(await db.rows("select file, landed, kept from raw_load_counts order by file")).toEqual([
      {file: "jira/a.csv", landed: 2, kept: 1},
      {file: "jira/b.json", landed: 2, kept: 1}
    ]);
  });
});
