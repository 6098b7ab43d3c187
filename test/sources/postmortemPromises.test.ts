/** Actions by what stands behind them, in sentences, and under headings that don't name them. */
import {expect, test} from "vitest";
import {actions, landed} from "../support/reports.js";

const under = (lines: string, heading = "Action items"): string =>
  `# Shop down 2025-03-04\n\n## ${heading}\n\n${lines}\n`;
const first = (line: string) => landed(under(`- ${line}`), "actions")[0]!.values;

test.each([
  ["**Cap retries** – Mirela – SHOP-12 – shipped 2025-03-09", "Cap retries", "done", "true", null],
  ["Cap retries (payments, 2025-05-31)", "Cap retries", null, "true", "2025-05-31"],
  ["Cap retries (Unassigned · Outstanding)", "Cap retries", "open", "false", null],
  ["Cap retries | Marketing | ongoing", "Cap retries", "in_progress", "true", null],
  ["Cap the retries: owner Mirela, done Mar 8", "Cap the retries", "done", "true", null],
  ["Cap the retries: Mirela, week 9", "Cap the retries", null, "true", null],
  ["Retries begrenzen – erledigt – J. Weiß", "Retries begrenzen", "done", "true", null],
  ["Limiter les essais (à faire)", "Limiter les essais", "open", "false", null],
  ["Cap retries (Mirela → by 15 May)", "Cap retries", null, "true", "2025-05-15"],
  ["Cap retries – 🚧 Mirela", "Cap retries", "in_progress", "true", null],
  ["Cap retries – won't do (customer success)", "Cap retries", "wont_do", "false", null],
  ["Cap retries: add a metric", "Cap retries: add a metric", null, "false", null]
])("%s", (line, title, status, owner, due) => {
  const {title: own, status: is, has_owner, due_at} = first(line);
  expect([own, is, has_owner, due_at?.slice(0, 10) ?? null]).toEqual([title, status, owner, due]);
});

test("sentences promise, tell as done and refuse; what could have been, or was only written down, is open", () => {
  const told =
    "We have replaced the pool. We will add a metric. We decided against a second pool. The limit has been raised.";
  expect(actions(under(told))).toEqual([
    "done: We have replaced the pool.",
    "?: We will add a metric.",
    "wont_do: We decided against a second pool.",
    "done: The limit has been raised."
  ]);
  expect(
    actions(under("- We have added a ticket for the metric\n- The pool could have been larger"))
  ).toEqual(["?: We have added a ticket for the metric", "?: The pool could have been larger"]);
});

test.each(["So that it doesn't happen again", "Homework", "Agreed"])("a list under “%s”", (heading) => {
  expect(actions(under("- cap retries (done)\n- raise the limit", heading))).toEqual([
    "done: cap retries",
    "?: raise the limit"
  ]);
});

test("a list of events, of steps or of facts under a heading nobody knows is none", () => {
  for (const lines of [
    "- 16:05 pool full (fixed)\n- 16:10 restarted",
    "- run the job\n- check the log",
    "- Status: closed\n- Severity: 2"
  ])
    expect(actions(under(lines, "Notes"))).toEqual([]);
});

test("signs and marks in brackets, lines with a ticket behind “fix:”", () => {
  expect(actions(under("☑ cap retries\n☐ raise the limit", "Agreed"))).toEqual([
    "done: cap retries",
    "open: raise the limit"
  ]);
  expect(actions(under("[done] cap retries\n[open] raise the limit", "Tasks"))).toEqual([
    "done: cap retries",
    "open: raise the limit"
  ]);
  expect(actions(under("why: no limit\nfix: cap retries -> SHOP-12, done", "Notes"))).toHaveLength(1);
});

test("columns are known by the words in their names", () => {
  const table =
    "| ID | Corrective / preventive action | Resp. | Closed on |\n|--|--|--|--|\n| C1 | Cap retries | Mirela | 09/10/2025 |";
  const [action] = landed(under(table, "CAPA"), "actions");
  expect(action!.values).toMatchObject({title: "Cap retries", has_owner: "true", status: "done"});
});
