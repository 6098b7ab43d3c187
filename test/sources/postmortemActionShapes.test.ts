/** Actions in tables of every markup, with owners, marks and due days in words. */
import {expect, test} from "vitest";
import {actions, landed} from "../support/reports.js";

const listed = (lines: string, heading = "Action items"): string =>
  `# Shop down 2025-03-04\n\n## ${heading}\n\n${lines}\n`;
const values = (text: string) => landed(text, "actions").map((record) => record.values);
const table = (head: string, row: string): string => listed(`${head}\n|--|--|--|\n${row}`);

test.each([
  ["end of Q2 2025", "2025-06-30"],
  ["Q2'25", "2025-06-30"],
  ["2025-Q3", "2025-09-30"],
  ["H1 2025", "2025-06-30"],
  ["end of March", "2025-03-31"],
  ["by the end of January", "2026-01-31"],
  ["May 2025", "2025-05-31"],
  ["2025-05", "2025-05-31"],
  ["EOY 2025", "2025-12-31"],
  ["12 May 2025", "2025-05-12"],
  ["mid-April", null],
  ["next sprint", null],
  ["EOM", null],
  ["in March", null]
])("due “%s”", (due, day) => {
  const [action] = values(table("| Action | Owner | Due |", `| Cap retries | Payments | ${due} |`));
  expect(action!["due_at"]?.slice(0, 10) ?? null).toBe(day);
});

test.each([
  "by end of Q2 2025",
  "— due end of June",
  "(ETA: June 2025)",
  "before the end of June 2025",
  "📅 2025-06-30"
])("“Cap retries %s”", (words) => {
  const [action] = values(listed(`- Cap retries ${words}`));
  expect([action!["title"], action!["due_at"]?.slice(0, 10)]).toEqual(["Cap retries", "2025-06-30"]);
});

test.each([
  ["Adelina Oster: cap retries", "cap retries"],
  ["Cap retries (Adelina)", "Cap retries"],
  ["[Adelina] Cap retries", "Cap retries"],
  ["[Platform] Cap retries", "Cap retries"],
  ["Cap retries, assigned to Adelina", "Cap retries"],
  ["Adelina to cap retries", "cap retries"],
  ["Cap retries → Adelina", "Cap retries"]
])("“%s” has an owner", (line, title) => {
  expect(values(listed(`- ${line}`))[0]).toMatchObject({title, has_owner: "true"});
});

test("a name over a list owns its items", () => {
  expect(values(listed("### Adelina\n\n- Cap retries"))[0]).toMatchObject({has_owner: "true"});
});

test.each([
  "Grafana: add a panel",
  "Move it to Aurora (Terraform)",
  "Kubernetes to be upgraded",
  "Chaos Monkey will run weekly",
  "Argo Rollouts: use canaries",
  "Alert on the traffic of Black Friday — Checkout"
])("“%s” has none", (line) => {
  expect(values(listed(`- ${line}`))[0]).toMatchObject({title: line, has_owner: "false"});
});

test.each([
  ["- **Done** Cap retries", "done"],
  ["- Fixed in #12: Cap retries", "done"],
  ["- Cap retries ✓", "done"],
  ["✅ Cap retries", "done"],
  ["🔲 Cap retries", "open"],
  ["**Still to do:**\n- Cap retries", "open"],
  ["### Short-term — planned\n\n- Cap retries", "open"],
  ["### ✅ Shipped\n\n- Cap retries", "done"]
])("“%s” is %s", (lines, says) => {
  expect(actions(listed(lines))).toEqual([`${says}: Cap retries`]);
});

test.each([
  ["❌ Won't fix", "wont_do"],
  ["No", "open"],
  ["✅", "done"]
])("a status column says “%s”", (cell, says) => {
  expect(actions(table("| Action | Owner | Done? |", `| Cap retries | Payments | ${cell} |`))).toEqual([
    `${says}: Cap retries`
  ]);
});

test.each([
  "How we'll stop this happening again",
  "CAPA",
  "AIs",
  "Resolution and next steps",
  "Mitigation steps going forward",
  "Maßnahmen"
])("“%s” holds actions", (heading) => {
  expect(actions(listed("- Cap retries", heading))).toEqual(["?: Cap retries"]);
});

test.each(["No further actions required.", "(add more here)", "Action item 1", "Follow-up 2"])(
  "“%s” is no action",
  (line) => {
    expect(actions(listed(`- ${line}`))).toEqual([]);
  }
);

test("what a check-list asks of the response is no action", () => {
  expect(actions(listed("- [x] Page the commander\n- [ ] Open a bridge", "Response checklist"))).toEqual([]);
});

const ROWS = ["done: Cap retries", "open: Alert on it"];

test("a list table of reStructuredText", () => {
  const text = `Shop down 2025-03-04
====================

Action items
------------

.. list-table::
   :header-rows: 1

   * - Action
     - Owner
     - Status
   * - Cap retries
     - Payments
     - Done
   * - Alert on it
     - Payments
     - Open

Root cause
----------

A bug.
`;
  expect(actions(text, "rst")).toEqual(ROWS);
});

test("a table of AsciiDoc with a cell a line", () => {
  const text = `= Shop down 2025-03-04

== Action items

[cols="2,1,1"]
|===
|Action |Owner |Status

|Cap retries
|Payments
|Done

|Alert on it
|Payments
|Open
|===

== Root cause

A bug.
`;
  expect(actions(text, "adoc")).toEqual(ROWS);
});

test("a deadline of Org", () => {
  const text =
    "#+TITLE: Shop down\n#+DATE: 2025-03-04\n\n* Action items\n** TODO Cap the retries\nDEADLINE: <2025-06-30 Mon>\n";
  expect(landed(text, "actions", "org")[0]!.values["due_at"]).toBe("2025-06-30T00:00:00.000Z");
});
