import {expect, test} from "vitest";
import {mkdtempSync, mkdirSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {loadWarehouse} from "../../loaders/warehouse/build.js";

const REPORT = `# Checkout down

Date: 2026-01-05

## Contributing factors
- No alert on queue depth

## Action items
| Action | Ticket |
|---|---|
| Add an alert on queue depth | PAY-101 |
`;
const ISSUES = `Summary,Issue key,Issue id,Issue Type,Status,Project key,Created,Updated,Resolved,Labels
Add an alert on queue depth,PAY-101,1,Task,Done,PAY,06/Jan/26 9:00 AM,20/Jan/26 9:00 AM,20/Jan/26 9:00 AM,
Paint the shed,PAY-102,2,Task,Done,PAY,06/Jan/26 9:00 AM,20/Jan/26 9:00 AM,20/Jan/26 9:00 AM,
`;

test("a ticket that an action item names is its action, whatever its type; others stay out", async () => {
  const data = mkdtempSync(join(tmpdir(), "followthrough-tickets-"));
  try {
    for (const [path, text] of [
      ["postmortems/checkout.md", REPORT],
      ["jira/issues.csv", ISSUES]
    ] as const) {
      mkdirSync(join(data, path, ".."), {recursive: true});
      writeFileSync(join(data, path), text);
    }
    const {db} = await loadWarehouse({data});
    expect(await db.rows("select title, status, closed_at from actions")).toEqual([
      {title: "Add an alert on queue depth", status: "done", closed_at: new Date("2026-01-20T09:00:00Z")}
    ]);
    expect(await db.rows("select record_id, reason from excluded")).toEqual([
      {record_id: "jira:PAY-102", reason: "not_incident_or_action"}
    ]);
    db.close();
  } finally {
    rmSync(data, {recursive: true});
  }
});
