import {expect, test} from "vitest";
import {answers, changelog, issue, status} from "../support/jiraIssue.js";

const action = {labels: ["postmortem-action"]};
const resolved = (day: number) => ({
  resolution: {name: "Fixed"},
  resolutiondate: `2026-01-${day}T00:00:00.000+0000`
});
const changed = {statuscategorychangedate: "2026-01-15T00:00:00.000+0000"};

type Moves = readonly (readonly [number, string, string])[];
const begunAndDone: Moves = [
  [5, "To Do", "In Progress"],
  [9, "In Progress", "Done"]
];
const reopened: Moves = [
  [10, "To Do", "Done"],
  [11, "Done", "To Do"],
  [18, "To Do", "Done"]
];
const isDone = status("Done", "done");

/** What each case is given, and the outcome: status, basis of closing, day closed, day started. */
const outcomes: Record<string, {fields: object; log?: object; is: readonly (string | number | null)[]}> = {
  "new is open, whatever the name": {
    fields: {...status("已完成", "new"), ...resolved(20)},
    is: ["open", "none", null, null]
  },
  "indeterminate is in progress": {
    fields: status("Waiting", "indeterminate"),
    is: ["in_progress", "none", null, null]
  },
  "done by resolution date": {
    fields: {...isDone, ...resolved(20)},
    is: ["done", "field", 20, null]
  },
  "done without resolution, by the category's date": {
    fields: {...isDone, ...changed},
    is: ["done", "field", 15, null]
  },
  "done by the last move to done": {
    fields: isDone,
    log: changelog(begunAndDone),
    is: ["done", "changelog", 9, 5]
  },
  "from done to done is no closing": {
    fields: status("Closed", "done"),
    log: changelog([
      [9, "To Do", "Done"],
      [12, "Done", "Closed"]
    ]),
    is: ["done", "changelog", 9, null]
  },
  "reopened after its resolution date": {
    fields: {...isDone, ...resolved(10)},
    log: changelog(reopened),
    is: ["done", "changelog", 18, null]
  },
  "a changelog that ends elsewhere is not believed": {
    fields: status("Live", "done"),
    log: changelog([[9, "To Do", "Done"]]),
    is: ["done", "none", null, null]
  },
  "a cut changelog tells no beginning": {
    fields: isDone,
    log: changelog(begunAndDone, 120),
    is: ["done", "changelog", 9, null]
  },
  "without any category a resolution closes": {
    fields: {status: {name: "Zu"}, ...resolved(20)},
    is: ["done", "field", 20, null]
  },
  "without category and resolution the word counts": {
    fields: {status: {name: "New"}},
    is: ["open", "none", null, null]
  },
  "an unknown word is unknown": {
    fields: {status: {name: "Zu"}},
    is: [null, "none", null, null]
  },
  "an item without toString is no move to a function": {
    fields: isDone,
    log: {
      changelog: {
        histories: [
          {created: "2026-01-09T00:00:00.000+0000", items: [{field: "status", fromString: "To Do"}]}
        ]
      }
    },
    is: ["done", "none", null, null]
  }
};

test("the status and dates of actions", async () => {
  const issues = Object.entries(outcomes).map(([summary, {fields, log}], index) =>
    issue(`OPS-${index + 1}`, {...action, summary, ...fields}, log)
  );
  const rows = await answers({"jira/a.json": JSON.stringify(issues)}, "", (db) =>
    db.rows(
      "select title, status, closed_basis, day(closed_at) as closed, day(started_at) as started from jira_actions"
    )
  );
  const found = rows.map(({title, status, closed_basis, closed, started}) => [
    title,
    [status, closed_basis, closed, started]
  ]);
  expect(Object.fromEntries(found)).toEqual(
    Object.fromEntries(Object.entries(outcomes).map(([what, {is}]) => [what, is]))
  );
});

test("resolutions that mean won't do, in several languages; any other is done", async () => {
  const wont = [
    "Won't Do",
    "Won't Fix",
    "Duplicate",
    "Cannot Reproduce",
    "Obsolete",
    "Declined",
    "Canceled",
    "Doublon",
    "Duplikat",
    "Rechazada",
    "Nicht reproduzierbar",
    "重复"
  ];
  const issues = [...wont, "Done", "Fixed", "Fertig", "完成"].map((name, index) =>
    issue(`OPS-${index + 1}`, {...action, ...isDone, summary: name, resolution: {name}})
  );
  const rows = await answers({"jira/a.json": JSON.stringify(issues)}, "", (db) =>
    db.rows(
      "select list(title order by len(record_id), record_id) as titles from jira_actions where status = 'wont_do'"
    )
  );
  expect(rows).toEqual([{titles: wont}]);
});

test("a status set in settings.yaml outranks the category", async () => {
  const json = JSON.stringify([issue("OPS-1", {...action, ...status("已完成", "new"), ...resolved(20)})]);
  const rows = await answers({"jira/a.json": json}, "statuses: {已完成: done}", (db) =>
    db.rows("select status, day(closed_at) as closed from jira_actions")
  );
  expect(rows).toEqual([{status: "done", closed: 20}]);
});
