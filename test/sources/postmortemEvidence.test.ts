/** What is a report wherever it lies, what is none, and what its summary is. */
import {expect, test} from "vitest";
import {outlineOf} from "../../loaders/arrive/sources/postmortems/documents.js";
import {tellsOfIncident} from "../../loaders/arrive/sources/postmortems/evidence.js";
import {landed} from "../support/reports.js";

const tells = (text: string, path: string): boolean =>
  tellsOfIncident(outlineOf(text, "markdown"), path, false);
const clocks = "- 16:05 pool full\n- 16:12 on-call paged\n- 16:40 pool empty\n";

test.each([
  ["docs/notes.md", `# Outage notes 4 March 2025\n\n${clocks}`],
  ["wiki/2025-03-04.md", `# What happened on March 4\n\nImpact: orders failed (sev2)\n\n${clocks}`],
  [
    "log.md",
    "# Outages\n\n## 2025-03-04 Orders failed\n\n- Duration: 16:05 to 16:40 UTC\n\n## 2025-02-01 Slow\n\n- Duration: 10:00 to 11:00 UTC\n"
  ],
  [
    "blog/shop.md",
    `# Why the shop was shut\n\nOn 4 March 2025, between 16:05 and 16:40 UTC, orders failed. We are sorry.\n\n${clocks}`
  ]
])("%s is a report", (path, text) => {
  expect(tells(text, path)).toBe(true);
});

test.each([
  [
    "docs/failover.md",
    "# Runbook: failover\n\n1. 0:00 confirm\n2. 0:05 declare an incident\n3. 0:10 promote\n"
  ],
  [
    "docs/weekly.md",
    "# Ops weekly, 4 March 2025\n\n- 10:00 start\n- 10:05 pages of the week\n- 10:45 incident of Sunday\n\n## Actions\n\n- order disks\n"
  ],
  [
    "docs/adr-7.md",
    "# ADR 7: a queue a tenant\n\n## Decision\n\nSince the incident of 4 March 2025 at 10:40 each has one.\n"
  ],
  [
    "changes/CHG12.md",
    "# Change CHG12: new switch\n\nStart: 2025-03-04 22:00 UTC\nEnd: 2025-03-05 02:00 UTC\n\n- 22:00 move\n- 23:30 swap\n- 01:00 verify\n"
  ],
  [
    "plan.md",
    "# Game day March 2025\n\nDate: 2025-03-04, 13:00–15:00 UTC\n\n- 13:00 briefing\n- 13:15 kill a zone\n- 13:45 debrief\n"
  ]
])("%s is none", (path, text) => {
  expect(tells(text, path)).toBe(false);
});

test("a summary holds no line that was read as a field, as an entry or as a head", () => {
  const text =
    "# Shop down\n\nSeverity: SEV1\nService: shop\nStarted: 2025-03-04 16:05 UTC\n\nOrders failed for half an hour.\n\n16:05 pool full\n\n## Timeline\n\n- 16:05 pool full\n";
  expect(landed(text, "incidents")[0]!.values["summary"]).toBe("Orders failed for half an hour.");
  expect(
    landed("# Shop down\n\nSeverity: SEV1\nService: shop\n", "incidents")[0]!.values["summary"]
  ).toBeNull();
});
