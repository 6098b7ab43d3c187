import {expect, test} from "vitest";
import {rowsOf} from "../support/postmortems.js";

test("an action's markers leave its title; bullets below one are its details unless it only introduces them", async () => {
  const report = `# Outage of 2024-05-06

## Actions following review

- Add a lease to locks (owner: Mia Strand) due: 2024-06-01 [target: condition:no-lease]
- Teach the product owners about locks
- Improve alerts
  - on lock age
- Cleanup:
  - Remove stale locks @mia
  - Closed: 2024-05-09 Delete the old script

### Detection

1. Alert on lock age OPS-12
2. None
`;
  const rows = await rowsOf(
    report,
    "select title, has_owner, has_ticket, due_at, status, closed_at, closed_basis, labels from stg_postmortems_actions"
  );
  const bare = {
    has_owner: false,
    has_ticket: false,
    due_at: null,
    status: null,
    closed_at: null,
    closed_basis: "none",
    labels: []
  };
  expect(rows).toEqual([
    {
      ...bare,
      title: "Add a lease to locks",
      has_owner: true,
      due_at: new Date("2024-06-01T00:00:00Z"),
      labels: ["target: condition:no-lease"]
    },
    {...bare, title: "Teach the product owners about locks"},
    {...bare, title: "Improve alerts"},
    {...bare, title: "Remove stale locks", has_owner: true},
    {
      ...bare,
      title: "Delete the old script",
      status: "done",
      closed_at: new Date("2024-05-09T00:00:00Z"),
      closed_basis: "field"
    },
    {...bare, title: "Alert on lock age OPS-12", has_ticket: true}
  ]);
});

test("front matter can hold the actions, with targets", async () => {
  const report = `---
date: 2024-05-06
target: condition:no-lease
actions:
  - title: Add a lease
    owner: Mia Strand
    status: in progress
  - {title: Alert on lock age, target: "alert_rule:LockAge", closed_at: 2024-05-20, ticket: OPS-12}
---
# Stale lock
`;
  expect(
    await rowsOf(
      report,
      "select title, has_owner, has_ticket, status, closed_at, labels from stg_postmortems_actions"
    )
  ).toEqual([
    {
      title: "Add a lease",
      has_owner: true,
      has_ticket: false,
      status: "in_progress",
      closed_at: null,
      labels: ["target: condition:no-lease"]
    },
    {
      title: "Alert on lock age",
      has_owner: false,
      has_ticket: true,
      status: "done",
      closed_at: new Date("2024-05-20T00:00:00Z"),
      labels: ["target: alert_rule:LockAge"]
    }
  ]);
});

test("a ticket's number in a table counts, and a status written beside it", async () => {
  const report = `# Search down on 2024-05-06

**Impact:** No results.

| Severity | SEV1 |
|---|---|
| Duration | 66 min |

## Action Items

| Owner | Action Item | Bug |
|---|---|---|
| mia | Write the playbook | n/a **DONE** |
| | Balance the load | Bug 5554823 **TODO** |
`;
  const rows = await rowsOf(
    report,
    "select title, has_owner, has_ticket, status_raw, status from stg_postmortems_actions"
  );
  expect(rows).toEqual([
    {title: "Write the playbook", has_owner: true, has_ticket: false, status_raw: "DONE", status: "done"},
    {title: "Balance the load", has_owner: false, has_ticket: true, status_raw: "TODO", status: "open"}
  ]);
  expect(await rowsOf(report, "select duration_s from stg_postmortems_retros")).toEqual([{duration_s: null}]);
  expect(await rowsOf(report, "select severity_raw, summary from stg_postmortems_incidents")).toEqual([
    {severity_raw: "SEV1", summary: "No results."}
  ]);
});
