import {expect, test} from "vitest";
import {answers} from "../support/jiraIssue.js";

const numeric = (...created: string[]) =>
  [
    "Summary,Issue Key,Issue Type,Created",
    ...created.map((date, index) => `A,OPS-${index + 1},Task,${date}`)
  ].join("\r\n");

test("numeric dates of unproved order are rejected row by row, until settings say the order", async () => {
  const files = {"jira/a.csv": numeric("6/7/2025 16:14", "22/Sep/25 9:26 AM")};
  const asked = (settings: string) =>
    answers(files, settings, async (db) => ({
      rejects: await db.rows("select row, reason, remedy from raw_rejects"),
      created: (await db.rows("select created_at from stg_jira_issues order by key")).map(
        (row) => row["created_at"]
      )
    }));
  expect(await asked("")).toEqual({
    rejects: [
      {
        row: "2",
        reason: "created “6/7/2025 16:14” may be day/month or month/day: no value above 12 in the file tells",
        remedy:
          'If the file has one order, set date_order: {jira: dmy} (or mdy; or by file: {"jira/a.csv": dmy}) in settings.yaml.'
      }
    ],
    created: [new Date("2025-09-22T09:26:00Z")]
  });
  const dmy = {rejects: [], created: [new Date("2025-07-06T16:14:00Z"), new Date("2025-09-22T09:26:00Z")]};
  expect(await asked("date_order: {jira: dmy}")).toEqual(dmy);
  expect(await asked('date_order: {jira: mdy, "jira/a.csv": dmy}')).toEqual(dmy);
});

test("contradicting proofs reject the numeric dates of the file", async () => {
  const rejects = await answers({"jira/a.csv": numeric("21/6/2025", "6/21/2025", "1/2/2025")}, "", (db) =>
    db.rows("select row from raw_rejects order by row")
  );
  expect(rejects).toEqual([{row: "2"}, {row: "3"}, {row: "4"}]);
});

test("a row without a key is rejected; short rows are not", async () => {
  const csv = "\uFEFFSummary,Issue key,Status,Labels\nA,OPS-1\nGenerated at noon,,\n";
  await answers({"jira/a.csv": csv}, "", async (db) => {
    expect(await db.rows("select key, status from stg_jira_issues")).toEqual([{key: "OPS-1", status: null}]);
    expect(await db.rows("select row, reason from raw_rejects")).toEqual([
      {row: "3", reason: "Issue key “” is no issue key"}
    ]);
  });
});

test("other tables are not taken for Jira's", async () => {
  const files = {"jira/a.csv": "ID,Title,Status\n1,A,Done\n", "jira/b.json": '[{"id": "1", "title": "x"}]'};
  expect(await answers(files, "", (db) => db.rows("select kind from raw_files"))).toEqual([
    {kind: "unrecognised"},
    {kind: "unrecognised"}
  ]);
});

test("an ambiguous comment date costs the date, and never shows the account", async () => {
  const csv =
    "Summary,Issue key,Status,Comment,Comment\nA,OPS-1,Done,6/7/2025 9:00;712020:ab;see; this,no date\n";
  const comments = await answers({"jira/a.csv": csv}, "", (db) =>
    db.rows("select comments from stg_jira_issues")
  );
  expect(comments).toEqual([
    {
      comments: [
        {at: null, text: "see; this"},
        {at: null, text: "no date"}
      ]
    }
  ]);
});
